/* store-rank.c: clippings by how much they have to do with the words of a query
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-rank.h"

#include <math.h>

#include "store/store-db.h"
#include "store/store-tokenizer.h"

/* The constants of FTS5's bm25(). */
#define K1 1.2
#define B 0.75
#define MIN_IDF 1e-6

/* Weights of the columns of word_index: body, title, byline, source, notes, quotes.  A
 * word of the headline or of a passage that the reader marked says more. */
static const double column_weights[] = {1, 5, 2, 1, 2, 3};

/* Phrases in more than this part of the library are not counted. */
#define MAX_PART 0.2

#define COUNT_FUNCTION "cuttings_score"

/* What is known of a clipping before any query. */
typedef struct {
  uint32_t length; /* words of all columns */
  float recency;
} About;

/* What is kept with the connection. */
typedef struct {
  int64_t data_version;
  unsigned epoch;
  About *clips; /* by id */
  int64_t n_ids;
  int64_t n_clips;
  double mean_length;
  /* Of the query that runs. */
  const double *weights; /* for each phrase, 0: not counted */
  GArray *scores;
} Rank;

enum { LENGTHS, BY_TIME, COUNT, SCORE };

static const char *const statements[] = {
    [LENGTHS] = "SELECT id, sz FROM word_index_docsize",
    [BY_TIME] = "SELECT id FROM clip INDEXED BY clip_saved ORDER BY saved_at, id",
    [COUNT] = "SELECT count (*) FROM (SELECT 1 FROM word_index WHERE word_index MATCH ?1 "
              "LIMIT ?2)",
    [SCORE] = "SELECT " COUNT_FUNCTION " (word_index) FROM word_index "
              "WHERE word_index MATCH ?1",
};

void
store_ranking_free (StoreRanking *self)
{
  g_array_unref (self->scores);
  g_clear_pointer (&self->weights, g_array_unref);
  g_free (self);
}

/* ---- scoring one clipping ---- */

/* How often phrase @i stands in the clipping, places weighted by their column. */
static double
count_places (const Fts5ExtensionApi *api, Fts5Context *context, int i)
{
  Fts5PhraseIter iter;
  double sum = 0;
  int column, offset;

  if (api->xPhraseFirst (context, i, &iter, &column, &offset) != SQLITE_OK)
    return 0;
  while (column >= 0) {
    sum += column_weights[column];
    api->xPhraseNext (context, &iter, &column, &offset);
  }
  return sum;
}

static void
score_clip (const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result,
            int n_values, sqlite3_value **values)
{
  Rank *rank = api->xUserData (context);
  StoreScore found = {api->xRowid (context), 0};
  int n = api->xPhraseCount (context);
  double length = found.id < rank->n_ids ? rank->clips[found.id].length : 0;
  double norm = K1 * (1 - B + B * length / rank->mean_length);

  for (int i = 0; i < n; i++) {
    double places = rank->weights[i] > 0 ? count_places (api, context, i) : 0;

    if (places > 0)
      found.score += rank->weights[i] * places * (K1 + 1) / (places + norm);
  }
  g_array_append_val (rank->scores, found);
}

/* ---- what is kept ---- */

static void
rank_free (Rank *self)
{
  g_free (self->clips);
  g_free (self);
}

/* FTS5 keeps the length of each column as one of SQLite's variable-length integers. */
static uint32_t
sum_lengths (const uint8_t *data, int size)
{
  uint32_t sum = 0, value = 0;

  for (int i = 0; i < size; i++) {
    value = value << 7 | (data[i] & 0x7f);
    if ((data[i] & 0x80) == 0) {
      sum += value;
      value = 0;
    }
  }
  return sum;
}

static bool
load_lengths (StoreDb *db, Rank *rank, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LENGTHS], error);
  double total = 0;

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);
    uint32_t length =
        sum_lengths (sqlite3_column_blob (stmt, 1), sqlite3_column_bytes (stmt, 1));

    if (id >= 0 && id < rank->n_ids)
      rank->clips[id].length = length;
    rank->n_clips++;
    total += length;
  }
  rank->mean_length = rank->n_clips > 0 ? MAX (total / (double)rank->n_clips, 1) : 1;
  return store_sql_end (stmt, error);
}

static bool
load_recency (StoreDb *db, Rank *rank, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[BY_TIME], error);
  double last = MAX ((double)rank->n_clips - 1, 1);
  int64_t n = 0;

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);

    if (id < rank->n_ids)
      rank->clips[id].recency = (float)((double)n++ / last);
  }
  return store_sql_end (stmt, error);
}

static bool
load_clips (StoreDb *db, Rank *rank, GError **error)
{
  int64_t last;

  if (!store_sql_find_last_clip (db, &last, error))
    return false;
  g_free (rank->clips);
  rank->n_ids = last + 1;
  rank->n_clips = 0;
  rank->clips = g_new0 (About, (gsize)rank->n_ids);
  return load_lengths (db, rank, error) && load_recency (db, rank, error);
}

static Rank *
rank_new (StoreDb *db, GError **error)
{
  Rank *rank = g_new0 (Rank, 1);
  fts5_api *api = store_tokenizer_get_fts5 (db->sqlite);

  rank->data_version = -1;
  db->rooms[STORE_ROOM_RANK] = rank;
  db->room_frees[STORE_ROOM_RANK] = (GDestroyNotify)rank_free;
  if (api->xCreateFunction (api, COUNT_FUNCTION, rank, score_clip, NULL) == SQLITE_OK)
    return rank;
  store_sql_fail (db->sqlite, error);
  return NULL;
}

/* What is kept, brought up to date. */
static Rank *
get_rank (StoreDb *db, GError **error)
{
  Rank *rank = db->rooms[STORE_ROOM_RANK];
  int64_t version = store_db_data_version (db);

  if (rank == NULL)
    rank = rank_new (db, error);
  if (rank == NULL)
    return NULL;
  if (rank->data_version == version && rank->epoch == db->epoch && !db->in_transaction)
    return rank;
  rank->data_version = -1;
  if (!load_clips (db, rank, error))
    return NULL;
  rank->data_version = version;
  rank->epoch = db->epoch;
  return rank;
}

double
store_rank_get_recency (StoreDb *db, int64_t id)
{
  const Rank *rank = db->rooms[STORE_ROOM_RANK];

  return rank != NULL && id < rank->n_ids ? rank->clips[id].recency : 0;
}

/* ---- a query ---- */

/* @n: (out): clippings that have @phrase, at most @max */
static bool
count_clips (StoreDb *db, const StorePhrase *phrase, int64_t max, int64_t *n,
             GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[COUNT], error);
  g_autoptr (GString) expression = g_string_new (NULL);

  if (stmt == NULL)
    return false;
  store_phrase_append_fts5 (phrase, expression);
  store_sql_bind (stmt, 1, expression->str);
  store_sql_bind (stmt, 2, max);
  if (store_sql_next (stmt))
    *n = sqlite3_column_int64 (stmt, 0);
  return store_sql_end (stmt, error);
}

static GArray *
weigh (StoreDb *db, const Rank *rank, const GPtrArray *phrases, double max_part,
       GError **error)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (double));
  int64_t max = (int64_t)(max_part * (double)rank->n_clips) + 1;

  for (guint i = 0; i < phrases->len; i++) {
    double weight = 0;
    int64_t n = 0;

    if (!count_clips (db, g_ptr_array_index (phrases, i), max + 1, &n, error))
      return NULL;
    if (n <= max)
      weight =
          MAX (log (((double)(rank->n_clips - n) + 0.5) / ((double)n + 0.5)), MIN_IDF);
    g_array_append_val (weights, weight);
  }
  return g_steal_pointer (&weights);
}

GArray *
store_rank_weigh (StoreDb *db, const GPtrArray *phrases, double max_part, GError **error)
{
  const Rank *rank = get_rank (db, error);

  return rank == NULL ? NULL : weigh (db, rank, phrases, max_part, error);
}

/* Phrases joined for FTS5; without @all, only those that tell something, and @used is
 * their weights. */
static char *
make_expression (const GPtrArray *phrases, const GArray *weights, bool all, GArray *used)
{
  GString *expression = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++) {
    double weight = g_array_index (weights, double, i);

    if (!all && weight == 0)
      continue;
    if (expression->len > 0)
      g_string_append (expression, all ? " AND " : " OR ");
    store_phrase_append_fts5 (g_ptr_array_index (phrases, i), expression);
    g_array_append_val (used, weight);
  }
  return g_string_free (expression, FALSE);
}

static bool
tells_something (const GArray *weights)
{
  for (guint i = 0; i < weights->len; i++) {
    if (g_array_index (weights, double, i) > 0)
      return true;
  }
  return false;
}

static bool
score_all (StoreDb *db, Rank *rank, const char *expression, const GArray *used,
           GArray *scores, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[SCORE], error);

  if (stmt == NULL)
    return false;
  rank->weights = (const double *)(const void *)used->data;
  rank->scores = scores;
  store_sql_bind (stmt, 1, expression);
  return store_sql_run (stmt, error);
}

StoreRanking *
store_rank_find (StoreDb *db, const GPtrArray *phrases, bool all, GError **error)
{
  g_autoptr (StoreRanking) ranking = g_new0 (StoreRanking, 1);
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *expression = NULL;
  Rank *rank = get_rank (db, error);

  ranking->scores = g_array_new (FALSE, FALSE, sizeof (StoreScore));
  if (rank != NULL)
    ranking->weights = weigh (db, rank, phrases, MAX_PART, error);
  if (ranking->weights == NULL)
    return NULL;
  if (!tells_something (ranking->weights))
    return g_steal_pointer (&ranking);
  expression = make_expression (phrases, ranking->weights, all, used);
  if (!score_all (db, rank, expression, used, ranking->scores, error))
    return NULL;
  return g_steal_pointer (&ranking);
}
