/* worker.h: one thread that does jobs in the order they came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library has two: one owns the connection that writes, one the connection that
 * reads.  What a job uses, no other thread touches, so there are no locks.
 */

#pragma once

#include <gio/gio.h>

typedef struct Worker Worker;

/* Runs on the worker's thread.  It returns @task's value or error exactly once;
 * @data is what worker_new() was given. */
typedef void (*WorkerJobFunc) (gpointer data, GTask *task);

/* @name: of the thread, at most 15 bytes. (transfer full) */
Worker *worker_new (const char *name, gpointer data);

/* Does what was pushed before, then ends the thread; waits for that. */
void worker_free (Worker *self);

/* Adds a job at the end of the line.  @task is taken. */
void worker_push (Worker *self, GTask *task, WorkerJobFunc func);
