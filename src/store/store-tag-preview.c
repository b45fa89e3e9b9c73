/* store-tag-preview.c: what renaming or deleting a tag would touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tag-preview.h"

#include "model/tag.h"
#include "store/store-sql.h"

enum { COUNT_CLIPS, COUNT_HIGHLIGHTS, COUNT_BELOW, LIST_MERGED };

/* Ids of a tag and those below it: "0" comes right after "/". */
#define BRANCH                                                                           \
  "SELECT id FROM tag WHERE tag_key = ?1 "                                               \
  "OR (tag_key >= ?1 || '/' AND tag_key < ?1 || '0')"

static const char *const statements[] = {
    [COUNT_CLIPS] = "SELECT count (DISTINCT clip_id) FROM clip_tag WHERE tag_id IN "
                    "(" BRANCH ")",
    [COUNT_HIGHLIGHTS] = "SELECT count (DISTINCT highlight_id) FROM highlight_tag "
                         "WHERE tag_id IN (" BRANCH ")",
    [COUNT_BELOW] = "SELECT count (*) FROM tag WHERE tag_key > ?1 AND id IN (" BRANCH ")",
    [LIST_MERGED] = "SELECT name FROM tag WHERE id NOT IN (" BRANCH ") AND tag_key IN "
                    "(SELECT ?2 || substr (tag_key, length (?1) + 1) FROM tag "
                    "WHERE id IN (" BRANCH ")) ORDER BY tag_key",
};

static bool
count (StoreDb *db, int statement, const char *key, size_t *n, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, key);
  if (store_sql_next (stmt))
    *n = (size_t)sqlite3_column_int64 (stmt, 0);
  return store_sql_end (stmt, error);
}

static bool
list_merged (StoreDb *db, const char *key, const char *to, GPtrArray *names,
             GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST_MERGED], error);
  g_autofree char *to_key = tag_key (to);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, key);
  store_sql_bind (stmt, 2, to_key);
  while (store_sql_next (stmt))
    g_ptr_array_add (names, store_sql_dup_text (stmt, 0));
  return store_sql_end (stmt, error);
}

TagPreview *
store_tag_preview_new (StoreDb *db, const char *name, const char *to, GError **error)
{
  g_autoptr (TagPreview) preview = g_new0 (TagPreview, 1);
  g_autofree char *key = tag_key (name);

  preview->merged = g_ptr_array_new_with_free_func (g_free);
  if (!count (db, COUNT_CLIPS, key, &preview->n_clips, error) ||
      !count (db, COUNT_HIGHLIGHTS, key, &preview->n_highlights, error) ||
      !count (db, COUNT_BELOW, key, &preview->n_below, error) ||
      (to != NULL && !list_merged (db, key, to, preview->merged, error)))
    return NULL;
  return g_steal_pointer (&preview);
}
