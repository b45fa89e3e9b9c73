/* keeper.h: the library's third thread, for backups and for verifying
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is made when it is first needed.  Its jobs take as long as they take; they end early
 * when they are cancelled or the library is closed.
 */

#pragma once

#include "library/library-private.h"

/* Tells the main loop how far a job of the keeper is. */
typedef struct {
  GTask *task;
  LibraryCountFunc func; /* NULL: nobody wants to know */
  gpointer data;
  int64_t told_at; /* when it was told last, monotonic */
} KeeperProgress;

/* A StoreProgressFunc of a KeeperProgress: tells now and then, and ends what was
 * cancelled. */
bool keeper_progress (uint64_t done, uint64_t total, gpointer data);

/* Hands @task (taken) to the thread; fails it when the library was closed. */
void keeper_push (CuttingsLibrary *self, GTask *task, WorkerJobFunc func);

/**
 * keeper_begin:
 *
 * What every job that reads the library starts with; store_db_close() ends it.
 *
 * Returns: (transfer full) (nullable): a connection to read, or NULL when the job is over
 * before it began; @task has its error then
 */
StoreDb *keeper_begin (LibrarySide *self, GTask *task);
