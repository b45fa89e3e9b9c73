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

#include "annotate/anchor-words.h"

typedef enum {
  ANCHOR_PAIR_NONE,
  ANCHOR_PAIR_SAME,     /* the same word */
  ANCHOR_PAIR_REPLACED, /* another word in its place */
} AnchorPair;

typedef struct {
  const AnchorText *old_text;
  const AnchorText *new_text;
  int *old_ids; /* of each old word: equal ids are equal words */
  int *new_ids;
  double *weights; /* by id: rare words say more */
  int *image;      /* of each old word: the new word, or -1 */
  guint8 *pair;    /* AnchorPair of each old word */
  int *origin;     /* of each new word: the old word, or -1 */
} AnchorAlignment;

/* Numbers and weighs the words; nothing is aligned yet.  The texts are borrowed. */
AnchorAlignment *anchor_alignment_new (const AnchorText *old_text,
                                       const AnchorText *new_text);
void anchor_alignment_free (AnchorAlignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnchorAlignment, anchor_alignment_free)

/* Aligns the whole texts. */
void anchor_alignment_run (AnchorAlignment *self);

/* Forgets the pairs and aligns the old text with the best place of the new one that is
 * not hidden; the score, 0 when there is none. */
double anchor_alignment_run_local (AnchorAlignment *self);

/* Makes the new words from the first to the last image unlike any word. */
void anchor_alignment_hide_images (AnchorAlignment *self);
