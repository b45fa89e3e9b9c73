/* html-element.h: the kinds of elements that the rules of parsing tell apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

typedef enum {
  HTML_KIND_SPECIAL = 1 << 0,
  HTML_KIND_SCOPE = 1 << 1,             /* ends a scope (13.2.4.2) */
  HTML_KIND_LIST_SCOPE = 1 << 2,        /* ends list item scope besides */
  HTML_KIND_BUTTON_SCOPE = 1 << 3,      /* ends button scope besides */
  HTML_KIND_TABLE_SCOPE = 1 << 4,       /* ends table scope, and is a table context */
  HTML_KIND_BODY_CONTEXT = 1 << 5,      /* a table body context (13.2.6.4.13) */
  HTML_KIND_ROW_CONTEXT = 1 << 6,       /* a table row context (13.2.6.4.14) */
  HTML_KIND_IMPLIED_END = 1 << 7,       /* its end tag may be implied (13.2.6.3) */
  HTML_KIND_IMPLIED_END_TABLE = 1 << 8, /* the same where it is done thoroughly */
  HTML_KIND_HEADING = 1 << 9,
  HTML_KIND_VOID = 1 << 10,   /* has no content and no end tag */
  HTML_KIND_RAW = 1 << 11,    /* its text is written without references (13.3) */
  HTML_KIND_FOSTER = 1 << 12, /* text that stands in it directly goes before the table */
} HtmlKind;

/* The kinds of HTML elements, by tag. */
extern const uint16_t html_element_kinds[HTML_N_TAGS];

unsigned html_element_foreign_kind (const HtmlNode *self);

/* The kinds of an element of any namespace. */
static inline unsigned
html_element_kind (const HtmlNode *self)
{
  return self->ns == HTML_NS_HTML ? html_element_kinds[self->tag]
                                  : html_element_foreign_kind (self);
}

/* Whether HTML may stand in the foreign element (13.2.6): any of it, or phrasing. */
bool html_element_is_html_point (const HtmlNode *self);
bool html_element_is_mathml_text_point (const HtmlNode *self);
