/* store-captures.c: captures of a clipping: raw bytes, article, removals, images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-captures.h"

#include <string.h>

#include "base/text.h"
#include "store/store-addresses.h"
#include "store/store-blobs.h"
#include "store/store-date.h"
#include "store/store-fingerprints.h"
#include "store/store-index.h"
#include "store/store-sql.h"
#include "store/store-zstd.h"

/* What read_capture() reads and insert_row() binds, ?1 to ?26, in this order. */
#define CAPTURE_COLUMNS                                                                  \
  "origin, address, final_address, media_type, headers, raw_sha256, captured_at, "       \
  "title, byline, site, language, direction, canonical, lead_image, excerpt, "           \
  "published_at, published_zone, published_precision, published_from, "                  \
  "modified_at, modified_zone, modified_precision, modified_from, article_sha256, "      \
  "text, html"

enum {
  INSERT,
  LOAD,
  LOAD_LATEST,
  LOAD_TEXT,
  LIST,
  COUNT,
  LOAD_RAW_NAME,
  INSERT_REMOVAL,
  LOAD_REMOVALS,
  RESTORE_REMOVAL,
  INSERT_IMAGE,
  LOAD_IMAGES,
  COUNT_IMAGES,
  SET_WAITING,
  UPDATE_ARTICLE,
  UPDATE_WORDS,
  FIND_CLIP,
};

static const char *const statements[] = {
    [INSERT] =
        "INSERT INTO capture (" CAPTURE_COLUMNS
        ", clip_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
        "?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)",
    [LOAD] = "SELECT " CAPTURE_COLUMNS ", id FROM capture WHERE id = ?1",
    [LOAD_LATEST] = "SELECT " CAPTURE_COLUMNS
                    ", id FROM capture WHERE clip_id = ?1 ORDER BY id DESC LIMIT 1",
    [LOAD_TEXT] = "SELECT text FROM capture WHERE clip_id = ?1 ORDER BY id DESC LIMIT 1",
    [LIST] = "SELECT id FROM capture WHERE clip_id = ?1 ORDER BY id",
    [COUNT] = "SELECT count (*) FROM capture WHERE clip_id = ?1",
    [LOAD_RAW_NAME] = "SELECT raw_sha256 FROM capture WHERE id = ?1",
    [INSERT_REMOVAL] = "INSERT INTO removal (capture_id, number, reason, restored, text, "
                       "html) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [LOAD_REMOVALS] = "SELECT number, reason, restored, text, html FROM removal "
                      "WHERE capture_id = ?1 ORDER BY number",
    [RESTORE_REMOVAL] =
        "UPDATE removal SET restored = ?3 WHERE capture_id = ?1 AND number = ?2",
    [INSERT_IMAGE] = "INSERT INTO image (capture_id, number, address, sha256, width, "
                     "height) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [LOAD_IMAGES] = "SELECT address, image.sha256, width, height, media_type "
                    "FROM image LEFT JOIN blob ON blob.sha256 = image.sha256 "
                    "WHERE capture_id = ?1 ORDER BY number",
    [COUNT_IMAGES] = "UPDATE clip SET images = (SELECT count (*) FROM image "
                     "WHERE capture_id = ?2 AND sha256 IS NOT NULL) WHERE id = ?1",
    [SET_WAITING] = "UPDATE clip SET waiting = ?2 WHERE id = ?1",
    [UPDATE_ARTICLE] = "UPDATE capture SET article_sha256 = ?2, text = ?3, html = ?4 "
                       "WHERE id = ?1",
    [UPDATE_WORDS] = "UPDATE clip SET words = ?2 WHERE id = ?1",
    [FIND_CLIP] = "SELECT clip_id FROM capture WHERE id = ?1",
};

/* ---- the article's text ---- */

static char *
hash_article (const Article *article)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  /* The zero byte between the two is part of it. */
  g_checksum_update (sum, (const guchar *)article->html,
                     (gssize)strlen (article->html) + 1);
  g_checksum_update (sum, (const guchar *)article->text, (gssize)strlen (article->text));
  return g_strdup (g_checksum_get_string (sum));
}

static GBytes *
pack (StoreDb *db, const char *text)
{
  return store_zstd_compress (db->rooms[STORE_ROOM_ZSTD], text, strlen (text));
}

static char *
unpack (StoreDb *db, sqlite3_stmt *stmt, int column, GError **error)
{
  const void *data = sqlite3_column_blob (stmt, column);

  return store_zstd_expand (db->rooms[STORE_ROOM_ZSTD], data,
                            (size_t)sqlite3_column_bytes (stmt, column), NULL, error);
}

/* ---- writing ---- */

bool
store_captures_write_files (StoreDb *db, const Capture *capture, GError **error)
{
  if (capture->raw != NULL &&
      !store_blobs_write_file (db, capture->raw, STORE_BLOB_COMPRESSED, NULL, error))
    return false;
  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (image->bytes != NULL &&
        !store_blobs_write_file (db, image->bytes, STORE_BLOB_PLAIN, NULL, error))
      return false;
  }
  return true;
}

static bool
insert_blobs (StoreDb *db, Capture *capture, GError **error)
{
  if (capture->raw != NULL) {
    g_clear_pointer (&capture->raw_sha256, g_free);
    if (!store_blobs_put (db, capture->raw, STORE_BLOB_COMPRESSED, capture->media_type,
                          &capture->raw_sha256, error))
      return false;
  }
  for (guint i = 0; i < capture->images->len; i++) {
    CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (image->bytes == NULL)
      continue;
    g_clear_pointer (&image->sha256, g_free);
    if (!store_blobs_put (db, image->bytes, STORE_BLOB_PLAIN, image->media_type,
                          &image->sha256, error))
      return false;
  }
  return true;
}

static void
bind_article (sqlite3_stmt *stmt, const Article *article)
{
  store_sql_bind (stmt, 8, article->title);
  store_sql_bind (stmt, 9, article->byline);
  store_sql_bind (stmt, 10, article->site);
  store_sql_bind (stmt, 11, article->language);
  store_sql_bind (stmt, 12, article->direction);
  store_sql_bind (stmt, 13, article->canonical);
  store_sql_bind (stmt, 14, article->lead_image);
  store_sql_bind (stmt, 15, article->excerpt);
  store_date_bind (stmt, 16, &article->published);
  store_sql_bind (stmt, 19, article->published_from);
  store_date_bind (stmt, 20, &article->modified);
  store_sql_bind (stmt, 23, article->modified_from);
}

static bool
insert_row (StoreDb *db, int64_t clip_id, Capture *capture, GError **error)
{
  const Article *article = capture->article;
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[INSERT], error);
  g_autofree char *hash = hash_article (article);
  g_autoptr (GBytes) text = pack (db, article->text);
  g_autoptr (GBytes) html = pack (db, article->html);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, capture_origin_name (capture->origin));
  store_sql_bind (stmt, 2, capture->address);
  store_sql_bind (stmt, 3, capture->final_address);
  store_sql_bind (stmt, 4, capture->media_type);
  store_sql_bind (stmt, 5, capture->headers);
  store_sql_bind (stmt, 6, capture->raw_sha256);
  store_sql_bind (stmt, 7, capture->captured_at);
  bind_article (stmt, article);
  store_sql_bind (stmt, 24, hash);
  store_sql_bind (stmt, 25, text);
  store_sql_bind (stmt, 26, html);
  store_sql_bind (stmt, 27, clip_id);
  if (!store_sql_run (stmt, error))
    return false;
  capture->id = sqlite3_last_insert_rowid (db->sqlite);
  return true;
}

static bool
insert_removals (StoreDb *db, const Capture *capture, GError **error)
{
  for (guint i = 0; i < capture->article->removals->len; i++) {
    const Removal *removal = g_ptr_array_index (capture->article->removals, i);
    g_autoptr (sqlite3_stmt) stmt =
        store_sql_prepare (db, statements[INSERT_REMOVAL], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, capture->id);
    store_sql_bind (stmt, 2, removal->number);
    store_sql_bind (stmt, 3, removal_reason_name (removal->reason));
    store_sql_bind (stmt, 4, removal->restored);
    store_sql_bind (stmt, 5, removal->text);
    store_sql_bind (stmt, 6, removal->html);
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

static bool
insert_images (StoreDb *db, const Capture *capture, GError **error)
{
  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);
    g_autoptr (sqlite3_stmt) stmt =
        store_sql_prepare (db, statements[INSERT_IMAGE], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, capture->id);
    store_sql_bind (stmt, 2, i);
    store_sql_bind (stmt, 3, image->address);
    store_sql_bind (stmt, 4, image->sha256);
    store_sql_bind (stmt, 5, image->width);
    store_sql_bind (stmt, 6, image->height);
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

static bool
insert_addresses (StoreDb *db, int64_t clip_id, const Capture *capture, GError **error)
{
  return store_addresses_add (db, clip_id, capture->address, error) &&
         store_addresses_add (db, clip_id, capture->final_address, error) &&
         store_addresses_add (db, clip_id, capture->article->canonical, error);
}

/* Whether it stands for a page that is still to be fetched. */
static bool
is_waiting (const Capture *capture)
{
  return capture->origin == CAPTURE_IMPORT && capture->final_address != NULL &&
         *capture->article->html == '\0';
}

bool
store_captures_insert (StoreDb *db, int64_t clip_id, Capture *capture, GError **error)
{
  g_assert (db->in_transaction);
  g_assert (capture->article->html != NULL && capture->article->text != NULL);
  return store_index_touch (db, clip_id, error) && insert_blobs (db, capture, error) &&
         insert_row (db, clip_id, capture, error) &&
         store_fingerprints_put (db, capture->id, capture->fingerprint, error) &&
         insert_removals (db, capture, error) && insert_images (db, capture, error) &&
         store_sql_run_pair (db, statements[COUNT_IMAGES], clip_id, capture->id, error) &&
         store_sql_run_pair (db, statements[SET_WAITING], clip_id, is_waiting (capture),
                             error) &&
         insert_addresses (db, clip_id, capture, error);
}

/* ---- loading ---- */

static bool
fail_not_found (GError **error)
{
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
                       "There is no such capture");
  return false;
}

/* Text, HTML, and whether they are as they were stored. */
static bool
read_body (StoreDb *db, sqlite3_stmt *stmt, Article *article, GError **error)
{
  g_autofree char *hash = NULL;

  article->text = unpack (db, stmt, 24, error);
  if (article->text == NULL)
    return false;
  article->html = unpack (db, stmt, 25, error);
  if (article->html == NULL)
    return false;
  hash = hash_article (article);
  if (g_strcmp0 (hash, (const char *)sqlite3_column_text (stmt, 23)) == 0)
    return true;
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_CORRUPT,
                       "A stored article is damaged");
  return false;
}

static void
read_article (sqlite3_stmt *stmt, Article *article)
{
  article->title = store_sql_dup_text (stmt, 7);
  article->byline = store_sql_dup_text (stmt, 8);
  article->site = store_sql_dup_text (stmt, 9);
  article->language = store_sql_dup_text (stmt, 10);
  article->direction = store_sql_dup_text (stmt, 11);
  article->canonical = store_sql_dup_text (stmt, 12);
  article->lead_image = store_sql_dup_text (stmt, 13);
  article->excerpt = store_sql_dup_text (stmt, 14);
  article->published = store_date_read (stmt, 15);
  article->published_from = store_sql_dup_text (stmt, 18);
  article->modified = store_date_read (stmt, 19);
  article->modified_from = store_sql_dup_text (stmt, 22);
}

static Capture *
read_capture (StoreDb *db, sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (Capture) capture = capture_new ();

  capture_origin_from_name ((const char *)sqlite3_column_text (stmt, 0),
                            &capture->origin);
  capture->address = store_sql_dup_text (stmt, 1);
  capture->final_address = store_sql_dup_text (stmt, 2);
  capture->media_type = store_sql_dup_text (stmt, 3);
  capture->headers = store_sql_dup_text (stmt, 4);
  capture->raw_sha256 = store_sql_dup_text (stmt, 5);
  capture->captured_at = sqlite3_column_int64 (stmt, 6);
  read_article (stmt, capture->article);
  capture->id = sqlite3_column_int64 (stmt, 26);
  return read_body (db, stmt, capture->article, error) ? g_steal_pointer (&capture)
                                                       : NULL;
}

static bool
load_removals (StoreDb *db, Capture *capture, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[LOAD_REMOVALS], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, capture->id);
  while (store_sql_next (stmt)) {
    Removal *removal = g_new0 (Removal, 1);

    removal->number = (unsigned)sqlite3_column_int (stmt, 0);
    removal->reason = REMOVAL_USER;
    removal_reason_from_name ((const char *)sqlite3_column_text (stmt, 1),
                              &removal->reason);
    removal->restored = sqlite3_column_int (stmt, 2) != 0;
    removal->text = store_sql_dup_text (stmt, 3);
    removal->html = store_sql_dup_text (stmt, 4);
    g_ptr_array_add (capture->article->removals, removal);
  }
  return store_sql_end (stmt, error);
}

static bool
load_images (StoreDb *db, Capture *capture, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD_IMAGES], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, capture->id);
  while (store_sql_next (stmt)) {
    CaptureImage *image = g_new0 (CaptureImage, 1);

    image->address = store_sql_dup_text (stmt, 0);
    image->sha256 = store_sql_dup_text (stmt, 1);
    image->width = sqlite3_column_int (stmt, 2);
    image->height = sqlite3_column_int (stmt, 3);
    image->media_type = store_sql_dup_text (stmt, 4);
    g_ptr_array_add (capture->images, image);
  }
  return store_sql_end (stmt, error);
}

static Capture *
load (StoreDb *db, int statement, int64_t id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);
  g_autoptr (Capture) capture = NULL;

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, id);
  if (!store_sql_next (stmt)) {
    if (store_sql_end (stmt, error))
      fail_not_found (error);
    return NULL;
  }
  capture = read_capture (db, stmt, error);
  if (capture == NULL || !load_removals (db, capture, error) ||
      !load_images (db, capture, error))
    return NULL;
  return g_steal_pointer (&capture);
}

Capture *
store_captures_load_latest (StoreDb *db, int64_t clip_id, GError **error)
{
  return load (db, LOAD_LATEST, clip_id, error);
}

Capture *
store_captures_load (StoreDb *db, int64_t capture_id, GError **error)
{
  return load (db, LOAD, capture_id, error);
}

bool
store_captures_load_text (StoreDb *db, int64_t clip_id, char **text, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD_TEXT], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  *text = NULL;
  if (!store_sql_next (stmt))
    return store_sql_end (stmt, error);
  *text = unpack (db, stmt, 0, error);
  return *text != NULL;
}

GArray *
store_captures_list (StoreDb *db, int64_t clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST], error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, clip_id);
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);
    g_array_append_val (ids, id);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&ids) : NULL;
}

bool
store_captures_count (StoreDb *db, int64_t clip_id, unsigned *n, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[COUNT], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  if (store_sql_next (stmt))
    *n = (unsigned)sqlite3_column_int (stmt, 0);
  return store_sql_end (stmt, error);
}

GBytes *
store_captures_load_raw (StoreDb *db, int64_t capture_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[LOAD_RAW_NAME], error);
  g_autofree char *name = NULL;

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, capture_id);
  if (store_sql_next (stmt))
    name = store_sql_dup_text (stmt, 0);
  if (!store_sql_end (stmt, error))
    return NULL;
  if (name == NULL) {
    fail_not_found (error);
    return NULL;
  }
  return store_blobs_load (db, name, NULL, error);
}

/* ---- restoring what was removed ---- */

static bool
find_clip (StoreDb *db, int64_t capture_id, int64_t *clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_CLIP], error);
  bool found;

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, capture_id);
  found = store_sql_next (stmt);
  if (found)
    *clip_id = sqlite3_column_int64 (stmt, 0);
  return store_sql_end (stmt, error) && (found || fail_not_found (error));
}

static bool
update_row (StoreDb *db, const Capture *capture, GError **error)
{
  const Article *article = capture->article;
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[UPDATE_ARTICLE], error);
  g_autofree char *hash = hash_article (article);
  g_autoptr (GBytes) text = pack (db, article->text);
  g_autoptr (GBytes) html = pack (db, article->html);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, capture->id);
  store_sql_bind (stmt, 2, hash);
  store_sql_bind (stmt, 3, text);
  store_sql_bind (stmt, 4, html);
  return store_sql_run (stmt, error);
}

static bool
update_removals (StoreDb *db, const Capture *capture, GError **error)
{
  for (guint i = 0; i < capture->article->removals->len; i++) {
    const Removal *removal = g_ptr_array_index (capture->article->removals, i);
    g_autoptr (sqlite3_stmt) stmt =
        store_sql_prepare (db, statements[RESTORE_REMOVAL], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, capture->id);
    store_sql_bind (stmt, 2, removal->number);
    store_sql_bind (stmt, 3, removal->restored);
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

bool
store_captures_update_article (StoreDb *db, const Capture *capture, GError **error)
{
  int64_t clip_id;

  g_assert (db->in_transaction);
  return find_clip (db, capture->id, &clip_id, error) &&
         store_index_touch (db, clip_id, error) && update_row (db, capture, error) &&
         store_fingerprints_put (db, capture->id, capture->fingerprint, error) &&
         update_removals (db, capture, error) &&
         store_sql_run_pair (db, statements[UPDATE_WORDS], clip_id,
                             (int64_t)text_count_words (capture->article->text), error);
}

bool
store_captures_put_back (StoreDb *db, const Capture *capture, GError **error)
{
  g_assert (db->in_transaction);
  return update_row (db, capture, error);
}
