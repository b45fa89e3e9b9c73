/* store-repair.c: mends what can be mended without losing a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-repair.h"

#include "store/store-backup-folder.h"
#include "store/store-backup.h"
#include "store/store-blobs.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-counts.h"
#include "store/store-index-check.h"
#include "store/store-sql.h"

/* The title of a clipping that was made for what had lost its own, where the capture has
 * none: data, not translated, as "Clippings" in file names. */
#define RECOVERED_TITLE "Recovered"

enum {
  REINDEX,
  LIST_CAPTURES,
  LIST_BLOBS,
  ARTICLE_HASH,
  LOST_CLIPS,
  CLIP_REFERENCES,
  DEFER_KEYS,
};

static const char *const statements[] = {
    [REINDEX] = "REINDEX",
    [LIST_CAPTURES] = "SELECT id FROM capture ORDER BY id",
    [LIST_BLOBS] = "SELECT sha256 FROM blob ORDER BY sha256",
    [ARTICLE_HASH] = "SELECT article_sha256 FROM capture WHERE id = ?1",
    [LOST_CLIPS] = "SELECT DISTINCT clip_id FROM capture "
                   "WHERE clip_id NOT IN (SELECT id FROM clip) ORDER BY 1",
    [CLIP_REFERENCES] = "SELECT m.name, f.\"from\" FROM sqlite_master m, "
                        "pragma_foreign_key_list (m.name) f "
                        "WHERE m.type = 'table' AND f.\"table\" = 'clip'",
    [DEFER_KEYS] = "PRAGMA defer_foreign_keys = ON",
};

static bool
run (StoreDb *db, int statement, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  return stmt != NULL && store_sql_run (stmt, error);
}

/* The first column of all rows, so that nothing is read while it is changed. */
static GPtrArray *
list_texts (StoreDb *db, int statement, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt))
    g_ptr_array_add (texts, store_sql_dup_text (stmt, 0));
  return store_sql_end (stmt, error) ? g_steal_pointer (&texts) : NULL;
}

static int64_t
number_of (const GPtrArray *texts, guint i)
{
  return g_ascii_strtoll (g_ptr_array_index (texts, i), NULL, 10);
}

static bool
is_damage (const GError *error)
{
  return g_error_matches (error, STORE_ERROR, STORE_ERROR_CORRUPT);
}

/* ---- what is made anew ---- */

static bool
renew_file_indexes (StoreDb *db, GError **error)
{
  return run (db, REINDEX, error);
}

/* ---- what has lost its clipping ---- */

/* A clipping with what the capture knows of itself. */
static Clip *
clip_for (const Capture *capture)
{
  Clip *clip = clip_new ();
  const Article *article = capture->article;

  g_free (clip->title);
  clip->title = g_strdup (article->title != NULL ? article->title : RECOVERED_TITLE);
  clip->address = g_strdup (capture->final_address != NULL ? capture->final_address
                                                           : capture->address);
  clip->byline = g_strdup (article->byline);
  clip->site = g_strdup (article->site);
  clip->language = g_strdup (article->language);
  clip->direction = g_strdup (article->direction);
  clip->excerpt = g_strdup (article->excerpt);
  clip->published = article->published;
  clip->modified = article->modified;
  clip->saved_at = capture->captured_at;
  return clip;
}

/* Everything that belonged to @lost belongs to @found. */
static bool
move_all (StoreDb *db, int64_t lost, int64_t found, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[CLIP_REFERENCES], error);

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    g_autofree char *sql = g_strdup_printf (
        "UPDATE %s SET %s = %" G_GINT64_FORMAT " WHERE %s = %" G_GINT64_FORMAT,
        sqlite3_column_text (stmt, 0), sqlite3_column_text (stmt, 1), found,
        sqlite3_column_text (stmt, 1), lost);

    if (!store_sql_exec (db->sqlite, sql, error))
      return false;
  }
  return store_sql_end (stmt, error);
}

static bool
recover_clip (StoreDb *db, int64_t lost, GError **error)
{
  g_autoptr (Capture) capture = store_captures_load_latest (db, lost, error);
  g_autoptr (Clip) clip = NULL;

  if (capture == NULL)
    return false;
  clip = clip_for (capture);
  return store_clips_insert (db, clip, error) && move_all (db, lost, clip->id, error);
}

static bool
recover_clips (StoreDb *db, GError **error)
{
  g_autoptr (GPtrArray) lost = list_texts (db, LOST_CLIPS, error);

  if (lost == NULL || !run (db, DEFER_KEYS, error))
    return false;
  for (guint i = 0; i < lost->len; i++) {
    if (!recover_clip (db, number_of (lost, i), error))
      return false;
  }
  return true;
}

/* ---- what a backup has whole ---- */

/* The libraries of the backups, newest first, as far as they can be opened. */
static GPtrArray *
open_backups (StoreDb *db)
{
  g_autoptr (GPtrArray) backups = store_backup_list (db->path);
  GPtrArray *open = g_ptr_array_new_with_free_func ((GDestroyNotify)store_db_close);

  for (guint i = 0; i < backups->len; i++) {
    const Backup *backup = g_ptr_array_index (backups, i);
    g_autofree char *path = store_backup_folder_library (db->path, backup->name);
    StoreDb *copy = store_db_open (path, STORE_OPEN_READ, NULL);

    if (copy != NULL)
      g_ptr_array_add (open, copy);
  }
  return open;
}

static bool
fetch_blob (StoreDb *db, const char *sha256, const GPtrArray *backups, GError **error)
{
  for (guint i = 0; i < backups->len; i++) {
    g_autoptr (GBytes) bytes =
        store_blobs_load (g_ptr_array_index (backups, i), sha256, NULL, NULL);

    if (bytes != NULL)
      return store_blobs_put_back (db, bytes, error);
  }
  return true;
}

static bool
fetch_blobs (StoreDb *db, GError **error)
{
  g_autoptr (GPtrArray) backups = open_backups (db);
  g_autoptr (GPtrArray) names = list_texts (db, LIST_BLOBS, error);

  if (names == NULL)
    return false;
  for (guint i = 0; i < names->len; i++) {
    const char *sha256 = g_ptr_array_index (names, i);
    g_autoptr (GError) problem = NULL;
    g_autoptr (GBytes) bytes = store_blobs_load (db, sha256, NULL, &problem);

    if (bytes == NULL && is_damage (problem) && !fetch_blob (db, sha256, backups, error))
      return false;
  }
  return true;
}

static char *
hash_of (StoreDb *db, int64_t capture_id)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[ARTICLE_HASH], NULL);

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, capture_id);
  return store_sql_next (stmt) ? store_sql_dup_text (stmt, 0) : NULL;
}

/* Only the very article that was stored: an older state of it would be a change. */
static bool
fetch_article (StoreDb *db, int64_t id, const GPtrArray *backups, GError **error)
{
  g_autofree char *hash = hash_of (db, id);

  for (guint i = 0; i < backups->len; i++) {
    StoreDb *backup = g_ptr_array_index (backups, i);
    g_autofree char *other = hash_of (backup, id);
    g_autoptr (Capture) capture = NULL;

    if (hash == NULL || g_strcmp0 (hash, other) != 0)
      continue;
    capture = store_captures_load (backup, id, NULL);
    if (capture != NULL)
      return store_captures_put_back (db, capture, error);
  }
  return true;
}

static bool
fetch_articles (StoreDb *db, GError **error)
{
  g_autoptr (GPtrArray) backups = open_backups (db);
  g_autoptr (GPtrArray) ids = list_texts (db, LIST_CAPTURES, error);

  if (ids == NULL)
    return false;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (GError) problem = NULL;
    g_autoptr (Capture) capture = store_captures_load (db, number_of (ids, i), &problem);

    if (capture == NULL && is_damage (problem) &&
        !fetch_article (db, number_of (ids, i), backups, error))
      return false;
  }
  return true;
}

/* ---- all of it ---- */

/* What others are made of comes first. */
static const struct {
  VerifyKind kind;
  bool (*make) (StoreDb *db, GError **error);
} steps[] = {
    {VERIFY_FILE, renew_file_indexes},   {VERIFY_DAMAGED, fetch_blobs},
    {VERIFY_MISSING, fetch_blobs},       {VERIFY_CAPTURES, fetch_articles},
    {VERIFY_ORPHANS, recover_clips},     {VERIFY_COUNTS, store_counts_repair},
    {VERIFY_INDEX, store_index_rebuild},
};

static bool
make_step (StoreDb *db, bool (*step) (StoreDb *, GError **), GError **error)
{
  if (!store_db_begin (db, error))
    return false;
  if (step (db, error))
    return store_db_commit (db, error);
  store_db_rollback (db);
  return false;
}

bool
store_repair (StoreDb *db, const VerifyReport *found, StoreProgressFunc progress,
              gpointer data, GError **error)
{
  size_t total = G_N_ELEMENTS (steps) + 1;

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++) {
    GError *problem = NULL;

    if (progress != NULL && !progress (i, total, data)) {
      g_set_error_literal (error, STORE_ERROR, STORE_ERROR_INTERRUPTED,
                           "It was interrupted");
      return false;
    }
    if (found->n_found[steps[i].kind] == 0 || make_step (db, steps[i].make, &problem) ||
        is_damage (problem)) {
      g_clear_error (&problem);
      continue;
    }
    g_propagate_error (error, problem);
    return false;
  }
  return store_blobs_collect (db, NULL, error);
}
