/* jobs-bar.h: a slim row for each job: how far it is, Cancel, and Try Again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/job-list.h"

#define CUTTINGS_TYPE_JOBS_BAR (cuttings_jobs_bar_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsJobsBar, cuttings_jobs_bar, CUTTINGS, JOBS_BAR, GtkWidget)

/* Shows itself while there are jobs. */
void cuttings_jobs_bar_set_jobs (CuttingsJobsBar *self, CuttingsJobList *jobs);
