/* store-captures.h: captures of a clipping: raw bytes, article, removals, images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/capture.h"
#include "store/store-db.h"

/**
 * store_captures_write_files:
 *
 * Writes what of @capture is kept in files, durably.  To be called before the
 * transaction, so that no lock is held meanwhile; store_captures_insert() writes what
 * is missing.  Files without a capture are garbage (store_blobs_collect()).
 */
bool store_captures_write_files (StoreDb *db, const Capture *capture, GError **error);

/**
 * store_captures_insert:
 * @capture: with its article; sets id and raw_sha256, and sha256 of images with bytes
 *
 * Images without sha256 and bytes are kept by address, as not fetched.  A capture that
 * an import made of an address alone makes the clipping wait for its page.
 */
bool store_captures_insert (StoreDb *db, int64_t clip_id, Capture *capture,
                            GError **error);

/* The latest, without raw bytes and with images named only.  STORE_ERROR_NOT_FOUND when
 * the clipping has none, STORE_ERROR_CORRUPT when the article is not as it was stored.
 * (transfer full) */
Capture *store_captures_load_latest (StoreDb *db, int64_t clip_id, GError **error);

/* Likewise, by its own id. */
Capture *store_captures_load (StoreDb *db, int64_t capture_id, GError **error);

/* The text of the latest alone, unchecked, as fast as it can be had.  @text: (out)
 * (transfer full): NULL when the clipping has no capture. */
bool store_captures_load_text (StoreDb *db, int64_t clip_id, char **text, GError **error);

/* Ids of the captures of a clipping, oldest first: array of int64_t. */
GArray *store_captures_list (StoreDb *db, int64_t clip_id, GError **error);

/* Returns: whether @n could be counted */
bool store_captures_count (StoreDb *db, int64_t clip_id, unsigned *n, GError **error);

/* The bytes as received; STORE_ERROR_NOT_FOUND when the capture has none. */
GBytes *store_captures_load_raw (StoreDb *db, int64_t capture_id, GError **error);

/* Stores html, text and which removals are restored, as @capture has them; the word
 * count of the clipping follows.  The removals themselves never change. */
bool store_captures_update_article (StoreDb *db, const Capture *capture, GError **error);

/* Stores the html and text of a capture again that has lost them; both are what they were,
 * so that nothing else changes. */
bool store_captures_put_back (StoreDb *db, const Capture *capture, GError **error);
