/* sync-job.h: the syncing of a folder of notes, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-sync.h"
#include "ui/job.h"

/* (transfer full) */
CuttingsJob *sync_job_new (CuttingsLibrary *library, GFile *folder, const char *preset,
                           bool dry_run);

/* What was done; NULL before the job is done. (transfer none) */
const LibrarySyncReport *sync_job_get_report (CuttingsJob *job);
bool sync_job_is_dry_run (CuttingsJob *job);
