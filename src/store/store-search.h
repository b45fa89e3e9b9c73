/* store-search.h: which clippings a query finds, and where in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words are looked for in title, body, byline, site, address, notes, highlights and
 * tags.  Case and accents do not matter; scripts written without spaces are found by
 * any part of a word.
 */

#pragma once

#include "model/query.h"
#include "store/store-db.h"
#include "store/store-snippet.h"

/**
 * store_search_query:
 * @limit: how many to find, 0 for all
 * @error: return location for STORE_ERROR_INTERRUPTED and others
 *
 * The first page of a list comes much faster than the whole: ask with a limit first.
 * Clippings in the trash are found when @query says any_state, or names the trash.
 * Sorted by relevance, common words do not count, and recent clippings count a little
 * more; where no word tells anything, the latest come first.
 *
 * Returns: (transfer full) (nullable): ids in the order that @query asks for, int64_t
 */
GArray *store_search_query (StoreDb *db, const Query *query, size_t limit,
                            GError **error);

/* One for each of @ids, NULL where the words of @term are not in the text (they may be
 * in the title, or @term has none).  (element-type StoreSnippet) */
GPtrArray *store_search_snippets (StoreDb *db, const int64_t *ids, size_t n,
                                  const QueryTerm *term, GError **error);

/**
 * store_search_tend:
 * @more: (out): whether there is more to do
 *
 * Joins some of the pieces in which the index grew: with 30 of them a search takes
 * three times as long as with three.  A step is a transaction of its own of a few
 * milliseconds.  To be called while nobody waits, again and again with a pause, until
 * there is no more; an import of 100,000 clippings leaves work for ten seconds.
 */
bool store_search_tend (StoreDb *db, bool *more, GError **error);
