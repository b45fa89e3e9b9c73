/* library-export.c: clippings leave the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An export is a chain of short jobs of the reader's thread, so that the window can go
 * on asking in between.
 */

#include "library/library-private.h"

#include "export/export-table.h"
#include "library/passage-links.h"
#include "store/store-blobs.h"
#include "store/store-captures.h"

/* ---- the formats ---- */

const ExportFormat *
library_format_nth (size_t index)
{
  const ExportRow *row = export_table_nth (index);

  return row != NULL ? &row->format : NULL;
}

const ExportFormat *
library_format_find (const char *id)
{
  const ExportRow *row = export_table_find (id);

  return row != NULL ? &row->format : NULL;
}

const ExportFormat *
library_format_of_file (const char *name)
{
  const ExportFormat *format;

  for (size_t i = 0; (format = library_format_nth (i)) != NULL; i++) {
    g_autofree char *end = g_strconcat (".", format->extension, NULL);

    if (g_str_has_suffix (name, end))
      return format;
  }
  return NULL;
}

bool
library_format_has_review (const ExportFormat *format)
{
  return export_table_find (format->id)->open_review != NULL;
}

bool
library_format_makes_folder (const ExportFormat *format, size_t n)
{
  return format->shape == EXPORT_FOLDER || (format->shape == EXPORT_FILE_EACH && n != 1);
}

/* ---- to files ---- */

/* How long a job of the reader's thread may hold up what the window asks meanwhile. */
#define SLICE_US (10 * 1000)

/* An export on its way.  The job of the moment has it, so no two threads do. */
typedef struct {
  const ExportRow *row;
  Review *review; /* NULL: no press review */
  char *path;     /* NULL when it is not on this computer */
  int stream;
  bool to_folder;
  int64_t *ids;
  size_t n, done;
  ExportSource source;
  ExportWriter *writer; /* made by the first job */
  StoreDb *db;          /* of the job that runs */
  LibraryCountFunc progress;
  gpointer progress_data;
} Export;

static void
export_free (Export *self)
{
  g_clear_pointer (&self->review, review_free);
  g_free (self->path);
  g_free (self->ids);
  g_clear_pointer (&self->writer, export_writer_free);
  g_free (self);
}

static GBytes *
stored_image (const char *sha256, char **media_type, gpointer data)
{
  Export *self = data;

  return store_blobs_load (self->db, sha256, media_type, NULL);
}

/* A capture without raw bytes, as of pasted text, is one nevertheless. */
static bool
load_raw (StoreDb *db, Capture *capture, GError **error)
{
  g_autoptr (GError) problem = NULL;

  capture->raw = store_captures_load_raw (db, capture->id, &problem);
  if (capture->raw != NULL ||
      g_error_matches (problem, STORE_ERROR, STORE_ERROR_NOT_FOUND))
    return true;
  g_propagate_error (error, g_steal_pointer (&problem));
  return false;
}

static bool
each_capture (int64_t clip_id, ExportCaptureFunc func, gpointer func_data, gpointer data,
              GError **error)
{
  Export *self = data;
  g_autoptr (GArray) ids = store_captures_list (self->db, clip_id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    g_autoptr (Capture) capture =
        store_captures_load (self->db, g_array_index (ids, int64_t, i), error);

    if (capture == NULL || !load_raw (self->db, capture, error) ||
        !func (capture, func_data, error))
      return false;
  }
  return ids != NULL;
}

static bool
open_writer (Export *self, GError **error)
{
  const ExportTarget target = {
      .path = self->path,
      .stream = self->stream,
      .to_folder = self->to_folder,
      .source = &self->source,
  };

  if (self->path == NULL && self->stream == 0) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE,
                         "The place is not on this computer");
    return false;
  }
  self->source = (ExportSource){stored_image, each_capture, self};
  self->writer = self->review != NULL
                     ? self->row->open_review (self->review, &target, error)
                     : export_table_open (self->row, &target, error);
  return self->writer != NULL;
}

static bool
export_one (Export *self, int64_t id, GError **error)
{
  g_autoptr (LibraryClip) loaded = library_load_clip (self->db, id, error);
  g_autoptr (GPtrArray) links = NULL;

  if (loaded == NULL)
    return false;
  links = passage_links (loaded->clip, loaded->capture->article, loaded->highlights);
  return export_writer_add (self->writer,
                            &(ExportClip){.clip = loaded->clip,
                                          .capture = loaded->capture,
                                          .highlights = loaded->highlights,
                                          .links = links},
                            error);
}

/* As many as the slice of time allows, at least one. */
static bool
export_some (Export *self, GError **error)
{
  int64_t begun = g_get_monotonic_time ();

  while (self->done < self->n) {
    if (!export_one (self, self->ids[self->done], error))
      return false;
    self->done++;
    if (g_get_monotonic_time () - begun >= SLICE_US)
      break;
  }
  return self->done < self->n || export_writer_end (self->writer, error);
}

static void
export_thread (gpointer data, GTask *task)
{
  Export *self = g_task_get_task_data (task);
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;

  /* The caller may have freed the export by now. */
  if (db == NULL)
    return;
  self->db = db;
  if ((self->writer == NULL && !open_writer (self, &error)) ||
      !export_some (self, &error))
    library_task_fail (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void export_next (GTask *task);

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }
  if (self->progress != NULL)
    self->progress (self->done, self->n, self->progress_data);
  if (self->done < self->n) {
    export_next (task);
    return;
  }
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
export_next (GTask *task)
{
  CuttingsLibrary *self = CUTTINGS_LIBRARY (g_task_get_source_object (task));
  GTask *job = library_task_new (self, g_task_get_cancellable (task), exported_cb, task,
                                 export_next);

  g_task_set_task_data (job, g_task_get_task_data (task), NULL);
  library_side_push (&self->reader, job, export_thread);
}

void
cuttings_library_export_async (CuttingsLibrary *self, const LibraryExportRequest *request,
                               GCancellable *cancellable, LibraryCountFunc progress,
                               gpointer progress_data, GAsyncReadyCallback callback,
                               gpointer data)
{
  Export *export;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (request->format->shape != EXPORT_ONE_FILE || !request->to_folder);

  export = g_new0 (Export, 1);
  export->row = export_table_find (request->format->id);
  export->review = request->review != NULL ? review_copy (request->review) : NULL;
  export->path = request->target == NULL ? NULL : g_file_get_path (request->target);
  export->stream = request->stream;
  export->to_folder = request->to_folder;
  export->ids = g_memdup2 (request->clip_ids, request->n * sizeof *request->clip_ids);
  export->n = request->n;
  export->progress = progress;
  export->progress_data = progress_data;
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify)export_free);
  export_next (task);
}

bool
cuttings_library_export_finish (CuttingsLibrary *self, GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), false);
  return g_task_propagate_boolean (G_TASK (result), error);
}
