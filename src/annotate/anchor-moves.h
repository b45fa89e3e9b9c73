/* anchor-moves.h: passages that stand elsewhere in the new text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-pairs.h"

/* Pairs up, best first, what the global alignment left on both sides. */
void anchor_moves_find (AnchorAlignment *self);
