/* store-match.h: a list of the search index, read range by range
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To open a list costs as much as to read a thousand ids from it, so it stays open from
 * one range to the next.
 */

#pragma once

#include "store/store-bitmap.h"
#include "store/store-phrase.h"
#include "store/store-sql.h"

typedef enum {
  STORE_MATCH_WORDS,    /* word_index: knows what stands in a row, and in which column */
  STORE_MATCH_PREFIXES, /* prefix_index: has the beginnings of words ready */
} StoreMatchIndex;

typedef struct StoreMatch StoreMatch;

/**
 * store_match_new:
 * @expression: (transfer full): in the language of FTS5
 * @whole: where all ranges lie
 * @ascending: the first range is at the beginning of @whole, else at its end
 *
 * To be freed in the same read transaction.
 */
StoreMatch *store_match_new (StoreDb *db, StoreMatchIndex index, char *expression,
                             StoreRange whole, bool ascending);
void store_match_free (StoreMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreMatch, store_match_free)

/* Adds what the list has in the range of @found, the next one. */
bool store_match_read (StoreMatch *self, StoreBitmap *found, GError **error);
