/* suggest-place.h: where a passage that is not found may have been meant to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/text.h"

/**
 * suggest_place:
 * @exact: what the passage said
 * @text: canonical text in which it is not found
 * @language: (nullable): of @text
 *
 * Compares words with each sentence (Dice's coefficient): for a person to look at, never
 * to be taken unseen.
 *
 * Returns: the most similar sentence; empty when none has a fifth of the words
 */
TextSpan suggest_place (const char *exact, const char *text, const char *language);
