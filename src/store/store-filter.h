/* store-filter.h: the clippings that a condition without words finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While somebody types, the same conditions are asked again with every key: what they
 * found is kept with the connection until something is changed.
 */

#pragma once

#include "model/query.h"
#include "store/store-bitmap.h"
#include "store/store-labels.h"
#include "store/store-phrase.h"
#include "store/store-sql.h"

/* Forgets what changes have made stale.  @whole: (out): all ids that there are.  To be
 * called first in every read transaction. */
bool store_filter_begin (StoreDb *db, StoreRange *whole, GError **error);

/**
 * store_filter_find:
 * @term: a leaf that is not text, nor QUERY_AUTHOR
 * @range: part of the whole
 *
 * Returns: (transfer full) (nullable): the clippings in @range
 */
StoreBitmap *store_filter_find (StoreDb *db, const QueryTerm *term, StoreRange range,
                                GError **error);

/* The labels (store-labels.h) of what QUERY_TAG or QUERY_SITE @term names, when they are
 * not more than @max: a clipping has one of them when @term finds it, and it finds no
 * other.  @labels: (out) (transfer full): array of StoreLabel; NULL when there are more */
bool store_filter_list_labels (StoreDb *db, const QueryTerm *term, guint max,
                               GArray **labels, GError **error);

/* The labels of clippings with a tag in whose name @phrase stands, on themselves or on a
 * highlight: array of StoreLabel. (transfer full) */
GArray *store_filter_list_tags (StoreDb *db, const StorePhrase *phrase, GError **error);
