/* test-store-rank.c: the ranking is that of FTS5's own bm25()
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-rank.h"

#include <math.h>

#include "fixture.h"
#include "model/query-parse.h"
#include "store/store-clips.h"

/* Words by how often they come: "w0" in most clippings, "w60" in some, "w900" in few. */
static void
append_words (GRand *rand, GString *text, int n)
{
  for (int i = 0; i < n; i++) {
    double chance = g_rand_double (rand);

    g_string_append_printf (text, "w%d ", (int)(chance * chance * chance * 1000));
  }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  fixture_set_up (self, data);
  fixture_begin (self);
  for (int i = 0; i < 300; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) title = g_string_new (NULL);

    append_words (rand, text, g_rand_int_range (rand, 5, 120));
    append_words (rand, title, 4);
    fixture_add (self, title->str, NULL, text->str);
  }
  fixture_commit (self);
}

static GPtrArray *
make_phrases (Fixture *self, const char *input)
{
  g_autoptr (QueryTerm) term = NULL;
  TextSpan mistake;

  g_assert_true (query_parse (input, 0, false, &term, &mistake, NULL));
  return store_phrase_list (self->db->rooms[STORE_ROOM_FOLD], term);
}

static StoreRanking *
rank (Fixture *self, const char *input, bool all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) phrases = make_phrases (self, input);
  StoreRanking *ranking = store_rank_find (self->db, phrases, all, &error);

  g_assert_no_error (error);
  return ranking;
}

/* Every clipping has the score that bm25() gives, but for its sign. */
static void
assert_is_stock (Fixture *self, const StoreRanking *ranking, const char *expression)
{
  static const char sql[] =
      "SELECT rowid, bm25 (word_index, 1, 5, 2, 1, 2, 3) FROM word_index "
      "WHERE word_index MATCH ?1 ORDER BY rowid";
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (self->db, sql, NULL);
  guint n = 0;

  store_sql_bind (stmt, 1, expression);
  while (store_sql_next (stmt)) {
    const StoreScore *score = &g_array_index (ranking->scores, StoreScore, n++);

    g_assert_cmpuint (n, <=, ranking->scores->len);
    g_assert_cmpint (score->id, ==, sqlite3_column_int64 (stmt, 0));
    g_assert_cmpfloat_with_epsilon (score->score, -sqlite3_column_double (stmt, 1), 1e-9);
  }
  g_assert_cmpuint (n, ==, ranking->scores->len);
  g_assert_cmpuint (n, >, 0);
}

static void
test_stock (Fixture *self, gconstpointer data)
{
  static const int words[] = {60, 90, 200, 500, 900};

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *word = g_strdup_printf ("w%d", words[i]);
    g_autofree char *two = g_strdup_printf ("w%d w%d", words[i], words[i] - 1);
    g_autofree char *both =
        g_strdup_printf ("\"w%d\" AND \"w%d\"", words[i], words[i] - 1);
    g_autofree char *either =
        g_strdup_printf ("\"w%d\" OR \"w%d\"", words[i], words[i] - 1);
    g_autoptr (StoreRanking) one = rank (self, word, true);
    g_autoptr (StoreRanking) all = rank (self, two, true);
    g_autoptr (StoreRanking) any = rank (self, two, false);

    assert_is_stock (self, one, word);
    assert_is_stock (self, any, either);
    if (all->scores->len > 0)
      assert_is_stock (self, all, both);
  }
}

static void
test_common_words (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreRanking) nothing = rank (self, "w5", true);
  g_autoptr (StoreRanking) with_rare = rank (self, "w5 w900", true);
  g_autoptr (StoreRanking) rare = rank (self, "w900", true);

  g_assert_cmpuint (nothing->scores->len, ==, 0);
  g_assert_cmpfloat (g_array_index (nothing->weights, double, 0), ==, 0);
  /* It must be there, and does not count. */
  g_assert_cmpuint (with_rare->scores->len, <, rare->scores->len);
  for (guint i = 0, j = 0; i < with_rare->scores->len; i++) {
    const StoreScore *score = &g_array_index (with_rare->scores, StoreScore, i);

    while (g_array_index (rare->scores, StoreScore, j).id != score->id)
      j++;
    g_assert_cmpfloat (g_array_index (rare->scores, StoreScore, j).score, ==,
                       score->score);
  }
}

static void
test_weights (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreRanking) ranking = rank (self, "w900 w5 nowhere", false);

  g_assert_cmpuint (ranking->weights->len, ==, 3);
  g_assert_cmpfloat (g_array_index (ranking->weights, double, 0), >, 1);
  g_assert_cmpfloat (g_array_index (ranking->weights, double, 1), ==, 0);
  g_assert_cmpfloat (g_array_index (ranking->weights, double, 2), >,
                     g_array_index (ranking->weights, double, 0));
}

/* What is kept in memory follows what is stored. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreRanking) before = rank (self, "w900", true);
  g_autoptr (StoreRanking) after = NULL;
  g_autoptr (StoreRanking) within = NULL;
  int64_t id;

  fixture_begin (self);
  id = fixture_add (self, "w900", NULL, "w900 w900 w900");
  fixture_commit (self);
  after = rank (self, "w900", true);
  g_assert_cmpuint (after->scores->len, ==, before->scores->len + 1);
  assert_is_stock (self, after, "w900");
  fixture_begin (self);
  store_clips_set_note (self->db, id, "w1 w2 w3 w4 w5 w6 w7 w8 w9", &error);
  g_assert_no_error (error);
  fixture_commit (self);
  within = rank (self, "w900", true);
  assert_is_stock (self, within, "w900");
}

static void
test_recency (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreRanking) ranking = rank (self, "w900", true);

  g_assert_nonnull (ranking);
  g_assert_cmpfloat (store_rank_get_recency (self->db, 1), ==, 0);
  g_assert_cmpfloat_with_epsilon (store_rank_get_recency (self->db, 150), 0.5, 0.01);
  g_assert_cmpfloat (store_rank_get_recency (self->db, 300), ==, 1);
  g_assert_cmpfloat (store_rank_get_recency (self->db, 999), ==, 0);
}

static void
test_empty_library (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreRanking) ranking = rank (self, "w900", true);

  g_assert_cmpuint (ranking->scores->len, ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*set_up) (Fixture *, gconstpointer);
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"as-fts5-does", set_up, test_stock},
      {"common-words-do-not-count", set_up, test_common_words},
      {"weights", set_up, test_weights},
      {"changes-are-followed", set_up, test_changes},
      {"recency", set_up, test_recency},
      {"an-empty-library", fixture_set_up, test_empty_library},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-rank/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, tests[i].set_up, tests[i].test, fixture_tear_down);
  }
  return g_test_run ();
}
