/* bench-store.c: how fast a large library is searched and opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-store [--clips=N] [LIBRARY]
 *
 * Without LIBRARY, one of N clippings (100,000) is made in the user's cache and kept.
 * Times are milliseconds of the processor; "bare" is the statement alone, in SQLite's
 * interface, on the same library in the same run.
 */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zstd.h>

#include "bench-library.h"
#include "bench-measure.h"
#include "bench-query.h"
#include "model/query-parse.h"
#include "store/store-clips.h"
#include "store/store-phrase.h"
#include "store/store-rank.h"
#include "store/store-related.h"
#include "store/store-search.h"
#include "store/store-tags.h"
#include "store/store-tokenizer.h"

#define PAGE 50
#define N_RUNS 300

typedef struct {
  const char *path;
  sqlite3 *sqlite; /* SQLite alone */
  BenchSource source;
} Bench;

/* ---- running ---- */

static void
parse (const char *input, Query *query)
{
  g_autoptr (GError) error = NULL;
  TextSpan mistake;

  if (!query_parse (input, g_get_real_time (), false, &query->term, &mistake, &error))
    bench_die (error);
}

/* Processor time of a search, and of its snippets beside it. */
static GArray *
run_ours (Bench *self, const Query *query, size_t limit, double *ms, double *snippets_ms)
{
  g_autoptr (GError) error = NULL;
  double start = bench_cpu_ms (), found;
  GArray *ids = store_search_query (self->source.db, query, limit, &error);
  g_autoptr (GPtrArray) snippets = NULL;

  if (ids == NULL)
    bench_die (error);
  found = bench_cpu_ms ();
  *ms = found - start;
  if (snippets_ms == NULL)
    return ids;
  snippets = store_search_snippets (self->source.db, &g_array_index (ids, int64_t, 0),
                                    ids->len, query->term, &error);
  if (snippets == NULL)
    bench_die (error);
  *snippets_ms = bench_cpu_ms () - start;
  return ids;
}

/* The statement that SQLite would be given, for words only. */
static double
run_bare (Bench *self, const Query *query, const char *sql)
{
  g_autoptr (GPtrArray) phrases = store_phrase_list (self->source.fold, query->term);
  g_autoptr (GString) expression = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;
  double start;

  for (guint i = 0; i < phrases->len; i++) {
    if (i > 0)
      g_string_append (expression, " AND ");
    store_phrase_append_fts5 (phrases->pdata[i], expression);
  }
  start = bench_cpu_ms ();
  sqlite3_prepare_v2 (self->sqlite, sql, -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, expression->str, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    continue;
  sqlite3_finalize (stmt);
  return bench_cpu_ms () - start;
}

static const char bare_words[] = "SELECT rowid FROM word_index WHERE word_index MATCH ?1 "
                                 "ORDER BY rowid DESC LIMIT 50";
static const char bare_prefixes[] = "SELECT rowid FROM prefix_index WHERE prefix_index "
                                    "MATCH ?1 ORDER BY rowid DESC LIMIT 50";
static const char bare_all_words[] =
    "SELECT rowid FROM word_index WHERE word_index MATCH ?1";
static const char bare_all_prefixes[] =
    "SELECT rowid FROM prefix_index WHERE prefix_index MATCH ?1";
static const char bare_rank[] = "SELECT rowid FROM word_index WHERE word_index MATCH ?1 "
                                "ORDER BY bm25 (word_index, 1, 5, 2, 1, 2, 3) LIMIT 50";

typedef struct {
  const char *name;
  BenchQueryFunc make;
  const char *bare, *bare_all; /* NULL: there is no such statement */
  double goal_ms, snippets_goal_ms;
} WordsRow;

static const WordsRow words_rows[] = {
    {"a word", bench_query_word, bare_words, bare_all_words, 1, 2},
    {"two words", bench_query_two_words, bare_words, bare_all_words, 1, 2},
    {"three words", bench_query_three_words, bare_words, bare_all_words, 1, 2},
    {"a common word", bench_query_common, bare_words, bare_all_words, 1, 2},
    {"two common words", bench_query_two_common, bare_words, bare_all_words, 1, 2},
    {"a common and another word", bench_query_common_and_rare, bare_words, bare_all_words,
     1, 2},
    {"a prefix of 1 letter", bench_query_prefix_1, bare_prefixes, bare_all_prefixes, 1,
     2},
    {"a prefix of 2 letters", bench_query_prefix_2, bare_prefixes, bare_all_prefixes, 1,
     2},
    {"a prefix of 3 letters", bench_query_prefix_3, bare_prefixes, bare_all_prefixes, 1,
     2},
    {"a prefix of 4 letters", bench_query_prefix_4, bare_prefixes, bare_all_prefixes, 1,
     2},
    {"a word and a prefix of 2", bench_query_word_and_prefix, bare_prefixes,
     bare_all_prefixes, 1, 2},
    {"an Arabic word", bench_query_arabic, bare_words, bare_all_words, 1, 2},
    {"2 to 4 CJK characters", bench_query_cjk, bare_words, bare_all_words, 1, 2},
    {"1 CJK character", bench_query_cjk_one, bare_prefixes, bare_all_prefixes, 1, 2},
    {"a prefix of 5 to 7 letters", bench_query_long_prefix, bare_words, bare_all_words,
     15, 15},
    {"a phrase of 2", bench_query_phrase_2, bare_words, bare_all_words, 15, 15},
    {"a phrase of 3", bench_query_phrase_3, bare_words, bare_all_words, 15, 15},
};

static const struct {
  const char *name;
  BenchQueryFunc make;
} filter_rows[] = {{"tag", bench_query_tag},
                   {"site", bench_query_site},
                   {"saved", bench_query_saved},
                   {"published", bench_query_published}};

/* One class of queries; with @filter each has a condition beside the words, and four
 * keys are pressed under the same condition, as when one types. */
static void
measure_first_page (Bench *self, const WordsRow *row, int filter)
{
  g_autoptr (GArray) found = bench_times_new ();
  g_autoptr (GArray) with_snippets = bench_times_new ();
  g_autoptr (GArray) bare = bench_times_new ();
  g_autofree char *condition = NULL;
  g_autofree char *name = NULL, *snippets_name = NULL;

  for (int i = 0; i < (filter < 0 ? N_RUNS : N_RUNS / 2); i++) {
    g_autofree char *words = row->make (&self->source), *input = NULL;
    g_auto (Query) query = {0};
    g_autoptr (GArray) ids = NULL;
    double ms, snippets_ms;

    if (filter >= 0 && i % 4 == 0) {
      g_free (condition);
      condition = filter_rows[filter].make (&self->source);
    }
    input = g_strconcat (words, condition, NULL);
    parse (input, &query);
    ids = run_ours (self, &query, PAGE, &ms, &snippets_ms);
    bench_times_add (found, ms);
    bench_times_add (with_snippets, snippets_ms);
    if (filter < 0)
      bench_times_add (bare, run_bare (self, &query, row->bare));
  }
  name = filter < 0 ? g_strdup (row->name)
                    : g_strdup_printf ("%s, %s", row->name, filter_rows[filter].name);
  snippets_name = g_strconcat ("  with snippets", NULL);
  bench_print_row (name, found, filter < 0 ? bare : NULL, row->goal_ms);
  bench_print_row (snippets_name, with_snippets, NULL, row->snippets_goal_ms);
}

static void
measure_all_ids (Bench *self, const WordsRow *row)
{
  g_autoptr (GArray) found = bench_times_new ();
  g_autoptr (GArray) bare = bench_times_new ();

  for (int i = 0; i < N_RUNS / 3; i++) {
    g_autofree char *input = row->make (&self->source);
    g_auto (Query) query = {0};
    g_autoptr (GArray) ids = NULL;
    double ms;

    parse (input, &query);
    ids = run_ours (self, &query, 0, &ms, NULL);
    bench_times_add (found, ms);
    bench_times_add (bare, run_bare (self, &query, row->bare_all));
  }
  bench_print_row (row->name, found, bare, row->goal_ms == 15 ? 50 : 10);
}

/* ---- ranking ---- */

/* The ten that FTS5's own function puts first, for words that all must be there. */
static bool
has_same_top (Bench *self, const Query *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) phrases = store_phrase_list (self->source.fold, query->term);
  g_autoptr (StoreRanking) ranking =
      store_rank_find (self->source.db, phrases, true, &error);
  g_autoptr (GString) expression = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;
  bool same = true;
  double last = G_MAXDOUBLE;

  for (guint i = 0; i < phrases->len; i++) {
    if (i > 0)
      g_string_append (expression, " AND ");
    store_phrase_append_fts5 (phrases->pdata[i], expression);
  }
  sqlite3_prepare_v2 (self->sqlite,
                      "SELECT rowid FROM word_index WHERE word_index MATCH ?1 "
                      "ORDER BY bm25 (word_index, 1, 5, 2, 1, 2, 3) LIMIT 10",
                      -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, expression->str, -1, SQLITE_STATIC);
  /* In the order of theirs, our scores fall: then the ten are the same. */
  while (sqlite3_step (stmt) == SQLITE_ROW) {
    int64_t id = sqlite3_column_int64 (stmt, 0);
    guint i = 0;

    while (i < ranking->scores->len &&
           g_array_index (ranking->scores, StoreScore, i).id != id)
      i++;
    same = same && i < ranking->scores->len &&
           g_array_index (ranking->scores, StoreScore, i).score <= last + 1e-9;
    if (same)
      last = g_array_index (ranking->scores, StoreScore, i).score;
  }
  sqlite3_finalize (stmt);
  for (guint i = 0, above = 0; i < ranking->scores->len; i++) {
    above += g_array_index (ranking->scores, StoreScore, i).score > last + 1e-9;
    same = same && above <= 10;
  }
  return same;
}

/* Words in up to a fifth of the library. */
static char *
pick_telling (Bench *self, BenchQueryFunc make)
{
  for (;;) {
    g_autofree char *input = make (&self->source);
    g_auto (Query) query = {0};
    g_autoptr (GPtrArray) phrases = NULL;
    g_autoptr (StoreRanking) ranking = NULL;
    bool telling = true;

    parse (input, &query);
    phrases = store_phrase_list (self->source.fold, query.term);
    ranking = store_rank_find (self->source.db, phrases, true, NULL);
    for (guint i = 0; i < ranking->weights->len; i++)
      telling = telling && g_array_index (ranking->weights, double, i) > 0;
    if (telling)
      return g_steal_pointer (&input);
  }
}

static void
measure_rank (Bench *self, const char *name, BenchQueryFunc make)
{
  g_autoptr (GArray) found = bench_times_new ();
  g_autoptr (GArray) bare = bench_times_new ();
  int n_same = 0, n = N_RUNS / 3;

  for (int i = 0; i < n; i++) {
    g_autofree char *input = pick_telling (self, make);
    g_auto (Query) query = {.sort = QUERY_SORT_RELEVANCE};
    g_autoptr (GArray) ids = NULL;
    double ms;

    parse (input, &query);
    ids = run_ours (self, &query, PAGE, &ms, NULL);
    bench_times_add (found, ms);
    bench_times_add (bare, run_bare (self, &query, bare_rank));
    n_same += has_same_top (self, &query);
  }
  bench_print_row (name, found, bare, 10);
  printf ("  the same ten first as bm25(): %d of %d\n", n_same, n);
}

static void
measure_common_rank (Bench *self)
{
  g_autoptr (GArray) found = bench_times_new ();
  g_autoptr (GArray) bare = bench_times_new ();

  for (int i = 0; i < N_RUNS / 10; i++) {
    g_autofree char *input = bench_query_two_common (&self->source);
    g_auto (Query) query = {.sort = QUERY_SORT_RELEVANCE};
    g_autoptr (GArray) ids = NULL;
    double ms;

    parse (input, &query);
    ids = run_ours (self, &query, PAGE, &ms, NULL);
    bench_times_add (found, ms);
    bench_times_add (bare, run_bare (self, &query, bare_rank));
  }
  bench_print_row ("two common words", found, bare, 10);
}

static void
measure_related (Bench *self)
{
  g_autoptr (GArray) found = bench_times_new ();

  for (int i = 0; i < N_RUNS / 3; i++) {
    g_autoptr (GError) error = NULL;
    int64_t id =
        1 + (int64_t)(g_rand_double (self->source.rand) * (double)self->source.n_clips);
    double start = bench_cpu_ms ();
    g_autoptr (GArray) ids = store_related_find (self->source.db, id, 10, &error);

    if (ids == NULL)
      bench_die (error);
    bench_times_add (found, bench_cpu_ms () - start);
  }
  bench_print_row ("clippings related to one", found, NULL, 10);
}

/* ---- opening ---- */

static void
measure_opening (Bench *self)
{
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (GArray) rows = bench_times_new ();

  for (int i = 0; i < 20; i++) {
    g_autoptr (GError) error = NULL;
    double start = bench_cpu_ms ();
    g_autoptr (StoreDb) db = store_db_open (self->path, STORE_OPEN_READ, &error);
    Query query = {0};
    g_autoptr (GArray) ids = store_search_query (db, &query, 0, &error);
    g_autoptr (GPtrArray) tags = store_tags_list (db, &error);
    g_autoptr (GPtrArray) sites = store_tags_list_sites (db, &error);
    g_autoptr (GPtrArray) page = NULL;
    StorePlaces places;

    if (tags == NULL || sites == NULL || !store_tags_count_places (db, &places, &error))
      bench_die (error);
    bench_times_add (times, bench_cpu_ms () - start);
    start = bench_cpu_ms ();
    page = store_clips_load_rows (db, &g_array_index (ids, int64_t, 0), PAGE, &error);
    bench_times_add (rows, bench_cpu_ms () - start);
  }
  bench_print_row ("open, all ids, tags, outlets, places", times, NULL, 20);
  bench_print_row ("50 rows with their tags", rows, NULL, 0);
}

static int64_t
ask (Bench *self, const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  int64_t answer = 0;

  if (sqlite3_prepare_v2 (self->sqlite, sql, -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW)
    answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  return answer;
}

static void
measure_size (Bench *self)
{
  sqlite3_stmt *stmt = NULL;
  double text = 0;
  double words = (double)ask (self, "SELECT sum (length (block)) FROM word_index_data");
  double prefixes =
      (double)ask (self, "SELECT sum (length (block)) FROM prefix_index_data");
  double file = (double)ask (self, "PRAGMA page_count") * 4096;

  sqlite3_prepare_v2 (self->sqlite, "SELECT substr (text, 1, 18) FROM capture", -1, &stmt,
                      NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    text += (double)ZSTD_getFrameContentSize (sqlite3_column_blob (stmt, 0),
                                              (size_t)sqlite3_column_bytes (stmt, 0));
  sqlite3_finalize (stmt);
  printf ("\n%" G_GINT64_FORMAT " clippings, %.0f MB of text, file %.0f MB\n",
          (gint64)self->source.n_clips, text / 1e6, file / 1e6);
  printf ("indexes %.0f + %.0f MB: %.2f times the text (goal 1.2)\n", words / 1e6,
          prefixes / 1e6, (words + prefixes) / text);
}

static void
print_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return;
  line = strstr (status, "VmHWM:");
  if (line != NULL)
    printf ("\nmemory at most: %.*s\n", (int)strcspn (line + 6, "\n"), line + 6);
}

/* ---- the whole ---- */

static char *
find_library (unsigned n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("%u.db", n);
  char *path = g_build_filename (g_get_user_cache_dir (), "cuttings-bench", name, NULL);
  StoreDb *db;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  db = store_db_open (path, STORE_OPEN_WRITE, &error);
  if (db == NULL || !bench_library_fill (db, n, 100, &error))
    bench_die (error);
  store_db_close (db);
  return path;
}

static void
open_bench (Bench *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  self->path = path;
  self->source.fold = store_fold_new ();
  self->source.rand = g_rand_new_with_seed (42);
  self->source.db = store_db_open (path, STORE_OPEN_READ, &error);
  if (self->source.db == NULL)
    bench_die (error);
  sqlite3_open_v2 (path, &self->sqlite, SQLITE_OPEN_READONLY, NULL);
  if (!store_tokenizer_register (self->sqlite, self->source.fold, &error))
    bench_die (error);
  self->source.n_clips = ask (self, "SELECT max (id) FROM clip");
}

static void
measure_search (Bench *self)
{
  bench_print_heading ("first 50, newest first");
  for (size_t i = 0; i < G_N_ELEMENTS (words_rows); i++)
    measure_first_page (self, &words_rows[i], -1);
  for (int filter = 0; filter < (int)G_N_ELEMENTS (filter_rows); filter++) {
    bench_print_heading ("first 50, with a condition");
    for (size_t i = 0; i < G_N_ELEMENTS (words_rows); i++)
      measure_first_page (self, &words_rows[i], filter);
  }
  bench_print_heading ("all ids");
  for (size_t i = 0; i < G_N_ELEMENTS (words_rows); i++)
    measure_all_ids (self, &words_rows[i]);
  bench_print_heading ("best 50 by BM25");
  measure_rank (self, "a word in up to a fifth", bench_query_word);
  measure_rank (self, "two words in up to a fifth", bench_query_two_words);
  measure_common_rank (self);
  measure_related (self);
}

int
main (int argc, char **argv)
{
  unsigned n = 100000;
  g_autofree char *path = NULL;
  Bench bench = {0};

  for (int i = 1; i < argc; i++) {
    if (g_str_has_prefix (argv[i], "--clips="))
      n = (unsigned)strtoul (argv[i] + 8, NULL, 10);
    else
      path = g_strdup (argv[i]);
  }
  if (path == NULL)
    path = find_library (n);
  open_bench (&bench, path);
  measure_search (&bench);
  bench_print_heading ("opening");
  measure_opening (&bench);
  measure_size (&bench);
  print_memory ();
  store_db_close (bench.source.db);
  sqlite3_close (bench.sqlite);
  store_fold_free (bench.source.fold);
  g_rand_free (bench.source.rand);
  return EXIT_SUCCESS;
}
