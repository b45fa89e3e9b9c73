/* html-walk.h: visits a tree in document order, with loops and never recursion
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/* The next node of the subtree of @root in document order, or NULL at its end.
 * The content of a <template> is not entered. */
HtmlNode *html_walk_next (const HtmlNode *node, const HtmlNode *root);

/* The same, past everything inside @node. */
HtmlNode *html_walk_skip (const HtmlNode *node, const HtmlNode *root);

/* The first element named @tag in the subtree of @root, itself not counted. */
HtmlNode *html_walk_find (const HtmlNode *root, HtmlTag tag);

/* The nearest ancestor named @tag, itself not counted, or NULL. */
HtmlNode *html_walk_ancestor (const HtmlNode *node, HtmlTag tag);

bool html_walk_contains (const HtmlNode *root, const HtmlNode *node);
