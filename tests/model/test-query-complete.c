/* test-query-complete.c: which part of a query is being typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query-complete.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text; /* the cursor is at the "|" */
  const char *field, *typed;
  const char *replaced; /* NULL: nothing can be completed */
} Case;

static const Case cases[] = {
    {"a-word-may-become-a-field", "é ta|", NULL, "ta", "ta"},
    {"a-value-has-begun", "é tag:cli|", "tag", "cli", "cli"},
    {"a-value-has-not-begun", "TAG:|", "tag", "", ""},
    {"a-quoted-value", "site:\"The T|", "site", "The T", "\"The T"},
    {"in-the-midst", "ha| word", NULL, "ha", "ha"},
    {"after-a-dash", "-is:un|", "is", "un", "un"},
    {"within-a-parenthesis", "(a OR co|)", NULL, "co", "co"},
    {"not-within-a-word", "t|ag", NULL, NULL, NULL},
    {"not-after-a-blank", "tag |", NULL, NULL, NULL},
    {"not-in-a-phrase", "\"the ta|", NULL, NULL, NULL},
    {"not-after-a-closed-quote", "tag:\"a\"|", NULL, NULL, NULL},
    {"not-in-nothing", "|", NULL, NULL, NULL},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_auto (GStrv) parts = g_strsplit (row->text, "|", 2);
  g_autofree char *text = g_strconcat (parts[0], parts[1], NULL);
  g_auto (QueryCompletion) found = {0};
  g_autofree char *replaced = NULL;

  g_assert_cmpint (
      query_complete_find (text, (size_t)g_utf8_strlen (parts[0], -1), &found), ==,
      row->replaced != NULL);
  g_assert_cmpstr (found.field, ==, row->field);
  g_assert_cmpstr (found.typed, ==, row->typed);
  if (row->replaced == NULL)
    return;
  replaced = text_slice (text, found.span);
  g_assert_cmpstr (replaced, ==, row->replaced);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/query-complete", cases, test_case);
  return g_test_run ();
}
