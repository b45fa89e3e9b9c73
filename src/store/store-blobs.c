/* store-blobs.c: bytes stored under the name of their SHA-256
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-blobs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/store-files.h"
#include "store/store-sql.h"
#include "store/store-zstd.h"

/* Below, a row is as fast as a file and saves one; from here on files were measured to
 * be written three times as fast. */
#define MIN_FILE_SIZE (64 * 1024)

#define SHA256_LENGTH 64

/* An unnamed file may be one that another program is about to name. */
#define MIN_GARBAGE_AGE_S (24 * 60 * 60)

enum { FIND, INSERT, LOAD, PUT_BACK, DELETE_UNNAMED, LIST_FILES };

static const char *const statements[] = {
    [FIND] = "SELECT data IS NULL FROM blob WHERE sha256 = ?1",
    [INSERT] = "INSERT INTO blob (sha256, media_type, size, form, data) "
               "VALUES (?1, ?2, ?3, ?4, ?5)",
    [LOAD] = "SELECT form, data, media_type FROM blob WHERE sha256 = ?1",
    [PUT_BACK] = "UPDATE blob SET data = ?2 WHERE sha256 = ?1",
    [DELETE_UNNAMED] =
        "DELETE FROM blob WHERE NOT EXISTS (SELECT 1 FROM image WHERE image.sha256 = "
        "blob.sha256) AND NOT EXISTS (SELECT 1 FROM capture WHERE raw_sha256 = "
        "blob.sha256)",
    [LIST_FILES] = "SELECT sha256, form FROM blob WHERE data IS NULL",
};

static const char *const form_names[] = {
    [STORE_BLOB_PLAIN] = "plain",
    [STORE_BLOB_COMPRESSED] = "zstd",
};

static StoreBlobForm
form_from_name (const char *name)
{
  return g_str_equal (name, form_names[STORE_BLOB_COMPRESSED]) ? STORE_BLOB_COMPRESSED
                                                               : STORE_BLOB_PLAIN;
}

static char *
name_of (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static char *
folder_of (const char *library, const char *sha256)
{
  return g_strdup_printf ("%s-blobs/%.2s", library, sha256);
}

/* The same bytes may be kept in both forms. */
static char *
path_of (const char *library, const char *sha256, StoreBlobForm form)
{
  return g_strdup_printf ("%s-blobs/%.2s/%s%s", library, sha256, sha256,
                          form == STORE_BLOB_COMPRESSED ? ".zst" : "");
}

/* ---- files ---- */

/* Whether the file is there.  Its time is set to now: nobody takes it for garbage
 * before the transaction that names it is done. */
static bool
claim_file (const char *path)
{
  return utimensat (AT_FDCWD, path, NULL, 0) == 0;
}

/* @bytes: packed */
static bool
write_file (StoreDb *db, const char *sha256, StoreBlobForm form, GBytes *bytes,
            GError **error)
{
  g_autofree char *folder = folder_of (db->path, sha256);
  g_autofree char *path = path_of (db->path, sha256, form);

  if (claim_file (path))
    return true;
  if (!store_files_make_folder (folder, error) || !store_files_write (path, bytes, error))
    return false;
  return store_files_sync_folder (folder) || store_files_fail (folder, errno, error);
}

/* The bytes as they are kept. (transfer full) */
static GBytes *
pack (StoreDb *db, GBytes *bytes, StoreBlobForm form)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return form == STORE_BLOB_PLAIN
             ? g_bytes_ref (bytes)
             : store_zstd_compress (db->rooms[STORE_ROOM_ZSTD], data, size);
}

bool
store_blobs_write_file (StoreDb *db, GBytes *bytes, StoreBlobForm form, char **sha256,
                        GError **error)
{
  g_autofree char *name = name_of (bytes);
  g_autofree char *path = path_of (db->path, name, form);

  if (g_bytes_get_size (bytes) >= MIN_FILE_SIZE && !claim_file (path)) {
    g_autoptr (GBytes) packed = pack (db, bytes, form);

    if (g_bytes_get_size (packed) >= MIN_FILE_SIZE &&
        !write_file (db, name, form, packed, error))
      return false;
  }
  if (sha256 != NULL)
    *sha256 = g_steal_pointer (&name);
  return true;
}

/* ---- rows ---- */

static bool
insert (StoreDb *db, const char *sha256, GBytes *bytes, StoreBlobForm form,
        const char *media_type, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[INSERT], error);
  g_autofree char *path = path_of (db->path, sha256, form);
  g_autoptr (GBytes) packed = NULL;
  bool in_file = claim_file (path);

  if (stmt == NULL)
    return false;
  if (!in_file) {
    packed = pack (db, bytes, form);
    in_file = g_bytes_get_size (packed) >= MIN_FILE_SIZE;
    if (in_file && !write_file (db, sha256, form, packed, error))
      return false;
  }
  store_sql_bind (stmt, 1, sha256);
  store_sql_bind (stmt, 2, media_type);
  store_sql_bind (stmt, 3, (int64_t)g_bytes_get_size (bytes));
  store_sql_bind (stmt, 4, form_names[form]);
  if (!in_file)
    store_sql_bind (stmt, 5, packed);
  return store_sql_run (stmt, error);
}

/* @found: 0 not there, 1 in a row, 2 in a file */
static bool
find (StoreDb *db, const char *sha256, int *found, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, sha256);
  *found = store_sql_next (stmt) ? 1 + sqlite3_column_int (stmt, 0) : 0;
  return store_sql_end (stmt, error);
}

bool
store_blobs_put (StoreDb *db, GBytes *bytes, StoreBlobForm form, const char *media_type,
                 char **sha256, GError **error)
{
  g_autofree char *name = name_of (bytes);
  int found;

  g_assert (db->in_transaction);
  if (!find (db, name, &found, error))
    return false;
  if (found == 0 && !insert (db, name, bytes, form, media_type, error))
    return false;
  if (found == 2) {
    g_autoptr (GBytes) packed = pack (db, bytes, form);

    if (!write_file (db, name, form, packed, error))
      return false;
  }
  if (sha256 != NULL)
    *sha256 = g_steal_pointer (&name);
  return true;
}

/* ---- loading ---- */

static void
fail_not_found (const char *sha256, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND, "There is no stored file %s",
               sha256);
}

static GBytes *
fail_corrupt (const char *sha256, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_CORRUPT, "The stored file %s is damaged",
               sha256);
  return NULL;
}

static GBytes *
read_file (StoreDb *db, const char *sha256, StoreBlobForm form, GError **error)
{
  g_autofree char *path = path_of (db->path, sha256, form);
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return fail_corrupt (sha256, error);
  return g_bytes_new_take (data, size);
}

static GBytes *
unpack (StoreDb *db, GBytes *packed, GError **error)
{
  gsize packed_size;
  const void *data = g_bytes_get_data (packed, &packed_size);
  size_t size;
  char *whole =
      store_zstd_expand (db->rooms[STORE_ROOM_ZSTD], data, packed_size, &size, error);

  return whole == NULL ? NULL : g_bytes_new_take (whole, size);
}

static GBytes *
read_blob (StoreDb *db, sqlite3_stmt *stmt, const char *sha256, GError **error)
{
  StoreBlobForm form = form_from_name ((const char *)sqlite3_column_text (stmt, 0));
  g_autoptr (GBytes) kept = store_sql_dup_bytes (stmt, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (kept == NULL)
    kept = read_file (db, sha256, form, error);
  if (kept == NULL)
    return NULL;
  bytes = form == STORE_BLOB_COMPRESSED ? unpack (db, kept, error) : g_bytes_ref (kept);
  if (bytes == NULL)
    return NULL;
  name = name_of (bytes);
  return g_str_equal (name, sha256) ? g_steal_pointer (&bytes)
                                    : fail_corrupt (sha256, error);
}

GBytes *
store_blobs_load (StoreDb *db, const char *sha256, char **media_type, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD], error);
  g_autoptr (GBytes) bytes = NULL;

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, sha256);
  if (!store_sql_next (stmt)) {
    if (store_sql_end (stmt, error))
      fail_not_found (sha256, error);
    return NULL;
  }
  bytes = read_blob (db, stmt, sha256, error);
  if (bytes != NULL && media_type != NULL)
    *media_type = store_sql_dup_text (stmt, 2);
  return g_steal_pointer (&bytes);
}

bool
store_blobs_is_there (StoreDb *db, const char *sha256, bool *there, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, sha256);
  *there = false;
  if (store_sql_next (stmt)) {
    StoreBlobForm form = form_from_name ((const char *)sqlite3_column_text (stmt, 0));
    g_autofree char *path = path_of (db->path, sha256, form);

    *there = sqlite3_column_type (stmt, 1) != SQLITE_NULL || g_access (path, F_OK) == 0;
  }
  return store_sql_end (stmt, error);
}

/* ---- putting back ---- */

/* @in_file: (out): whether the blob is kept in one, @form: (out) and how */
static bool
find_form (StoreDb *db, const char *sha256, bool *in_file, StoreBlobForm *form,
           GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, sha256);
  if (!store_sql_next (stmt)) {
    if (store_sql_end (stmt, error))
      fail_not_found (sha256, error);
    return false;
  }
  *form = form_from_name ((const char *)sqlite3_column_text (stmt, 0));
  *in_file = sqlite3_column_type (stmt, 1) == SQLITE_NULL;
  return true;
}

static bool
put_back_row (StoreDb *db, const char *sha256, GBytes *packed, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[PUT_BACK], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, sha256);
  store_sql_bind (stmt, 2, packed);
  return store_sql_run (stmt, error);
}

bool
store_blobs_put_back (StoreDb *db, GBytes *bytes, GError **error)
{
  g_autofree char *sha256 = name_of (bytes);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) packed = NULL;
  StoreBlobForm form;
  bool in_file;

  g_assert (db->in_transaction);
  if (!find_form (db, sha256, &in_file, &form, error))
    return false;
  packed = pack (db, bytes, form);
  if (!in_file)
    return put_back_row (db, sha256, packed, error);
  path = path_of (db->path, sha256, form);
  store_files_remove (path); /* or it would be taken for a good one */
  return write_file (db, sha256, form, packed, error);
}

/* ---- a second library ---- */

/* Makes durable what was put into the folders of blobs. */
static bool
sync_folders (const char *library, GError **error)
{
  g_autofree char *root = g_strconcat (library, "-blobs", NULL);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *folder = g_build_filename (root, name, NULL);

    if (!store_files_sync_folder (folder))
      return store_files_fail (folder, errno, error);
  }
  return dir == NULL || store_files_sync_folder (root) ||
         store_files_fail (root, errno, error);
}

/* What is missing here cannot be given. */
static bool
give_file (StoreDb *db, const char *to, const char *sha256, StoreBlobForm form,
           bool replace, GError **error)
{
  g_autofree char *from_path = path_of (db->path, sha256, form);
  g_autofree char *to_path = path_of (to, sha256, form);
  g_autofree char *folder = folder_of (to, sha256);

  if ((!replace && g_access (to_path, F_OK) == 0) || g_access (from_path, F_OK) != 0)
    return true;
  return store_files_make_folder (folder, error) &&
         store_files_link (from_path, to_path, error);
}

bool
store_blobs_give_files (StoreDb *db, const char *to, bool replace, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST_FILES], error);

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    const char *sha256 = (const char *)sqlite3_column_text (stmt, 0);
    StoreBlobForm form = form_from_name ((const char *)sqlite3_column_text (stmt, 1));

    if (!give_file (db, to, sha256, form, replace, error))
      return false;
  }
  return store_sql_end (stmt, error) && sync_folders (to, error);
}

/* ---- garbage ---- */

static bool
is_old (const char *path)
{
  struct stat about;

  return stat (path, &about) == 0 &&
         g_get_real_time () / G_USEC_PER_SEC - about.st_mtime > MIN_GARBAGE_AGE_S;
}

/* Likewise find(), for the name of a file. */
static bool
find_file (StoreDb *db, const char *name, int *found, GError **error)
{
  g_autofree char *sha256 = g_strndup (name, SHA256_LENGTH);

  return find (db, sha256, found, error);
}

/* Appends the old files of one folder of blobs that no row names. */
static bool
list_garbage_in (StoreDb *db, const char *folder, GPtrArray *garbage, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    int found = 0;

    if (!find_file (db, name, &found, error))
      return false;
    if (found == 0 && is_old (path))
      g_ptr_array_add (garbage, g_steal_pointer (&path));
  }
  return true;
}

static GPtrArray *
list_garbage (StoreDb *db, GError **error)
{
  g_autoptr (GPtrArray) garbage = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *root = g_strconcat (db->path, "-blobs", NULL);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *folder = g_build_filename (root, name, NULL);

    if (!list_garbage_in (db, folder, garbage, error))
      return NULL;
  }
  return g_steal_pointer (&garbage);
}

bool
store_blobs_count_garbage (StoreDb *db, uint64_t *n, GError **error)
{
  g_autoptr (GPtrArray) garbage = list_garbage (db, error);

  if (garbage == NULL)
    return false;
  *n = garbage->len;
  return true;
}

/* With the lock held: whoever names one of them meanwhile has claimed it, or finds it
 * gone and writes it again. */
static bool
remove_garbage (StoreDb *db, const GPtrArray *garbage, size_t *n, GError **error)
{
  if (!store_db_begin (db, error))
    return false;
  for (guint i = 0; i < garbage->len; i++) {
    const char *path = g_ptr_array_index (garbage, i);
    g_autofree char *name = g_path_get_basename (path);
    int found;

    if (!find_file (db, name, &found, error)) {
      store_db_rollback (db);
      return false;
    }
    if (found == 0 && is_old (path) && g_unlink (path) == 0)
      ++*n;
  }
  store_db_rollback (db);
  return true;
}

static bool
delete_unnamed_rows (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  bool done;

  if (!store_db_begin (db, error))
    return false;
  stmt = store_sql_prepare (db, statements[DELETE_UNNAMED], error);
  done = stmt != NULL && store_sql_run (stmt, error);
  /* Where nothing has changed, the stamp would only wake others. */
  if (done && sqlite3_changes (db->sqlite) > 0)
    return store_db_commit (db, error);
  store_db_rollback (db);
  return done;
}

bool
store_blobs_collect (StoreDb *db, size_t *n, GError **error)
{
  g_autoptr (GPtrArray) garbage = NULL;
  size_t n_removed = 0;

  if (!delete_unnamed_rows (db, error))
    return false;
  garbage = list_garbage (db, error);
  if (garbage == NULL)
    return false;
  if (garbage->len > 0 && !remove_garbage (db, garbage, &n_removed, error))
    return false;
  if (n != NULL)
    *n = n_removed;
  return true;
}
