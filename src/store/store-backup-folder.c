/* store-backup-folder.c: one backup as a folder: its name, its files, what is said of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-backup-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/store-files.h"

#define BEGUN_PREFIX ".begun-"

/* Backups of one second, of which there are few: restored ones, in a script. */
#define MAX_SAME_SECOND 100

/* What is said of a backup: a key file with one group. */
#define INI_NAME "backup.ini"
#define INI_GROUP "Backup"
#define INI_KIND "Kind"
#define INI_MADE_AT "MadeAt"
#define INI_CLIPPINGS "Clippings"
#define INI_SIZE "Size"

char *
store_backup_folder_root (const char *path)
{
  return g_strconcat (path, "-backups", NULL);
}

static char *
folder_of (const char *path, const char *name)
{
  g_autofree char *root = store_backup_folder_root (path);

  return g_build_filename (root, name, NULL);
}

char *
store_backup_folder_library (const char *path, const char *name)
{
  g_autofree char *folder = folder_of (path, name);

  return g_build_filename (folder, STORE_BACKUP_LIBRARY, NULL);
}

bool
store_backup_folder_is_begun (const char *name)
{
  return g_str_has_prefix (name, BEGUN_PREFIX);
}

char *
store_backup_folder_begin (const char *path, GError **error)
{
  g_autofree char *root = store_backup_folder_root (path);
  g_autofree char *folder = g_build_filename (root, BEGUN_PREFIX "XXXXXX", NULL);

  if (!store_files_make_folder (root, error))
    return NULL;
  if (g_mkdtemp (folder) == NULL) {
    store_files_fail (root, errno, error);
    return NULL;
  }
  return g_steal_pointer (&folder);
}

/* ---- what is said of it ---- */

static bool
write_ini (const char *folder, const Backup *backup, GError **error)
{
  g_autoptr (GKeyFile) ini = g_key_file_new ();
  g_autofree char *path = g_build_filename (folder, INI_NAME, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text;

  g_key_file_set_string (ini, INI_GROUP, INI_KIND, backup_kind_name (backup->kind));
  g_key_file_set_int64 (ini, INI_GROUP, INI_MADE_AT, backup->made_at);
  g_key_file_set_int64 (ini, INI_GROUP, INI_CLIPPINGS, backup->n_clips);
  g_key_file_set_uint64 (ini, INI_GROUP, INI_SIZE, backup->size);
  text = g_key_file_to_data (ini, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  return store_files_write (path, bytes, error);
}

Backup *
store_backup_folder_read (const char *path, const char *name)
{
  g_autofree char *folder = folder_of (path, name);
  g_autofree char *ini_path = g_build_filename (folder, INI_NAME, NULL);
  g_autoptr (GKeyFile) ini = g_key_file_new ();
  g_autofree char *kind_name = NULL;
  BackupKind kind;
  Backup *backup;

  if (store_backup_folder_is_begun (name) || strchr (name, G_DIR_SEPARATOR) != NULL ||
      !g_key_file_load_from_file (ini, ini_path, G_KEY_FILE_NONE, NULL))
    return NULL;
  kind_name = g_key_file_get_string (ini, INI_GROUP, INI_KIND, NULL);
  if (kind_name == NULL || !backup_kind_from_name (kind_name, &kind))
    return NULL;
  backup = g_new (Backup, 1);
  *backup = (Backup){
      .name = g_strdup (name),
      .kind = kind,
      .made_at = g_key_file_get_int64 (ini, INI_GROUP, INI_MADE_AT, NULL),
      .n_clips = g_key_file_get_int64 (ini, INI_GROUP, INI_CLIPPINGS, NULL),
      .size = g_key_file_get_uint64 (ini, INI_GROUP, INI_SIZE, NULL),
  };
  return backup;
}

/* ---- its name ---- */

/* ISO 8601 without colons, which other systems do not allow in names. */
static char *
name_of (int64_t made_at, int number)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (made_at / G_USEC_PER_SEC);
  g_autofree char *name = g_date_time_format (when, "%Y-%m-%dT%H-%M-%SZ");

  return number == 1 ? g_steal_pointer (&name) : g_strdup_printf ("%s-%d", name, number);
}

/* rename() takes the place of no folder that has something in it. */
static bool
give_name (const char *path, const char *folder, Backup *backup, GError **error)
{
  for (int i = 1; i <= MAX_SAME_SECOND; i++) {
    g_autofree char *named = NULL;

    g_free (backup->name);
    backup->name = name_of (backup->made_at, i);
    named = folder_of (path, backup->name);
    if (g_rename (folder, named) == 0)
      return true;
    if (errno != ENOTEMPTY && errno != EEXIST)
      break;
  }
  return store_files_fail (folder, errno, error);
}

Backup *
store_backup_folder_end (const char *path, const char *folder, BackupKind kind,
                         int64_t made_at, int64_t n_clips, GError **error)
{
  g_autoptr (Backup) backup = g_new0 (Backup, 1);
  g_autofree char *root = store_backup_folder_root (path);

  *backup = (Backup){
      .kind = kind,
      .made_at = made_at,
      .n_clips = n_clips,
      .size = store_files_measure (folder),
  };
  if (!write_ini (folder, backup, error))
    return NULL;
  if (!store_files_sync_folder (folder)) {
    store_files_fail (folder, errno, error);
    return NULL;
  }
  if (!give_name (path, folder, backup, error))
    return NULL;
  store_files_sync_folder (root);
  return g_steal_pointer (&backup);
}

void
store_backup_folder_remove (const char *path, const char *name)
{
  g_autofree char *folder = folder_of (path, name);
  g_autofree char *begun_name = g_strconcat (BEGUN_PREFIX, name, NULL);
  g_autofree char *begun = folder_of (path, begun_name);

  store_files_remove (g_rename (folder, begun) == 0 ? begun : folder);
}
