/* store-backup.c: copies of the whole library beside it, made while it is used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-backup.h"

#include <string.h>
#include <sys/stat.h>

#include "store/store-backup-folder.h"
#include "store/store-blobs.h"
#include "store/store-files.h"
#include "store/store-schema.h"
#include "store/store-sql.h"

/* 1 MiB at a time, and a pause that halves the load: 500 MB take about a second. */
#define STEP_PAGES 256
#define PAUSE_US 500

/* What was begun and not ended for so long was interrupted. */
#define MAX_BEGUN_AGE_S (24 * 60 * 60)

enum { COUNT };

static const char *const statements[] = {
    [COUNT] = "SELECT count (*) FROM clip",
};

static bool
count_clips (StoreDb *db, int64_t *n, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[COUNT], error);

  if (stmt == NULL)
    return false;
  *n = store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : 0;
  return store_sql_end (stmt, error);
}

static bool
fail_interrupted (GError **error)
{
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_INTERRUPTED, "It was interrupted");
  return false;
}

/* ---- making ---- */

/* A backup on its way. */
typedef struct {
  StoreDb *db;
  char *folder;
  char *library; /* in the folder */
  StoreProgressFunc progress;
  gpointer progress_data;
} Making;

/* SQLITE_DONE, or why not; SQLITE_INTERRUPT when it shall not go on. */
static int
copy_steps (Making *self, sqlite3_backup *copy)
{
  for (;;) {
    int code = sqlite3_backup_step (copy, STEP_PAGES);
    int total = sqlite3_backup_pagecount (copy);
    int done = total - sqlite3_backup_remaining (copy);

    if (code != SQLITE_OK)
      return code;
    if (self->progress != NULL &&
        !self->progress ((uint64_t)done, (uint64_t)total, self->progress_data))
      return SQLITE_INTERRUPT;
    g_usleep (PAUSE_US);
  }
}

static bool
copy_to (Making *self, sqlite3 *target, GError **error)
{
  sqlite3_backup *copy = sqlite3_backup_init (target, "main", self->db->sqlite, "main");
  int code;

  if (copy == NULL)
    return store_sql_fail (target, error);
  code = copy_steps (self, copy);
  if (sqlite3_backup_finish (copy) != SQLITE_OK)
    return store_sql_fail (target, error);
  if (code == SQLITE_INTERRUPT)
    return fail_interrupted (error);
  /* One file is easier to keep whole than one with a journal beside it. */
  return store_sql_exec (target, "PRAGMA journal_mode = DELETE", error);
}

static bool
copy_database (Making *self, GError **error)
{
  sqlite3 *target = NULL;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  bool copied = sqlite3_open_v2 (self->library, &target, flags, NULL) == SQLITE_OK
                    ? copy_to (self, target, error)
                    : store_sql_fail (target, error);

  sqlite3_close (target);
  return copied;
}

/* All steps copy the moment at which reading began; files that came before it, and after
 * the first ones were linked, are added. */
static bool
copy_moment (Making *self, int64_t *n_clips, GError **error)
{
  bool copied;

  if (!store_sql_begin_reading (self->db, error))
    return false;
  copied = count_clips (self->db, n_clips, error) && copy_database (self, error) &&
           store_blobs_give_files (self->db, self->library, false, error);
  store_sql_end_reading (self->db);
  return copied;
}

static bool
check_copy (Making *self, int64_t n_clips, GError **error)
{
  g_autoptr (StoreDb) copy = store_db_open (self->library, STORE_OPEN_BACKUP, error);
  int64_t n;

  if (copy == NULL || !store_db_check (copy, error) || !count_clips (copy, &n, error))
    return false;
  if (n == n_clips)
    return true;
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_CORRUPT,
                       "The backup has not all clippings");
  return false;
}

/* Files are linked before the moment too: later, some that it names may be gone. */
static bool
make (Making *self, int64_t *n_clips, GError **error)
{
  return store_blobs_give_files (self->db, self->library, false, error) &&
         copy_moment (self, n_clips, error) && check_copy (self, *n_clips, error);
}

Backup *
store_backup_make (StoreDb *db, BackupKind kind, StoreProgressFunc progress,
                   gpointer data, GError **error)
{
  g_autofree char *folder = store_backup_folder_begin (db->path, error);
  g_autofree char *library = NULL;
  int64_t made_at = g_get_real_time (), n_clips = 0;
  Backup *backup = NULL;
  Making making;

  if (folder == NULL)
    return NULL;
  library = g_build_filename (folder, STORE_BACKUP_LIBRARY, NULL);
  making = (Making){db, folder, library, progress, data};
  if (make (&making, &n_clips, error))
    backup = store_backup_folder_end (db->path, folder, kind, made_at, n_clips, error);
  if (backup == NULL)
    store_files_remove (folder);
  return backup;
}

bool
store_backup_before_update (const char *path, GError **error)
{
  g_autoptr (StoreDb) db = store_db_open (path, STORE_OPEN_BACKUP, NULL);
  g_autoptr (Backup) backup = NULL;
  int version;

  /* Version 0 has no tables yet. */
  if (db == NULL || !store_schema_get_version (db->sqlite, &version, NULL) ||
      version == 0 || version == store_schema_version ())
    return true;
  backup = store_backup_make (db, BACKUP_BEFORE_UPDATE, NULL, NULL, error);
  return backup != NULL;
}

/* ---- those that are there ---- */

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const Backup *left = *(const Backup *const *)a, *right = *(const Backup *const *)b;

  if (left->made_at != right->made_at)
    return left->made_at < right->made_at ? 1 : -1;
  return strcmp (right->name, left->name);
}

GPtrArray *
store_backup_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify)backup_free);
  g_autofree char *root = store_backup_folder_root (path);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    Backup *backup = store_backup_folder_read (path, name);

    if (backup != NULL)
      g_ptr_array_add (backups, backup);
  }
  g_ptr_array_sort (backups, compare_newest_first);
  return backups;
}

/* When something was committed last; 0 when that is not known. */
static int64_t
changed_at (const char *path)
{
  g_autofree char *stamp = store_db_stamp_path (path);
  struct stat about;

  if (stat (stamp, &about) != 0)
    return 0;
  return about.st_mtim.tv_sec * (int64_t)G_USEC_PER_SEC + about.st_mtim.tv_nsec / 1000;
}

static bool
is_same_day (int64_t a, int64_t b)
{
  g_autoptr (GDateTime) first = g_date_time_new_from_unix_local (a / G_USEC_PER_SEC);
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_local (b / G_USEC_PER_SEC);

  return g_date_time_get_day_of_year (first) == g_date_time_get_day_of_year (second) &&
         g_date_time_get_year (first) == g_date_time_get_year (second);
}

bool
store_backup_is_due (const char *path, int64_t now)
{
  g_autoptr (GPtrArray) backups = store_backup_list (path);
  const Backup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  return newest == NULL ? changed_at (path) > 0
                        : changed_at (path) >= newest->made_at &&
                              !is_same_day (newest->made_at, now);
}

static bool
is_left_over (const char *root, const char *name)
{
  g_autofree char *folder = g_build_filename (root, name, NULL);
  struct stat about;

  return store_backup_folder_is_begun (name) && stat (folder, &about) == 0 &&
         g_get_real_time () / G_USEC_PER_SEC - about.st_mtime > MAX_BEGUN_AGE_S;
}

static void
remove_left_over (const char *root)
{
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *folder = g_build_filename (root, name, NULL);

    if (is_left_over (root, name))
      store_files_remove (folder);
  }
}

void
store_backup_prune (const char *path)
{
  g_autoptr (GPtrArray) backups = store_backup_list (path);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GPtrArray) outdated = backup_list_outdated (backups, zone);
  g_autofree char *root = store_backup_folder_root (path);

  for (guint i = 0; i < outdated->len; i++) {
    const Backup *backup = g_ptr_array_index (outdated, i);

    store_backup_folder_remove (path, backup->name);
  }
  remove_left_over (root);
}
