/* library-tend.c: keeps a library in order while nobody waits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"
#include "store/store-blobs.h"
#include "store/store-search.h"
#include "store/store-trash.h"

/* After the library was opened or changed, and between two steps. */
#define REST_MS 3000
#define PAUSE_MS 100

/* Clippings of the trash that go in one step: some ten milliseconds. */
#define MAX_EXPIRED 50

static void tend_after (CuttingsLibrary *self, unsigned ms);

/* What nothing names may still be wanted back: by an undo. */
static bool
may_collect (const LibrarySide *side)
{
  return store_undo_get_undo_label (side->undo) == NULL &&
         store_undo_get_redo_label (side->undo) == NULL;
}

/* @more: set when there may be more to remove */
static bool
expire_trash (const LibrarySide *side, bool *more, GError **error)
{
  int days = g_atomic_int_get (&side->library->trash_days);
  size_t n;

  if (days == 0)
    return true;
  if (!store_db_begin (side->db, error))
    return false;
  if (!store_trash_expire (side->db, g_get_real_time () - days * G_TIME_SPAN_DAY,
                           MAX_EXPIRED, &n, error)) {
    store_db_rollback (side->db);
    return false;
  }
  if (n == 0)
    store_db_rollback (side->db); /* nobody is to be told */
  else if (!store_db_commit (side->db, error))
    return false;
  if (n > 0)
    library_look_for_changes (side->library);
  *more = n == MAX_EXPIRED;
  return true;
}

static void
tend_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  StoreDb *db = library_side_begin (side, task);
  GError *error = NULL;
  bool more = false, more_trash = false;

  if (db == NULL)
    return;
  if (!side->library->collected && may_collect (side)) {
    side->library->collected = true;
    if (!store_blobs_collect (db, NULL, &error)) {
      library_task_fail (task, error);
      return;
    }
  }
  if (!expire_trash (side, &more_trash, &error) || !store_search_tend (db, &more, &error))
    library_task_fail (task, error);
  else
    g_task_return_boolean (task, more || more_trash);
}

/* A step that failed, as when another program writes all the time, is made again after the
 * next change: nobody has asked for it. */
static void
tended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    tend_after (CUTTINGS_LIBRARY (source), PAUSE_MS);
}

static gboolean
on_rested (gpointer data)
{
  CuttingsLibrary *self = data;
  GTask *task = library_task_new (self, NULL, tended_cb, NULL, on_rested);

  self->tending = 0;
  library_side_push (&self->writer, task, tend_thread);
  return G_SOURCE_REMOVE;
}

static void
tend_after (CuttingsLibrary *self, unsigned ms)
{
  if (self->writer.worker == NULL)
    return;
  g_clear_handle_id (&self->tending, g_source_remove);
  self->tending = g_timeout_add (ms, on_rested, self);
}

static void
on_changed (CuttingsLibrary *self)
{
  tend_after (self, REST_MS);
}

void
cuttings_library_set_trash_days (CuttingsLibrary *self, unsigned days)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_atomic_int_set (&self->trash_days, (int)days);
}

void
cuttings_library_tend (CuttingsLibrary *self)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  if (self->read_only)
    return;
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  tend_after (self, REST_MS);
  library_backup_daily (self);
}
