/* window-sync.c: the folder of notes that is kept like the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/sync-dialog.h"
#include "ui/sync-job.h"
#include "ui/sync-text.h"
#include "ui/toolkit.h"

static void start_sync (CuttingsWindow *self, gboolean dry_run);

static void
open_folder (CuttingsWindow *self)
{
  g_autofree char *address = g_settings_get_string (self->settings, "sync-folder");

  toolkit_open_address (GTK_WINDOW (self), address);
}

static void
on_answered (const char *choice, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;

  if (g_str_equal (choice, "sync"))
    start_sync (self, FALSE);
  else if (g_str_equal (choice, "open"))
    open_folder (self);
}

static void
show_report (CuttingsWindow *self, CuttingsJob *job)
{
  const ToolkitChoice plan[] = {
      {"close", _ ("_Close"), TOOLKIT_PLAIN},
      {"sync", _ ("_Sync Now"), TOOLKIT_SUGGESTED},
  };
  const ToolkitChoice done[] = {
      {"close", _ ("_Close"), TOOLKIT_PLAIN},
      {"open", _ ("_Open Folder"), TOOLKIT_PLAIN},
  };
  bool dry_run = sync_job_is_dry_run (job);
  g_autofree char *body = sync_text (sync_job_get_report (job));

  toolkit_ask (
      GTK_WINDOW (self), dry_run ? _ ("A Sync Would Do This") : _ ("Notes Synced"), body,
      dry_run ? plan : done, G_N_ELEMENTS (done), on_answered, g_object_ref (self));
}

static void
on_job_changed (CuttingsJob *job, gpointer data)
{
  if (cuttings_job_get_state (job) == JOB_DONE)
    show_report (data, job);
}

/* With the folder and the dialect that the settings have. */
static void
start_sync (CuttingsWindow *self, gboolean dry_run)
{
  g_autofree char *address = g_settings_get_string (self->settings, "sync-folder");
  g_autofree char *preset = g_settings_get_string (self->settings, "sync-preset");
  g_autoptr (GFile) folder = g_file_new_for_uri (address);
  CuttingsJob *job;

  if (self->library == NULL)
    return;
  job = sync_job_new (self->library, folder, preset, dry_run);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_job_changed), self, 0);
  cuttings_job_list_add (self->jobs, job);
}

static void
on_chosen (CuttingsSyncDialog *dialog, GFile *folder, const char *preset,
           gboolean dry_run, CuttingsWindow *self)
{
  g_autofree char *address = g_file_get_uri (folder);

  g_settings_set_string (self->settings, "sync-folder", address);
  g_settings_set_string (self->settings, "sync-preset", preset);
  start_sync (self, dry_run);
}

void
window_sync (CuttingsWindow *self, GVariant *parameter)
{
  g_autofree char *address = g_settings_get_string (self->settings, "sync-folder");
  g_autofree char *preset = g_settings_get_string (self->settings, "sync-preset");
  g_autoptr (GFile) folder = *address == '\0' ? NULL : g_file_new_for_uri (address);
  GtkWindow *dialog = cuttings_sync_dialog_new (GTK_WINDOW (self), folder, preset);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, 0);
  gtk_window_present (dialog);
}
