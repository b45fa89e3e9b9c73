/* window-import.c: what other programs exported comes in, and its pages are fetched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/fetch-job.h"
#include "ui/import-job.h"
#include "ui/import-summary.h"
#include "ui/toolkit.h"

/* ---- importing ---- */

static void
on_import_changed (CuttingsJob *job, gpointer data)
{
  CuttingsWindow *self = data;

  if (cuttings_job_get_state (job) != JOB_DONE)
    return;
  gtk_window_present (
      cuttings_import_summary_new (GTK_WINDOW (self), import_job_get_result (job)));
}

static void
start_import (CuttingsWindow *self, GPtrArray *files)
{
  CuttingsJob *job = import_job_new (self->library, files);

  g_signal_connect_object (job, "changed", G_CALLBACK (on_import_changed), self, 0);
  cuttings_job_list_add (self->jobs, job);
}

static void
on_files_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;

  if (files != NULL && self->library != NULL)
    start_import (self, files);
}

void
window_import (CuttingsWindow *self, GVariant *parameter)
{
  const ToolkitFileRequest request = {
      .mode = TOOLKIT_OPEN_FILES,
      .title = _ ("Import"),
      .accept_label = _ ("_Import"),
  };

  toolkit_choose_files (GTK_WINDOW (self), &request, on_files_chosen,
                        g_object_ref (self));
}

void
window_import_folder (CuttingsWindow *self, GVariant *parameter)
{
  const ToolkitFileRequest request = {
      .mode = TOOLKIT_CHOOSE_FOLDER,
      .title = _ ("Import Folder"),
      .accept_label = _ ("_Import"),
  };

  toolkit_choose_files (GTK_WINDOW (self), &request, on_files_chosen,
                        g_object_ref (self));
}

/* For scripts: the same without a question. */
void
window_import_from (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_uri (g_variant_get_string (parameter, NULL)));
  start_import (self, files);
}

/* ---- the missing pages ---- */

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    cuttings_window_tell_error (self, error);
}

/* What was stopped by hand does not go on by itself at the next start. */
static void
tell_paused (CuttingsWindow *self)
{
  if (self->library == NULL)
    return;
  cuttings_library_forget_wanted_async (self->library, NULL, forgotten_cb,
                                        g_object_ref (self));
  window_tell_action (self, _ ("Fetching is paused"), _ ("_Continue"),
                      "win.fetch-missing");
}

static void
tell_fetched (CuttingsWindow *self, const LibraryFetchResult *result)
{
  g_autofree char *text = NULL;

  if (result->failures->len > 0) {
    gtk_window_present (cuttings_import_summary_new_fetched (GTK_WINDOW (self), result));
    return;
  }
  if (result->n_fetched == 0) {
    window_tell (self, _ ("No page is missing"));
    return;
  }
  text = g_strdup_printf (
      ngettext ("%zu page was fetched", "%zu pages were fetched", result->n_fetched),
      result->n_fetched);
  window_tell (self, text);
}

static void
on_fetch_changed (CuttingsJob *job, gpointer data)
{
  CuttingsWindow *self = data;
  JobState state = cuttings_job_get_state (job);

  if (state == JOB_DONE)
    tell_fetched (self, fetch_job_get_result (job));
  else if (state == JOB_CANCELLED)
    tell_paused (self);
}

/* One at a time, also when it began in a window that was closed since. */
static bool
has_fetch_job (CuttingsWindow *self)
{
  GListModel *jobs = G_LIST_MODEL (self->jobs);

  for (guint i = 0; i < g_list_model_get_n_items (jobs); i++) {
    g_autoptr (CuttingsJob) job = g_list_model_get_item (jobs, i);

    if (fetch_job_is (job))
      return true;
  }
  return false;
}

static void
start_fetching (CuttingsWindow *self, gboolean all)
{
  CuttingsJob *job;

  if (has_fetch_job (self))
    return;
  job = fetch_job_new (self->library, all);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_fetch_changed), self, 0);
  cuttings_job_list_add (self->jobs, job);
}

void
window_fetch_missing (CuttingsWindow *self, GVariant *parameter)
{
  start_fetching (self, TRUE);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  LibraryWaiting waiting = {0};

  if (cuttings_library_count_waiting_finish (CUTTINGS_LIBRARY (source), result, &waiting,
                                             NULL) &&
      waiting.n_wanted > 0 && self->library == CUTTINGS_LIBRARY (source))
    start_fetching (self, FALSE);
}

void
window_go_on_fetching (CuttingsWindow *self)
{
  if (self->library != NULL && !self->state.read_only)
    cuttings_library_count_waiting_async (self->library, NULL, counted_cb,
                                          g_object_ref (self));
}

/* The page of the clipping that is open. */
void
window_fetch_page (CuttingsWindow *self, GVariant *parameter)
{
  ClipsSelection selection;
  LibrarySaveRequest request = {.if_saved = LIBRARY_IF_SAVED_CAPTURE};

  cuttings_clips_view_get_selection (self->clips, &selection);
  if (selection.clip == NULL || selection.clip->address == NULL)
    return;
  request.address = selection.clip->address;
  cuttings_window_save (self, &request);
}
