/* extract-cards.h: teasers of other articles, known by their being many alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Gives HINT_TEASER to elements that hold a headline which is a link, little text, and
 * have others like them on the page.  Cost: two walks. */
void extract_cards (ExtractRun *run);

/* Takes the hint back inside run->body when much of the article has it: the items of a
 * ranking look like teasers.  Cost: one walk. */
void extract_cards_release (ExtractRun *run);
