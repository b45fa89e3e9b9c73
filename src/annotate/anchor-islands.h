/* anchor-islands.h: runs of paired words, and how much each of them says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-pairs.h"

/* Old words [start, end), of which the first and the last are paired. */
typedef struct {
  int start, end;
  double weight; /* of the same words, less the replaced ones */
} AnchorIsland;

/* The runs of pairs, ascending; a run goes on over holes of few words on both sides.
 * (transfer full): array of AnchorIsland */
GArray *anchor_islands_find (const AnchorAlignment *self);

/* Undoes the pairs of runs that are chance: a stop word or two. */
void anchor_islands_drop_weak (AnchorAlignment *self);

/* Fills @trust. */
void anchor_islands_note_trust (AnchorAlignment *self);
