/* passage-map.h: which stretches of which text nodes are highlighted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"
#include "model/highlight.h"

typedef struct PassageMap PassageMap;

/**
 * passage_map_new:
 * @root: what the highlights' spans count in; outlives the map
 * @highlights: (element-type Highlight) (nullable): orphans are left out, overlaps are
 *   united
 */
PassageMap *passage_map_new (const HtmlNode *root, const GPtrArray *highlights);
void passage_map_free (PassageMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PassageMap, passage_map_free)

/**
 * passage_map_stretch:
 * @byte: into the text of @node
 * @end: (out): where the answer changes, at most the length of the text
 *
 * Returns: whether the text at @byte is highlighted
 */
bool passage_map_stretch (const PassageMap *self, const HtmlNode *node, size_t byte,
                          size_t *end);
