/* export-job.h: the writing of clippings in a format, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "ui/job.h"

/**
 * export_job_new:
 * @ids: (element-type int64_t)
 * @target: the file, or with @to_folder the folder
 *
 * Returns: (transfer full)
 */
CuttingsJob *export_job_new (CuttingsLibrary *library, const ExportFormat *format,
                             GArray *ids, GFile *target, bool to_folder);

/* The clippings in the order of @ids as a press review; @review is copied. */
CuttingsJob *export_job_new_review (CuttingsLibrary *library, const ExportFormat *format,
                                    GArray *ids, GFile *target, const Review *review);

/* The folder that all of it goes to. */
GFile *export_job_get_folder (CuttingsJob *job);

/* A name for the file of a clipping: its title without what file systems refuse,
 * and the extension; (transfer full). */
char *export_job_file_name (const char *title, const char *extension);
