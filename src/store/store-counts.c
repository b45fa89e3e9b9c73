/* store-counts.c: the counts that triggers keep, counted anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-counts.h"

#include "store/store-sql.h"

/* What each table should hold. */
#define STATES                                                                           \
  "SELECT state, (SELECT count (*) FROM clip WHERE clip.state = state_count.state), "    \
  "(SELECT count (*) FROM clip WHERE clip.state = state_count.state AND starred), "      \
  "(SELECT count (*) FROM highlight JOIN clip ON clip.id = clip_id "                     \
  "WHERE clip.state = state_count.state) FROM state_count"

#define SOURCES                                                                          \
  "SELECT site_key, host, count (*) FROM clip WHERE state <> 'trash' "                   \
  "GROUP BY site_key, host"

#define TAGS                                                                             \
  "SELECT id, (SELECT count (*) FROM clip_tag JOIN clip ON clip.id = clip_id "           \
  "WHERE tag_id = tag.id AND state <> 'trash'), "                                        \
  "(SELECT count (*) FROM highlight_tag JOIN highlight ON highlight.id = highlight_id "  \
  "JOIN clip ON clip.id = clip_id WHERE tag_id = tag.id AND state <> 'trash') FROM tag"

#define DIFFERENCE(rows, without)                                                        \
  "SELECT count (*) FROM (SELECT * FROM (" rows ") EXCEPT SELECT * FROM (" without "))"

#define HAS_STATES "SELECT state, clips, starred, highlights FROM state_count"
#define HAS_SOURCES "SELECT site_key, host, clips FROM source_count WHERE clips <> 0"
#define HAS_TAGS "SELECT tag_id, clips, highlights FROM tag_count"

/* A wrong number, and a row that should not be there, count once each. */
static const char *const differences[] = {
    DIFFERENCE (STATES, HAS_STATES),
    DIFFERENCE (SOURCES, HAS_SOURCES),
    DIFFERENCE ("SELECT site_key, host FROM source_count WHERE clips <> 0",
                "SELECT site_key, host FROM clip WHERE state <> 'trash'"),
    DIFFERENCE (TAGS, HAS_TAGS),
    DIFFERENCE ("SELECT tag_id FROM tag_count", "SELECT id FROM tag"),
};

static const char *const repairs[] = {
    "INSERT OR REPLACE INTO state_count (state, clips, starred, highlights) " STATES,
    "UPDATE source_count SET clips = 0",
    "INSERT INTO source_count (site_key, host, site, clips) "
    "SELECT site_key, host, min (site), count (*) FROM clip WHERE state <> 'trash' "
    "GROUP BY site_key, host "
    "ON CONFLICT DO UPDATE SET clips = excluded.clips",
    "DELETE FROM tag_count",
    "INSERT INTO tag_count (tag_id, clips, highlights) " TAGS,
};

bool
store_counts_check (StoreDb *db, uint64_t *n_wrong, GError **error)
{
  uint64_t n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (differences); i++) {
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, differences[i], error);

    if (stmt == NULL)
      return false;
    if (store_sql_next (stmt))
      n += (uint64_t)sqlite3_column_int64 (stmt, 0);
    if (!store_sql_end (stmt, error))
      return false;
  }
  *n_wrong = n;
  return true;
}

bool
store_counts_repair (StoreDb *db, GError **error)
{
  g_assert (db->in_transaction);
  for (size_t i = 0; i < G_N_ELEMENTS (repairs); i++) {
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, repairs[i], error);

    if (stmt == NULL || !store_sql_run (stmt, error))
      return false;
  }
  return true;
}
