/* import-job.h: the reading of what other programs exported, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-import.h"
#include "ui/job.h"

/* @files: (element-type GFile): files, zips and folders, one at least. (transfer full) */
CuttingsJob *import_job_new (CuttingsLibrary *library, GPtrArray *files);

/* What it came to, once it is done; owned by the job. */
const LibraryImportResult *import_job_get_result (CuttingsJob *job);
