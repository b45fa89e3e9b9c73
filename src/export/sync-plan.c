/* sync-plan.c: what there is to do so that a folder says what the library says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/sync-plan.h"

void
sync_file_free (SyncFile *self)
{
  g_free (self->path);
  g_free (self->uuid);
  g_free (self->stamp);
  g_free (self);
}

static void
add_step (GPtrArray *steps, SyncAction action, const SyncClip *clip, const SyncFile *file)
{
  SyncStep *step = g_new (SyncStep, 1);

  *step = (SyncStep){.action = action, .clip = clip, .file = file};
  g_ptr_array_add (steps, step);
}

/* Of two files of one clipping, the one that is as we left it, else the first by path. */
static bool
is_better (const SyncFile *file, const SyncFile *than)
{
  return than == NULL || (file->stamp != NULL && than->stamp == NULL);
}

static int
by_path (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const SyncFile *const *)a)->path,
                    (*(const SyncFile *const *)b)->path);
}

/* UUID to the clipping's file. */
static GHashTable *
choose_files (const GPtrArray *files)
{
  GHashTable *chosen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < files->len; i++) {
    SyncFile *file = g_ptr_array_index (files, i);

    if (is_better (file, g_hash_table_lookup (chosen, file->uuid)))
      g_hash_table_replace (chosen, file->uuid, file);
  }
  return chosen;
}

static GHashTable *
clips_by_uuid (const GPtrArray *clips)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < clips->len; i++) {
    SyncClip *clip = g_ptr_array_index (clips, i);
    g_hash_table_insert (table, (gpointer)clip->uuid, clip);
  }
  return table;
}

/* Whether the folder was last synced with this library. */
static bool
is_same_library (GHashTable *clips, const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++) {
    const SyncFile *file = g_ptr_array_index (files, i);

    if (file->known && g_hash_table_contains (clips, file->uuid))
      return true;
  }
  return false;
}

static void
plan_clip (GPtrArray *steps, const SyncClip *clip, const SyncFile *file)
{
  if (!clip->there || (!clip->wanted && file == NULL))
    return;
  if (file == NULL)
    add_step (steps, SYNC_CREATE, clip, NULL);
  else if (!clip->wanted || g_strcmp0 (file->stamp, clip->stamp) == 0)
    add_step (steps, SYNC_KEEP, clip, file);
  else
    add_step (steps, SYNC_LOOK, clip, file);
}

/* A file whose clipping is in the trash, or nowhere. */
static void
plan_orphan (GPtrArray *steps, const SyncFile *file, const SyncClip *trashed, bool ours)
{
  if (g_strcmp0 (file->stamp, SYNC_DELETED) == 0)
    add_step (steps, SYNC_KEEP, NULL, file);
  else if (trashed != NULL || (ours && file->known))
    add_step (steps, SYNC_FLAG, NULL, file);
  else
    add_step (steps, SYNC_SPARE, NULL, file);
}

GPtrArray *
sync_plan (const GPtrArray *clips, const GPtrArray *all_files)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = g_ptr_array_copy ((GPtrArray *)all_files, NULL, NULL);
  g_autoptr (GHashTable) by_uuid = clips_by_uuid (clips);
  g_autoptr (GHashTable) chosen = NULL;
  bool ours = is_same_library (by_uuid, files);

  g_ptr_array_set_free_func (files, NULL);
  g_ptr_array_sort (files, by_path);
  chosen = choose_files (files);
  for (guint i = 0; i < clips->len; i++) {
    const SyncClip *clip = g_ptr_array_index (clips, i);
    plan_clip (steps, clip, g_hash_table_lookup (chosen, clip->uuid));
  }
  for (guint i = 0; i < files->len; i++) {
    const SyncFile *file = g_ptr_array_index (files, i);
    const SyncClip *clip = g_hash_table_lookup (by_uuid, file->uuid);

    if (g_hash_table_lookup (chosen, file->uuid) != file)
      add_step (steps, SYNC_SPARE, NULL, file);
    else if (clip == NULL || !clip->there)
      plan_orphan (steps, file, clip, ours);
  }
  return steps;
}
