/* library-backup.h: backups of the whole library: made, listed, restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A library that stays open (cuttings_library_tend()) makes one each day on which
 * something changed, and keeps those of seven days and four weeks.  All of this goes on a
 * thread of its own: neither reading nor writing waits for it.
 */

#pragma once

#include "library/library.h"
#include "model/backup.h"

/* Newest first.  The library need not be open: it may be damaged. */
void cuttings_library_list_backups_async (CuttingsLibrary *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);
/* (transfer full) (element-type Backup) */
GPtrArray *cuttings_library_list_backups_finish (CuttingsLibrary *self,
                                                 GAsyncResult *result, GError **error);

/* Makes one now, which stays until the user removes it. */
void cuttings_library_back_up_async (CuttingsLibrary *self, GCancellable *cancellable,
                                     LibraryCountFunc progress, gpointer progress_data,
                                     GAsyncReadyCallback callback, gpointer data);
/* (transfer full) */
Backup *cuttings_library_back_up_finish (CuttingsLibrary *self, GAsyncResult *result,
                                         GError **error);

/* Puts the backup @name in the place of the library, which is kept as a backup of its own.
 * Only before cuttings_library_open_async(), or when that failed: LIBRARY_ERROR_BUSY. */
void cuttings_library_restore_backup_async (CuttingsLibrary *self, const char *name,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer data);
bool cuttings_library_restore_backup_finish (CuttingsLibrary *self, GAsyncResult *result,
                                             GError **error);

/* The folder that they are in, which may not be there yet. (transfer full) */
char *cuttings_library_dup_backups_folder (CuttingsLibrary *self);
