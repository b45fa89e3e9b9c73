/* window-export.c: what goes out: files and folders, the original page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/export-dialog.h"
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

void
window_add_export (CuttingsWindow *self, CuttingsJob *job)
{
  g_autofree char *folder = g_file_get_uri (export_job_get_folder (job));

  g_settings_set_string (self->settings, "export-folder", folder);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_job_changed), self, 0);
  cuttings_job_list_add (self->jobs, job);
}

/* What is asked for while a format and then a place are chosen. */
typedef struct {
  CuttingsWindow *window;
  const ExportFormat *format;
  GArray *ids;
  char *title; /* of the one clipping; "" */
} ExportQuestion;

static void
export_question_free (ExportQuestion *self)
{
  g_object_unref (self->window);
  g_array_unref (self->ids);
  g_free (self->title);
  g_free (self);
}

static void
on_target_chosen (GPtrArray *files, gpointer data)
{
  ExportQuestion *question = data;

  if (files != NULL && question->window->library != NULL)
    window_add_export (question->window,
                       export_job_new (question->window->library, question->format,
                                       question->ids, g_ptr_array_index (files, 0),
                                       library_format_makes_folder (question->format,
                                                                    question->ids->len)));
  export_question_free (question);
}

GFile *
window_export_folder (CuttingsWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (*uri != '\0')
    return g_file_new_for_uri (uri);
  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

static void
ask_target (ExportQuestion *question)
{
  g_autoptr (GFile) folder = window_export_folder (question->window);
  g_autofree char *name = NULL;
  ToolkitFileRequest request = {
      .mode = TOOLKIT_CHOOSE_FOLDER,
      .title = _ ("Export to Folder"),
      .accept_label = _ ("_Export"),
      .folder = folder,
  };

  if (!library_format_makes_folder (question->format, question->ids->len)) {
    /* Translators: the name of an exported file with several clippings in it */
    name =
        export_job_file_name (question->ids->len == 1 ? question->title : _ ("Clippings"),
                              question->format->extension);
    request.mode = TOOLKIT_SAVE_FILE;
    request.title = _ ("Export to File");
    request.name = name;
  }
  toolkit_choose_files (GTK_WINDOW (question->window), &request, on_target_chosen,
                        question);
}

static void
on_format_chosen (GtkWindow *dialog, const char *id, gpointer data)
{
  CuttingsWindow *self = data;
  ExportQuestion *question = g_new (ExportQuestion, 1);
  ClipsSelection selection;

  g_settings_set_string (self->settings, "export-format", id);
  cuttings_clips_view_get_selection (self->clips, &selection);
  *question = (ExportQuestion){
      .window = g_object_ref (self),
      .format = library_format_find (id),
      .ids = cuttings_clips_view_dup_selected_ids (self->clips),
      .title = g_strdup (selection.clip != NULL ? selection.clip->title : ""),
  };
  ask_target (question);
}

void
window_export (CuttingsWindow *self, GVariant *parameter)
{
  g_autofree char *format = g_settings_get_string (self->settings, "export-format");
  GtkWindow *dialog;
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  dialog = cuttings_export_dialog_new (GTK_WINDOW (self), selection.n, format);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_format_chosen), self, 0);
  gtk_window_present (dialog);
}

/* For scripts: the same without a question.  The end of the address says the format, and
 * one that ends in "/" is a folder. */
void
window_export_to (CuttingsWindow *self, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  const ExportFormat *format = library_format_of_file (uri);
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);
  g_autoptr (GFile) target = g_file_new_for_uri (uri);
  bool to_folder;

  if (format == NULL)
    format = library_format_nth (0);
  to_folder = library_format_makes_folder (format, ids->len) ||
              (format->shape != EXPORT_ONE_FILE &&
               (g_str_has_suffix (uri, "/") || !g_file_has_parent (target, NULL)));
  window_add_export (self,
                     export_job_new (self->library, format, ids, target, to_folder));
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

void
window_open_original (CuttingsWindow *self, GVariant *parameter)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  if (selection.clip != NULL && selection.clip->address != NULL)
    toolkit_open_address (GTK_WINDOW (self), selection.clip->address);
}
