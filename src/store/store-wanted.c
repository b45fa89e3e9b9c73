/* store-wanted.c: clippings that wait for their page, and those whose page is wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-wanted.h"

#include "store/store-sql.h"

#define IS_WAITING "waiting = 1 AND state <> 'trash'"

enum { COUNT_WAITING, ADD_ALL, LIST, REMOVE, CLEAR };

static const char *const statements[] = {
    [COUNT_WAITING] =
        "SELECT count (*) FROM clip INDEXED BY clip_waiting WHERE " IS_WAITING,
    [ADD_ALL] = "INSERT OR IGNORE INTO wanted_page SELECT id FROM clip "
                "INDEXED BY clip_waiting WHERE " IS_WAITING,
    [LIST] = "SELECT id, address, title FROM wanted_page JOIN clip ON clip.id = clip_id "
             "WHERE address IS NOT NULL AND " IS_WAITING " ORDER BY clip_id",
    [REMOVE] = "DELETE FROM wanted_page WHERE clip_id = ?1",
    [CLEAR] = "DELETE FROM wanted_page",
};

void
store_wanted_free (StoreWanted *self)
{
  g_free (self->address);
  g_free (self->title);
  g_free (self);
}

bool
store_wanted_count_waiting (StoreDb *db, size_t *n, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[COUNT_WAITING], error);

  if (stmt == NULL)
    return false;
  if (store_sql_next (stmt))
    *n = (size_t)sqlite3_column_int64 (stmt, 0);
  return store_sql_end (stmt, error);
}

static bool
run (StoreDb *db, int statement, int64_t clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  g_assert (db->in_transaction);
  if (stmt == NULL)
    return false;
  if (clip_id != 0)
    store_sql_bind (stmt, 1, clip_id);
  return store_sql_run (stmt, error);
}

bool
store_wanted_add_all (StoreDb *db, GError **error)
{
  return run (db, ADD_ALL, 0, error);
}

GPtrArray *
store_wanted_list (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST], error);
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)store_wanted_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    StoreWanted *wanted = g_new (StoreWanted, 1);

    *wanted = (StoreWanted){
        .clip_id = sqlite3_column_int64 (stmt, 0),
        .address = store_sql_dup_text (stmt, 1),
        .title = store_sql_dup_text (stmt, 2),
    };
    g_ptr_array_add (list, wanted);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&list) : NULL;
}

bool
store_wanted_remove (StoreDb *db, int64_t clip_id, GError **error)
{
  return run (db, REMOVE, clip_id, error);
}

bool
store_wanted_clear (StoreDb *db, GError **error)
{
  return run (db, CLEAR, 0, error);
}
