/* html-serialize-xml.h: writes a sanitised tree as XHTML, which is XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the XML syntax of the HTML standard (WHATWG HTML, section 14) and XML 1.0,
 * section 2.2: characters that XML cannot say are left out.  Names that are not of the
 * HTML vocabulary are left out likewise; a sanitised tree has none.
 */

#pragma once

#include "html/html-node.h"

/* (transfer full): the children of @root. */
char *html_serialize_xml_inner (const HtmlNode *root);

/* Whether XML has the character (XML 1.0, section 2.2, the production Char). */
bool html_serialize_xml_has (gunichar c);

/* Text, or with @attribute the value of an attribute between '"'. */
void html_serialize_xml_escape (GString *out, const char *text, size_t length,
                                bool attribute);
