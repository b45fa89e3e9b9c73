/* export-job.c: the writing of clippings in a format, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/export-job.h"

#include <glib/gi18n.h>

#include "base/text.h"

/* Characters of a title in a file name: of four bytes each they stay below the 255
 * bytes that file systems allow, with room for the suffix and a number. */
#define MAX_NAME 56

typedef struct {
  CuttingsLibrary *library;
  const ExportFormat *format;
  GArray *ids;
  GFile *target;
  GFile *folder; /* the target, or where it is */
  bool to_folder;
  Review *review; /* NULL: the clippings alone */
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *self = data;

  g_object_unref (self->library);
  g_array_unref (self->ids);
  g_object_unref (self->target);
  g_object_unref (self->folder);
  g_clear_pointer (&self->review, review_free);
  g_free (self);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  g_autoptr (GError) error = NULL;

  if (cuttings_library_export_finish (CUTTINGS_LIBRARY (source), result, &error))
    cuttings_job_finish (job);
  else
    cuttings_job_fail (job, error);
}

static void
start (CuttingsJob *job, gpointer data)
{
  ExportJob *self = data;
  const LibraryExportRequest request = {
      .format = self->format,
      .clip_ids = (const int64_t *)(gpointer)self->ids->data,
      .n = self->ids->len,
      .target = self->target,
      .to_folder = self->to_folder,
      .review = self->review,
  };

  cuttings_library_export_async (self->library, &request,
                                 cuttings_job_get_cancellable (job), cuttings_job_count,
                                 job, exported_cb, g_object_ref (job));
}

CuttingsJob *
export_job_new (CuttingsLibrary *library, const ExportFormat *format, GArray *ids,
                GFile *target, bool to_folder)
{
  ExportJob *self;
  g_autofree char *title = NULL;

  self = g_new (ExportJob, 1);
  *self = (ExportJob){
      .library = g_object_ref (library),
      .format = format,
      .ids = g_array_ref (ids),
      .target = g_object_ref (target),
      .folder = to_folder ? g_object_ref (target) : g_file_get_parent (target),
      .to_folder = to_folder,
  };
  title = g_strdup_printf (
      ngettext ("Exporting %u clipping", "Exporting %u clippings", ids->len), ids->len);
  return cuttings_job_new (title, start, self, export_job_free);
}

CuttingsJob *
export_job_new_review (CuttingsLibrary *library, const ExportFormat *format, GArray *ids,
                       GFile *target, const Review *review)
{
  CuttingsJob *job = export_job_new (library, format, ids, target, false);

  ((ExportJob *)cuttings_job_get_data (job))->review = review_copy (review);
  return job;
}

GFile *
export_job_get_folder (CuttingsJob *job)
{
  return ((ExportJob *)cuttings_job_get_data (job))->folder;
}

char *
export_job_file_name (const char *title, const char *extension)
{
  g_autofree char *name = text_truncate (title, MAX_NAME);
  const char *begin;

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", ' ');
  begin = g_strstrip (name);
  /* A dot in front hides a file. */
  while (*begin == '.')
    begin++;
  /* Translators: the name of an exported file whose clipping has no title */
  return g_strconcat (*begin != '\0' ? begin : _ ("Clipping"), ".", extension, NULL);
}
