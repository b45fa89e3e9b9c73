/* mark-passages.h: puts highlights into a tree, as <mark> elements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"
#include "model/highlight.h"

/**
 * mark_passages:
 * @root: what the highlights' spans count in
 * @highlights: (element-type Highlight): see render-marked.h, which says what is made
 */
void mark_passages (HtmlDoc *doc, HtmlNode *root, const GPtrArray *highlights);
