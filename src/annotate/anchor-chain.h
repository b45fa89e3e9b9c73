/* anchor-chain.h: long runs of words that stand once in both texts, in the same order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-grid.h"

typedef struct {
  int old_start, new_start, length;
} AnchorRun;

/* Runs of at least @shortest words, made of @gram words each that are unique in the
 * region on both sides; ascending in both texts. (transfer full): array of AnchorRun */
GArray *anchor_chain_find (const AnchorAlignment *self, AnchorRegion region, int gram,
                           int shortest);
