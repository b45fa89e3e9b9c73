/* anchor-map.h: where a passage of an aligned text is in the other one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-pairs.h"
#include "base/text.h"

/* The image of a passage. */
typedef struct {
  TextSpan span;    /* code points of the new text */
  double kept;      /* 0 to 1: weight of the words that are still there */
  int n_words;      /* of the passage in the old text */
  unsigned context; /* 0 to 2: neighbours that are next to it still */
} AnchorImage;

/* How much of the passage [start, end) is where.
 * Returns: false when it holds no word, or none of its words is there any more;
 * @n_words tells which */
bool anchor_map_span (const AnchorAlignment *self, TextSpan span, AnchorImage *image);

/* The passage by its letters and digits alone, where both texts have them once: finds
 * what was glued together.  At least 12 of them. */
bool anchor_map_letters (const AnchorAlignment *self, TextSpan span, TextSpan *found);
