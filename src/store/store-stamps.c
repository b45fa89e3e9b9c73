/* store-stamps.c: whether a clipping still says the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-stamps.h"

#include "store/store-sql.h"

#define STAMP_DIGITS 16

enum { LIST };

static const char *const statements[] = {
    [LIST] = "SELECT id, uuid, state FROM clip ORDER BY id",
};

/* What a stamp is made of: every value of every row of these. */
static const char *const parts[] = {
    ("SELECT uuid, address, title, byline, site, language, direction, excerpt, "
     "published_at, published_zone, published_precision, "
     "modified_at, modified_zone, modified_precision, "
     "saved_at, state, starred, words, note FROM clip WHERE id = ?1"),
    ("SELECT name FROM clip_tag JOIN tag ON tag.id = tag_id WHERE clip_id = ?1 "
     "ORDER BY tag_key"),
    ("SELECT id, article_sha256, (SELECT group_concat (number) FROM removal "
     "WHERE capture_id = capture.id AND restored = 1) "
     "FROM capture WHERE clip_id = ?1 ORDER BY id DESC LIMIT 1"),
    ("SELECT uuid, exact, start, end, orphan, color, note, created_at "
     "FROM highlight WHERE clip_id = ?1 ORDER BY id"),
    ("SELECT highlight_id, name FROM highlight JOIN highlight_tag "
     "ON highlight_id = highlight.id JOIN tag ON tag.id = tag_id WHERE clip_id = ?1 "
     "ORDER BY highlight_id, tag_key"),
};

void
store_stamp_free (StoreStamp *self)
{
  g_free (self->uuid);
  g_free (self->stamp);
  g_free (self);
}

GPtrArray *
store_stamps_list (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST], error);
  g_autoptr (GPtrArray) stamps =
      g_ptr_array_new_with_free_func ((GDestroyNotify)store_stamp_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    StoreStamp *stamp = g_new0 (StoreStamp, 1);

    stamp->id = sqlite3_column_int64 (stmt, 0);
    stamp->uuid = store_sql_dup_text (stmt, 1);
    clip_state_from_name ((const char *)sqlite3_column_text (stmt, 2), &stamp->state);
    g_ptr_array_add (stamps, stamp);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&stamps) : NULL;
}

/* Each value with its length before it, so that no two rows look alike. */
static void
add_row (GChecksum *sum, sqlite3_stmt *stmt)
{
  for (int i = 0; i < sqlite3_column_count (stmt); i++) {
    const unsigned char *value = sqlite3_column_text (stmt, i);
    int length = value == NULL ? -1 : sqlite3_column_bytes (stmt, i);

    g_checksum_update (sum, (const guchar *)&length, sizeof length);
    if (length > 0)
      g_checksum_update (sum, value, length);
  }
}

static bool
add_part (StoreDb *db, const char *sql, int64_t id, GChecksum *sum, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, sql, error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  while (store_sql_next (stmt))
    add_row (sum, stmt);
  return store_sql_end (stmt, error);
}

static bool
fill (StoreDb *db, StoreStamp *stamp, GChecksum *sum, GError **error)
{
  g_checksum_reset (sum);
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++) {
    const guchar border = (guchar)i;

    g_checksum_update (sum, &border, 1);
    if (!add_part (db, parts[i], stamp->id, sum, error))
      return false;
  }
  g_free (stamp->stamp);
  stamp->stamp = g_strndup (g_checksum_get_string (sum), STAMP_DIGITS);
  return true;
}

bool
store_stamps_fill (StoreDb *db, GPtrArray *stamps, guint first, guint n, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  bool filled = store_sql_begin_reading (db, error);

  if (!filled)
    return false;
  for (guint i = first; filled && i < first + n && i < stamps->len; i++)
    filled = fill (db, g_ptr_array_index (stamps, i), sum, error);
  store_sql_end_reading (db);
  return filled;
}
