/* extract-prune.h: what inside the article's element is not the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each writes verdicts inside run->body, which has been measured.
 */

#pragma once

#include "extract/extract-run.h"

/* By the names of classes and ids: share bars, comments, boxes. */
void extract_prune_names (ExtractRun *run);

/* By the words that lines begin with: "read also", "all rights reserved". */
void extract_prune_lines (ExtractRun *run);

/* By links: lists and lines that are nothing else. */
void extract_prune_links (ExtractRun *run);

/* What stands before the first sentence: headline, byline, date. */
void extract_prune_head (ExtractRun *run);
