/* store-backup-folder.h: one backup as a folder: its name, its files, what is said of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/backup.h"
#include "store/store-error.h"

/* The library in a backup, below its folder. */
#define STORE_BACKUP_LIBRARY "library.db"

/* All below is (transfer full). */

/* The folder of the backups of the library at @path. */
char *store_backup_folder_root (const char *path);

/* The library in the backup @name. */
char *store_backup_folder_library (const char *path, const char *name);

/* A folder for a backup that is not whole yet. */
char *store_backup_folder_begin (const char *path, GError **error);

/**
 * store_backup_folder_end:
 * @folder: what store_backup_folder_begin() gave, with the library in it
 * @n_clips: -1 when unknown
 *
 * Says of it what is known, makes it durable and gives it its name.
 *
 * Returns: (transfer full) (nullable): the backup
 */
Backup *store_backup_folder_end (const char *path, const char *folder, BackupKind kind,
                                 int64_t made_at, int64_t n_clips, GError **error);

/* What "backup.ini" in the folder @name says; NULL when it is not whole. */
Backup *store_backup_folder_read (const char *path, const char *name);

/* Removes it; what is left when that is interrupted is no backup any more. */
void store_backup_folder_remove (const char *path, const char *name);

/* Whether @name is a folder that store_backup_folder_begin() made. */
bool store_backup_folder_is_begun (const char *name);
