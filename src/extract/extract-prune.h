/* extract-prune.h: what inside the article's element is not the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each writes verdicts inside run->body, which has been measured.  Those that know an
 * element by its neighbours take the list of blocks (extract-blocks.h); blocks that got
 * a verdict since stay in it.
 */

#pragma once

#include "extract/extract-run.h"

/* By the names of classes and ids: share bars, comments, boxes. */
void extract_prune_names (ExtractRun *run);

/* By links: lists and boxes that are nothing else. */
void extract_prune_links (ExtractRun *run);

/* Paragraphs between others that are a link and nothing else. */
void extract_prune_link_lines (ExtractRun *run, GArray *blocks);

/* By the words that lines begin with: "read also", "all rights reserved"; with the
 * lists that such lines lead in. */
void extract_prune_lines (ExtractRun *run, GArray *blocks);

/* By having been said before. */
void extract_prune_repeats (ExtractRun *run, GArray *blocks);

/* What stands before the first sentence: headline, byline, date. */
void extract_prune_head (ExtractRun *run, GArray *blocks);

/* What stands after the last sentence, or is the end of something else. */
void extract_prune_tail (ExtractRun *run, GArray *blocks);

/* What the body that the page states in its JSON-LD does not have, where that has
 * nearly everything else. */
void extract_prune_witness (ExtractRun *run, GArray *blocks);
