/* sync-job.c: the syncing of a folder of notes, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sync-job.h"

#include <glib/gi18n.h>

typedef struct {
  CuttingsLibrary *library;
  GFile *folder;
  char *preset;
  bool dry_run;
  LibrarySyncReport *report;
} SyncJob;

static void
sync_job_free (gpointer data)
{
  SyncJob *self = data;

  g_object_unref (self->library);
  g_object_unref (self->folder);
  g_free (self->preset);
  g_clear_pointer (&self->report, library_sync_report_free);
  g_free (self);
}

static void
synced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  SyncJob *self = cuttings_job_get_data (job);
  g_autoptr (GError) error = NULL;

  self->report = cuttings_library_sync_finish (CUTTINGS_LIBRARY (source), result, &error);
  if (self->report != NULL)
    cuttings_job_finish (job);
  else
    cuttings_job_fail (job, error);
}

static void
start (CuttingsJob *job, gpointer data)
{
  SyncJob *self = data;

  g_clear_pointer (&self->report, library_sync_report_free);
  cuttings_library_sync_async (self->library,
                               &(LibrarySyncRequest){
                                   .folder = self->folder,
                                   .preset = self->preset,
                                   .dry_run = self->dry_run,
                               },
                               cuttings_job_get_cancellable (job), cuttings_job_count,
                               job, synced_cb, g_object_ref (job));
}

CuttingsJob *
sync_job_new (CuttingsLibrary *library, GFile *folder, const char *preset, bool dry_run)
{
  SyncJob *self = g_new0 (SyncJob, 1);

  self->library = g_object_ref (library);
  self->folder = g_object_ref (folder);
  self->preset = g_strdup (preset);
  self->dry_run = dry_run;
  return cuttings_job_new (dry_run ? _ ("Looking at the notes") : _ ("Syncing notes"),
                           start, self, sync_job_free);
}

const LibrarySyncReport *
sync_job_get_report (CuttingsJob *job)
{
  return ((SyncJob *)cuttings_job_get_data (job))->report;
}

bool
sync_job_is_dry_run (CuttingsJob *job)
{
  return ((SyncJob *)cuttings_job_get_data (job))->dry_run;
}
