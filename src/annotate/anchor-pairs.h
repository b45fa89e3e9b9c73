/* anchor-pairs.h: the words of two texts, numbered and weighed, and how they are paired
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
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
  int *copy;       /* of each old word: a new word that repeats it elsewhere, or -1 */
  double *trust;   /* of each old word: the weight of the run of pairs that it is in */
} AnchorAlignment;

/* Numbers and weighs the words; nothing is aligned yet.  The texts are borrowed. */
AnchorAlignment *anchor_alignment_new (const AnchorText *old_text,
                                       const AnchorText *new_text);
void anchor_alignment_free (AnchorAlignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnchorAlignment, anchor_alignment_free)

/* Forgets all pairs. */
void anchor_alignment_forget (AnchorAlignment *self);

/* Undoes the pairs of the old words [start, end). */
void anchor_alignment_unpair (AnchorAlignment *self, int start, int end);

/* Fills @origin from @image. */
void anchor_alignment_note_origins (AnchorAlignment *self);

/* Makes the new words from the first to the last image unlike any word. */
void anchor_alignment_hide_images (AnchorAlignment *self);
