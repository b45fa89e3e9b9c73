/* store-db.c: a connection to the library file, and its transactions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-db.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/store-schema.h"
#include "store/store-sql.h"
#include "store/store-tokenizer.h"
#include "store/store-zstd.h"

/* How long a writer waits for another: an import commits every few milliseconds, but a
 * loaded machine was seen to hold the library for 13 s. */
#define MAX_WAIT_US (30 * G_USEC_PER_SEC)

/* A waiting writer looks again this often, then less often: SQLite's own pauses of up
 * to 100 ms were measured to make a write of the window wait ten times as long. */
#define SHORT_WAIT_US 500
#define LONG_WAIT_US 5000
#define N_SHORT_WAITS 200

/* WAL with FULL: an acknowledged save survives a power cut.  No mmap: an I/O error must
 * be an error, not SIGBUS.  8 MiB of cache: more was measured to make nothing faster. */
static const char pragmas[] = "PRAGMA synchronous = FULL;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA trusted_schema = OFF;"
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA cache_size = -8192;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA journal_size_limit = 67108864;";

enum { BEGIN, COMMIT, ROLLBACK, DATA_VERSION, CHECK };

static const char *const statements[] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [DATA_VERSION] = "PRAGMA data_version",
    [CHECK] = "PRAGMA integrity_check (1)",
};

/* ---- opening ---- */

static int
wait_for_lock (void *data, int n_tried)
{
  int64_t waited = n_tried <= N_SHORT_WAITS
                       ? (int64_t)n_tried * SHORT_WAIT_US
                       : N_SHORT_WAITS * SHORT_WAIT_US +
                             (int64_t)(n_tried - N_SHORT_WAITS) * LONG_WAIT_US;

  if (waited > MAX_WAIT_US)
    return 0;
  g_usleep (n_tried < N_SHORT_WAITS ? SHORT_WAIT_US : LONG_WAIT_US);
  return 1;
}

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static StoreDb *
db_new (const char *path)
{
  StoreDb *self = g_new0 (StoreDb, 1);

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  self->rooms[STORE_ROOM_FOLD] = store_fold_new ();
  self->room_frees[STORE_ROOM_FOLD] = (GDestroyNotify)store_fold_free;
  self->rooms[STORE_ROOM_ZSTD] = store_zstd_new ();
  self->room_frees[STORE_ROOM_ZSTD] = (GDestroyNotify)store_zstd_free;
  return self;
}

/* SQLite can read a WAL library in a folder without write permission only when told
 * that nobody else writes; so it is, unless a "-wal" is there. */
static char *
uri_for (const char *path, StoreOpen mode)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  bool still = mode != STORE_OPEN_WRITE &&
               faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) != 0 &&
               g_access (wal, F_OK) != 0;

  return g_strconcat ("file:", escaped, still ? "?immutable=1" : "", NULL);
}

static bool
configure (StoreDb *self, GError **error)
{
  sqlite3_extended_result_codes (self->sqlite, 1);
  sqlite3_busy_handler (self->sqlite, wait_for_lock, NULL);
  sqlite3_db_config (self->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return store_sql_exec (self->sqlite, pragmas, error) &&
         store_tokenizer_register (self->sqlite, self->rooms[STORE_ROOM_FOLD], error);
}

static bool
open_sqlite (StoreDb *self, StoreOpen mode, GError **error)
{
  g_autofree char *uri = uri_for (self->path, mode);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;

  flags |= mode == STORE_OPEN_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                    : SQLITE_OPEN_READONLY;
  if (sqlite3_open_v2 (uri, &self->sqlite, flags, NULL) != SQLITE_OK)
    return store_sql_fail (self->sqlite, error);
  return configure (self, error);
}

static bool
fail_read_only (StoreDb *self, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY, "“%s” cannot be written",
               self->path);
  return false;
}

/* Whether SQLite could write the file and the "-wal" beside it. */
static bool
may_write (StoreDb *self, bool is_new)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  return faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) == 0 &&
         (is_new || faccessat (AT_FDCWD, self->path, W_OK, AT_EACCESS) == 0);
}

/* The mark of a library is written before WAL is on: from then on it is in the file's
 * first bytes, whatever happens. */
static bool
prepare_new (sqlite3 *sqlite, GError **error)
{
  g_autofree char *mark =
      g_strdup_printf ("PRAGMA application_id = %d", STORE_SCHEMA_APPLICATION_ID);

  return store_sql_exec (sqlite, mark, error);
}

static bool
make_folder (StoreDb *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return true;
  g_set_error (error, STORE_ERROR, STORE_ERROR_CANNOT_OPEN,
               "The folder “%s” cannot be made: %s", folder, g_strerror (errno));
  return false;
}

static bool
open_to_write (StoreDb *self, bool is_new, GError **error)
{
  if (is_new && !make_folder (self, error))
    return false;
  if (!may_write (self, is_new))
    return fail_read_only (self, error);
  if (!open_sqlite (self, STORE_OPEN_WRITE, error))
    return false;
  if (sqlite3_db_readonly (self->sqlite, "main") == 1)
    return fail_read_only (self, error);
  if (is_new && !prepare_new (self->sqlite, error))
    return false;
  return store_sql_exec (self->sqlite, "PRAGMA journal_mode = WAL", error) &&
         store_schema_migrate (self->sqlite, error);
}

static bool
open_to_read (StoreDb *self, StoreOpen mode, bool is_new, GError **error)
{
  int version;

  if (is_new) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_CANNOT_OPEN, "There is no library “%s”",
                 self->path);
    return false;
  }
  self->read_only = true;
  if (!open_sqlite (self, mode, error) ||
      !store_schema_get_version (self->sqlite, &version, error))
    return false;
  if (version == store_schema_version () || mode == STORE_OPEN_BACKUP)
    return true;
  g_set_error (error, STORE_ERROR, STORE_ERROR_CANNOT_OPEN,
               "“%s” is of an older version, and cannot be brought up to date while it "
               "is only read",
               self->path);
  return false;
}

StoreDb *
store_db_open (const char *path, StoreOpen mode, GError **error)
{
  g_autoptr (StoreDb) self = NULL;
  bool is_new, opened;

  if (!store_schema_look (path, &is_new, error))
    return NULL;
  self = db_new (path);
  opened = mode == STORE_OPEN_WRITE ? open_to_write (self, is_new, error)
                                    : open_to_read (self, mode, is_new, error);
  return opened ? g_steal_pointer (&self) : NULL;
}

void
store_db_close (StoreDb *self)
{
  store_db_rollback (self);
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->sqlite);
  for (int i = 0; i < N_STORE_ROOMS; i++) {
    if (self->rooms[i] != NULL)
      self->room_frees[i](self->rooms[i]);
  }
  g_free (self->path);
  g_free (self);
}

/* ---- transactions ---- */

static bool
run (StoreDb *self, int statement, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (self, statements[statement], error);

  return stmt != NULL && store_sql_run (stmt, error);
}

/* The transaction is over. */
static void
end_transaction (StoreDb *self)
{
  self->in_transaction = false;
  self->epoch++;
  self->before_commit = NULL;
  g_clear_pointer (&self->rooms[STORE_ROOM_INDEX], self->room_frees[STORE_ROOM_INDEX]);
}

bool
store_db_begin (StoreDb *self, GError **error)
{
  g_assert (!self->in_transaction);
  if (self->read_only)
    return fail_read_only (self, error);
  self->in_transaction = run (self, BEGIN, error);
  self->epoch++;
  return self->in_transaction;
}

/* Best effort: whoever misses it looks at data_version sooner or later. */
static void
touch_stamp (StoreDb *self)
{
  g_autofree char *path = store_db_stamp_path (self->path);
  int file = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  if (file < 0)
    return;
  (void)futimens (file, NULL);
  close (file);
}

bool
store_db_commit (StoreDb *self, GError **error)
{
  bool committed;

  g_assert (self->in_transaction);
  committed = (self->before_commit == NULL || self->before_commit (self, error)) &&
              run (self, COMMIT, error);
  if (!committed) {
    store_db_rollback (self);
    return false;
  }
  end_transaction (self);
  touch_stamp (self);
  return true;
}

void
store_db_rollback (StoreDb *self)
{
  /* SQLite has rolled back by itself after some errors. */
  if (self->in_transaction && sqlite3_get_autocommit (self->sqlite) == 0)
    run (self, ROLLBACK, NULL);
  end_transaction (self);
}

/* ---- the rest ---- */

int64_t
store_db_data_version (StoreDb *self)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self, statements[DATA_VERSION], NULL);

  return stmt != NULL && store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : 0;
}

void
store_db_interrupt (StoreDb *self)
{
  sqlite3_interrupt (self->sqlite);
}

char *
store_db_stamp_path (const char *path)
{
  return g_strconcat (path, "-stamp", NULL);
}

bool
store_db_check (StoreDb *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (self, statements[CHECK], error);
  const char *answer;

  if (stmt == NULL)
    return false;
  if (!store_sql_next (stmt))
    return store_sql_end (stmt, error);
  answer = (const char *)sqlite3_column_text (stmt, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return true;
  g_set_error (error, STORE_ERROR, STORE_ERROR_CORRUPT, "The library is damaged: %s",
               answer);
  return false;
}
