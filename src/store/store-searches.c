/* store-searches.c: the saved searches, in the order of the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-searches.h"

#include "store/store-sql.h"

enum { LIST, FIND_NAME, ADD, UPDATE, DELETE, SET_POSITION };

static const char *const statements[] = {
    [LIST] = "SELECT id, name, query FROM saved_search ORDER BY position, id",
    [FIND_NAME] = "SELECT 1 FROM saved_search WHERE name = ?1 AND id <> ?2",
    [ADD] = ("INSERT INTO saved_search (name, query, position) "
             "SELECT ?1, ?2, COALESCE (max (position), 0) + 1 FROM saved_search"),
    [UPDATE] = "UPDATE saved_search SET name = ?2, query = ?3 WHERE id = ?1",
    [DELETE] = "DELETE FROM saved_search WHERE id = ?1",
    [SET_POSITION] =
        "UPDATE saved_search SET position = ?2 WHERE id = ?1 AND position <> ?2",
};

GPtrArray *
store_searches_list (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST], error);
  g_autoptr (GPtrArray) searches =
      g_ptr_array_new_with_free_func ((GDestroyNotify)saved_search_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    SavedSearch *search = g_new0 (SavedSearch, 1);

    search->id = sqlite3_column_int64 (stmt, 0);
    search->name = store_sql_dup_text (stmt, 1);
    search->query = store_sql_dup_text (stmt, 2);
    g_ptr_array_add (searches, search);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&searches) : NULL;
}

static bool
check_name (StoreDb *db, const SavedSearch *search, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_NAME], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, search->name);
  store_sql_bind (stmt, 2, search->id);
  if (store_sql_next (stmt)) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT,
                 "There is a saved search “%s” already", search->name);
    return false;
  }
  return store_sql_end (stmt, error);
}

bool
store_searches_add (StoreDb *db, SavedSearch *search, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_assert (db->in_transaction);
  if (!check_name (db, search, error))
    return false;
  stmt = store_sql_prepare (db, statements[ADD], error);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, search->name);
  store_sql_bind (stmt, 2, search->query);
  if (!store_sql_run (stmt, error))
    return false;
  search->id = sqlite3_last_insert_rowid (db->sqlite);
  return true;
}

/* Whether the last statement found the search. */
static bool
check_found (StoreDb *db, GError **error)
{
  if (sqlite3_changes (db->sqlite) > 0)
    return true;
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
                       "The saved search is gone");
  return false;
}

bool
store_searches_update (StoreDb *db, const SavedSearch *search, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_assert (db->in_transaction);
  if (!check_name (db, search, error))
    return false;
  stmt = store_sql_prepare (db, statements[UPDATE], error);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, search->id);
  store_sql_bind (stmt, 2, search->name);
  store_sql_bind (stmt, 3, search->query);
  return store_sql_run (stmt, error) && check_found (db, error);
}

bool
store_searches_delete (StoreDb *db, int64_t id, GError **error)
{
  g_assert (db->in_transaction);
  return store_sql_run_pair (db, statements[DELETE], id, 0, error) &&
         check_found (db, error);
}

/* @position: (out): of the search with @id */
static bool
find_position (const GPtrArray *searches, int64_t id, guint *position)
{
  for (guint i = 0; i < searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (searches, i);

    if (search->id == id) {
      *position = i;
      return true;
    }
  }
  return false;
}

/* Numbers all of them anew: they are few, and no two share a place then. */
bool
store_searches_move (StoreDb *db, int64_t id, int step, GError **error)
{
  g_autoptr (GPtrArray) searches = store_searches_list (db, error);
  guint from;
  int64_t to;

  g_assert (db->in_transaction);
  if (searches == NULL)
    return false;
  if (!find_position (searches, id, &from)) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
                         "The saved search is gone");
    return false;
  }
  to = CLAMP ((int64_t)from + step, 0, (int64_t)searches->len - 1);
  g_ptr_array_insert (searches, (int)to, g_ptr_array_steal_index (searches, from));
  for (guint i = 0; i < searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (searches, i);

    if (!store_sql_run_pair (db, statements[SET_POSITION], search->id, i + 1, error))
      return false;
  }
  return true;
}
