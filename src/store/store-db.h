/* store-db.h: a connection to the library file, and its transactions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything in store/ is synchronous and belongs on a worker thread.  A StoreDb is
 * used by one thread at a time (store_db_interrupt() alone may come from any).
 *
 * A function of store/ that changes something must be called between store_db_begin()
 * and store_db_commit(), or store_undo_begin() and store_undo_commit(); it asserts so.
 * The search index follows at commit by itself.  When one of them fails, the
 * transaction is of no more use: roll it back.
 */

#pragma once

#include <stdint.h>

#include "store/store-error.h"

typedef enum {
  STORE_OPEN_READ,   /* the file must be there; it is never changed */
  STORE_OPEN_WRITE,  /* makes the file and its folder when missing, migrates an old one */
  STORE_OPEN_BACKUP, /* to read, of any version that this program knows: to be checked */
} StoreOpen;

typedef struct StoreDb StoreDb;

/* Called between two steps of long work, on its thread.  @done and @total have no unit.
 * Returns: whether to go on; if not, the work fails with STORE_ERROR_INTERRUPTED */
typedef bool (*StoreProgressFunc) (uint64_t done, uint64_t total, gpointer data);

/**
 * store_db_open:
 * @path: of the file; "NAME.db-blobs", "NAME.db-stamp" and SQLite's own "-wal" and
 *   "-shm" are beside it
 *
 * A file that is newer than the program, no library, damaged or out of reach is left
 * as it is.  STORE_OPEN_WRITE on what can only be read fails with
 * STORE_ERROR_READ_ONLY; STORE_OPEN_READ then works.
 *
 * Returns: (transfer full) (nullable): the connection
 */
StoreDb *store_db_open (const char *path, StoreOpen mode, GError **error);

/* Rolls back what is open. */
void store_db_close (StoreDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreDb, store_db_close)

/* BEGIN IMMEDIATE: waits for another writer, up to 30 s (STORE_ERROR_BUSY). */
bool store_db_begin (StoreDb *self, GError **error);

/* Brings the search index up to date, commits durably, touches the stamp.  On failure
 * everything is rolled back. */
bool store_db_commit (StoreDb *self, GError **error);

/* Does nothing when no transaction is open. */
void store_db_rollback (StoreDb *self);

/* A number that changes when another connection, of this program or another, has
 * committed something.  Costs 2 µs. */
int64_t store_db_data_version (StoreDb *self);

/* Makes what runs on @self fail with STORE_ERROR_INTERRUPTED.  Any thread. */
void store_db_interrupt (StoreDb *self);

/* The file beside the library at @path that is touched after every commit: something
 * to watch that changes once per commit.  (transfer full) */
char *store_db_stamp_path (const char *path);

/* Reads every page and index: STORE_ERROR_CORRUPT says what is wrong. */
bool store_db_check (StoreDb *self, GError **error);
