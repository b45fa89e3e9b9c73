/* test-selector.c: passages are described and found again by their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/selector.h"

#include <string.h>

static const char article[] =
    "The council met on Monday. The council agreed on a budget after nine hours.\n"
    "Turnout fell to 41.2 percent, the lowest since 1979, said the commission.\n"
    "東京で会議が開かれた。🎉 The council met on Friday.";

static void
make (const char *quote, size_t nth, Selector *selector)
{
  const char *at = strstr (article, quote);
  TextSpan span;

  while (nth-- > 0)
    at = strstr (at + 1, quote);
  span.start = text_offset_of_byte (article, (size_t)(at - article));
  span.end = span.start + text_length (quote);
  g_assert_true (selector_make (article, span, selector));
}

static const struct {
  const char *name;
  const char *quote;
  size_t nth;
  size_t start;
} rows[] = {
    {"a-quote-that-occurs-once", "Turnout fell", 0, 76},
    {"the-first-of-several", "The council", 0, 0},
    {"the-second-of-several", "The council", 1, 27},
    {"offsets-count-code-points-behind-han-and-emoji", "The council met", 1, 163},
    {"han-is-quoted-without-words", "会議", 0, 153},
};

static void
test_round_trip (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Selector selector;
  TextSpan span = {0};
  double confidence = 0;

  make (rows[i].quote, rows[i].nth, &selector);
  g_assert_cmpstr (selector.exact, ==, rows[i].quote);
  g_assert_cmpuint (selector.span.start, ==, rows[i].start);
  selector.span = (TextSpan){0, 0}; /* the words have to do */
  g_assert_true (selector_find (&selector, article, &span, &confidence));
  g_assert_cmpuint (span.start, ==, rows[i].start);
  g_assert_cmpuint (span.end, ==, rows[i].start + text_length (rows[i].quote));
  g_assert_cmpfloat (confidence, ==, 1);
  selector_clear (&selector);
}

static void
test_blanks (void)
{
  Selector selector;

  g_assert_true (selector_make (article, (TextSpan){3, 12}, &selector));
  g_assert_cmpstr (selector.exact, ==, "council");
  g_assert_cmpuint (selector.span.start, ==, 4);
  g_assert_cmpuint (selector.span.end, ==, 11);
  selector_clear (&selector);
  g_assert_false (selector_make (article, (TextSpan){3, 4}, &selector));
  g_assert_false (selector_make (article, (TextSpan){5, 5}, &selector));
  g_assert_false (selector_make (article, (TextSpan){5, 5000}, &selector));
}

static void
test_context_is_unique (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Selector selector;
  g_autofree char *whole = NULL;

  for (int i = 0; i < 20; i++)
    g_string_append_printf (
        text, "Line %d of many lines that all say the same thing twice.\n", i);
  g_assert_true (selector_make (text->str, (TextSpan){76, 80}, &selector));
  whole = g_strconcat (selector.prefix, selector.exact, selector.suffix, NULL);
  g_assert_null (strstr (strstr (text->str, whole) + 1, whole));
  g_assert_cmpuint (text_length (selector.prefix), >=, 32);
  selector_clear (&selector);
}

static void
test_lost (void)
{
  Selector selector = {.exact = (char *)"words that nobody wrote",
                       .prefix = (char *)"",
                       .suffix = (char *)""};
  TextSpan span = {7, 8};
  double confidence = 0.25;

  g_assert_false (selector_find (&selector, article, &span, &confidence));
  g_assert_cmpuint (span.start, ==, 7);
  g_assert_cmpfloat (confidence, ==, 0.25);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/selector/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_round_trip);
  }
  g_test_add_func ("/selector/blanks-at-the-ends-are-left-out", test_blanks);
  g_test_add_func ("/selector/context-grows-until-it-is-unique", test_context_is_unique);
  g_test_add_func ("/selector/what-is-gone-is-not-found", test_lost);
  return g_test_run ();
}
