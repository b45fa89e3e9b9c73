/* fetch-job.c: the fetching of pages that clippings wait for, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/fetch-job.h"

#include <glib/gi18n.h>

/* Data of an object by which it is known. */
#define MARK "fetch-job"

typedef struct {
  CuttingsLibrary *library;
  gboolean all;
  LibraryFetchResult *result;
} FetchJob;

static void
fetch_job_free (gpointer data)
{
  FetchJob *self = data;

  g_object_unref (self->library);
  g_clear_pointer (&self->result, library_fetch_result_free);
  g_free (self);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  FetchJob *self = cuttings_job_get_data (job);
  g_autoptr (GError) error = NULL;

  self->result =
      cuttings_library_fetch_wanted_finish (CUTTINGS_LIBRARY (source), result, &error);
  if (self->result != NULL)
    cuttings_job_finish (job);
  else
    cuttings_job_fail (job, error);
}

static void
fetch (CuttingsJob *job)
{
  FetchJob *self = cuttings_job_get_data (job);

  cuttings_library_fetch_wanted_async (self->library, cuttings_job_get_cancellable (job),
                                       cuttings_job_count, job, fetched_cb,
                                       g_object_ref (job));
}

static void
wanted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  g_autoptr (GError) error = NULL;

  if (cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    fetch (job);
  else
    cuttings_job_fail (job, error);
}

static void
start (CuttingsJob *job, gpointer data)
{
  FetchJob *self = data;

  if (self->all)
    cuttings_library_want_pages_async (self->library, cuttings_job_get_cancellable (job),
                                       wanted_cb, g_object_ref (job));
  else
    fetch (job);
}

CuttingsJob *
fetch_job_new (CuttingsLibrary *library, gboolean all)
{
  FetchJob *self = g_new (FetchJob, 1);
  CuttingsJob *job;

  *self = (FetchJob){.library = g_object_ref (library), .all = all};
  job = cuttings_job_new (_ ("Fetching missing pages"), start, self, fetch_job_free);
  g_object_set_data (G_OBJECT (job), MARK, self);
  return job;
}

gboolean
fetch_job_is (CuttingsJob *job)
{
  return g_object_get_data (G_OBJECT (job), MARK) != NULL;
}

const LibraryFetchResult *
fetch_job_get_result (CuttingsJob *job)
{
  return ((FetchJob *)cuttings_job_get_data (job))->result;
}
