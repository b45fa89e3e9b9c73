/* html-text.h: the canonical text of a tree: what every offset counts in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The definition is in the design (section 5) and stands a second time in
 * ui/page/reader.js; a display test holds the two together, to the last character.
 */

#pragma once

#include "html/html-node.h"

/* A piece of one text node and where it went. */
typedef struct {
  HtmlNode *node;
  size_t node_byte; /* where in the node's text the piece begins */
  size_t text_byte; /* where it begins in the canonical text */
  size_t length;    /* bytes; equal on both sides: a collapsed blank ends a piece */
  size_t offset;    /* code points before it in the canonical text */
} HtmlTextPiece;

/**
 * html_text:
 * @root: the subtree; its own name does not matter
 *
 * Returns: (transfer full): the canonical text
 */
char *html_text (const HtmlNode *root);

/* The same, with the pieces it is made of (array of HtmlTextPiece), in order. */
char *html_text_mapped (const HtmlNode *root, GArray *pieces);

/* Whether the element begins and ends a line of its own in canonical text. */
bool html_text_is_block (const HtmlNode *self);

/* Whether canonical text leaves the element and all inside it out. */
bool html_text_is_skipped (const HtmlNode *self);
