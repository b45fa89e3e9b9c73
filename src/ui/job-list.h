/* job-list.h: the jobs that run or have failed, for who shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GListModel of CuttingsJob.  Some run at a time, the others wait for their turn.  A job
 * leaves by itself when it is done or cancelled.
 */

#pragma once

#include "ui/job.h"

#define CUTTINGS_TYPE_JOB_LIST (cuttings_job_list_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsJobList, cuttings_job_list, CUTTINGS, JOB_LIST, GObject)

/* Properties: "busy" (boolean): a job runs or waits.
 * Signals: "ended" (CuttingsJob): one is done or has failed. */
CuttingsJobList *cuttings_job_list_new (void);

/* Takes @job, and starts it in its turn. */
void cuttings_job_list_add (CuttingsJobList *self, CuttingsJob *job);
void cuttings_job_list_cancel_all (CuttingsJobList *self);
