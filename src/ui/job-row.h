/* job-row.h: one job: how far it is, Cancel, and Try Again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/job.h"

#define CUTTINGS_TYPE_JOB_ROW (cuttings_job_row_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsJobRow, cuttings_job_row, CUTTINGS, JOB_ROW, GtkListBoxRow)

GtkWidget *cuttings_job_row_new (CuttingsJob *job);
