/* library-backup.c: backups of the whole library: made, listed, restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-backup.h"

#include "library/keeper.h"
#include "store/store-backup-folder.h"
#include "store/store-backup.h"
#include "store/store-restore.h"

/* After the library was opened: its list is on the screen by then. */
#define FIRST_LOOK_MS 5000
#define LOOK_EACH_MS (60 * 60 * 1000)

/* ---- listing ---- */

static void
backups_free (gpointer backups)
{
  g_ptr_array_unref (backups);
}

static void
list_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, store_backup_list (side->library->path), backups_free);
}

void
cuttings_library_list_backups_async (CuttingsLibrary *self, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  keeper_push (self,
               library_task_new (self, cancellable, callback, data,
                                 cuttings_library_list_backups_async),
               list_thread);
}

GPtrArray *
cuttings_library_list_backups_finish (CuttingsLibrary *self, GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
cuttings_library_dup_backups_folder (CuttingsLibrary *self)
{
  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (self), NULL);
  return store_backup_folder_root (self->path);
}

/* ---- making ---- */

static void
back_up_thread (gpointer data, GTask *task)
{
  KeeperProgress *progress = g_task_get_task_data (task);
  g_autoptr (StoreDb) db = keeper_begin (data, task);
  GError *error = NULL;
  Backup *backup;

  if (db == NULL)
    return;
  backup = store_backup_make (db, BACKUP_ASKED, keeper_progress, progress, &error);
  if (backup == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, backup, (GDestroyNotify)backup_free);
}

void
cuttings_library_back_up_async (CuttingsLibrary *self, GCancellable *cancellable,
                                LibraryCountFunc progress, gpointer progress_data,
                                GAsyncReadyCallback callback, gpointer data)
{
  KeeperProgress *kept;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task = library_task_new (self, cancellable, callback, data,
                           cuttings_library_back_up_async);
  kept = g_new0 (KeeperProgress, 1);
  *kept = (KeeperProgress){.task = task, .func = progress, .data = progress_data};
  g_task_set_task_data (task, kept, g_free);
  keeper_push (self, task, back_up_thread);
}

Backup *
cuttings_library_back_up_finish (CuttingsLibrary *self, GAsyncResult *result,
                                 GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- restoring ---- */

static void
restore_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  const char *name = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (store_restore (side->library->path, name, &error))
    g_task_return_boolean (task, TRUE);
  else
    library_task_fail (task, error);
}

void
cuttings_library_restore_backup_async (CuttingsLibrary *self, const char *name,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task = library_task_new (self, cancellable, callback, data,
                           cuttings_library_restore_backup_async);
  g_task_set_task_data (task, g_strdup (name), g_free);
  keeper_push (self, task, restore_thread);
}

bool
cuttings_library_restore_backup_finish (CuttingsLibrary *self, GAsyncResult *result,
                                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), false);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- each day ---- */

static void
daily_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  KeeperProgress progress = {.task = task};
  g_autoptr (StoreDb) db = NULL;
  g_autoptr (Backup) backup = NULL;
  GError *error = NULL;

  if (!store_backup_is_due (side->library->path, g_get_real_time ())) {
    g_task_return_boolean (task, TRUE);
    return;
  }
  db = keeper_begin (side, task);
  if (db == NULL)
    return;
  backup = store_backup_make (db, BACKUP_DAILY, keeper_progress, &progress, &error);
  if (backup == NULL) {
    library_task_fail (task, error);
    return;
  }
  store_backup_prune (side->library->path);
  g_task_return_boolean (task, TRUE);
}

/* One that fails, as on a full disk, is made at the next look: nobody has asked for it. */
static gboolean
on_time_to_look (gpointer data)
{
  CuttingsLibrary *self = data;
  GTask *task = library_task_new (self, NULL, NULL, NULL, on_time_to_look);

  self->backing_up = g_timeout_add (LOOK_EACH_MS, on_time_to_look, self);
  keeper_push (self, task, daily_thread);
  return G_SOURCE_REMOVE;
}

void
library_backup_daily (CuttingsLibrary *self)
{
  g_clear_handle_id (&self->backing_up, g_source_remove);
  self->backing_up = g_timeout_add (FIRST_LOOK_MS, on_time_to_look, self);
}
