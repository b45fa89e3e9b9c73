/* html-token.h: what a page is cut into: tags, text, comments and doctypes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

typedef enum {
  HTML_TOKEN_TEXT,
  HTML_TOKEN_START,
  HTML_TOKEN_END,
  HTML_TOKEN_COMMENT,
  HTML_TOKEN_DOCTYPE,
  HTML_TOKEN_EOF,
} HtmlTokenType;

typedef struct {
  HtmlTokenType type;
  HtmlTag tag;        /* start and end */
  bool is_nul;        /* text: one U+0000, which each insertion mode takes in its way */
  bool is_closed;     /* start: "/>" */
  bool forces_quirks; /* doctype */
  HtmlSlice text;     /* text (never empty) and comment: the data; else the name */
  HtmlAttr *attrs;    /* start; a doctype's "public" and "system" where it has them */
} HtmlToken;
