/* library-open.c: opens and closes the library, and tells when it has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"

#include <string.h>

#include "store/store-backup.h"

G_DEFINE_FINAL_TYPE (CuttingsLibrary, cuttings_library, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- jobs ---- */

StoreDb *
library_side_begin (LibrarySide *self, GTask *task)
{
  if (g_task_return_error_if_cancelled (task))
    return NULL;
  if (self->db != NULL)
    return self->db;
  if (self->why_not != NULL)
    g_task_return_error (task, g_error_copy (self->why_not));
  else
    g_task_return_new_error (task, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_OPEN,
                             "The library is not open");
  return NULL;
}

void
library_side_push (LibrarySide *self, GTask *task, WorkerJobFunc func)
{
  if (self->worker != NULL) {
    worker_push (self->worker, task, func);
    return;
  }
  g_task_return_new_error (task, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_OPEN,
                           "The library was closed");
  g_object_unref (task);
}

GTask *
library_task_new (CuttingsLibrary *self, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer data, gpointer name)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, name);
  /* What was done is never reported as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  return task;
}

/* ---- changes ---- */

void
library_side_note_undo (LibrarySide *self)
{
  g_atomic_int_set (&self->library->can_undo,
                    store_undo_get_undo_label (self->undo) != NULL);
  g_atomic_int_set (&self->library->can_redo,
                    store_undo_get_redo_label (self->undo) != NULL);
}

static void
look_for_changes_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  int64_t version;

  if (side->db == NULL) {
    g_task_return_boolean (task, FALSE);
    return;
  }
  version = store_db_data_version (side->db);
  g_task_return_boolean (task, version != side->data_version);
  side->data_version = version;
}

static void
looked_for_changes_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CuttingsLibrary *self = CUTTINGS_LIBRARY (source);

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    g_signal_emit (self, signals[CHANGED], 0, ++self->generation);
}

void
library_look_for_changes (CuttingsLibrary *self)
{
  GTask *task = g_task_new (self, NULL, looked_for_changes_cb, NULL);

  library_side_push (&self->reader, task, look_for_changes_thread);
}

static void
on_stamp_touched (GFileMonitor *monitor, GFile *file, GFile *other,
                  GFileMonitorEvent event, CuttingsLibrary *self)
{
  library_look_for_changes (self);
}

static void
watch_stamp (CuttingsLibrary *self)
{
  g_autofree char *path = store_db_stamp_path (self->path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (self->monitor, 200);
  g_signal_connect (self->monitor, "changed", G_CALLBACK (on_stamp_touched), self);
}

/* ---- opening ---- */

static bool
open_side (LibrarySide *self, StoreOpen mode, GError **error)
{
  GError *problem = NULL;

  if (self->db != NULL)
    return true;
  g_clear_error (&self->why_not);
  if (mode != STORE_OPEN_WRITE ||
      store_backup_before_update (self->library->path, &problem))
    self->db = store_db_open (self->library->path, mode, &problem);
  if (self->db == NULL) {
    self->why_not = library_error_take (problem);
    if (error != NULL)
      *error = g_error_copy (self->why_not);
    return false;
  }
  return true;
}

static void
open_reader_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  GError *error = NULL;

  if (!open_side (side, STORE_OPEN_READ, &error)) {
    g_task_return_error (task, error);
    return;
  }
  side->data_version = store_db_data_version (side->db);
  g_task_return_boolean (task, TRUE);
}

static void
open_writer_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!open_side (side, STORE_OPEN_WRITE, &error)) {
    g_task_return_error (task, error);
    return;
  }
  if (side->undo == NULL)
    side->undo = store_undo_new ();
  g_task_return_boolean (task, TRUE);
}

static void
reader_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CuttingsLibrary *self = CUTTINGS_LIBRARY (source);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    g_task_return_error (task, error);
    return;
  }
  if (self->monitor == NULL)
    watch_stamp (self);
  g_task_return_boolean (task, TRUE);
}

/* A library that cannot be written can still be read. */
static void
writer_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  CuttingsLibrary *self = CUTTINGS_LIBRARY (source);
  GError *error = NULL;
  bool opened = g_task_propagate_boolean (G_TASK (result), &error);

  self->read_only = g_error_matches (error, LIBRARY_ERROR, LIBRARY_ERROR_READ_ONLY);
  if (!opened && !self->read_only) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }
  g_clear_error (&error);
  library_side_push (
      &self->reader,
      g_task_new (self, g_task_get_cancellable (task), reader_opened_cb, task),
      open_reader_thread);
}

void
cuttings_library_open_async (CuttingsLibrary *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_open_async);
  library_side_push (&self->writer,
                     g_task_new (self, cancellable, writer_opened_cb, task),
                     open_writer_thread);
}

bool
cuttings_library_open_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), false);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- life ---- */

static void
side_start (LibrarySide *self, CuttingsLibrary *library, const char *name)
{
  self->library = library;
  self->worker = worker_new (name, self);
}

static void
side_close (LibrarySide *self)
{
  g_clear_pointer (&self->undo, store_undo_free);
  g_clear_pointer (&self->db, store_db_close);
  g_clear_error (&self->why_not);
}

void
cuttings_library_close (CuttingsLibrary *self)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->tending, g_source_remove);
  g_clear_handle_id (&self->backing_up, g_source_remove);
  g_cancellable_cancel (self->closing);
  g_clear_pointer (&self->keeper.worker, worker_free);
  /* The writer's jobs tell the reader of what they changed. */
  g_clear_pointer (&self->writer.worker, worker_free);
  g_clear_pointer (&self->reader.worker, worker_free);
  /* Last, the one that may write: it alone can fold the journal into the file. */
  side_close (&self->reader);
  side_close (&self->writer);
}

static void
cuttings_library_finalize (GObject *object)
{
  CuttingsLibrary *self = CUTTINGS_LIBRARY (object);

  cuttings_library_close (self);
  g_object_unref (self->closing);
  g_free (self->path);
  G_OBJECT_CLASS (cuttings_library_parent_class)->finalize (object);
}

static void
cuttings_library_class_init (CuttingsLibraryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cuttings_library_finalize;

  signals[CHANGED] = g_signal_new ("changed", CUTTINGS_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
cuttings_library_init (CuttingsLibrary *self)
{
  side_start (&self->writer, self, "library-write");
  side_start (&self->reader, self, "library-read");
  self->keeper.library = self;
  self->closing = g_cancellable_new ();
}

CuttingsLibrary *
cuttings_library_new (const char *path)
{
  CuttingsLibrary *self;

  g_return_val_if_fail (path != NULL, NULL);
  self = g_object_new (CUTTINGS_TYPE_LIBRARY, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  return self;
}

char *
cuttings_library_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "cuttings", "library.db", NULL);
}

const char *
cuttings_library_get_path (CuttingsLibrary *self)
{
  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (self), NULL);
  return self->path;
}

bool
cuttings_library_is_read_only (CuttingsLibrary *self)
{
  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (self), false);
  return self->read_only;
}
