/* store-backup.h: copies of the whole library beside it, made while it is used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The backups of NAME.db are folders of NAME.db-backups, named by their moment, such as
 * "2024-11-24T18-30-00Z".  Each holds "library.db" and "library.db-blobs", which are a
 * library like any other, and "backup.ini", written last, with what Backup says of it.
 * Files of blobs never change, so a backup has hard links to them where the file system
 * can: only the database takes room each time.
 */

#pragma once

#include "model/backup.h"
#include "store/store-db.h"

/**
 * store_backup_make:
 * @db: may be of an older version
 * @progress: (nullable)
 *
 * Copies one moment of the library with SQLite's backup API, in steps with pauses, so
 * that others can use the library and the disk meanwhile; then opens the copy, checks it
 * and counts its clippings.  What fails leaves nothing behind.
 *
 * Returns: (transfer full) (nullable): the backup
 */
Backup *store_backup_make (StoreDb *db, BackupKind kind, StoreProgressFunc progress,
                           gpointer data, GError **error);

/* To be called before the library at @path is opened to write: one of an older version is
 * kept as it is (BACKUP_BEFORE_UPDATE).  Does nothing when it is missing, not older, or
 * cannot be read: opening it will tell. */
bool store_backup_before_update (const char *path, GError **error);

/* The backups of the library at @path, newest first; those that are not whole are left
 * out.  (transfer full) (element-type Backup) */
GPtrArray *store_backup_list (const char *path);

/* Whether something was committed since the newest backup, and that is of another day. */
bool store_backup_is_due (const char *path, int64_t now);

/* Removes the daily ones that are not kept (backup_list_outdated()), and what an
 * interrupted program has left. */
void store_backup_prune (const char *path);
