/* keep-job.h: backing the library up, and verifying it, as jobs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "model/verify-report.h"
#include "ui/job.h"

/* (transfer full) */
CuttingsJob *backup_job_new (CuttingsLibrary *library);

/* @repair: also mend what can be mended; (transfer full) */
CuttingsJob *verify_job_new (CuttingsLibrary *library, bool repair);

/* What a verify job that is done has found; NULL until then. */
const VerifyReport *verify_job_get_report (CuttingsJob *job);
