/* store-index.h: keeps the search index in step with what is stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index holds no text of its own: to take a clipping out of it, the text that it
 * was put in with must be given again.  So whoever is about to change what is searched
 * says so first; the clippings are renewed in one go, in order, before the commit.
 */

#pragma once

#include "store/store-sql.h"

/* To be called before title, byline, site, address, note, captures or highlights of a
 * clipping change, or it goes; again in the same transaction is free. */
bool store_index_touch (StoreDb *db, int64_t clip_id, GError **error);

/* To be called before the tags of a clipping, or of its highlights, change, when nothing
 * else does: its text need not be read. */
bool store_index_touch_labels (StoreDb *db, int64_t clip_id, GError **error);

/* To be called once a new clipping is there. */
void store_index_add (StoreDb *db, int64_t clip_id);

/* Brings the index up to date in the midst of a transaction, for a search that must see
 * what was changed in it.  What changes afterwards follows at the commit as ever. */
bool store_index_renew (StoreDb *db, GError **error);

/* The ids (int64_t *) that are the keys of @ids, ascending: array of int64_t.
 * (transfer full) */
GArray *store_index_sort_ids (GHashTable *ids);

/* ---- for who compares the index with the clippings (store-index-check) ---- */

/* Sums of hashes, whatever the order: of every word with its column and place, and of
 * each word of a clipping once. */
typedef struct {
  uint64_t words;
  uint64_t distinct;
} StoreIndexSum;

/* @column: its name in word_index; @place: of the word in it */
uint64_t store_index_hash_word (const char *text, size_t length, const char *column,
                                size_t place);
uint64_t store_index_hash_distinct (const char *text, size_t length);

/* What the index should have of a clipping; @sum: (out) */
bool store_index_sum (StoreDb *db, int64_t clip_id, StoreIndexSum *sum, GError **error);
