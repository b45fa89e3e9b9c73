/* html-formatting.h: the list of active formatting elements (section 13.2.4.3)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/* The nodes, with NULL for a marker. */
typedef struct {
  HtmlNode **entries;
  size_t n;
  size_t room;
} HtmlFormatting;

void html_formatting_clear (HtmlFormatting *self);

/* Appends @node.  Of the entries behind the last marker the earliest goes when three
 * are alike already, or when there are too many of them at all. */
void html_formatting_push (HtmlFormatting *self, HtmlNode *node);
void html_formatting_push_marker (HtmlFormatting *self);

/* Removes everything up to the last marker, and that. */
void html_formatting_clear_to_marker (HtmlFormatting *self);

/* The last element of that tag behind the last marker, or NULL. */
HtmlNode *html_formatting_find (const HtmlFormatting *self, HtmlTag tag);

/* Where @node is behind the last marker, or -1. */
int html_formatting_index (const HtmlFormatting *self, const HtmlNode *node);

void html_formatting_insert (HtmlFormatting *self, size_t index, HtmlNode *node);
void html_formatting_remove (HtmlFormatting *self, const HtmlNode *node);
