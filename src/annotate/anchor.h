/* anchor.h: finds a highlighted passage again after its page has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Old and new text are aligned once; every highlight of the pair is then mapped
 * through the alignment.  A passage that is gone stays lost: never a wrong place.
 */

#pragma once

#include "model/highlight.h"

/* From here on a passage counts as found. */
#define ANCHOR_UNSURE 0.5

typedef struct Anchoring Anchoring;

/* Both texts are canonical and outlive the result. (transfer full) */
Anchoring *anchoring_new (const char *old_text, const char *new_text);
void anchoring_free (Anchoring *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Anchoring, anchoring_free)

/**
 * anchoring_map:
 * @selector: made in the old text
 * @span: (out): where it is in the new text; untouched on failure
 * @confidence: (out): 0 to 1; untouched on failure
 *
 * Returns: whether the passage was found
 */
bool anchoring_map (Anchoring *self, const Selector *selector, TextSpan *span,
                    double *confidence);
