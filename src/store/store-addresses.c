/* store-addresses.c: the addresses that a clipping is known under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-addresses.h"

#include "base/uri.h"

enum { ADD, FIND, TWINS, SHARED };

static const char *const statements[] = {
    [ADD] = "INSERT OR IGNORE INTO clip_address VALUES (?1, ?2)",
    [FIND] = "SELECT clip_id FROM clip_address JOIN clip ON clip.id = clip_id "
             "WHERE address_key = ?1 ORDER BY state = 'trash', clip_id DESC LIMIT 1",
    [TWINS] = "SELECT DISTINCT other.clip_id FROM clip_address AS own "
              "JOIN clip_address AS other ON other.address_key = own.address_key "
              "JOIN clip ON clip.id = other.clip_id "
              "WHERE own.clip_id = ?1 AND other.clip_id <> ?1 AND state <> 'trash'",
    [SHARED] =
        "SELECT a.clip_id, b.clip_id FROM clip_address AS a JOIN clip_address AS b "
        "ON b.address_key = a.address_key AND b.clip_id > a.clip_id "
        "JOIN clip AS clip_a ON clip_a.id = a.clip_id "
        "JOIN clip AS clip_b ON clip_b.id = b.clip_id "
        "WHERE clip_a.state <> 'trash' AND clip_b.state <> 'trash'",
};

bool
store_addresses_add (StoreDb *db, int64_t clip_id, const char *address, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[ADD], error);
  g_autofree char *key = NULL;

  if (stmt == NULL || address == NULL || !uri_is_web (address))
    return stmt != NULL;
  key = uri_key (address);
  store_sql_bind (stmt, 1, key);
  store_sql_bind (stmt, 2, clip_id);
  return store_sql_run (stmt, error);
}

bool
store_addresses_find (StoreDb *db, const char *address, int64_t *clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND], error);
  g_autofree char *key = NULL;
  int64_t found = 0;

  if (stmt == NULL)
    return false;
  if (uri_is_web (address)) {
    key = uri_key (address);
    store_sql_bind (stmt, 1, key);
    if (store_sql_next (stmt))
      found = sqlite3_column_int64 (stmt, 0);
  }
  if (!store_sql_end (stmt, error))
    return false;
  *clip_id = found;
  return true;
}

/* All columns of all rows of @stmt. */
static GArray *
list_ids (sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));

  while (store_sql_next (stmt)) {
    for (int i = 0; i < sqlite3_column_count (stmt); i++) {
      int64_t id = sqlite3_column_int64 (stmt, i);
      g_array_append_val (ids, id);
    }
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&ids) : NULL;
}

GArray *
store_addresses_list_twins (StoreDb *db, int64_t clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[TWINS], error);

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, clip_id);
  return list_ids (stmt, error);
}

GArray *
store_addresses_list_shared (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[SHARED], error);

  return stmt == NULL ? NULL : list_ids (stmt, error);
}
