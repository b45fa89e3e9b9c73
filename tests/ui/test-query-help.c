/* test-query-help.c: mistakes of a query are explained
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/query-help.h"

#include "cases.h"
#include "model/query-parse.h"

typedef struct {
  const char *name;
  const char *query;
  const char *explained;
} Case;

static const Case cases[] = {
    {"a-date-that-is-none", "a before:x",
     "“\u2068before:x\u2069”: needs a date such as 2024, 2024-10, 2024-10-05, 7d or "
     "today"},
    {"a-mark-that-is-none", "Is:nonsense",
     "“\u2068Is:nonsense\u2069”: needs inbox, archived, trashed, starred, unread or "
     "read"},
    {"a-field-that-is-none", "foo:bar",
     "“\u2068foo:bar\u2069”: there is no such field; a word with a colon must be in "
     "quotes"},
    {"an-open-quote", "\"a b", "“\u2068\"a b\u2069”: the quote is not closed"},
    {"an-open-parenthesis", "(a", "“\u2068(\u2069”: the parentheses do not match"},
    {"an-or-too-many", "a OR",
     "“\u2068OR\u2069”: something must stand before and after OR"},
    {"a-dash-alone", "a -", "“\u2068-\u2069”: something must follow “-”"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (QueryTerm) term = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *part = NULL, *explained = NULL;
  TextSpan mistake;

  g_assert_false (query_parse (row->query, 0, false, &term, &mistake, &error));
  part = text_slice (row->query, mistake);
  explained = query_help_explain (part, error);
  g_assert_cmpstr (explained, ==, row->explained);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/query-help", cases, test_case);
  return g_test_run ();
}
