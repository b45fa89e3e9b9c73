/* window-export.c: what goes out: Markdown files, the clipboard, the original page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/export-job.h"
#include "ui/toolkit.h"

/* ---- exporting ---- */

static void
on_job_changed (CuttingsJob *job, gpointer data)
{
  CuttingsWindow *self = data;

  if (cuttings_job_get_state (job) != JOB_DONE)
    return;
  g_set_object (&self->exported_to, export_job_get_folder (job));
  window_tell_action (self, _ ("Exported"), _ ("_Open Folder"), "win.show-exported");
}

static void
start_export (CuttingsWindow *self, GArray *ids, GFile *target, bool to_folder)
{
  CuttingsJob *job = export_job_new (self->library, ids, target, to_folder);
  g_autofree char *folder = g_file_get_uri (export_job_get_folder (job));

  g_settings_set_string (self->settings, "export-folder", folder);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_job_changed), self, 0);
  cuttings_job_list_add (self->jobs, job);
}

/* What is asked for while a file is chosen. */
typedef struct {
  CuttingsWindow *window;
  GArray *ids;
} ExportQuestion;

static void
on_target_chosen (GPtrArray *files, gpointer data)
{
  ExportQuestion *question = data;

  if (files != NULL && question->window->library != NULL)
    start_export (question->window, question->ids, g_ptr_array_index (files, 0),
                  question->ids->len > 1);
  g_object_unref (question->window);
  g_array_unref (question->ids);
  g_free (question);
}

static GFile *
last_folder (CuttingsWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (*uri != '\0')
    return g_file_new_for_uri (uri);
  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

/* One clipping goes to a file, several to a folder. */
void
window_export (CuttingsWindow *self, GVariant *parameter)
{
  ExportQuestion *question = g_new (ExportQuestion, 1);
  g_autoptr (GFile) folder = last_folder (self);
  g_autofree char *name = NULL;
  ClipsSelection selection;
  ToolkitFileRequest request = {
      .mode = TOOLKIT_CHOOSE_FOLDER,
      .title = _ ("Export to Folder"),
      .accept_label = _ ("_Export"),
      .folder = folder,
  };

  *question = (ExportQuestion){
      .window = g_object_ref (self),
      .ids = cuttings_clips_view_dup_selected_ids (self->clips),
  };
  cuttings_clips_view_get_selection (self->clips, &selection);
  if (selection.n == 1) {
    name = export_job_file_name (selection.clip != NULL ? selection.clip->title : "");
    request.mode = TOOLKIT_SAVE_FILE;
    request.title = _ ("Export as Markdown");
    request.name = name;
  }
  toolkit_choose_files (GTK_WINDOW (self), &request, on_target_chosen, question);
}

/* For scripts: the same without a question.  An address that ends in "/" is a folder. */
void
window_export_to (CuttingsWindow *self, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);
  g_autoptr (GFile) target = g_file_new_for_uri (uri);

  start_export (self, ids, target,
                ids->len > 1 || g_str_has_suffix (uri, "/") ||
                    !g_file_has_parent (target, NULL));
}

void
window_show_exported (CuttingsWindow *self, GVariant *parameter)
{
  g_autofree char *uri = NULL;

  if (self->exported_to == NULL)
    return;
  uri = g_file_get_uri (self->exported_to);
  toolkit_open_address (GTK_WINDOW (self), uri);
}

/* ---- clipboard ---- */

/* Markdown for who asks for it, the same as plain text for everybody else. */
static void
copy_text (CuttingsWindow *self, const char *markdown)
{
  g_autoptr (GBytes) bytes = g_bytes_new (markdown, strlen (markdown));
  GdkContentProvider *providers[] = {
      gdk_content_provider_new_for_bytes ("text/markdown", bytes),
      gdk_content_provider_new_typed (G_TYPE_STRING, markdown),
  };
  g_autoptr (GdkContentProvider) both =
      gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
}

static void
exported_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *markdown =
      cuttings_library_export_text_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (markdown == NULL) {
    cuttings_window_tell_error (self, error);
    return;
  }
  copy_text (self, markdown);
  window_tell (self, _ ("Copied as Markdown"));
}

void
window_copy_markdown (CuttingsWindow *self, GVariant *parameter)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  cuttings_library_export_text_async (self->library, selection.id, NULL, exported_text_cb,
                                      g_object_ref (self));
}

void
window_open_original (CuttingsWindow *self, GVariant *parameter)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  if (selection.clip != NULL && selection.clip->address != NULL)
    toolkit_open_address (GTK_WINDOW (self), selection.clip->address);
}
