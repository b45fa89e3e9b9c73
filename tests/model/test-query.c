/* test-query.c: trees of terms: made, listed, copied, freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query.h"

/* a AND NOT (b* OR tag:c) */
static QueryTerm *
make_tree (void)
{
  QueryTerm *root = query_term_new (QUERY_AND, NULL);
  QueryTerm *not = query_term_new (QUERY_NOT, NULL);
  QueryTerm *either = query_term_new (QUERY_OR, NULL);
  QueryTerm *beginning = query_term_new (QUERY_WORD, "b");

  beginning->prefix = true;
  query_term_add (root, query_term_new (QUERY_WORD, "a"));
  query_term_add (root, not );
  query_term_add (not, either);
  query_term_add (either, beginning);
  query_term_add (either, query_term_new (QUERY_TAG, "c"));
  return root;
}

static void
assert_is_tree (const QueryTerm *root)
{
  static const struct {
    QueryTermKind kind;
    const char *text;
    bool prefix;
  } expected[] = {
      {QUERY_AND, NULL, false}, {QUERY_WORD, "a", false}, {QUERY_NOT, NULL, false},
      {QUERY_OR, NULL, false},  {QUERY_WORD, "b", true},  {QUERY_TAG, "c", false},
  };
  g_autoptr (GPtrArray) terms = query_term_list (root);

  g_assert_cmpuint (terms->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < terms->len; i++) {
    const QueryTerm *term = g_ptr_array_index (terms, i);

    g_assert_cmpint (term->kind, ==, expected[i].kind);
    g_assert_cmpstr (term->text, ==, expected[i].text);
    g_assert_cmpint (term->prefix, ==, expected[i].prefix);
  }
}

static void
test_list (void)
{
  g_autoptr (QueryTerm) tree = make_tree ();
  g_autoptr (GPtrArray) nothing = query_term_list (NULL);

  assert_is_tree (tree);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_copy (void)
{
  g_auto (Query) query = {.term = make_tree (), .sort = QUERY_SORT_TITLE};
  g_auto (Query) copy = {0};

  query.ascending = true;
  query_copy (&query, &copy);
  query_clear (&query);
  g_assert_null (query.term);
  g_assert_cmpint (query.sort, ==, QUERY_SORT_SAVED);
  assert_is_tree (copy.term);
  g_assert_cmpint (copy.sort, ==, QUERY_SORT_TITLE);
  g_assert_true (copy.ascending);
  g_assert_null (query_term_copy (NULL));
}

static void
test_numbers_are_copied (void)
{
  QueryTerm term = {.kind = QUERY_WORDS, .number = 3, .from = 5, .to = 7};
  g_autoptr (QueryTerm) copy = query_term_copy (&term);

  g_assert_cmpint (copy->number, ==, 3);
  g_assert_cmpint (copy->from, ==, 5);
  g_assert_cmpint (copy->to, ==, 7);
}

/* A million levels: nothing calls itself. */
static void
test_deep (void)
{
  g_autoptr (QueryTerm) root = query_term_new (QUERY_NOT, NULL);
  g_autoptr (QueryTerm) copy = NULL;
  QueryTerm *at = root;

  for (int i = 0; i < 1000000; i++) {
    QueryTerm *child = query_term_new (QUERY_NOT, NULL);

    query_term_add (at, child);
    at = child;
  }
  copy = query_term_copy (root);
  g_assert_nonnull (copy->children);
}

/* What settings hold: a row may be added, none may change. */
static void
test_sorts (void)
{
  static const char *const names[] = {
      [QUERY_SORT_SAVED] = "saved",         [QUERY_SORT_PUBLISHED] = "published",
      [QUERY_SORT_CHANGED] = "changed",     [QUERY_SORT_TITLE] = "title",
      [QUERY_SORT_SITE] = "source",         [QUERY_SORT_LENGTH] = "length",
      [QUERY_SORT_RELEVANCE] = "relevance",
  };
  QuerySort sort = QUERY_SORT_SAVED;

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++) {
    g_assert_cmpstr (query_sort_name ((QuerySort)i), ==, names[i]);
    g_assert_true (query_sort_from_name (names[i], &sort));
    g_assert_cmpuint (sort, ==, i);
  }
  g_assert_false (query_sort_from_name ("colour", &sort));
  g_assert_true (query_sort_is_ascending (QUERY_SORT_TITLE));
  g_assert_false (query_sort_is_ascending (QUERY_SORT_SAVED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/sorts", test_sorts);
  g_test_add_func ("/query/list", test_list);
  g_test_add_func ("/query/copy", test_copy);
  g_test_add_func ("/query/numbers-are-copied", test_numbers_are_copied);
  g_test_add_func ("/query/deep", test_deep);
  return g_test_run ();
}
