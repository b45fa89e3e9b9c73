/* library-verify.c: whether the library is as it was written, and mending it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verifying is a job of the keeper, mending one of the writer; where something was found,
 * they follow each other: verify, mend, verify.
 */

#include "library/library-verify.h"

#include "library/keeper.h"
#include "store/store-repair.h"
#include "store/store-verify.h"

/* The whole of it, from the call to the callback: the data of the outer task.  The job of
 * the moment has it. */
typedef struct {
  bool repair;
  LibraryCountFunc progress;
  gpointer progress_data;
  VerifyReport *found; /* before mending */
} Verifying;

static void
verifying_free (gpointer data)
{
  Verifying *self = data;

  g_clear_pointer (&self->found, verify_report_free);
  g_free (self);
}

static void
on_progress (size_t done, size_t total, gpointer data)
{
  Verifying *self = g_task_get_task_data (data);

  if (self->progress != NULL)
    self->progress (done, total, self->progress_data);
}

/* ---- verifying ---- */

static void
verify_thread (gpointer data, GTask *task)
{
  g_autoptr (StoreDb) db = keeper_begin (data, task);
  GError *error = NULL;
  VerifyReport *report;

  if (db == NULL)
    return;
  report = store_verify (db, keeper_progress, g_task_get_task_data (task), &error);
  if (report == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, report, (GDestroyNotify)verify_report_free);
}

/* @outer: what its callback gets */
static void
verify (GTask *outer, GAsyncReadyCallback callback)
{
  CuttingsLibrary *library = g_task_get_source_object (outer);
  GTask *task =
      library_task_new (library, g_task_get_cancellable (outer), callback, outer, verify);
  KeeperProgress *progress = g_new0 (KeeperProgress, 1);

  *progress = (KeeperProgress){.task = task, .func = on_progress, .data = outer};
  g_task_set_task_data (task, progress, g_free);
  keeper_push (library, task, verify_thread);
}

static void
verified_again_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  Verifying *self = g_task_get_task_data (outer);
  GError *error = NULL;
  g_autoptr (VerifyReport) left = g_task_propagate_pointer (G_TASK (result), &error);

  if (left == NULL) {
    g_task_return_error (outer, error);
    return;
  }
  verify_report_set_repaired (self->found, left);
  g_task_return_pointer (outer, g_steal_pointer (&self->found),
                         (GDestroyNotify)verify_report_free);
}

/* ---- mending ---- */

static bool
is_wanted (uint64_t done, uint64_t total, gpointer cancellable)
{
  return !g_cancellable_is_cancelled (cancellable);
}

static void
repair_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  StoreDb *db = library_side_begin (side, task);
  GError *error = NULL;

  if (db == NULL)
    return;
  if (store_repair (db, g_task_get_task_data (task), is_wanted,
                    g_task_get_cancellable (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    library_task_fail (task, error);
  library_look_for_changes (side->library);
}

static void
repaired_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *outer = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    verify (outer, verified_again_cb);
    return;
  }
  g_task_return_error (outer, error);
  g_object_unref (outer);
}

/* @found outlives the job: @outer has it. */
static void
repair (GTask *outer, VerifyReport *found)
{
  CuttingsLibrary *library = g_task_get_source_object (outer);
  GTask *task = library_task_new (library, g_task_get_cancellable (outer), repaired_cb,
                                  outer, repair);

  g_task_set_task_data (task, found, NULL);
  library_side_push (&library->writer, task, repair_thread);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *outer = data;
  Verifying *self = g_task_get_task_data (outer);
  GError *error = NULL;

  self->found = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->found != NULL && self->repair && verify_report_has_found (self->found)) {
    repair (outer, self->found);
    return;
  }
  if (self->found == NULL)
    g_task_return_error (outer, error);
  else
    g_task_return_pointer (outer, g_steal_pointer (&self->found),
                           (GDestroyNotify)verify_report_free);
  g_object_unref (outer);
}

void
cuttings_library_verify_async (CuttingsLibrary *self, bool repair,
                               GCancellable *cancellable, LibraryCountFunc progress,
                               gpointer progress_data, GAsyncReadyCallback callback,
                               gpointer data)
{
  Verifying *verifying;
  GTask *outer;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  outer =
      library_task_new (self, cancellable, callback, data, cuttings_library_verify_async);
  verifying = g_new0 (Verifying, 1);
  *verifying = (Verifying){
      .repair = repair,
      .progress = progress,
      .progress_data = progress_data,
  };
  g_task_set_task_data (outer, verifying, verifying_free);
  verify (outer, verified_cb);
}

VerifyReport *
cuttings_library_verify_finish (CuttingsLibrary *self, GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
