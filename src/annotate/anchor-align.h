/* anchor-align.h: which word of an old text became which word of a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Global alignment with affine gaps (Gotoh 1982), cut at long runs that are unique in
 * both texts; then passages that moved, by local alignment (Smith and Waterman 1981)
 * among what is left.  A new word has at most one old word: a place that another
 * passage has claimed cannot be stolen.
 */

#pragma once

#include "annotate/anchor-pairs.h"

/* Aligns the whole texts. */
void anchor_align_run (AnchorAlignment *self);

/* Forgets the pairs and aligns the old text with the best place of the new one that is
 * not hidden; the score, 0 when there is none. */
double anchor_align_run_local (AnchorAlignment *self);
