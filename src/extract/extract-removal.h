/* extract-removal.h: pieces that passes take out of the tree, and what marks their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"
#include "model/article.h"

/* A piece that a pass took out of the tree; a marker stands in its place. */
typedef struct {
  RemovalReason reason;
  HtmlNode *node; /* detached, in the arena of the document */
} ExtractRemoval;

/**
 * extract_removal_take:
 * @removals: ExtractRemoval; the piece is appended
 *
 * Detaches @node and puts a marker (an element whose @removal is the piece's number
 * plus one) where it stood.  When the arena is full there is no marker: the piece is
 * out of the text and in the list all the same.
 */
void extract_removal_take (HtmlDoc *doc, HtmlNode *node, RemovalReason reason,
                           GArray *removals);

/**
 * extract_removal_sort:
 * @body: the tree with the markers
 * @removals: ExtractRemoval
 *
 * Puts the pieces in the order of their markers and numbers both anew: passes take
 * what they take in an order of their own.  A piece whose marker stands inside
 * another piece comes right after it; those without a marker come last.
 */
void extract_removal_sort (HtmlNode *body, GArray *removals);
