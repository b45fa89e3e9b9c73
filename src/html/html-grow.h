/* html-grow.h: text nodes that grow while a page is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most text is one piece of the input.  What a page interrupts by tags that count for
 * nothing, or has before a table in pieces, is copied together; the copies have room
 * to grow, so that a thousand pieces do not cost a thousand copies of the first.
 */

#pragma once

#include "html/html-doc.h"

typedef struct {
  GHashTable *rooms; /* HtmlNode to the size of its copy */
} HtmlGrow;

void html_grow_clear (HtmlGrow *self);

/* Appends @text to the text node.  When the arena is full, it stays as it was. */
void html_grow_append (HtmlGrow *self, HtmlDoc *doc, HtmlNode *node, HtmlSlice text);
