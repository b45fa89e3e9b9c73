/* store-restore.c: puts a backup in the place of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-restore.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "store/store-backup-folder.h"
#include "store/store-blobs.h"
#include "store/store-files.h"
#include "store/store-sql.h"

/* How long another program may take to leave the library alone. */
#define MAX_WAIT_MS 2000

/* Whoever has the library open holds a lock that the first of these cannot pass; what
 * the journal holds is in the file after the second. */
static const char take_alone[] = "PRAGMA locking_mode = EXCLUSIVE;"
                                 "PRAGMA journal_mode = DELETE;"
                                 "BEGIN EXCLUSIVE";

/* ---- the library that is there ---- */

/* What has nothing open and no lock, as a file that is no database at all, is alone. */
static bool
is_alone (int code)
{
  return (code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED;
}

/* @sqlite: (out): holds the library for itself until it is closed */
static bool
take (const char *path, sqlite3 **sqlite, GError **error)
{
  int code = sqlite3_open_v2 (path, sqlite, SQLITE_OPEN_READWRITE, NULL);

  if (code == SQLITE_OK) {
    sqlite3_busy_timeout (*sqlite, MAX_WAIT_MS);
    code = sqlite3_exec (*sqlite, take_alone, NULL, NULL, NULL);
  }
  return is_alone (code) || store_sql_fail (*sqlite, error);
}

static bool
link_beside (const char *path, const char *library, const char *suffix, GError **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (library, suffix, NULL);

  return g_access (from, F_OK) != 0 || store_files_link (from, to, error);
}

static bool
link_library (const char *path, const char *folder, GError **error)
{
  g_autofree char *library = g_build_filename (folder, STORE_BACKUP_LIBRARY, NULL);
  g_autofree char *from = g_strconcat (path, "-blobs", NULL);
  g_autofree char *to = g_strconcat (library, "-blobs", NULL);

  return link_beside (path, library, "", error) &&
         link_beside (path, library, "-wal", error) &&
         store_files_link_folder (from, to, error);
}

static bool
keep_present (const char *path, sqlite3 *sqlite, GError **error)
{
  g_autofree char *folder = store_backup_folder_begin (path, error);
  g_autoptr (Backup) kept = NULL;
  int64_t n_clips;

  if (folder == NULL)
    return false;
  if (!store_sql_get_int (sqlite, "SELECT count (*) FROM clip", &n_clips, NULL))
    n_clips = -1;
  if (link_library (path, folder, error))
    kept = store_backup_folder_end (path, folder, BACKUP_REPLACED, g_get_real_time (),
                                    n_clips, error);
  if (kept == NULL)
    store_files_remove (folder);
  return kept != NULL;
}

/* ---- the backup ---- */

/* From here on the library is another. */
static bool
swap (const char *path, const char *restored, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  /* They are the old file's, and would be taken for the new one's. */
  store_files_remove (wal);
  store_files_remove (shm);
  if (g_rename (restored, path) != 0)
    return store_files_fail (path, errno, error);
  return store_files_sync_folder (folder) || store_files_fail (folder, errno, error);
}

/* @backup: the library in it */
static bool
put_in_place (const char *path, const char *backup, GError **error)
{
  g_autoptr (StoreDb) db = store_db_open (backup, STORE_OPEN_BACKUP, error);
  g_autofree char *restored = g_strconcat (path, "-restored", NULL);

  if (db == NULL || !store_blobs_give_files (db, path, true, error) ||
      !store_files_copy (backup, restored, error))
    return false;
  if (swap (path, restored, error))
    return true;
  store_files_remove (restored);
  return false;
}

static bool
check_backup (const char *backup, GError **error)
{
  g_autoptr (StoreDb) db = store_db_open (backup, STORE_OPEN_BACKUP, error);

  return db != NULL && store_db_check (db, error);
}

static bool
replace (const char *path, const char *backup, GError **error)
{
  sqlite3 *sqlite = NULL;
  bool was_there = g_access (path, F_OK) == 0;
  bool done = (!was_there ||
               (take (path, &sqlite, error) && keep_present (path, sqlite, error))) &&
              put_in_place (path, backup, error);

  sqlite3_close (sqlite);
  return done;
}

bool
store_restore (const char *path, const char *name, GError **error)
{
  g_autoptr (Backup) backup = store_backup_folder_read (path, name);
  g_autofree char *library = store_backup_folder_library (path, name);

  if (backup != NULL)
    return check_backup (library, error) && replace (path, library, error);
  g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND, "There is no backup “%s”",
               name);
  return false;
}
