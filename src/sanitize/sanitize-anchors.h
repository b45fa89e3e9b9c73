/* sanitize-anchors.h: links within the article, to footnotes and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of all identifiers, only those that a link of the same article names are kept, under
 * names of our own, "note-1" and so on: no name of the page's can be mistaken for one
 * of the reader's.
 */

#pragma once

#include "html/html-node.h"

typedef struct SanitizeAnchors SanitizeAnchors;

/* Finds the links and what they lead to, before anything is cleaned. */
SanitizeAnchors *sanitize_anchors_new (const HtmlNode *root, const char *base);
void sanitize_anchors_free (SanitizeAnchors *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanitizeAnchors, sanitize_anchors_free)

/* Whether a link leads to the element, or from it to another. */
bool sanitize_anchors_is_target (const SanitizeAnchors *self, const HtmlNode *node);
bool sanitize_anchors_is_link (const SanitizeAnchors *self, const HtmlNode *node);

/* Writes the names, once everything else is done.  Returns whether elements had to go
 * because a link or what it leads to was lost: the tree is then to be cleaned again. */
bool sanitize_anchors_finish (SanitizeAnchors *self, HtmlDoc *doc, const HtmlNode *root);
