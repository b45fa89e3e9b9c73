/* worker.c: one thread that does jobs in the order they came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/worker.h"

struct Worker {
  GThread *thread;
  GAsyncQueue *jobs;
  gpointer data;
};

typedef struct {
  WorkerJobFunc func; /* NULL ends the thread */
  GTask *task;
} Job;

static gpointer
worker_thread (gpointer data)
{
  Worker *self = data;

  for (;;) {
    g_autofree Job *job = g_async_queue_pop (self->jobs);
    if (job->func == NULL)
      return NULL;
    job->func (self->data, job->task);
    g_object_unref (job->task);
  }
}

static void
push (Worker *self, GTask *task, WorkerJobFunc func)
{
  Job *job = g_new (Job, 1);

  *job = (Job){.func = func, .task = task};
  g_async_queue_push (self->jobs, job);
}

Worker *
worker_new (const char *name, gpointer data)
{
  Worker *self = g_new0 (Worker, 1);

  self->jobs = g_async_queue_new ();
  self->data = data;
  self->thread = g_thread_new (name, worker_thread, self);
  return self;
}

void
worker_free (Worker *self)
{
  push (self, NULL, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

void
worker_push (Worker *self, GTask *task, WorkerJobFunc func)
{
  g_assert (func != NULL);
  push (self, task, func);
}
