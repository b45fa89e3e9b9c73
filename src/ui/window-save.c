/* window-save.c: what comes in: the clipboard, addresses, files, drops
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/address-dialog.h"
#include "ui/date-text.h"
#include "ui/help-text.h"
#include "ui/save-batch.h"
#include "ui/save-job.h"
#include "ui/toolkit.h"
#include "ui/transfer.h"

/* ---- results ---- */

/* A page that was saved before, and what is to be done about it. */
typedef struct {
  CuttingsWindow *window;
  CuttingsJob *job;
} SavedBefore;

static void
on_saved_before_answer (const char *choice, gpointer data)
{
  SavedBefore *question = data;
  CuttingsWindow *self = question->window;
  LibrarySaveRequest request = *save_job_get_request (question->job);

  if (g_str_equal (choice, "open")) {
    cuttings_window_show_clip (self, save_job_get_result (question->job)->clip_id);
  } else if (g_str_equal (choice, "capture")) {
    request.if_saved = LIBRARY_IF_SAVED_CAPTURE;
    cuttings_window_save (self, &request);
  }
  g_object_unref (question->job);
  g_object_unref (self);
  g_free (question);
}

static void
ask_about_saved_before (CuttingsWindow *self, CuttingsJob *job)
{
  const ToolkitChoice choices[] = {
      {"cancel", _ ("_Cancel"), TOOLKIT_PLAIN},
      {"capture", _ ("_Save Again"), TOOLKIT_PLAIN},
      {"open", _ ("_Open"), TOOLKIT_SUGGESTED},
  };
  const LibrarySaveResult *result = save_job_get_result (job);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = date_text_full (result->saved_at, now);
  /* Translators: the first %s is a title, the second a date; the marks around the
   * title keep its direction of writing to itself */
  g_autofree char *body =
      g_strdup_printf (_ ("“\u2068%s\u2069” was saved on %s. Saving it "
                          "again keeps what is there and adds the "
                          "page as it is now."),
                       result->title, when);
  SavedBefore *question = g_new (SavedBefore, 1);

  *question = (SavedBefore){g_object_ref (self), g_object_ref (job)};
  toolkit_ask (GTK_WINDOW (self), _ ("Already in the Library"), body, choices,
               G_N_ELEMENTS (choices), on_saved_before_answer, question);
}

/* Opens what was saved last; what finishes before it does not get in its way. */
static void
take_result (CuttingsWindow *self, CuttingsJob *job)
{
  const LibrarySaveResult *result = save_job_get_result (job);

  if (result->outcome == LIBRARY_SAVED_BEFORE)
    ask_about_saved_before (self, job);
  else if (self->last_save == job)
    cuttings_window_show_clip (self, result->clip_id);
  if (result->outcome == LIBRARY_SAVED_NEW)
    window_look_for_duplicates (self, result->clip_id);
  if (result->outcome == LIBRARY_SAVED_CAPTURE)
    window_tell (self, _ ("The page as it is now was added"));
  if (result->n_images_missing > 0) {
    g_autofree char *text = g_strdup_printf (ngettext ("%u image could not be fetched",
                                                       "%u images could not be fetched",
                                                       result->n_images_missing),
                                             result->n_images_missing);

    window_tell (self, text);
  }
}

static void
on_job_changed (CuttingsJob *job, gpointer data)
{
  CuttingsWindow *self = data;
  JobState state = cuttings_job_get_state (job);

  if (state == JOB_DONE)
    take_result (self, job);
  if ((state == JOB_DONE || state == JOB_CANCELLED) && self->last_save == job)
    self->last_save = NULL;
}

void
cuttings_window_save (CuttingsWindow *self, const LibrarySaveRequest *request)
{
  CuttingsJob *job;

  g_return_if_fail (CUTTINGS_IS_WINDOW (self));
  if (self->library == NULL)
    return;
  job = save_job_new (self->library, request);
  self->last_save = job;
  g_signal_connect_object (job, "changed", G_CALLBACK (on_job_changed), self, 0);
  cuttings_job_list_add (self->jobs, job);
}

static void
save_address (CuttingsWindow *self, const char *address)
{
  LibrarySaveRequest request = {.address = address};

  cuttings_window_save (self, &request);
}

static void
save_file (CuttingsWindow *self, GFile *file)
{
  LibrarySaveRequest request = {.file = file};

  cuttings_window_save (self, &request);
}

/* ---- clipboard and drops ---- */

static void
save_transfer (CuttingsWindow *self, const Transfer *transfer)
{
  LibrarySaveRequest request = {
      .address = transfer->source,
      .html = transfer->html,
      .text = transfer->text,
  };

  for (guint i = 0; transfer->files != NULL && i < transfer->files->len; i++)
    save_file (self, g_ptr_array_index (transfer->files, i));
  for (guint i = 0; transfer->addresses != NULL && i < transfer->addresses->len; i++)
    save_address (self, g_ptr_array_index (transfer->addresses, i));
  if (request.html != NULL || request.text != NULL)
    cuttings_window_save (self, &request);
}

static void
transfer_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Transfer) transfer = transfer_read_finish (result, &error);

  if (transfer == NULL)
    cuttings_window_tell_error (self, error);
  else if (transfer_is_empty (transfer))
    window_tell (self, _ ("There is nothing to save. Copy an article first."));
  else
    save_transfer (self, transfer);
}

void
window_paste (CuttingsWindow *self, GVariant *parameter)
{
  transfer_read_clipboard_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 transfer_read_cb, g_object_ref (self));
}

static void
set_dropping (CuttingsWindow *self, bool dropping)
{
  if (dropping)
    gtk_widget_add_css_class (self->content, "dropping");
  else
    gtk_widget_remove_css_class (self->content, "dropping");
}

/* What comes from the window itself, such as words of an article, is nothing new. */
static gboolean
on_drop_accept (GtkDropTargetAsync *target, GdkDrop *drop, gpointer data)
{
  g_autoptr (GdkContentFormats) formats = transfer_formats ();

  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (gdk_drop_get_formats (drop), formats) &&
         window_state_allows (&CUTTINGS_WINDOW (data)->state, WINDOW_NEEDS_WRITING);
}

static GdkDragAction
on_drag_enter (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y,
               gpointer data)
{
  set_dropping (data, true);
  return GDK_ACTION_COPY;
}

static void
on_drag_leave (GtkDropTargetAsync *target, GdkDrop *drop, gpointer data)
{
  set_dropping (data, false);
}

static bool
is_for_typing (CuttingsWindow *self, double x, double y)
{
  GtkWidget *under = gtk_widget_pick (self->content, x, y, GTK_PICK_DEFAULT);

  return under != NULL && (gtk_widget_get_ancestor (under, GTK_TYPE_TEXT) != NULL ||
                           gtk_widget_get_ancestor (under, GTK_TYPE_TEXT_VIEW) != NULL);
}

static gboolean
on_drop (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer data)
{
  set_dropping (data, false);
  if (is_for_typing (data, x, y))
    return FALSE;
  transfer_read_drop_async (drop, NULL, transfer_read_cb, g_object_ref (data));
  return TRUE;
}

void
window_accept_drops (CuttingsWindow *self)
{
  GtkDropTargetAsync *target =
      gtk_drop_target_async_new (transfer_formats (), GDK_ACTION_COPY);

  /* The web view would take everything for itself, and do nothing with it. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (target, "accept", G_CALLBACK (on_drop_accept), self);
  g_signal_connect (target, "drag-enter", G_CALLBACK (on_drag_enter), self);
  g_signal_connect (target, "drag-leave", G_CALLBACK (on_drag_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (self->content, GTK_EVENT_CONTROLLER (target));
}

/* ---- addresses and files ---- */

static void
on_addresses_chosen (CuttingsAddressDialog *dialog, const char *const *addresses,
                     gpointer data)
{
  if (addresses[0] != NULL && addresses[1] == NULL)
    save_address (data, addresses[0]);
  else
    save_batch_start (data, addresses);
}

void
window_save_address (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_window_ask_for_address (self, NULL);
}

void
cuttings_window_ask_for_address (CuttingsWindow *self, const char *address)
{
  GtkWindow *dialog = cuttings_address_dialog_new (GTK_WINDOW (self));

  if (address != NULL)
    cuttings_address_dialog_set_text (CUTTINGS_ADDRESS_DIALOG (dialog), address);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_addresses_chosen), self, 0);
  gtk_window_present (dialog);
}

static void
on_files_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;

  for (guint i = 0; files != NULL && i < files->len; i++)
    save_file (self, g_ptr_array_index (files, i));
}

void
window_open_file (CuttingsWindow *self, GVariant *parameter)
{
  static const char *const suffixes[] = {"html",  "htm", "xhtml", "xht",
                                         "mhtml", "mht", "txt",   NULL};
  ToolkitFileRequest request = {
      .mode = TOOLKIT_OPEN_FILES,
      .title = _ ("Open Saved Pages"),
      .accept_label = _ ("_Open"),
      .filter_name = _ ("Saved Pages and Texts"),
      .filter_suffixes = suffixes,
  };

  toolkit_choose_files (GTK_WINDOW (self), &request, on_files_chosen,
                        g_object_ref (self));
}

/* An article that shows what can be done with one. */
void
window_save_sample (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GBytes) html = help_text_load ("sample.html");
  LibrarySaveRequest request = {.html = html};

  cuttings_window_save (self, &request);
}
