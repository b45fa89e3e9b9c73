/* store-clips.h: clippings: put in, found, changed, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions that take @n ids leave alone those that are gone, and set changed_at of
 * those that they change.
 */

#pragma once

#include "model/clip.h"
#include "store/store-db.h"

/**
 * store_clips_insert:
 * @clip: without an id; a UUID is made when it has none; saved_at 0 means now
 *
 * Stores all fields and the tags.  Sets id, uuid, saved_at, changed_at in @clip.  An id
 * is never given twice.
 */
bool store_clips_insert (StoreDb *db, Clip *clip, GError **error);

/* STORE_ERROR_NOT_FOUND when it is gone.  (transfer full) */
Clip *store_clips_load (StoreDb *db, int64_t id, GError **error);

/* The clippings @ids in that order, NULL for one that is gone.  (element-type Clip) */
GPtrArray *store_clips_load_rows (StoreDb *db, const int64_t *ids, size_t n,
                                  GError **error);

/**
 * store_clips_find_uuid:
 * @name: a UUID, or a beginning of it that no other has; at least four characters
 * @error: return location for STORE_ERROR_NOT_FOUND, for several as for none
 */
bool store_clips_find_uuid (StoreDb *db, const char *name, int64_t *id, GError **error);

/**
 * store_clips_find_address:
 * @id: (out): the clipping, the latest outside the trash if there are several; 0 when
 *   there is none
 *
 * Finds the clipping of a page by any address that it is known under: its own, and
 * those asked for, redirected to and declared canonical in its captures, all compared
 * by uri_key().
 *
 * Returns: whether the question could be answered
 */
bool store_clips_find_address (StoreDb *db, const char *address, int64_t *id,
                               GError **error);

/* Finds a clipping by its whole title, for what comes without an address: one outside the
 * trash before one in it, one with an address before one without; 0 in @id when there is
 * none. */
bool store_clips_find_title (StoreDb *db, const char *title, int64_t *id, GError **error);

bool store_clips_set_state (StoreDb *db, const int64_t *ids, size_t n, ClipState state,
                            GError **error);
bool store_clips_set_starred (StoreDb *db, const int64_t *ids, size_t n, bool starred,
                              GError **error);
bool store_clips_set_unread (StoreDb *db, const int64_t *ids, size_t n, bool unread,
                             GError **error);
bool store_clips_set_note (StoreDb *db, int64_t id, const char *note, GError **error);

/* 0 to 1.  Leaves changed_at alone. */
bool store_clips_set_progress (StoreDb *db, int64_t id, double progress, GError **error);

/**
 * store_clips_set_field:
 * @field: one bit
 * @value: dates in ISO 8601; NULL goes back to what the latest capture says
 * @error: return location for STORE_ERROR_CONSTRAINT (no date, an empty title)
 *
 * Marks the field as edited, or as not edited with NULL.
 */
bool store_clips_set_field (StoreDb *db, int64_t id, ClipField field, const char *value,
                            GError **error);

/* What a new capture brings: writes address, title, byline, site, language, direction,
 * excerpt, lead_image, published, modified, words and edited of @clip. */
bool store_clips_update (StoreDb *db, const Clip *clip, GError **error);

/* Removes for good those of @ids that are in the trash. */
bool store_clips_delete (StoreDb *db, const int64_t *ids, size_t n, GError **error);
