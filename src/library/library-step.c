/* library-step.c: a change of the library as one transaction, one step of undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-step.h"

typedef struct {
  const char *label;
  LibraryMakeFunc make;
  gpointer change;
  GDestroyNotify free_change;
} Step;

static void
step_free (Step *self)
{
  self->free_change (self->change);
  g_free (self);
}

static bool
make_as_step (LibrarySide *side, const Step *step, GError **error)
{
  if (!store_undo_begin (side->undo, side->db, step->label, error))
    return false;
  if (!step->make (side->db, step->change, error)) {
    store_undo_rollback (side->undo, side->db);
    return false;
  }
  return store_undo_commit (side->undo, side->db, error);
}

static bool
make_in_passing (LibrarySide *side, const Step *step, GError **error)
{
  if (!store_db_begin (side->db, error))
    return false;
  if (!step->make (side->db, step->change, error)) {
    store_db_rollback (side->db);
    return false;
  }
  return store_db_commit (side->db, error);
}

static void
step_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  const Step *step = g_task_get_task_data (task);
  GError *error = NULL;
  bool done;

  if (library_side_begin (side, task) == NULL)
    return;
  done = step->label != NULL ? make_as_step (side, step, &error)
                             : make_in_passing (side, step, &error);
  library_side_note_undo (side);
  if (!done) {
    library_task_fail (task, error);
    return;
  }
  library_look_for_changes (side->library);
  g_task_return_boolean (task, TRUE);
}

void
library_step_run (CuttingsLibrary *library, const char *label, LibraryMakeFunc make,
                  gpointer change, GDestroyNotify free_change, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = library_task_new (library, cancellable, callback, data, library_step_run);
  Step *step = g_new (Step, 1);

  *step = (Step){label, make, change, free_change};
  g_task_set_task_data (task, step, (GDestroyNotify)step_free);
  library_side_push (&library->writer, task, step_thread);
}

gpointer
library_step_get_change (GAsyncResult *result)
{
  return ((Step *)g_task_get_task_data (G_TASK (result)))->change;
}

bool
cuttings_library_change_finish (CuttingsLibrary *self, GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), false);
  return g_task_propagate_boolean (G_TASK (result), error);
}
