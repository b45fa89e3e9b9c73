/* extract-drop.h: gives an element its verdict
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/**
 * extract_drop:
 * @node: an element, or a text that stands between elements
 *
 * What is in @node counts no more in the measures of what is around it.  When nothing
 * is left around it, that goes with it: a box is not kept for its border.  The element
 * of the article itself stays.
 */
void extract_drop (ExtractRun *run, const HtmlNode *node, RemovalReason reason);
