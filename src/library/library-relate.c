/* library-relate.c: clippings that have to do with one another: found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-relate.h"

#include "library/duplicates.h"
#include "library/keeper.h"
#include "store/store-clips.h"
#include "store/store-fingerprints.h"
#include "store/store-related.h"

void
library_relative_free (LibraryRelative *self)
{
  g_free (self->uuid);
  g_free (self->title);
  g_free (self->site);
  g_free (self);
}

/* ---- of one clipping ---- */

typedef struct {
  int64_t clip_id;
  size_t n;
  GArray *(*find) (CuttingsLibrary *library, StoreDb *db, int64_t clip_id, size_t n,
                   GError **error); /* array of Duplicate */
} Wanted;

static void
free_relative (gpointer relative)
{
  library_relative_free (relative);
}

static GPtrArray *
describe (StoreDb *db, const GArray *found, GError **error)
{
  GPtrArray *relatives = g_ptr_array_new_with_free_func (free_relative);
  g_autofree int64_t *ids = g_new (int64_t, MAX (found->len, 1));
  g_autoptr (GPtrArray) clips = NULL;

  for (guint i = 0; i < found->len; i++)
    ids[i] = g_array_index (found, Duplicate, i).clip_id;
  clips = store_clips_load_rows (db, ids, found->len, error);
  for (guint i = 0; clips != NULL && i < clips->len; i++) {
    Clip *clip = g_ptr_array_index (clips, i);
    LibraryRelative *relative;

    if (clip == NULL)
      continue;
    relative = g_new0 (LibraryRelative, 1);
    *relative = (LibraryRelative){clip->id,
                                  g_strdup (clip->uuid),
                                  g_strdup (clip->title),
                                  g_strdup (clip->site),
                                  clip->saved_at,
                                  g_array_index (found, Duplicate, i).likeness};
    g_ptr_array_add (relatives, relative);
  }
  if (clips == NULL)
    g_clear_pointer (&relatives, g_ptr_array_unref);
  return relatives;
}

static void
find_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  StoreDb *db = library_side_begin (side, task);
  const Wanted *wanted = g_task_get_task_data (task);
  g_autoptr (GArray) found = NULL;
  GPtrArray *relatives = NULL;
  GError *error = NULL;

  if (db == NULL)
    return;
  found = wanted->find (side->library, db, wanted->clip_id, wanted->n, &error);
  if (found != NULL)
    relatives = describe (db, found, &error);
  if (relatives == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, relatives, (GDestroyNotify)g_ptr_array_unref);
}

/* @wanted is copied. */
static void
find (CuttingsLibrary *self, Wanted wanted, GTask *task)
{
  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), g_free);
  library_side_push (&self->reader, task, find_thread);
}

static GArray *
find_duplicates (CuttingsLibrary *library, StoreDb *db, int64_t clip_id, size_t n,
                 GError **error)
{
  if (g_atomic_int_compare_and_exchange (&library->has_undone, 1, 0))
    store_fingerprints_forget (db);
  return duplicates_find (db, clip_id, LIBRARY_LIKENESS_STORY, error);
}

void
cuttings_library_find_duplicates_async (CuttingsLibrary *self, int64_t clip_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  find (self, (Wanted){clip_id, 0, find_duplicates},
        library_task_new (self, cancellable, callback, data,
                          cuttings_library_find_duplicates_async));
}

static GArray *
find_related (CuttingsLibrary *library, StoreDb *db, int64_t clip_id, size_t n,
              GError **error)
{
  g_autoptr (GArray) ids = store_related_find (db, clip_id, n, error);
  GArray *found;

  if (ids == NULL)
    return NULL;
  found = g_array_new (FALSE, FALSE, sizeof (Duplicate));
  for (guint i = 0; i < ids->len; i++) {
    Duplicate related = {g_array_index (ids, int64_t, i), 0};
    g_array_append_val (found, related);
  }
  return found;
}

void
cuttings_library_find_related_async (CuttingsLibrary *self, int64_t clip_id, size_t n,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  find (self, (Wanted){clip_id, n, find_related},
        library_task_new (self, cancellable, callback, data,
                          cuttings_library_find_related_async));
}

GPtrArray *
cuttings_library_find_relatives_finish (CuttingsLibrary *self, GAsyncResult *result,
                                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- of the whole library ---- */

typedef struct {
  KeeperProgress progress;
  double likeness;
} Listing;

static void
list_thread (gpointer data, GTask *task)
{
  Listing *listing = g_task_get_task_data (task);
  g_autoptr (StoreDb) db = keeper_begin (data, task);
  GError *error = NULL;
  GPtrArray *groups;

  if (db == NULL)
    return;
  groups = duplicates_group (db, listing->likeness, keeper_progress, &listing->progress,
                             &error);
  if (groups == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, groups, (GDestroyNotify)g_ptr_array_unref);
}

void
cuttings_library_list_duplicates_async (CuttingsLibrary *self, double likeness,
                                        GCancellable *cancellable,
                                        LibraryCountFunc progress, gpointer progress_data,
                                        GAsyncReadyCallback callback, gpointer data)
{
  Listing *listing;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (likeness > 0 && likeness <= 1);
  task = library_task_new (self, cancellable, callback, data,
                           cuttings_library_list_duplicates_async);
  listing = g_new0 (Listing, 1);
  listing->progress =
      (KeeperProgress){.task = task, .func = progress, .data = progress_data};
  listing->likeness = likeness;
  g_task_set_task_data (task, listing, g_free);
  keeper_push (self, task, list_thread);
}

GPtrArray *
cuttings_library_list_duplicates_finish (CuttingsLibrary *self, GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
