/* anchor-grid.h: alignment of two ranges of words by dynamic programming
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-pairs.h"

/* Words [old_start, old_end) and [new_start, new_end). */
typedef struct {
  int old_start, old_end, new_start, new_end;
} AnchorRegion;

/* Cells that one grid may have: a byte each. */
#define ANCHOR_GRID_MAX_CELLS (16 * 1024 * 1024)

bool anchor_grid_fits (AnchorRegion region);

/* Aligns all of the region (global) or its best part (local), and writes the pairs into
 * @image and @pair, which are indexed by old word.  Returns the score. */
double anchor_grid_align (const AnchorAlignment *self, AnchorRegion region, bool local,
                          int *image, guint8 *pair);
