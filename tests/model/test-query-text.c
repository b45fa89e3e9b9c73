/* test-query-text.c: queries that are written, and read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query-text.h"

#include "cases.h"
#include "model/query-parse.h"

typedef struct {
  const char *name;
  const char *field, *value;
  const char *text;
} FieldCase;

static const FieldCase field_cases[] = {
    {"a-word-needs-no-quotes", "site", "example.org", "site:example.org"},
    {"levels-need-none", "tag", "climate/cop30", "tag:climate/cop30"},
    {"a-blank-needs-quotes", "tag", "climate change", "tag:\"climate change\""},
    {"a-parenthesis-needs-quotes", "site", "News(paper)", "site:\"News(paper)\""},
    {"what-looks-like-a-field-needs-quotes", "site", "BBC:News", "site:\"BBC:News\""},
    {"a-dash-in-front-needs-quotes", "tag", "-a", "tag:\"-a\""},
    {"a-star-at-the-end-needs-quotes", "tag", "a*", "tag:\"a*\""},
    {"or-needs-quotes", "tag", "OR", "tag:\"OR\""},
};

static void
test_field (gconstpointer data)
{
  const FieldCase *row = data;
  g_autofree char *text = query_text_field (row->field, row->value);
  g_autoptr (QueryTerm) term = NULL;
  TextSpan mistake;

  g_assert_cmpstr (text, ==, row->text);
  g_assert_true (query_parse (text, 0, false, &term, &mistake, NULL));
  g_assert_cmpstr (term->text, ==, row->value);
}

typedef struct {
  const char *name;
  const char *typed, *text;
} FinishCase;

static const FinishCase finish_cases[] = {
    {"nothing-stays-nothing", "", ""},
    {"the-last-word-is-a-beginning", "central ban", "central ban*"},
    {"a-finished-word-is-not", "central bank ", "central bank "},
    {"a-beginning-stays-one", "ban*", "ban*"},
    {"an-open-quote-is-closed", "\"central bank", "\"central bank\""},
    {"a-closed-quote-stays", "\"central bank\"", "\"central bank\""},
    {"parentheses-are-closed", "(a OR (b", "(a OR (b*))"},
    {"a-field-is-no-beginning", "tag:climate", "tag:climate"},
};

static void
test_finish (gconstpointer data)
{
  const FinishCase *row = data;
  g_autofree char *text = query_text_finish (row->typed);
  g_autoptr (QueryTerm) term = NULL;
  TextSpan mistake;

  g_assert_cmpstr (text, ==, row->text);
  g_assert_true (query_parse (text, 0, false, &term, &mistake, NULL));
}

typedef struct {
  const char *name;
  const char *a, *b, *text;
} BothCase;

static const BothCase both_cases[] = {
    {"two-conditions-stand-side-by-side", "is:inbox", "bank", "is:inbox bank"},
    {"nothing-and-something", "", "bank", "bank"},
    {"something-and-nothing", "tag:a", "", "tag:a"},
    {"alternatives-are-kept-together", "tag:a", "b OR c", "tag:a (b OR c)"},
    {"a-quoted-or-is-a-word", "tag:a", "\"b OR c\"", "tag:a \"b OR c\""},
};

static void
test_both (gconstpointer data)
{
  const BothCase *row = data;
  g_autofree char *text = query_text_both (row->a, row->b);

  g_assert_cmpstr (text, ==, row->text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/query-text/field", field_cases, test_field);
  ADD_CASES ("/query-text/finish", finish_cases, test_finish);
  ADD_CASES ("/query-text/both", both_cases, test_both);
  return g_test_run ();
}
