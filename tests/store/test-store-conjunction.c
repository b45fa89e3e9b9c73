/* test-store-conjunction.c: what goes into which index, and in how many sets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-conjunction.h"

#include "fixture.h"
#include "model/query-parse.h"
#include "store/store-filter.h"
#include "store/store-tags.h"

/* What each has: "W" before what word_index is asked, "P" before what prefix_index is,
 * "#" for the character that labels begin with; a set a line. */
static const struct {
  const char *name, *query, *sets;
} cases[] = {
    {"one-word", "peace", "P (\"peace\")\n"},
    {"words-are-one-question", "peace talks", "P (\"peace\") AND (\"talks\")\n"},
    {"a-short-beginning", "peace ta*", "P (\"peace\") AND (\"ta\"*)\n"},
    {"a-long-beginning", "peace talk talks*",
     "W \"peace\" AND \"talk\" AND \"talks\"*\n"},
    {"a-phrase", "\"peace talks\"", "W \"peace talks\"\n"},
    {"a-phrase-and-a-beginning", "\"peace talks\" ge*",
     "W \"peace talks\"\nP (\"ge\"*) AND \"peace\" AND \"talks\"\n"},
    {"a-word-of-a-tag", "news", "P (\"news\" OR \"#t2\" OR \"#h2\")\n"},
    {"a-phrase-that-is-a-tag", "\"climate news\"",
     "W \"climate news\" P (\"#t2\" OR \"#h2\")\n"},
    {"a-tag", "tag:climate", "P (\"#t1\")\n"},
    {"a-word-and-a-tag", "peace tag:climate", "P (\"peace\") AND (\"#t1\")\n"},
    {"a-source", "peace site:example.org", "P (\"peace\") AND (\"#s1\")\n"},
    {"a-tag-that-nothing-has", "tag:nothing", "P (\"#t0\")\n"},
    {"nothing-that-is-a-word", "…", ""},
};

static void
append_escaped (GString *out, const char *kind, const char *expression)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  if (expression == NULL)
    return;
  parts = g_strsplit (expression, "\xf4\x8f\xbf\xbd", -1);
  text = g_strjoinv ("#", parts);
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ' ');
  g_string_append_printf (out, "%s %s", kind, text);
}

static char *
describe (const StoreConjunction *all)
{
  g_autoptr (GArray) sets = store_conjunction_list (all);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sets->len; i++) {
    const StoreMatchSet *set = &g_array_index (sets, StoreMatchSet, i);

    append_escaped (out, "W", set->words);
    append_escaped (out, "P", set->prefixes);
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}

static void
fill (Fixture *self)
{
  static const char *const first[] = {"climate", NULL}, *const second[] = {"climate news",
                                                                           NULL};
  g_autoptr (GError) error = NULL;
  int64_t id;

  fixture_begin (self);
  id = fixture_add (self, "Title", "https://example.org/a", "Text.");
  store_tags_change (self->db, &id, 1, first, NULL, &error);
  store_tags_change (self->db, &id, 1, second, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
take (StoreConjunction *all, const QueryTerm *term)
{
  g_autoptr (GError) error = NULL;
  bool taken;

  store_conjunction_take (all, term, &taken, &error);
  g_assert_no_error (error);
  g_assert_true (taken);
}

static void
assert_sets (Fixture *self, const char *input, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreConjunction) all = store_conjunction_new (self->db);
  g_auto (Query) query = {0};
  g_autofree char *sets = NULL;
  TextSpan mistake;

  query_parse (input, 0, false, &query.term, &mistake, &error);
  g_assert_no_error (error);
  if (query.term->kind != QUERY_AND)
    take (all, query.term);
  for (guint i = 0; query.term->kind == QUERY_AND && i < query.term->children->len; i++)
    take (all, g_ptr_array_index (query.term->children, i));
  sets = describe (all);
  g_assert_cmpstr (sets, ==, expected);
}

static void
test_sets (Fixture *self, gconstpointer data)
{
  StoreRange whole;

  fill (self);
  g_assert_true (store_sql_begin_reading (self->db, NULL));
  g_assert_true (store_filter_begin (self->db, &whole, NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].name);
    assert_sets (self, cases[i].query, cases[i].sets);
  }
  store_sql_end_reading (self->db);
}

/* Conditions that the search index does not know are left to others. */
static void
test_not_taken (Fixture *self, gconstpointer data)
{
  static const QueryTerm terms[] = {
      {.kind = QUERY_STATE}, {.kind = QUERY_SAVED}, {.kind = QUERY_AND}};
  g_autoptr (StoreConjunction) all = store_conjunction_new (self->db);
  g_autoptr (GArray) sets = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (terms); i++) {
    bool taken = true;

    g_assert_true (store_conjunction_take (all, &terms[i], &taken, NULL));
    g_assert_false (taken);
  }
  sets = store_conjunction_list (all);
  g_assert_cmpuint (sets->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-conjunction/sets", Fixture, NULL, fixture_set_up, test_sets,
              fixture_tear_down);
  g_test_add ("/store-conjunction/not-taken", Fixture, NULL, fixture_set_up,
              test_not_taken, fixture_tear_down);
  return g_test_run ();
}
