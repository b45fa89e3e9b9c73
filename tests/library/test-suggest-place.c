/* test-suggest-place.c: a lost passage is likened to the sentences of the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/suggest-place.h"

static const struct {
  const char *name;
  const char *exact;
  const char *text;
  const char *expected;
} rows[] = {
    {"most-of-the-words", "The council voted for the bridge",
     "It rained. The council has voted against the new bridge. Nobody came.",
     "The council has voted against the new bridge."},
    {"case-and-marks-do-not-count", "“HELD, it was!”", "It fell. It was held.",
     "It was held."},
    {"characters-where-there-are-no-words", "図書館が再開した",
     "雨が降った。港の図書館が一日に再開した。", "港の図書館が一日に再開した。"},
    {"chance-is-no-likeness", "Seven ships sailed north at noon",
     "The wall held. Nobody noticed.", ""},
    {"nothing-is-like-nothing", "", "The wall held.", ""},
};

static void
test_row (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  TextSpan span = suggest_place (rows[i].exact, rows[i].text, NULL);
  g_autofree char *found = text_slice (rows[i].text, span);

  g_assert_cmpstr (found, ==, rows[i].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/suggest-place/", rows[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
  }
  return g_test_run ();
}
