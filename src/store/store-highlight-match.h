/* store-highlight-match.h: whether a highlight is what a query asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query language as it is for clippings, with these differences: words are sought
 * anywhere in a word of the quote, the note, the tags, the title and the outlet; dates
 * without "published:" are those of the highlight; a note is its own.
 */

#pragma once

#include "model/highlight-query.h"
#include "store/store-db.h"

typedef struct StoreHighlightMatch StoreHighlightMatch;

/* @db and @query must outlive it. */
StoreHighlightMatch *store_highlight_match_new (StoreDb *db, const HighlightQuery *query);
void store_highlight_match_free (StoreHighlightMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreHighlightMatch, store_highlight_match_free)

bool store_highlight_match_test (StoreHighlightMatch *self, const Highlight *highlight,
                                 const Clip *clip);
