/* store-sql.h: statements, their values and rows, for the files of store/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A statement is used like this; it is reset when it leaves its block, so that no read
 * transaction stays open:
 *
 *   g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND], error);
 *
 *   if (stmt == NULL)
 *     return false;
 *   store_sql_bind (stmt, 1, id);
 *   while (store_sql_next (stmt))
 *     use (sqlite3_column_int64 (stmt, 0));
 *   return store_sql_end (stmt, error);
 */

#pragma once

#include <sqlite3.h>
#include <stdint.h>

#include "store/store-error.h"

typedef struct StoreDb StoreDb;

/* Something that a file of store/ keeps with a connection.  The first two are there
 * from the beginning, the others when they are needed. */
typedef enum {
  STORE_ROOM_FOLD,         /* store-fold: how letters are compared */
  STORE_ROOM_ZSTD,         /* store-zstd: memory to compress and expand */
  STORE_ROOM_INDEX,        /* store-index: clippings whose index is to be renewed */
  STORE_ROOM_FILTERS,      /* store-filter: clippings that filters found before */
  STORE_ROOM_FINGERPRINTS, /* store-fingerprints: those of all captures */
  STORE_ROOM_RANK,         /* store-rank: lengths of clippings */
  N_STORE_ROOMS
} StoreRoom;

/* A connection.  Only the files of store/ see into it. */
struct StoreDb {
  sqlite3 *sqlite;
  char *path;
  bool read_only;
  bool in_transaction;
  unsigned n_readings; /* that have begun and not ended */
  unsigned epoch;      /* changes when a transaction begins or ends on this connection */
  GHashTable *statements; /* const char *, by address → sqlite3_stmt */
  gpointer rooms[N_STORE_ROOMS];
  GDestroyNotify room_frees[N_STORE_ROOMS];
  /* Set by store-index while there is something to renew; called before COMMIT. */
  bool (*before_commit) (StoreDb *db, GError **error);
};

/* Sets @error from what SQLite said last.  Returns: false */
bool store_sql_fail (sqlite3 *sqlite, GError **error);

/* Runs statements that give no rows, outside the cache. */
bool store_sql_exec (sqlite3 *sqlite, const char *sql, GError **error);

/* The value of a statement that gives one number, outside the cache. */
bool store_sql_get_int (sqlite3 *sqlite, const char *sql, int64_t *value, GError **error);

/* Between these, all statements see one state of the library, and the file is locked
 * once.  They may be nested, and do nothing within a transaction. */
bool store_sql_begin_reading (StoreDb *db, GError **error);
void store_sql_end_reading (StoreDb *db);

/* @sql: static; prepared once for each connection. (transfer none) */
sqlite3_stmt *store_sql_prepare (StoreDb *db, const char *sql, GError **error);

/* The same for a statement that is used twice at a time: it is the caller's until it is
 * given back. */
sqlite3_stmt *store_sql_take (StoreDb *db, const char *sql, GError **error);
void store_sql_give_back (StoreDb *db, const char *sql, sqlite3_stmt *stmt);

/* Resets @stmt and forgets its values. */
void store_sql_release (sqlite3_stmt *stmt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, store_sql_release)

/* Values are borrowed until the statement is released. */
void store_sql_bind_int (sqlite3_stmt *stmt, int index, int64_t value);
void store_sql_bind_double (sqlite3_stmt *stmt, int index, double value);
void store_sql_bind_text (sqlite3_stmt *stmt, int index, const char *value);
void store_sql_bind_bytes (sqlite3_stmt *stmt, int index, GBytes *value);

/* NULL pointers are bound as NULL. */
#define store_sql_bind(stmt, index, value)                                               \
  _Generic ((value),                                                                     \
      char *: store_sql_bind_text,                                                       \
      const char *: store_sql_bind_text,                                                 \
      GBytes *: store_sql_bind_bytes,                                                    \
      double: store_sql_bind_double,                                                     \
      default: store_sql_bind_int) (stmt, index, value)

/* Whether there is a row; false also when it failed, which store_sql_end() tells. */
bool store_sql_next (sqlite3_stmt *stmt);

/* Whether all that ran since it was prepared went well. */
bool store_sql_end (sqlite3_stmt *stmt, GError **error);

/* Runs @stmt to its end, whatever rows it gives. */
bool store_sql_run (sqlite3_stmt *stmt, GError **error);

/* Runs a statement of two numbers; one that takes only the first ignores the other. */
bool store_sql_run_pair (StoreDb *db, const char *sql, int64_t first, int64_t second,
                         GError **error);

/* @id: (out): the highest id of a clipping, 0 in an empty library. */
bool store_sql_find_last_clip (StoreDb *db, int64_t *id, GError **error);

/* NULL for NULL; (transfer full). */
char *store_sql_dup_text (sqlite3_stmt *stmt, int column);
GBytes *store_sql_dup_bytes (sqlite3_stmt *stmt, int column);
