/* store-restore.h: puts a backup in the place of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-error.h"

/**
 * store_restore:
 * @path: of the library, which may be damaged or missing
 * @name: of one of its backups (store-backup.h)
 * @error: return location for STORE_ERROR_NOT_FOUND, STORE_ERROR_CORRUPT when the backup
 *   is not whole, STORE_ERROR_BUSY when anybody has the library open, and all that
 *   writing can fail with
 *
 * Keeps the library that is there as a backup of its own (BACKUP_REPLACED), then puts a
 * copy of the backup in its place in one step: until then the library is as it was.
 *
 * Returns: whether @path is the restored library now
 */
bool store_restore (const char *path, const char *name, GError **error);
