/* store-trash.c: clippings that have been in the trash for long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-trash.h"

#include "store/store-clips.h"
#include "store/store-sql.h"

static const char find_expired[] = "SELECT id FROM clip INDEXED BY clip_state "
                                   "WHERE state = 'trash' AND trashed_at < ?1 LIMIT ?2";

bool
store_trash_expire (StoreDb *db, int64_t before, size_t limit, size_t *n, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, find_expired, error);

  g_assert (db->in_transaction);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, before);
  store_sql_bind (stmt, 2, (int64_t)limit);
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);

    g_array_append_val (ids, id);
  }
  if (!store_sql_end (stmt, error) ||
      !store_clips_delete (db, (const int64_t *)(gpointer)ids->data, ids->len, error))
    return false;
  *n = ids->len;
  return true;
}
