/* store-highlight-hits.h: the highlights of all clippings outside the trash
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/highlight-query.h"
#include "store/store-db.h"

/**
 * store_highlight_hits_find:
 *
 * Looks at every highlight, about 5 µs each: a library has some thousands.  Letters are
 * compared as the search does, without case and accents, anywhere in a word.
 *
 * Returns: (transfer full) (element-type HighlightHit): in the order of the query;
 * with HIGHLIGHT_ORDER_TAG a highlight stands once under each of its tags
 */
GPtrArray *store_highlight_hits_find (StoreDb *db, const HighlightQuery *query,
                                      GError **error);

/**
 * store_highlight_hits_move:
 * @ids: @n highlights, in the order that they shall have
 * @before: the highlight that they shall stand before; 0: at the end
 *
 * Gives highlights another place in the user's own order.
 */
bool store_highlight_hits_move (StoreDb *db, const int64_t *ids, size_t n, int64_t before,
                                GError **error);
