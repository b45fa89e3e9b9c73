/* store-tag-colors.c: the colours that the user gave to tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tag-colors.h"

#include <string.h>

#include "model/tag.h"
#include "store/store-sql.h"

enum { LOAD, SET, CLEAR, RENAME, DELETE };

/* "0" comes right after "/": all that begins with "name/". */
#define BRANCH "tag_key = ?1 OR (tag_key >= ?1 || '/' AND tag_key < ?1 || '0')"

static const char *const statements[] = {
    [LOAD] = "SELECT tag_key, color FROM tag_color",
    [SET] = "INSERT OR REPLACE INTO tag_color (tag_key, color) VALUES (?1, ?2)",
    [CLEAR] = "DELETE FROM tag_color WHERE tag_key = ?1",
    [RENAME] = ("INSERT OR IGNORE INTO tag_color (tag_key, color) "
                "SELECT ?2 || substr (tag_key, length (?1) + 1), color FROM tag_color "
                "WHERE " BRANCH),
    [DELETE] = ("DELETE FROM tag_color WHERE " BRANCH),
};

GHashTable *
store_tag_colors_load (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD], error);
  g_autoptr (GHashTable) colors = tag_colors_new ();

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    HighlightColor color;

    /* A colour of a newer version is none here. */
    if (highlight_color_from_name ((const char *)sqlite3_column_text (stmt, 1), &color))
      tag_colors_add (colors, (const char *)sqlite3_column_text (stmt, 0), color);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&colors) : NULL;
}

/* Runs a statement that takes the keys of @name and, when it is not NULL, @other. */
static bool
run (StoreDb *db, int statement, const char *name, const char *other, GError **error)
{
  g_autofree char *key = tag_key (name);
  g_autofree char *other_key = other != NULL ? tag_key (other) : NULL;
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  g_assert (db->in_transaction);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, key);
  if (other_key != NULL)
    store_sql_bind (stmt, 2, other_key);
  return store_sql_run (stmt, error);
}

bool
store_tag_colors_set (StoreDb *db, const char *name, int color, GError **error)
{
  if (color == TAG_NO_COLOR)
    return run (db, CLEAR, name, NULL, error);
  return run (db, SET, name, highlight_color_name ((HighlightColor)color), error);
}

/* What is carried over to "a/b" from "a" is not to be deleted with "a". */
bool
store_tag_colors_rename (StoreDb *db, const char *from, const char *to, GError **error)
{
  g_autoptr (GHashTable) before = store_tag_colors_load (db, error);
  g_autofree char *from_key = tag_key (from);
  g_autofree char *to_key = tag_key (to);
  GHashTableIter iter;
  gpointer key;

  if (before == NULL || !run (db, RENAME, from, to, error))
    return false;
  if (g_str_equal (from_key, to_key))
    return true;
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    size_t length = strlen (from_key);
    bool moved = g_str_has_prefix (key, from_key) &&
                 (((char *)key)[length] == '\0' || ((char *)key)[length] == '/');

    if (moved && !run (db, CLEAR, key, NULL, error))
      return false;
  }
  return true;
}

bool
store_tag_colors_delete (StoreDb *db, const char *name, GError **error)
{
  return run (db, DELETE, name, NULL, error);
}
