/* job.h: long work that shows how far it is, can be cancelled, and tried again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

#define CUTTINGS_TYPE_JOB (cuttings_job_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsJob, cuttings_job, CUTTINGS, JOB, GObject)

typedef enum { JOB_WAITING, JOB_RUNNING, JOB_DONE, JOB_FAILED, JOB_CANCELLED } JobState;

/* Begins the work; ends it by exactly one of cuttings_job_finish(), _fail(). */
typedef void (*JobFunc) (CuttingsJob *job, gpointer data);

/* Signals: "changed": anything below is different.
 * Takes @data and frees it by @destroy with the job. */
CuttingsJob *cuttings_job_new (const char *title, JobFunc func, gpointer data,
                               GDestroyNotify destroy);

/* ---- for who shows it ---- */

const char *cuttings_job_get_title (CuttingsJob *self);

/* What it is doing now, or why it failed; may be empty. */
const char *cuttings_job_get_status (CuttingsJob *self);

/* 0 to 1, or -1 when it cannot be known. */
double cuttings_job_get_fraction (CuttingsJob *self);
JobState cuttings_job_get_state (CuttingsJob *self);

/* What is told of it at its end to who does not look: NULL when nothing was set; and the
 * action that shows what came of it, with its target; NULL for the window itself. */
const char *cuttings_job_get_notice (CuttingsJob *self);
const char *cuttings_job_get_notice_action (CuttingsJob *self);

/* From JOB_WAITING, or again from JOB_FAILED. */
void cuttings_job_start (CuttingsJob *self);
void cuttings_job_cancel (CuttingsJob *self);

/* ---- for who does it ---- */

/* What was given to cuttings_job_new(). */
gpointer cuttings_job_get_data (CuttingsJob *self);

/* A fresh one for each start. */
GCancellable *cuttings_job_get_cancellable (CuttingsJob *self);
void cuttings_job_progress (CuttingsJob *self, const char *status, double fraction);

/* The same for work that is counted, "12 of 40", as a LibraryCountFunc: @job is the job. */
void cuttings_job_count (size_t done, size_t total, gpointer job);

/* @text, @detailed_action: see cuttings_job_get_notice(); to be called before its end */
void cuttings_job_set_notice (CuttingsJob *self, const char *text,
                              const char *detailed_action);
void cuttings_job_finish (CuttingsJob *self);

/* Takes G_IO_ERROR_CANCELLED for what it is. */
void cuttings_job_fail (CuttingsJob *self, const GError *error);
