/* window-print.c: the selected clipping on paper, or as a PDF file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/export-job.h"
#include "ui/reader-print.h"
#include "ui/toolkit.h"

typedef struct {
  CuttingsWindow *window;
  GFile *file; /* NULL: a printer */
} PrintJob;

static PrintJob *
print_job_new (CuttingsWindow *window, GFile *file)
{
  PrintJob *self = g_new0 (PrintJob, 1);

  self->window = g_object_ref (window);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  return self;
}

static void
print_job_free (PrintJob *self)
{
  g_object_unref (self->window);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintJob, print_job_free)

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrintJob) job = data;
  g_autoptr (GError) error = NULL;

  if (!reader_print_finish (result, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      cuttings_window_tell_error (job->window, error);
    return;
  }
  if (job->file == NULL)
    return;
  g_clear_object (&job->window->exported_to);
  job->window->exported_to = g_file_get_parent (job->file);
  window_tell_action (job->window, _ ("Saved as PDF"), _ ("_Open Folder"),
                      "win.show-exported");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrintJob) job = data;
  g_autoptr (GError) error = NULL;
  LibraryClip *clip =
      cuttings_library_load_finish (CUTTINGS_LIBRARY (source), result, &error);
  CuttingsWindow *window = job->window;
  GFile *file = job->file;

  if (clip == NULL)
    cuttings_window_tell_error (window, error);
  else
    reader_print_async (CUTTINGS_LIBRARY (source), clip, window->settings,
                        GTK_WINDOW (window), file, NULL, printed_cb,
                        g_steal_pointer (&job));
}

static void
print_to (CuttingsWindow *self, GFile *file)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  if (self->library != NULL && selection.id != 0)
    cuttings_library_load_async (self->library, selection.id, NULL, loaded_cb,
                                 print_job_new (self, file));
}

void
window_print (CuttingsWindow *self, GVariant *parameter)
{
  print_to (self, NULL);
}

static void
on_target_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;

  if (files != NULL)
    print_to (self, g_ptr_array_index (files, 0));
}

void
window_save_pdf (CuttingsWindow *self, GVariant *parameter)
{
  ClipsSelection selection;
  g_autofree char *name = NULL;
  ToolkitFileRequest request = {
      .mode = TOOLKIT_SAVE_FILE, .title = _ ("Save as PDF"), .accept_label = _ ("_Save")};

  cuttings_clips_view_get_selection (self->clips, &selection);
  if (selection.clip == NULL)
    return;
  name = export_job_file_name (selection.clip->title, "pdf");
  request.name = name;
  toolkit_choose_files (GTK_WINDOW (self), &request, on_target_chosen,
                        g_object_ref (self));
}

/* For scripts: the same without a question. */
void
window_save_pdf_to (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  print_to (self, file);
}
