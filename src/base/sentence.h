/* sentence.h: where the sentences of a text begin and end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the idea of UAX 29 (sentence boundaries) with what newspapers need on top:
 * abbreviations, initials, ordinals and quoted speech do not end a sentence.  Wherever
 * the rules are in doubt they join: half a sentence is worse than two.
 */

#pragma once

#include "base/text.h"

/**
 * sentence_spans:
 * @text: canonical text: each line is a block, and no sentence goes on in the next one
 * @language: (nullable): BCP 47; decides about ordinals
 *
 * Cost: linear.
 *
 * Returns: (transfer full): array of TextSpan, without blanks at their ends, in order
 */
GArray *sentence_spans (const char *text, const char *language);
