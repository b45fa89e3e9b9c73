/* store-languages.c: the languages of the clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-languages.h"

#include "store/store-sql.h"

/* Jumps from one to the next in the index: they are few, the clippings many. */
static const char list[] =
    "WITH RECURSIVE found (language) AS ("
    "SELECT min (language) FROM clip UNION ALL "
    "SELECT (SELECT min (language) FROM clip WHERE language > found.language) FROM found "
    "WHERE found.language IS NOT NULL) "
    "SELECT language FROM found WHERE language IS NOT NULL";

GPtrArray *
store_languages_list (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, list, error);
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt))
    g_ptr_array_add (languages, store_sql_dup_text (stmt, 0));
  return store_sql_end (stmt, error) ? g_steal_pointer (&languages) : NULL;
}
