/* test-quote-find.c: what somebody quoted is found where it was said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/quote-find.h"

#include <string.h>

static const char text[] =
    "The ferry line is saved.\nMinisters agreed on Monday. Порт открыт.\n"
    "The subsidy ends in 2027, the ministers said. Ministers agreed on Monday.";

typedef struct {
  const char *name;
  const char *exact, *prefix, *suffix;
  size_t near;
  const char *expected; /* NULL: it is not there */
  int start;            /* -1: wherever */
  bool sure;
} FindCase;

static const FindCase find_cases[] = {
    {"once", "The subsidy ends in 2027", "", "", 0, "The subsidy ends in 2027", 66, true},
    {"other-blanks", "Monday.  Порт\nоткрыт", "", "", 0, "Monday. Порт открыт", 45, true},
    {"over-a-line-end", "saved. Ministers agreed", "", "", 0, "saved.\nMinisters agreed",
     18, true},
    {"twice-the-first", "Ministers agreed on Monday.", "", "", 0,
     "Ministers agreed on Monday.", 25, false},
    {"twice-the-nearest", "Ministers agreed on Monday.", "", "", 130,
     "Ministers agreed on Monday.", 112, false},
    {"twice-told-apart-by-what-is-before", "Ministers agreed on Monday.",
     "2027, the ministers said. ", "", 0, "Ministers agreed on Monday.", 112, true},
    {"a-word-was-another", "The subsidy will end in 2027, the ministers said", "", "", 0,
     "The subsidy ends in 2027, the ministers said", 66, false},
    {"not-there", "The airport was closed for a week by the strike", "", "", 0, NULL, 0,
     false},
    {"nothing-but-blanks", " \n ", "", "", 0, NULL, 0, false},
};

static void
test_find (gconstpointer data)
{
  const FindCase *row = data;
  const Selector quote = {
      .exact = (char *)row->exact,
      .prefix = (char *)row->prefix,
      .suffix = (char *)row->suffix,
      .span = {row->near, row->near},
  };
  TextSpan span = {0};
  double confidence = -1;
  g_autofree char *found = NULL;

  if (!quote_find (&quote, text, &span, &confidence)) {
    g_assert_null (row->expected);
    g_assert_cmpfloat (confidence, ==, -1);
    return;
  }
  found = text_slice (text, span);
  g_assert_cmpstr (found, ==, row->expected);
  if (row->start >= 0)
    g_assert_cmpuint (span.start, ==, (size_t)row->start);
  g_assert_true (row->sure ? confidence > 0.9 : confidence < 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (find_cases); i++) {
    g_autofree char *name = g_strconcat ("/quote-find/", find_cases[i].name, NULL);

    g_test_add_data_func (name, &find_cases[i], test_find);
  }
  return g_test_run ();
}
