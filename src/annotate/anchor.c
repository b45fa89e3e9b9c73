/* anchor.c: finds a highlighted passage again after its page has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor.h"

#include "annotate/anchor-align.h"
#include "annotate/anchor-map.h"
#include "annotate/selector.h"

/* Share of a passage's weight that has to be there still, by how many of its neighbours
 * are: the fewer, the more of itself it needs.  Found by measuring. */
static const double needed_share[] = {0.42, 0.335, 0.25};

/* Confidence of a passage found by its letters alone: unique on both sides. */
#define LETTERS_CONFIDENCE 0.8

struct Anchoring {
  const char *new_text;
  AnchorWords *words;
  AnchorText old_words, new_words;
  AnchorAlignment *alignment;
};

Anchoring *
anchoring_new (const char *old_text, const char *new_text)
{
  Anchoring *self = g_new0 (Anchoring, 1);

  self->new_text = new_text;
  self->words = anchor_words_new ();
  anchor_text_init (&self->old_words, self->words, old_text);
  anchor_text_init (&self->new_words, self->words, new_text);
  anchor_words_harmonize (self->words, &self->old_words, &self->new_words);
  self->alignment = anchor_alignment_new (&self->old_words, &self->new_words);
  anchor_align_run (self->alignment);
  return self;
}

void
anchoring_free (Anchoring *self)
{
  anchor_alignment_free (self->alignment);
  anchor_text_clear (&self->old_words);
  anchor_text_clear (&self->new_words);
  anchor_words_free (self->words);
  g_free (self);
}

bool
anchoring_map (Anchoring *self, const Selector *selector, TextSpan *span,
               double *confidence)
{
  AnchorImage image;
  bool found = anchor_map_span (self->alignment, selector->span, &image);
  double sure = CLAMP (0.8 * image.kept + 0.1 * image.context, 0, 1);
  TextSpan letters;

  /* Punctuation alone has no words to align. */
  if (image.n_words == 0)
    return selector_find (selector, self->new_text, span, confidence);
  if (found && image.kept >= needed_share[image.context] && sure >= ANCHOR_UNSURE) {
    *span = image.span;
    *confidence = sure;
    return true;
  }
  if (anchor_map_letters (self->alignment, selector->span, &letters)) {
    *span = letters;
    *confidence = LETTERS_CONFIDENCE;
    return true;
  }
  if (!found || image.kept < needed_share[image.context])
    return false;
  *span = image.span;
  *confidence = sure;
  return true;
}
