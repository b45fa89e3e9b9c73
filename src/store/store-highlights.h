/* store-highlights.h: highlights of clippings, with their notes and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/highlight.h"
#include "store/store-db.h"

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

bool store_highlights_delete (StoreDb *db, int64_t id, GError **error);
