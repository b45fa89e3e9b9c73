/* test-origin-text.c: where dates and captures came from, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/origin-text.h"

static void
test_rules (void)
{
  static const char *const rules[] = {"json-ld", "meta", "time", "text", "address"};

  for (size_t i = 0; i < G_N_ELEMENTS (rules); i++)
    g_assert_nonnull (origin_text_rule (rules[i]));
  g_assert_null (origin_text_rule (NULL));
  g_assert_null (origin_text_rule ("of a newer version"));
}

static void
test_captures (void)
{
  for (unsigned origin = CAPTURE_ADDRESS; origin <= CAPTURE_IMPORT; origin++)
    g_assert_nonnull (origin_text_capture ((CaptureOrigin)origin));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/origin-text/every-rule-has-words", test_rules);
  g_test_add_func ("/origin-text/every-kind-of-capture-has-words", test_captures);
  return g_test_run ();
}
