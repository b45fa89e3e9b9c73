/* import-job.c: the reading of what other programs exported, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/import-job.h"

#include <glib/gi18n.h>

typedef struct {
  CuttingsLibrary *library;
  GPtrArray *files;
  LibraryImportResult *result;
} ImportJob;

static void
import_job_free (gpointer data)
{
  ImportJob *self = data;

  g_object_unref (self->library);
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->result, library_import_result_free);
  g_free (self);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  ImportJob *self = cuttings_job_get_data (job);
  g_autoptr (GError) error = NULL;

  self->result =
      cuttings_library_import_finish (CUTTINGS_LIBRARY (source), result, &error);
  if (self->result != NULL)
    cuttings_job_finish (job);
  else
    cuttings_job_fail (job, error);
}

static void
start (CuttingsJob *job, gpointer data)
{
  ImportJob *self = data;

  cuttings_library_import_async (self->library, (GFile *const *)self->files->pdata,
                                 self->files->len, cuttings_job_get_cancellable (job),
                                 cuttings_job_count, job, imported_cb,
                                 g_object_ref (job));
}

CuttingsJob *
import_job_new (CuttingsLibrary *library, GPtrArray *files)
{
  ImportJob *self;
  g_autofree char *name = NULL, *title = NULL;

  g_return_val_if_fail (files->len > 0, NULL);
  self = g_new (ImportJob, 1);
  *self = (ImportJob){
      .library = g_object_ref (library),
      .files = g_ptr_array_ref (files),
  };
  name = g_file_get_basename (g_ptr_array_index (files, 0));
  if (files->len == 1)
    /* Translators: %s is the name of a file; the marks around it keep its direction of
     * writing to itself */
    title = g_strdup_printf (_ ("Importing “\u2068%s\u2069”"), name);
  else
    title = g_strdup_printf (
        ngettext ("Importing %u file", "Importing %u files", files->len), files->len);
  return cuttings_job_new (title, start, self, import_job_free);
}

const LibraryImportResult *
import_job_get_result (CuttingsJob *job)
{
  return ((ImportJob *)cuttings_job_get_data (job))->result;
}
