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

/**
 * store_search_query:
 * @limit: how many to find, 0 for all
 * @error: return location for STORE_ERROR_INTERRUPTED and others
 *
 * The first page of a list comes much faster than the whole: ask with a limit first.
 *
 * Returns: (transfer full) (nullable): ids in the order that @query asks for, int64_t
 */
GArray *store_search_query (StoreDb *db, const Query *query, size_t limit,
                            GError **error);

/* Where the words of a query stand in a clipping. */
typedef struct {
  char *text;    /* about 200 characters around the best place, or the beginning */
  GArray *marks; /* TextSpan into @text, code points */
} StoreSnippet;

void store_snippet_free (StoreSnippet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreSnippet, store_snippet_free)

/* One for each of @ids, NULL where the words of @term are not in the text (they may be
 * in the title, or @term has none).  (element-type StoreSnippet) */
GPtrArray *store_search_snippets (StoreDb *db, const int64_t *ids, size_t n,
                                  const QueryTerm *term, GError **error);

/* All places in @text where the words of @term stand, in order: array of TextSpan, code
 * points. (transfer full) */
GArray *store_search_find_marks (const char *text, const QueryTerm *term);
