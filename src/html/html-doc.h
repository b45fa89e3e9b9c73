/* html-doc.h: what a document is inside html/: an arena, and a root in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the parser; others see html-node.h.
 */

#pragma once

#include "base/arena.h"
#include "html/html-node.h"

struct HtmlDoc {
  Arena *arena;
  HtmlNode *root;
  uint32_t node_count;
  uint32_t max_nodes;
};

/* NULL when the arena has no room for the document node. */
HtmlDoc *html_doc_new (size_t max_arena, uint32_t max_nodes);

/* A detached node without a name or content; NULL when a limit is reached. */
HtmlNode *html_doc_new_node (HtmlDoc *self, HtmlNodeType type);
