/* keeper.c: the library's third thread, for backups and for verifying
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/keeper.h"

/* As often as a bar can be seen to move. */
#define TELL_EACH_US (50 * 1000)

/* ---- progress ---- */

typedef struct {
  GTask *task;
  LibraryCountFunc func;
  gpointer data;
  uint64_t done, total;
} Told;

static void
told_free (gpointer data)
{
  Told *self = data;

  g_object_unref (self->task);
  g_free (self);
}

/* After the task's callback, what it was given may be gone. */
static gboolean
on_told (gpointer data)
{
  const Told *self = data;

  if (!g_task_get_completed (self->task))
    self->func (self->done, self->total, self->data);
  return G_SOURCE_REMOVE;
}

static void
tell (const KeeperProgress *progress, uint64_t done, uint64_t total)
{
  Told *told = g_new (Told, 1);

  *told =
      (Told){g_object_ref (progress->task), progress->func, progress->data, done, total};
  g_main_context_invoke_full (g_task_get_context (progress->task), G_PRIORITY_DEFAULT,
                              on_told, told, told_free);
}

static bool
is_over (GTask *task)
{
  CuttingsLibrary *library = g_task_get_source_object (task);

  return g_cancellable_is_cancelled (g_task_get_cancellable (task)) ||
         g_cancellable_is_cancelled (library->closing);
}

bool
keeper_progress (uint64_t done, uint64_t total, gpointer data)
{
  KeeperProgress *self = data;
  int64_t now = g_get_monotonic_time ();

  if (self->func != NULL && now - self->told_at >= TELL_EACH_US) {
    self->told_at = now;
    tell (self, done, total);
  }
  return !is_over (self->task);
}

/* ---- jobs ---- */

void
keeper_push (CuttingsLibrary *self, GTask *task, WorkerJobFunc func)
{
  if (self->keeper.worker == NULL && !g_cancellable_is_cancelled (self->closing))
    self->keeper.worker = worker_new ("library-keep", &self->keeper);
  library_side_push (&self->keeper, task, func);
}

StoreDb *
keeper_begin (LibrarySide *self, GTask *task)
{
  GError *error = NULL;
  StoreDb *db;

  if (is_over (task)) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It was cancelled");
    return NULL;
  }
  db = store_db_open (self->library->path, STORE_OPEN_READ, &error);
  if (db == NULL)
    library_task_fail (task, error);
  return db;
}
