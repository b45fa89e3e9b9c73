/* anchor-seeds.h: the same words in the same order, elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-pairs.h"

/* @length words from @old_start and from @new_start, without a gap. */
typedef struct {
  int old_start, new_start, length;
  double weight; /* of the same words, less the others */
} AnchorSeed;

/**
 * anchor_seeds_find:
 * @old_free: of each old word, whether it may be in a seed; one more, which is false
 * @new_free: likewise
 *
 * Finds what may have moved: grows pairs of neighbouring words that both texts have in
 * both directions, as BLAST does (Altschul et al. 1990), and takes the heaviest.
 *
 * Returns: (transfer full): array of AnchorSeed, the heaviest first; not many
 */
GArray *anchor_seeds_find (const AnchorAlignment *self, const bool *old_free,
                           const bool *new_free);
