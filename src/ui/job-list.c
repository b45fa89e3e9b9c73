/* job-list.c: the jobs that run or have failed, for who shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/job-list.h"

/* A page is waited for most of the time, but not by hundreds of connections. */
#define MAX_RUNNING 4

struct _CuttingsJobList {
  GObject parent_instance;

  GPtrArray *jobs;
  gboolean busy;
};

static void cuttings_job_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CuttingsJobList, cuttings_job_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cuttings_job_list_model_init))

enum { PROP_BUSY = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { ENDED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GType
cuttings_job_list_get_item_type (GListModel *model)
{
  return CUTTINGS_TYPE_JOB;
}

static guint
cuttings_job_list_get_n_items (GListModel *model)
{
  return CUTTINGS_JOB_LIST (model)->jobs->len;
}

static gpointer
cuttings_job_list_get_item (GListModel *model, guint position)
{
  CuttingsJobList *self = CUTTINGS_JOB_LIST (model);

  if (position >= self->jobs->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->jobs, position));
}

static void
cuttings_job_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cuttings_job_list_get_item_type;
  iface->get_n_items = cuttings_job_list_get_n_items;
  iface->get_item = cuttings_job_list_get_item;
}

static void
cuttings_job_list_get_property (GObject *object, guint id, GValue *value,
                                GParamSpec *pspec)
{
  g_assert (id == PROP_BUSY);
  g_value_set_boolean (value, CUTTINGS_JOB_LIST (object)->busy);
}

static void
cuttings_job_list_finalize (GObject *object)
{
  CuttingsJobList *self = CUTTINGS_JOB_LIST (object);

  g_ptr_array_unref (self->jobs);
  G_OBJECT_CLASS (cuttings_job_list_parent_class)->finalize (object);
}

static void
cuttings_job_list_class_init (CuttingsJobListClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = cuttings_job_list_get_property;
  G_OBJECT_CLASS (klass)->finalize = cuttings_job_list_finalize;
  properties[PROP_BUSY] = g_param_spec_boolean (
      "busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[ENDED] = g_signal_new ("ended", CUTTINGS_TYPE_JOB_LIST, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CUTTINGS_TYPE_JOB);
}

static void
cuttings_job_list_init (CuttingsJobList *self)
{
  self->jobs = g_ptr_array_new_with_free_func (g_object_unref);
}

CuttingsJobList *
cuttings_job_list_new (void)
{
  return g_object_new (CUTTINGS_TYPE_JOB_LIST, NULL);
}

static bool
is_pending (JobState state)
{
  return state == JOB_RUNNING || state == JOB_WAITING;
}

static void
update_busy (CuttingsJobList *self)
{
  gboolean busy = FALSE;

  for (guint i = 0; i < self->jobs->len; i++)
    busy |= is_pending (cuttings_job_get_state (g_ptr_array_index (self->jobs, i)));
  if (busy == self->busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
remove_job (CuttingsJobList *self, CuttingsJob *job)
{
  guint position;

  if (!g_ptr_array_find (self->jobs, job, &position))
    return;
  g_ptr_array_remove_index (self->jobs, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static CuttingsJob *
find_job (CuttingsJobList *self, JobState state, unsigned *n)
{
  CuttingsJob *first = NULL;

  *n = 0;
  for (guint i = 0; i < self->jobs->len; i++) {
    CuttingsJob *job = g_ptr_array_index (self->jobs, i);

    if (cuttings_job_get_state (job) != state)
      continue;
    first = first != NULL ? first : job;
    (*n)++;
  }
  return first;
}

/* A job that starts may be over at once, and ask for the next from within. */
static void
start_waiting (CuttingsJobList *self)
{
  unsigned n_running, n_waiting;
  CuttingsJob *next;

  find_job (self, JOB_RUNNING, &n_running);
  next = find_job (self, JOB_WAITING, &n_waiting);
  if (next == NULL || n_running >= MAX_RUNNING)
    return;
  cuttings_job_start (next);
  start_waiting (self);
}

static void
on_job_changed (CuttingsJob *job, gpointer data)
{
  CuttingsJobList *self = data;
  JobState state = cuttings_job_get_state (job);

  if (state == JOB_DONE || state == JOB_FAILED)
    g_signal_emit (self, signals[ENDED], 0, job);
  if (state == JOB_DONE || state == JOB_CANCELLED)
    remove_job (self, job);
  if (state != JOB_RUNNING)
    start_waiting (self);
  update_busy (self);
}

void
cuttings_job_list_add (CuttingsJobList *self, CuttingsJob *job)
{
  g_signal_connect_object (job, "changed", G_CALLBACK (on_job_changed), self, 0);
  g_ptr_array_add (self->jobs, job);
  g_list_model_items_changed (G_LIST_MODEL (self), self->jobs->len - 1, 0, 1);
  start_waiting (self);
  update_busy (self);
}

void
cuttings_job_list_cancel_all (CuttingsJobList *self)
{
  for (guint i = self->jobs->len; i > 0; i--)
    cuttings_job_cancel (g_ptr_array_index (self->jobs, i - 1));
}
