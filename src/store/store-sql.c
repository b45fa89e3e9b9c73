/* store-sql.c: statements, their values and rows, for the files of store/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-sql.h"

/* SQLite's primary result codes that mean something of their own to a caller. */
static const struct {
  int code;
  StoreErrorCode meaning;
} meanings[] = {
    {SQLITE_BUSY, STORE_ERROR_BUSY},
    {SQLITE_LOCKED, STORE_ERROR_BUSY},
    {SQLITE_CORRUPT, STORE_ERROR_CORRUPT},
    {SQLITE_NOTADB, STORE_ERROR_CORRUPT},
    {SQLITE_CANTOPEN, STORE_ERROR_CANNOT_OPEN},
    {SQLITE_PERM, STORE_ERROR_CANNOT_OPEN},
    {SQLITE_READONLY, STORE_ERROR_READ_ONLY},
    {SQLITE_FULL, STORE_ERROR_FULL},
    {SQLITE_CONSTRAINT, STORE_ERROR_CONSTRAINT},
    {SQLITE_INTERRUPT, STORE_ERROR_INTERRUPTED},
};

enum { BEGIN, END, LAST_CLIP };

static const char *const statements[] = {
    [BEGIN] = "BEGIN",
    [END] = "COMMIT",
    [LAST_CLIP] = "SELECT COALESCE (max (id), 0) FROM clip",
};

bool
store_sql_fail (sqlite3 *sqlite, GError **error)
{
  int code = sqlite3_extended_errcode (sqlite) & 0xff;
  StoreErrorCode meaning = STORE_ERROR_FAILED;

  for (size_t i = 0; i < G_N_ELEMENTS (meanings); i++) {
    if (meanings[i].code == code)
      meaning = meanings[i].meaning;
  }
  g_set_error (error, STORE_ERROR, meaning, "The library: %s", sqlite3_errmsg (sqlite));
  return false;
}

bool
store_sql_exec (sqlite3 *sqlite, const char *sql, GError **error)
{
  return sqlite3_exec (sqlite, sql, NULL, NULL, NULL) == SQLITE_OK ||
         store_sql_fail (sqlite, error);
}

bool
store_sql_get_int (sqlite3 *sqlite, const char *sql, int64_t *value, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  bool found = sqlite3_prepare_v2 (sqlite, sql, -1, &stmt, NULL) == SQLITE_OK &&
               sqlite3_step (stmt) == SQLITE_ROW;

  if (found)
    *value = sqlite3_column_int64 (stmt, 0);
  else
    store_sql_fail (sqlite, error);
  sqlite3_finalize (stmt);
  return found;
}

static bool
run_static (StoreDb *db, const char *sql, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, sql, error);

  return stmt != NULL && store_sql_run (stmt, error);
}

bool
store_sql_begin_reading (StoreDb *db, GError **error)
{
  if (!db->in_transaction && db->n_readings == 0 &&
      !run_static (db, statements[BEGIN], error))
    return false;
  db->n_readings++;
  return true;
}

void
store_sql_end_reading (StoreDb *db)
{
  if (--db->n_readings == 0 && !db->in_transaction)
    run_static (db, statements[END], NULL);
}

sqlite3_stmt *
store_sql_prepare (StoreDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (db->statements, sql);

  if (stmt != NULL)
    return stmt;
  stmt = store_sql_take (db, sql, error);
  if (stmt != NULL)
    g_hash_table_insert (db->statements, (gpointer)sql, stmt);
  return stmt;
}

sqlite3_stmt *
store_sql_take (StoreDb *db, const char *sql, GError **error)
{
  gpointer stmt = NULL;

  if (g_hash_table_steal_extended (db->statements, sql, NULL, &stmt))
    return stmt;
  if (sqlite3_prepare_v3 (db->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT,
                          (sqlite3_stmt **)&stmt, NULL) == SQLITE_OK)
    return stmt;
  store_sql_fail (db->sqlite, error);
  return NULL;
}

void
store_sql_release (sqlite3_stmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}

void
store_sql_give_back (StoreDb *db, const char *sql, sqlite3_stmt *stmt)
{
  store_sql_release (stmt);
  /* Frees the one that is there, if any. */
  g_hash_table_insert (db->statements, (gpointer)sql, stmt);
}

void
store_sql_bind_int (sqlite3_stmt *stmt, int index, int64_t value)
{
  sqlite3_bind_int64 (stmt, index, value);
}

void
store_sql_bind_double (sqlite3_stmt *stmt, int index, double value)
{
  sqlite3_bind_double (stmt, index, value);
}

void
store_sql_bind_text (sqlite3_stmt *stmt, int index, const char *value)
{
  sqlite3_bind_text (stmt, index, value, -1, SQLITE_STATIC);
}

void
store_sql_bind_bytes (sqlite3_stmt *stmt, int index, GBytes *value)
{
  gsize size = 0;
  const void *data = value == NULL ? NULL : g_bytes_get_data (value, &size);

  if (value != NULL && size == 0)
    sqlite3_bind_zeroblob (stmt, index, 0);
  else
    sqlite3_bind_blob64 (stmt, index, data, size, SQLITE_STATIC);
}

bool
store_sql_next (sqlite3_stmt *stmt)
{
  return sqlite3_step (stmt) == SQLITE_ROW;
}

bool
store_sql_end (sqlite3_stmt *stmt, GError **error)
{
  return sqlite3_reset (stmt) == SQLITE_OK ||
         store_sql_fail (sqlite3_db_handle (stmt), error);
}

bool
store_sql_run (sqlite3_stmt *stmt, GError **error)
{
  while (store_sql_next (stmt))
    continue;
  return store_sql_end (stmt, error);
}

bool
store_sql_run_pair (StoreDb *db, const char *sql, int64_t first, int64_t second,
                    GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, sql, error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, first);
  store_sql_bind (stmt, 2, second);
  return store_sql_run (stmt, error);
}

bool
store_sql_find_last_clip (StoreDb *db, int64_t *id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LAST_CLIP], error);

  if (stmt == NULL)
    return false;
  *id = store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : 0;
  return store_sql_end (stmt, error);
}

char *
store_sql_dup_text (sqlite3_stmt *stmt, int column)
{
  return g_strdup ((const char *)sqlite3_column_text (stmt, column));
}

GBytes *
store_sql_dup_bytes (sqlite3_stmt *stmt, int column)
{
  const void *data = sqlite3_column_blob (stmt, column);

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return NULL;
  return g_bytes_new (data, (gsize)sqlite3_column_bytes (stmt, column));
}
