/* keep-job.c: backing the library up, and verifying it, as jobs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/keep-job.h"

#include <glib/gi18n.h>

#include "library/library-backup.h"
#include "library/library-verify.h"

typedef struct {
  CuttingsLibrary *library;
  bool repair;
  VerifyReport *report;
} KeepJob;

static void
keep_job_free (gpointer data)
{
  KeepJob *self = data;

  g_object_unref (self->library);
  g_clear_pointer (&self->report, verify_report_free);
  g_free (self);
}

static KeepJob *
keep_job_new (CuttingsLibrary *library)
{
  KeepJob *self = g_new0 (KeepJob, 1);

  self->library = g_object_ref (library);
  return self;
}

static void
on_progress (size_t done, size_t total, gpointer data)
{
  double fraction = total > 0 ? (double)done / (double)total : -1;
  /* Translators: how much of a job is done, in percent */
  g_autofree char *status =
      g_strdup_printf (C_ ("progress", "%d %%"), (int)(MAX (fraction, 0) * 100));

  cuttings_job_progress (data, status, fraction);
}

/* ---- backups ---- */

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Backup) backup =
      cuttings_library_back_up_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (backup != NULL)
    cuttings_job_finish (job);
  else
    cuttings_job_fail (job, error);
}

static void
start_backup (CuttingsJob *job, gpointer data)
{
  const KeepJob *self = data;

  cuttings_library_back_up_async (self->library, cuttings_job_get_cancellable (job),
                                  on_progress, job, backed_up_cb, g_object_ref (job));
}

CuttingsJob *
backup_job_new (CuttingsLibrary *library)
{
  return cuttings_job_new (_ ("Backing up the library"), start_backup,
                           keep_job_new (library), keep_job_free);
}

/* ---- verifying ---- */

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  KeepJob *self = cuttings_job_get_data (job);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->report, verify_report_free);
  self->report =
      cuttings_library_verify_finish (CUTTINGS_LIBRARY (source), result, &error);
  if (self->report != NULL)
    cuttings_job_finish (job);
  else
    cuttings_job_fail (job, error);
}

static void
start_verifying (CuttingsJob *job, gpointer data)
{
  const KeepJob *self = data;

  cuttings_library_verify_async (self->library, self->repair,
                                 cuttings_job_get_cancellable (job), on_progress, job,
                                 verified_cb, g_object_ref (job));
}

CuttingsJob *
verify_job_new (CuttingsLibrary *library, bool repair)
{
  KeepJob *self = keep_job_new (library);

  self->repair = repair;
  return cuttings_job_new (repair ? _ ("Repairing the library")
                                  : _ ("Verifying the library"),
                           start_verifying, self, keep_job_free);
}

const VerifyReport *
verify_job_get_report (CuttingsJob *job)
{
  return ((KeepJob *)cuttings_job_get_data (job))->report;
}
