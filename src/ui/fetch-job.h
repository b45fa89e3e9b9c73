/* fetch-job.h: the fetching of pages that clippings wait for, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-wanted.h"
#include "ui/job.h"

/* @all: wants the pages of all clippings that wait for theirs; else goes on with those
 * that are wanted already.  (transfer full) */
CuttingsJob *fetch_job_new (CuttingsLibrary *library, gboolean all);

/* Whether a job is one of these. */
gboolean fetch_job_is (CuttingsJob *job);

/* What it came to, once it is done; owned by the job. */
const LibraryFetchResult *fetch_job_get_result (CuttingsJob *job);
