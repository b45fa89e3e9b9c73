/* extract-measure.h: how much text, of what kind, is in each element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/**
 * extract_measure:
 * @root: the subtree to measure
 *
 * Fills the measures of every element inside @root; hints, verdicts and worth stay as
 * they are.  What has a verdict is passed over.  Cost: one walk.
 */
void extract_measure (ExtractRun *run, HtmlNode *root);

/* Letters of running text; runs of blanks count as one. */
uint32_t extract_measure_letters (HtmlSlice text);

/* Whether the element's own text reads like sentences rather than labels. */
bool extract_measure_is_prose (const ExtractMeasure *self);

/* Whether the element's own text is some words that lead to another page. */
bool extract_measure_is_headline (const ExtractMeasure *self);
