/* html-tree.h: parses HTML into a tree, as browsers do, within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the tree construction of the HTML standard (WHATWG HTML, section 13.2.6).
 * This header and html-node.h are the whole border of the parser: another one can
 * take its place behind them.
 */

#pragma once

#include "html/html-node.h"

#define HTML_ERROR (html_error_quark ())
GQuark html_error_quark (void);

typedef enum {
  HTML_ERROR_TOO_COMPLEX,  /* more bytes, nodes or memory than the limits allow */
  HTML_ERROR_BAD_ENCODING, /* the bytes are text in no encoding */
} HtmlErrorCode;

typedef struct {
  size_t max_bytes; /* of input */
  size_t max_arena; /* of memory */
  uint32_t max_nodes;
  uint32_t max_depth; /* deeper elements become siblings; text is never dropped */
  uint32_t max_attrs; /* per element; further ones are dropped */
} HtmlLimits;

/* What the program uses: values and their reasons are in html-tree.c. */
extern const HtmlLimits html_default_limits;

/**
 * html_parse:
 * @text: valid UTF-8 (html-decode makes it); copied, so it may be freed at once
 * @length: in bytes
 * @scripting: whether <noscript> is parsed as a browser with scripts on would
 *   (as raw text); the program says false, so that its fallback images are seen
 * @limits: (nullable): NULL means html_default_limits
 * @error: return location for HTML_ERROR_TOO_COMPLEX
 *
 * Returns: (transfer full) (nullable): the document
 */
HtmlDoc *html_parse (const char *text, size_t length, bool scripting,
                     const HtmlLimits *limits, GError **error);

/**
 * html_parse_fragment:
 * @context: the element that the text stands in; HTML_TAG_BODY for article HTML
 *
 * Follows section 13.4, "Parsing HTML fragments".  The children of
 * html_doc_root() are the result.
 */
HtmlDoc *html_parse_fragment (const char *text, size_t length, HtmlNamespace ns,
                              const char *context, bool scripting,
                              const HtmlLimits *limits, GError **error);
