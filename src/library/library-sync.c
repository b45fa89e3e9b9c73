/* library-sync.c: a folder of notes that is kept like the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chain of short jobs of the reader's thread, so that the window can go on asking in
 * between: look at the folder, take the stamps of the clippings, plan, do it step by step.
 */

#include "library/library-sync.h"

#include "export/asset-folder.h"
#include "export/file-name.h"
#include "export/markdown-file.h"
#include "export/vault.h"
#include "library/library-private.h"
#include "library/passage-links.h"
#include "render/render-article.h"
#include "store/store-blobs.h"
#include "store/store-clips.h"
#include "store/store-stamps.h"

/* How long a job of the reader's thread may hold up what the window asks meanwhile. */
#define SLICE_US (10 * 1000)

/* Clippings whose stamps are taken at once: some milliseconds. */
#define STAMPS_AT_ONCE 250

/* A sync on its way.  The job of the moment has it, so no two threads do. */
typedef struct {
  char *path; /* of the folder; NULL when it is not on this computer */
  char *preset_name;
  GHashTable *wanted; /* int64_t ids; NULL: all */
  bool dry_run;
  LibraryCountFunc progress;
  gpointer progress_data;

  const MarkdownPreset *preset;
  StoreDb *db; /* of the job that runs */
  Vault *vault;
  AssetFolder *assets;
  GPtrArray *files;  /* SyncFile */
  GPtrArray *stamps; /* StoreStamp */
  guint n_stamped;
  GPtrArray *clips; /* SyncClip */
  GPtrArray *steps; /* SyncStep; NULL until there is a plan */
  guint n_done;     /* of the steps */
  bool ended;
  LibrarySyncReport *report;
} Sync;

static void
item_free (gpointer data)
{
  LibrarySyncItem *item = data;

  g_free (item->path);
  g_free (item->detail);
  g_free (item);
}

void
library_sync_report_free (LibrarySyncReport *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
sync_free (Sync *self)
{
  g_free (self->path);
  g_free (self->preset_name);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->clips, g_ptr_array_unref);
  g_clear_pointer (&self->stamps, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->assets, asset_folder_free);
  g_clear_pointer (&self->vault, vault_free);
  g_clear_pointer (&self->report, library_sync_report_free);
  g_free (self);
}

const char *
library_sync_outcome_name (LibrarySyncOutcome outcome)
{
  static const char *const names[N_LIBRARY_SYNC_OUTCOMES] = {
      [LIBRARY_SYNC_UNCHANGED] = "unchanged", [LIBRARY_SYNC_CREATED] = "created",
      [LIBRARY_SYNC_UPDATED] = "updated",     [LIBRARY_SYNC_CONFLICT] = "conflict",
      [LIBRARY_SYNC_FLAGGED] = "flagged",     [LIBRARY_SYNC_SPARED] = "spared",
      [LIBRARY_SYNC_FAILED] = "failed",
  };

  return names[outcome];
}

const char *
library_sync_preset_nth (size_t index)
{
  const MarkdownPreset *preset;

  for (size_t i = 0; (preset = markdown_preset_nth (i)) != NULL; i++) {
    if (preset->marked && index-- == 0)
      return preset->name;
  }
  return NULL;
}

static void
tell (Sync *self, LibrarySyncOutcome outcome, const char *path, const char *detail)
{
  LibrarySyncItem *item;

  self->report->n[outcome]++;
  if (outcome == LIBRARY_SYNC_UNCHANGED)
    return;
  item = g_new (LibrarySyncItem, 1);
  *item = (LibrarySyncItem){outcome, g_filename_display_name (path), g_strdup (detail)};
  g_ptr_array_add (self->report->items, item);
}

/* ---- looking ---- */

static GBytes *
stored_image (const char *sha256, char **media_type, gpointer data)
{
  Sync *self = data;

  return store_blobs_load (self->db, sha256, media_type, NULL);
}

static bool
choose_preset (Sync *self, GError **error)
{
  const char *name =
      self->preset_name != NULL ? self->preset_name : vault_get_preset (self->vault);

  self->preset = name == NULL ? NULL : markdown_preset_find (name);
  if (self->preset == NULL && self->preset_name == NULL)
    self->preset = markdown_preset_nth (0);
  if (self->preset != NULL && self->preset->marked)
    return true;
  g_set_error (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE,
               "A folder cannot be synced as “%s”", name);
  return false;
}

static bool
look (Sync *self, GError **error)
{
  if (self->path == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE,
                         "The place is not on this computer");
    return false;
  }
  self->vault = vault_open (self->path, self->dry_run, error);
  if (self->vault == NULL || !choose_preset (self, error))
    return false;
  vault_set_preset (self->vault, self->preset->name);
  self->assets = asset_folder_new (self->path, self->dry_run, stored_image, self);
  self->files = vault_scan (self->vault, error);
  if (self->files == NULL)
    return false;
  self->stamps = store_stamps_list (self->db, error);
  return self->stamps != NULL;
}

static bool
take_stamps (Sync *self, GError **error)
{
  if (!store_stamps_fill (self->db, self->stamps, self->n_stamped, STAMPS_AT_ONCE, error))
    return false;
  self->n_stamped += STAMPS_AT_ONCE;
  return true;
}

static void
plan (Sync *self)
{
  self->clips = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->stamps->len; i++) {
    const StoreStamp *stamp = g_ptr_array_index (self->stamps, i);
    SyncClip *clip = g_new (SyncClip, 1);

    *clip = (SyncClip){
        .id = stamp->id,
        .uuid = stamp->uuid,
        .stamp = stamp->stamp,
        .there = stamp->state != CLIP_TRASH,
        .wanted =
            self->wanted == NULL || g_hash_table_contains (self->wanted, &stamp->id),
    };
    g_ptr_array_add (self->clips, clip);
  }
  self->steps = sync_plan (self->clips, self->files);
}

/* ---- doing ---- */

/* What the file of the clipping is to say. (transfer full) (nullable) */
static char *
write_note (Sync *self, const LibraryClip *loaded, const char *way, GError **error)
{
  g_autoptr (GPtrArray) links =
      passage_links (loaded->clip, loaded->capture->article, loaded->highlights);
  g_autofree char *html = render_article_html (loaded->capture->article);
  g_autofree char *text = NULL;

  asset_folder_set_way (self->assets, way);
  text = markdown_file (&(MarkdownFile){
      .clip = loaded->clip,
      .html = html,
      .highlights = loaded->highlights,
      .links = links,
      .preset = self->preset,
      .image = asset_folder_place,
      .image_data = self->assets,
  });
  return asset_folder_check (self->assets, error) ? g_steal_pointer (&text) : NULL;
}

static bool
create (Sync *self, const SyncStep *step, GError **error)
{
  g_autoptr (LibraryClip) loaded = library_load_clip (self->db, step->clip->id, error);
  g_autofree char *text = loaded == NULL ? NULL : write_note (self, loaded, "", error);
  g_autofree char *base = NULL, *path = NULL;
  g_autofree char *short_id = g_strndup (step->clip->uuid, 8);
  g_auto (GStrv) names = NULL;

  if (text == NULL)
    return false;
  base = file_name_from_title (loaded->clip->title);
  names = file_name_candidates (base, loaded->clip->site, short_id);
  if (!vault_create (self->vault, names, step->clip, text, &path, error))
    return false;
  tell (self, LIBRARY_SYNC_CREATED, path, NULL);
  return true;
}

static bool
update (Sync *self, const SyncStep *step, GError **error)
{
  static const LibrarySyncOutcome told[] = {
      [VAULT_SAME] = LIBRARY_SYNC_UNCHANGED,
      [VAULT_WRITTEN] = LIBRARY_SYNC_UPDATED,
      [VAULT_CONFLICT] = LIBRARY_SYNC_CONFLICT,
  };
  g_autoptr (LibraryClip) loaded = library_load_clip (self->db, step->clip->id, error);
  g_autofree char *way = vault_way_up (step->file), *copy = NULL;
  g_autofree char *text = loaded == NULL ? NULL : write_note (self, loaded, way, error);
  VaultOutcome outcome;

  if (text == NULL ||
      !vault_update (self->vault, step->file, step->clip, text, &outcome, &copy, error))
    return false;
  tell (self, told[outcome], step->file->path, copy);
  return true;
}

static bool
flag (Sync *self, const SyncStep *step, GError **error)
{
  VaultOutcome outcome;

  if (!vault_flag (self->vault, step->file, &outcome, error))
    return false;
  tell (self, outcome == VAULT_SAME ? LIBRARY_SYNC_UNCHANGED : LIBRARY_SYNC_FLAGGED,
        step->file->path, NULL);
  return true;
}

static bool
keep (Sync *self, const SyncStep *step, GError **error)
{
  vault_keep (self->vault, step->file);
  tell (self, LIBRARY_SYNC_UNCHANGED, step->file->path, NULL);
  return true;
}

static bool
spare (Sync *self, const SyncStep *step, GError **error)
{
  tell (self, LIBRARY_SYNC_SPARED, step->file->path, NULL);
  return true;
}

/* Whether a file that meets @error may be passed over; a full disk fills no less for the
 * next one. */
static bool
concerns_one_file (const GError *error)
{
  return g_error_matches (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE) ||
         g_error_matches (error, STORE_ERROR, STORE_ERROR_CORRUPT);
}

static bool
do_step (Sync *self, const SyncStep *step, GError **error)
{
  static bool (*const functions[]) (Sync *, const SyncStep *, GError **) = {
      [SYNC_KEEP] = keep, [SYNC_CREATE] = create, [SYNC_LOOK] = update,
      [SYNC_FLAG] = flag, [SYNC_SPARE] = spare,
  };
  g_autoptr (GError) problem = NULL;

  if (functions[step->action](self, step, &problem))
    return true;
  /* Deleted since it was planned: the next sync will see to it. */
  if (g_error_matches (problem, STORE_ERROR, STORE_ERROR_NOT_FOUND))
    return true;
  if (!concerns_one_file (problem)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return false;
  }
  if (step->file != NULL)
    vault_keep (self->vault, step->file);
  tell (self, LIBRARY_SYNC_FAILED, step->file != NULL ? step->file->path : self->path,
        problem->message);
  return true;
}

static bool
do_steps (Sync *self, GError **error)
{
  int64_t begun = g_get_monotonic_time ();

  while (self->n_done < self->steps->len) {
    if (!do_step (self, g_ptr_array_index (self->steps, self->n_done), error))
      return false;
    self->n_done++;
    if (g_get_monotonic_time () - begun >= SLICE_US)
      break;
  }
  return true;
}

/* What was not come to is known next time as it was this time. */
static bool
end (Sync *self, GError **error)
{
  if (self->ended || self->steps == NULL)
    return true;
  self->ended = true;
  for (guint i = self->n_done; i < self->steps->len; i++) {
    const SyncStep *step = g_ptr_array_index (self->steps, i);

    if (step->file != NULL && step->action != SYNC_SPARE)
      vault_keep (self->vault, step->file);
  }
  return vault_save (self->vault, error);
}

static bool
work (Sync *self, GError **error)
{
  if (self->vault == NULL)
    return look (self, error);
  if (self->n_stamped < self->stamps->len)
    return take_stamps (self, error);
  if (self->steps == NULL)
    plan (self);
  if (!do_steps (self, error))
    return false;
  return self->n_done < self->steps->len || end (self, error);
}

/* ---- the chain of jobs ---- */

static void
sync_thread (gpointer data, GTask *task)
{
  Sync *self = g_task_get_task_data (task);
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;

  /* Cancelled, or not open: the caller ends it. */
  if (db == NULL)
    return;
  self->db = db;
  if (work (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    library_task_fail (task, error);
}

static void sync_next (GTask *task);

static void
fail (GTask *task, GError *error)
{
  /* What was done is written down all the same; why it failed is what counts. */
  end (g_task_get_task_data (task), NULL);
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Sync *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    fail (task, error);
    return;
  }
  if (self->progress != NULL && self->steps != NULL)
    self->progress (self->n_done, self->steps->len, self->progress_data);
  if (!self->ended) {
    sync_next (task);
    return;
  }
  g_task_return_pointer (task, g_steal_pointer (&self->report),
                         (GDestroyNotify)library_sync_report_free);
  g_object_unref (task);
}

static void
sync_next (GTask *task)
{
  CuttingsLibrary *self = CUTTINGS_LIBRARY (g_task_get_source_object (task));
  GTask *job =
      library_task_new (self, g_task_get_cancellable (task), worked_cb, task, sync_next);

  g_task_set_task_data (job, g_task_get_task_data (task), NULL);
  library_side_push (&self->reader, job, sync_thread);
}

static GHashTable *
make_set (const int64_t *ids, size_t n)
{
  GHashTable *set;

  if (ids == NULL)
    return NULL;
  set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (size_t i = 0; i < n; i++)
    g_hash_table_add (set, g_memdup2 (&ids[i], sizeof ids[i]));
  return set;
}

void
cuttings_library_sync_async (CuttingsLibrary *self, const LibrarySyncRequest *request,
                             GCancellable *cancellable, LibraryCountFunc progress,
                             gpointer progress_data, GAsyncReadyCallback callback,
                             gpointer data)
{
  Sync *sync;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));

  sync = g_new0 (Sync, 1);
  sync->path = g_file_get_path (request->folder);
  sync->preset_name = g_strdup (request->preset);
  sync->wanted = make_set (request->clip_ids, request->n);
  sync->dry_run = request->dry_run;
  sync->progress = progress;
  sync->progress_data = progress_data;
  sync->report = g_new0 (LibrarySyncReport, 1);
  sync->report->items = g_ptr_array_new_with_free_func (item_free);
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_sync_async);
  g_task_set_task_data (task, sync, (GDestroyNotify)sync_free);
  sync_next (task);
}

LibrarySyncReport *
cuttings_library_sync_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
