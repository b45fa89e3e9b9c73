/* store-rank.h: clippings by how much they have to do with the words of a query
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * BM25 as FTS5 computes it, over the same index.  FTS5's own function lists every place
 * of every word in every clipping, and reads a row for each clipping's length; this one
 * counts places, and has the lengths in memory.
 */

#pragma once

#include "store/store-phrase.h"
#include "store/store-sql.h"

typedef struct {
  int64_t id;
  double score; /* more is better */
} StoreScore;

typedef struct {
  GArray *scores;  /* StoreScore, in the order of ids */
  GArray *weights; /* double for each phrase: how much it tells, 0 for nothing */
} StoreRanking;

void store_ranking_free (StoreRanking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreRanking, store_ranking_free)

/**
 * store_rank_find:
 * @phrases: StorePhrase
 * @all: a clipping must have them all; else one is enough
 *
 * A phrase that is in more than a fifth of the library tells nothing about a clipping
 * and is not counted, though with @all it must be there.  When no phrase tells
 * anything, there are no scores.
 *
 * Returns: (transfer full) (nullable): the clippings with their scores
 */
StoreRanking *store_rank_find (StoreDb *db, const GPtrArray *phrases, bool all,
                               GError **error);

/**
 * store_rank_weigh:
 * @max_part: a phrase in more than this part of the library tells nothing
 *
 * Returns: (transfer full) (nullable): double for each phrase: its inverse document
 * frequency, 0 for one that tells nothing
 */
GArray *store_rank_weigh (StoreDb *db, const GPtrArray *phrases, double max_part,
                          GError **error);

/**
 * store_rank_get_recency:
 *
 * To be called after store_rank_find(), in the same transaction.
 *
 * Returns: 0 for the clipping that was saved first, 1 for the last
 */
double store_rank_get_recency (StoreDb *db, int64_t id);
