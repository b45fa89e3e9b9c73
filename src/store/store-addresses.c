/* store-addresses.c: the addresses that a clipping is known under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-addresses.h"

#include "base/uri.h"

enum { ADD, FIND };

static const char *const statements[] = {
    [ADD] = "INSERT OR IGNORE INTO clip_address VALUES (?1, ?2)",
    [FIND] = "SELECT clip_id FROM clip_address JOIN clip ON clip.id = clip_id "
             "WHERE address_key = ?1 ORDER BY state = 'trash', clip_id DESC LIMIT 1",
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
