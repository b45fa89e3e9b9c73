/* html-serialize.h: writes a tree as HTML that parses back to the same tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows section 13.3 of the HTML standard.  Known names come from the enumerations;
 * another one is written as it was read, and sanitize/ lets none of those through.
 */

#pragma once

#include "html/html-node.h"

/* (transfer full): the children of @root. */
char *html_serialize_inner (const HtmlNode *root);

/* (transfer full): @root itself with its children. */
char *html_serialize (const HtmlNode *root);

/* Text and attribute values as HTML ("&" "<" ">" U+00A0 and, where quoted, '"'). */
void html_serialize_escape (GString *out, const char *text, size_t length,
                            bool attribute);
