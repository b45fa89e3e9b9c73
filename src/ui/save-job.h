/* save-job.h: the saving of one page, text or file, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "ui/job.h"

/* @request is copied; (transfer full). */
CuttingsJob *save_job_new (CuttingsLibrary *library, const LibrarySaveRequest *request);

/* What is being saved, the job's own copy. */
const LibrarySaveRequest *save_job_get_request (CuttingsJob *job);

/* NULL until the job is done. */
const LibrarySaveResult *save_job_get_result (CuttingsJob *job);
