/* job.c: long work that shows how far it is, can be cancelled, and tried again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/job.h"

#include <glib/gi18n.h>

#include "ui/error-text.h"

struct _CuttingsJob {
  GObject parent_instance;

  char *title;
  JobFunc func;
  gpointer data;
  GDestroyNotify destroy;

  JobState state;
  char *status;
  double fraction;
  GCancellable *cancellable;
  char *notice, *notice_action;
};

G_DEFINE_FINAL_TYPE (CuttingsJob, cuttings_job, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
cuttings_job_finalize (GObject *object)
{
  CuttingsJob *self = CUTTINGS_JOB (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_object (&self->cancellable);
  g_free (self->title);
  g_free (self->status);
  g_free (self->notice);
  g_free (self->notice_action);
  G_OBJECT_CLASS (cuttings_job_parent_class)->finalize (object);
}

static void
cuttings_job_class_init (CuttingsJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cuttings_job_finalize;
  signals[CHANGED] = g_signal_new ("changed", CUTTINGS_TYPE_JOB, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_job_init (CuttingsJob *self)
{
  self->status = g_strdup ("");
  self->fraction = -1;
}

CuttingsJob *
cuttings_job_new (const char *title, JobFunc func, gpointer data, GDestroyNotify destroy)
{
  CuttingsJob *self = g_object_new (CUTTINGS_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

const char *
cuttings_job_get_title (CuttingsJob *self)
{
  return self->title;
}

const char *
cuttings_job_get_status (CuttingsJob *self)
{
  return self->status;
}

double
cuttings_job_get_fraction (CuttingsJob *self)
{
  return self->fraction;
}

JobState
cuttings_job_get_state (CuttingsJob *self)
{
  return self->state;
}

const char *
cuttings_job_get_notice (CuttingsJob *self)
{
  return self->notice;
}

const char *
cuttings_job_get_notice_action (CuttingsJob *self)
{
  return self->notice_action;
}

void
cuttings_job_set_notice (CuttingsJob *self, const char *text, const char *detailed_action)
{
  g_free (self->notice);
  g_free (self->notice_action);
  self->notice = g_strdup (text);
  self->notice_action = g_strdup (detailed_action);
}

gpointer
cuttings_job_get_data (CuttingsJob *self)
{
  return self->data;
}

GCancellable *
cuttings_job_get_cancellable (CuttingsJob *self)
{
  return self->cancellable;
}

static void
set_state (CuttingsJob *self, JobState state, const char *status, double fraction)
{
  char *old_status = self->status; /* @status may be a part of it */

  self->state = state;
  self->status = g_strdup (status);
  g_free (old_status);
  self->fraction = fraction;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
cuttings_job_start (CuttingsJob *self)
{
  g_return_if_fail (self->state == JOB_WAITING || self->state == JOB_FAILED);

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_state (self, JOB_RUNNING, "", -1);
  self->func (self, self->data);
}

void
cuttings_job_cancel (CuttingsJob *self)
{
  if (self->state == JOB_RUNNING)
    g_cancellable_cancel (self->cancellable);
  else if (self->state == JOB_WAITING || self->state == JOB_FAILED)
    set_state (self, JOB_CANCELLED, "", -1);
}

void
cuttings_job_progress (CuttingsJob *self, const char *status, double fraction)
{
  if (self->state == JOB_RUNNING)
    set_state (self, JOB_RUNNING, status, fraction);
}

void
cuttings_job_count (size_t done, size_t total, gpointer job)
{
  /* Translators: how many of how many clippings, pages or notes are done */
  g_autofree char *status = g_strdup_printf (_ ("%zu of %zu"), done, total);

  cuttings_job_progress (job, status, total > 0 ? (double)done / (double)total : -1);
}

void
cuttings_job_finish (CuttingsJob *self)
{
  g_return_if_fail (self->state == JOB_RUNNING);
  set_state (self, JOB_DONE, "", 1);
}

void
cuttings_job_fail (CuttingsJob *self, const GError *error)
{
  g_autofree char *sentence = error_text (error);

  g_return_if_fail (self->state == JOB_RUNNING);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_state (self, JOB_CANCELLED, "", -1);
  else
    set_state (self, JOB_FAILED, sentence, -1);
}
