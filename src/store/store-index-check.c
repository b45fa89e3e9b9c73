/* store-index-check.c: whether the search index has the clippings as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index is read from its first word to its last, each with all clippings that have
 * it; the clippings are read one by one.  Both give for each clipping the same sum of
 * hashes of its words, whatever the order.
 */

#include "store/store-index-check.h"

#include "store/store-index.h"
#include "store/store-sql.h"

/* Rows of the index between two looks at whether to go on. */
#define ROWS_EACH 20000

enum {
  LIST_CLIPS,
  COUNT_CLIPS,
  ALL_WORDS,
  ALL_PREFIXES,
  EMPTY_WORDS,
  EMPTY_PREFIXES,
};

static const char *const statements[] = {
    [LIST_CLIPS] = "SELECT id FROM clip ORDER BY id",
    [COUNT_CLIPS] = "SELECT count (*) FROM clip",
    [ALL_WORDS] = "SELECT doc, term, col, offset FROM temp.check_words",
    [ALL_PREFIXES] = "SELECT doc, term FROM temp.check_prefixes",
    [EMPTY_WORDS] = "INSERT INTO word_index (word_index) VALUES ('delete-all')",
    [EMPTY_PREFIXES] = "INSERT INTO prefix_index (prefix_index) VALUES ('delete-all')",
};

static const char open_index[] = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.check_words "
                                 "USING fts5vocab (main, word_index, instance);"
                                 "CREATE VIRTUAL TABLE IF NOT EXISTS temp.check_prefixes "
                                 "USING fts5vocab (main, prefix_index, instance)";

typedef struct {
  StoreDb *db;
  GHashTable *sums; /* int64_t * → StoreIndexSum *: what the index has */
  StoreProgressFunc progress;
  gpointer data;
  uint64_t done, total;
  uint64_t n_wrong;
  int64_t first_wrong;
} Check;

static bool
go_on (Check *self, GError **error)
{
  if (self->progress == NULL || self->progress (self->done, self->total, self->data))
    return true;
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_INTERRUPTED, "It was interrupted");
  return false;
}

/* ---- what the index has ---- */

static StoreIndexSum *
sum_of (Check *self, int64_t id)
{
  StoreIndexSum *sum = g_hash_table_lookup (self->sums, &id);

  if (sum == NULL) {
    sum = g_new0 (StoreIndexSum, 1);
    g_hash_table_insert (self->sums, g_memdup2 (&id, sizeof id), sum);
  }
  return sum;
}

static void
add_word (StoreIndexSum *sum, sqlite3_stmt *stmt)
{
  const char *term = (const char *)sqlite3_column_text (stmt, 1);

  sum->words += store_index_hash_word (term, (size_t)sqlite3_column_bytes (stmt, 1),
                                       (const char *)sqlite3_column_text (stmt, 2),
                                       (size_t)sqlite3_column_int64 (stmt, 3));
}

static void
add_prefix (StoreIndexSum *sum, sqlite3_stmt *stmt)
{
  const char *term = (const char *)sqlite3_column_text (stmt, 1);

  sum->distinct +=
      store_index_hash_distinct (term, (size_t)sqlite3_column_bytes (stmt, 1));
}

static bool
read_all (Check *self, int statement, void (*add) (StoreIndexSum *, sqlite3_stmt *),
          GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[statement], error);

  if (stmt == NULL)
    return false;
  for (uint64_t n = 1; store_sql_next (stmt); n++) {
    add (sum_of (self, sqlite3_column_int64 (stmt, 0)), stmt);
    if (n % ROWS_EACH == 0 && !go_on (self, error))
      return false;
  }
  return store_sql_end (stmt, error);
}

/* ---- what it should have ---- */

static void
note_wrong (Check *self, int64_t id)
{
  if (self->n_wrong++ == 0)
    self->first_wrong = id;
}

/* A clipping without a word is in no row of the index; one whose text is damaged cannot
 * be compared. */
static bool
is_right (Check *self, int64_t id, bool *right, GError **error)
{
  const StoreIndexSum *has = g_hash_table_lookup (self->sums, &id);
  StoreIndexSum should = {0}, nothing = {0};
  GError *problem = NULL;

  if (has == NULL)
    has = &nothing;
  if (store_index_sum (self->db, id, &should, &problem)) {
    *right = has->words == should.words && has->distinct == should.distinct;
    return true;
  }
  *right = g_error_matches (problem, STORE_ERROR, STORE_ERROR_CORRUPT);
  if (!*right)
    g_propagate_error (error, problem);
  else
    g_error_free (problem);
  return *right;
}

static bool
compare_one (Check *self, int64_t id, GError **error)
{
  bool right;

  if (!is_right (self, id, &right, error))
    return false;
  if (!right)
    note_wrong (self, id);
  g_hash_table_remove (self->sums, &id);
  self->done++;
  return go_on (self, error);
}

static bool
compare_all (Check *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[LIST_CLIPS], error);
  GHashTableIter iter;
  gpointer id;

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    if (!compare_one (self, sqlite3_column_int64 (stmt, 0), error))
      return false;
  }
  g_hash_table_iter_init (&iter, self->sums);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    note_wrong (self, *(int64_t *)id);
  return store_sql_end (stmt, error);
}

static bool
count_clips (Check *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[COUNT_CLIPS], error);

  if (stmt == NULL)
    return false;
  self->total = store_sql_next (stmt) ? (uint64_t)sqlite3_column_int64 (stmt, 0) : 0;
  return store_sql_end (stmt, error);
}

static bool
check_moment (Check *self, GError **error)
{
  bool done;

  if (!store_sql_begin_reading (self->db, error))
    return false;
  done = count_clips (self, error) && read_all (self, ALL_WORDS, add_word, error) &&
         read_all (self, ALL_PREFIXES, add_prefix, error) && compare_all (self, error);
  store_sql_end_reading (self->db);
  return done;
}

bool
store_index_check (StoreDb *db, uint64_t *n_wrong, int64_t *first_wrong,
                   StoreProgressFunc progress, gpointer data, GError **error)
{
  g_autoptr (GHashTable) sums =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Check check = {.db = db, .sums = sums, .progress = progress, .data = data};

  if (!store_sql_exec (db->sqlite, open_index, error) || !check_moment (&check, error))
    return false;
  *n_wrong = check.n_wrong;
  *first_wrong = check.first_wrong;
  return true;
}

static bool
run (StoreDb *db, int statement, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  return stmt != NULL && store_sql_run (stmt, error);
}

bool
store_index_rebuild (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST_CLIPS], error);

  g_assert (db->in_transaction);
  if (stmt == NULL || !run (db, EMPTY_WORDS, error) || !run (db, EMPTY_PREFIXES, error))
    return false;
  while (store_sql_next (stmt))
    store_index_add (db, sqlite3_column_int64 (stmt, 0));
  return store_sql_end (stmt, error);
}
