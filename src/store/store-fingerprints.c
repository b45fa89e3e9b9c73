/* store-fingerprints.c: what tells whether two captures have passages in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-fingerprints.h"

#include "store/store-sql.h"

/* What is kept with the connection. */
typedef struct {
  StoreFingerprints all;
  int64_t last; /* capture that was loaded */
} Kept;

enum { PUT, LOAD, FIND_CLIP };

static const char *const statements[] = {
    [PUT] = "INSERT INTO fingerprint VALUES (?1, ?2) "
            "ON CONFLICT DO UPDATE SET bytes = excluded.bytes",
    [LOAD] = "SELECT capture_id, bytes FROM fingerprint WHERE capture_id > ?1 "
             "ORDER BY capture_id",
    [FIND_CLIP] = "SELECT clip.id FROM capture JOIN clip ON clip.id = clip_id "
                  "WHERE capture.id = ?1 AND state <> 'trash' AND capture.id = "
                  "(SELECT max (id) FROM capture WHERE clip_id = clip.id)",
};

bool
store_fingerprints_put (StoreDb *db, int64_t capture_id, GBytes *bytes, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[PUT], error);

  if (stmt == NULL || bytes == NULL)
    return stmt != NULL;
  g_assert (g_bytes_get_size (bytes) == STORE_FINGERPRINT_SIZE);
  store_sql_bind (stmt, 1, capture_id);
  store_sql_bind (stmt, 2, bytes);
  return store_sql_run (stmt, error);
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_array_unref (self->all.capture_ids);
  g_byte_array_unref (self->all.bytes);
  g_free (self);
}

static Kept *
get_kept (StoreDb *db)
{
  Kept *self = db->rooms[STORE_ROOM_FINGERPRINTS];

  if (self != NULL)
    return self;
  self = g_new0 (Kept, 1);
  self->all.capture_ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  self->all.bytes = g_byte_array_new ();
  db->rooms[STORE_ROOM_FINGERPRINTS] = self;
  db->room_frees[STORE_ROOM_FINGERPRINTS] = kept_free;
  return self;
}

const StoreFingerprints *
store_fingerprints_get (StoreDb *db, GError **error)
{
  Kept *kept = get_kept (db);
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD], error);

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, kept->last);
  while (store_sql_next (stmt)) {
    kept->last = sqlite3_column_int64 (stmt, 0);
    g_array_append_val (kept->all.capture_ids, kept->last);
    g_byte_array_append (kept->all.bytes, sqlite3_column_blob (stmt, 1),
                         STORE_FINGERPRINT_SIZE);
  }
  return store_sql_end (stmt, error) ? &kept->all : NULL;
}

void
store_fingerprints_forget (StoreDb *db)
{
  g_clear_pointer (&db->rooms[STORE_ROOM_FINGERPRINTS], kept_free);
}

bool
store_fingerprints_find_clip (StoreDb *db, int64_t capture_id, int64_t *clip_id,
                              GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_CLIP], error);
  int64_t found = 0;

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, capture_id);
  if (store_sql_next (stmt))
    found = sqlite3_column_int64 (stmt, 0);
  if (!store_sql_end (stmt, error))
    return false;
  *clip_id = found;
  return true;
}
