/* window-review.c: the selected clippings as a press review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/export-job.h"
#include "ui/review-dialog.h"
#include "ui/toolkit.h"

/* What was put together, while a place for it is chosen. */
typedef struct {
  CuttingsWindow *window;
  const ExportFormat *format;
  Review *review;
  GArray *ids;
} ReviewQuestion;

static void
on_target_chosen (GPtrArray *files, gpointer data)
{
  ReviewQuestion *question = data;
  CuttingsWindow *self = question->window;

  if (files != NULL && self->library != NULL)
    window_add_export (
        self, export_job_new_review (self->library, question->format, question->ids,
                                     g_ptr_array_index (files, 0), question->review));
  g_object_unref (question->window);
  review_free (question->review);
  g_array_unref (question->ids);
  g_free (question);
}

static void
on_chosen (CuttingsReviewDialog *dialog, CuttingsWindow *self)
{
  ReviewQuestion *question = g_new (ReviewQuestion, 1);
  g_autoptr (GFile) folder = window_export_folder (self);
  g_autofree char *name = NULL;

  *question = (ReviewQuestion){
      .window = g_object_ref (self),
      .format = cuttings_review_dialog_get_format (dialog),
      .review = cuttings_review_dialog_dup_review (dialog),
      .ids = cuttings_review_dialog_dup_ids (dialog),
  };
  name = export_job_file_name (question->review->title, question->format->extension);
  toolkit_choose_files (GTK_WINDOW (self),
                        &(ToolkitFileRequest){
                            .mode = TOOLKIT_SAVE_FILE,
                            .title = _ ("Save Press Review"),
                            .accept_label = _ ("_Save"),
                            .name = name,
                            .folder = folder,
                        },
                        on_target_chosen, question);
}

void
window_review (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);
  GtkWindow *dialog = cuttings_review_dialog_new (GTK_WINDOW (self), self->library, ids);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, 0);
  gtk_window_present (dialog);
}
