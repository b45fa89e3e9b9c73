/* store-highlights.h: highlights of clippings, with their notes and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/highlight.h"
#include "store/store-db.h"
#include "store/store-sql.h"

/* @highlight: with clip_id and capture_id.  Sets id, uuid (when NULL), created_at (when
 * 0) and changed_at. */
bool store_highlights_insert (StoreDb *db, Highlight *highlight, GError **error);

/* Of one clipping, in text order, orphans last.  (element-type Highlight) */
GPtrArray *store_highlights_load_all (StoreDb *db, int64_t clip_id, GError **error);

/* STORE_ERROR_NOT_FOUND when it is gone.  (transfer full) */
Highlight *store_highlights_load (StoreDb *db, int64_t id, GError **error);

/* Stores span, confidence, orphan, colour, note and tags; sets changed_at.  What was
 * made once (selectors, capture) stays. */
bool store_highlights_update (StoreDb *db, Highlight *highlight, GError **error);

/* Stores span, confidence and orphan of each Highlight in @highlights: the text has
 * changed, not the highlight. */
bool store_highlights_set_spans (StoreDb *db, const GPtrArray *highlights,
                                 GError **error);

/* Stores all of @highlight anew, its capture and selectors too: the user has put it
 * elsewhere.  Sets changed_at. */
bool store_highlights_place (StoreDb *db, Highlight *highlight, GError **error);

bool store_highlights_delete (StoreDb *db, int64_t id, GError **error);

/* ---- for the other files of store/ ---- */

/* These and the id, columns 0 to 16 of a statement, are what store_highlights_read()
 * makes a highlight of, without its tags.  (transfer full) */
#define STORE_HIGHLIGHT_COLUMNS                                                          \
  "uuid, clip_id, capture_id, exact, prefix, suffix, made_start, made_end, start, end, " \
  "confidence, orphan, color, note, created_at, changed_at"
Highlight *store_highlights_read (sqlite3_stmt *stmt);
