/* store-highlights.c: highlights of clippings, with their notes and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-highlights.h"

#include "store/store-index.h"
#include "store/store-tags.h"

enum {
  INSERT,
  LOAD,
  LOAD_ALL,
  LOAD_TAGS,
  UPDATE,
  SET_MADE,
  SET_SPAN,
  DELETE,
  FIND_CLIP,
};

static const char *const statements[] = {
    [INSERT] = "INSERT INTO highlight (" STORE_HIGHLIGHT_COLUMNS
               ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
               "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    [LOAD] = "SELECT " STORE_HIGHLIGHT_COLUMNS ", id FROM highlight WHERE id = ?1",
    [LOAD_ALL] =
        "SELECT " STORE_HIGHLIGHT_COLUMNS ", id FROM highlight WHERE clip_id = ?1 "
        "ORDER BY orphan, start, end, id",
    [LOAD_TAGS] = "SELECT name FROM highlight_tag JOIN tag ON tag.id = tag_id "
                  "WHERE highlight_id = ?1 ORDER BY tag_key",
    [UPDATE] = "UPDATE highlight SET start = ?2, end = ?3, confidence = ?4, orphan = ?5, "
               "color = ?6, note = ?7, changed_at = ?8 WHERE id = ?1",
    [SET_MADE] = "UPDATE highlight SET capture_id = ?2, exact = ?3, prefix = ?4, "
                 "suffix = ?5, made_start = ?6, made_end = ?7 WHERE id = ?1",
    [SET_SPAN] =
        "UPDATE highlight SET start = ?2, end = ?3, confidence = ?4, orphan = ?5 "
        "WHERE id = ?1",
    [DELETE] = "DELETE FROM highlight WHERE id = ?1",
    [FIND_CLIP] = "SELECT clip_id FROM highlight WHERE id = ?1",
};

static bool
fail_not_found (int64_t id, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
               "There is no highlight %" G_GINT64_FORMAT, (gint64)id);
  return false;
}

/* ---- loading ---- */

Highlight *
store_highlights_read (sqlite3_stmt *stmt)
{
  Highlight *highlight = highlight_new ();

  highlight->uuid = store_sql_dup_text (stmt, 0);
  highlight->clip_id = sqlite3_column_int64 (stmt, 1);
  highlight->capture_id = sqlite3_column_int64 (stmt, 2);
  highlight->made.exact = store_sql_dup_text (stmt, 3);
  highlight->made.prefix = store_sql_dup_text (stmt, 4);
  highlight->made.suffix = store_sql_dup_text (stmt, 5);
  highlight->made.span.start = (size_t)sqlite3_column_int64 (stmt, 6);
  highlight->made.span.end = (size_t)sqlite3_column_int64 (stmt, 7);
  highlight->span.start = (size_t)sqlite3_column_int64 (stmt, 8);
  highlight->span.end = (size_t)sqlite3_column_int64 (stmt, 9);
  highlight->confidence = sqlite3_column_double (stmt, 10);
  highlight->orphan = sqlite3_column_int (stmt, 11) != 0;
  highlight_color_from_name ((const char *)sqlite3_column_text (stmt, 12),
                             &highlight->color);
  g_free (highlight->note);
  highlight->note = store_sql_dup_text (stmt, 13);
  highlight->created_at = sqlite3_column_int64 (stmt, 14);
  highlight->changed_at = sqlite3_column_int64 (stmt, 15);
  highlight->id = sqlite3_column_int64 (stmt, 16);
  return highlight;
}

static bool
load_tags (StoreDb *db, Highlight *highlight, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD_TAGS], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, highlight->id);
  while (store_sql_next (stmt))
    g_ptr_array_add (highlight->tags, store_sql_dup_text (stmt, 0));
  return store_sql_end (stmt, error);
}

static GPtrArray *
load (StoreDb *db, int statement, int64_t id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);
  g_autoptr (GPtrArray) highlights =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, id);
  while (store_sql_next (stmt)) {
    Highlight *highlight = store_highlights_read (stmt);

    g_ptr_array_add (highlights, highlight);
    if (!load_tags (db, highlight, error))
      return NULL;
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&highlights) : NULL;
}

GPtrArray *
store_highlights_load_all (StoreDb *db, int64_t clip_id, GError **error)
{
  return load (db, LOAD_ALL, clip_id, error);
}

Highlight *
store_highlights_load (StoreDb *db, int64_t id, GError **error)
{
  g_autoptr (GPtrArray) found = load (db, LOAD, id, error);

  if (found == NULL)
    return NULL;
  if (found->len == 0) {
    fail_not_found (id, error);
    return NULL;
  }
  return g_ptr_array_steal_index (found, 0);
}

/* ---- writing ---- */

static bool
insert_row (StoreDb *db, Highlight *highlight, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[INSERT], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, highlight->uuid);
  store_sql_bind (stmt, 2, highlight->clip_id);
  store_sql_bind (stmt, 3, highlight->capture_id);
  store_sql_bind (stmt, 4, highlight->made.exact);
  store_sql_bind (stmt, 5, highlight->made.prefix);
  store_sql_bind (stmt, 6, highlight->made.suffix);
  store_sql_bind (stmt, 7, (int64_t)highlight->made.span.start);
  store_sql_bind (stmt, 8, (int64_t)highlight->made.span.end);
  store_sql_bind (stmt, 9, (int64_t)highlight->span.start);
  store_sql_bind (stmt, 10, (int64_t)highlight->span.end);
  store_sql_bind (stmt, 11, highlight->confidence);
  store_sql_bind (stmt, 12, highlight->orphan);
  store_sql_bind (stmt, 13, highlight_color_name (highlight->color));
  store_sql_bind (stmt, 14, highlight->note);
  store_sql_bind (stmt, 15, highlight->created_at);
  store_sql_bind (stmt, 16, highlight->changed_at);
  if (!store_sql_run (stmt, error))
    return false;
  highlight->id = sqlite3_last_insert_rowid (db->sqlite);
  return true;
}

bool
store_highlights_insert (StoreDb *db, Highlight *highlight, GError **error)
{
  g_assert (db->in_transaction);
  if (highlight->uuid == NULL)
    highlight->uuid = g_uuid_string_random ();
  highlight->changed_at = g_get_real_time ();
  if (highlight->created_at == 0)
    highlight->created_at = highlight->changed_at;
  return store_index_touch (db, highlight->clip_id, error) &&
         insert_row (db, highlight, error) &&
         store_tags_set_highlight (db, highlight->id, highlight->tags, error);
}

/* Binds what SET_SPAN and UPDATE begin with. */
static void
bind_span (sqlite3_stmt *stmt, const Highlight *highlight)
{
  store_sql_bind (stmt, 1, highlight->id);
  store_sql_bind (stmt, 2, (int64_t)highlight->span.start);
  store_sql_bind (stmt, 3, (int64_t)highlight->span.end);
  store_sql_bind (stmt, 4, highlight->confidence);
  store_sql_bind (stmt, 5, highlight->orphan);
}

static bool
update_row (StoreDb *db, const Highlight *highlight, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[UPDATE], error);

  if (stmt == NULL)
    return false;
  bind_span (stmt, highlight);
  store_sql_bind (stmt, 6, highlight_color_name (highlight->color));
  store_sql_bind (stmt, 7, highlight->note);
  store_sql_bind (stmt, 8, highlight->changed_at);
  return store_sql_run (stmt, error);
}

/* Tells the search index; fails when the highlight is gone. */
static bool
touch_clip (StoreDb *db, int64_t id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_CLIP], error);
  int64_t clip_id = 0;

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  if (store_sql_next (stmt))
    clip_id = sqlite3_column_int64 (stmt, 0);
  if (!store_sql_end (stmt, error))
    return false;
  return clip_id == 0 ? fail_not_found (id, error)
                      : store_index_touch (db, clip_id, error);
}

bool
store_highlights_update (StoreDb *db, Highlight *highlight, GError **error)
{
  g_assert (db->in_transaction);
  highlight->changed_at = g_get_real_time ();
  return touch_clip (db, highlight->id, error) && update_row (db, highlight, error) &&
         store_tags_set_highlight (db, highlight->id, highlight->tags, error) &&
         store_tags_drop_unused (db, error);
}

static bool
set_made (StoreDb *db, const Highlight *highlight, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[SET_MADE], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, highlight->id);
  store_sql_bind (stmt, 2, highlight->capture_id);
  store_sql_bind (stmt, 3, highlight->made.exact);
  store_sql_bind (stmt, 4, highlight->made.prefix);
  store_sql_bind (stmt, 5, highlight->made.suffix);
  store_sql_bind (stmt, 6, (int64_t)highlight->made.span.start);
  store_sql_bind (stmt, 7, (int64_t)highlight->made.span.end);
  return store_sql_run (stmt, error);
}

bool
store_highlights_place (StoreDb *db, Highlight *highlight, GError **error)
{
  return store_highlights_update (db, highlight, error) &&
         set_made (db, highlight, error);
}

bool
store_highlights_set_spans (StoreDb *db, const GPtrArray *highlights, GError **error)
{
  g_assert (db->in_transaction);
  for (guint i = 0; i < highlights->len; i++) {
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[SET_SPAN], error);

    if (stmt == NULL)
      return false;
    bind_span (stmt, g_ptr_array_index (highlights, i));
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

bool
store_highlights_delete (StoreDb *db, int64_t id, GError **error)
{
  static const GPtrArray no_tags = {0};
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[DELETE], error);

  g_assert (db->in_transaction);
  if (stmt == NULL || !touch_clip (db, id, error) ||
      !store_tags_set_highlight (db, id, &no_tags, error))
    return false;
  store_sql_bind (stmt, 1, id);
  return store_sql_run (stmt, error) && store_tags_drop_unused (db, error);
}
