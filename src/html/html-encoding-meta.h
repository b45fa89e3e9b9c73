/* html-encoding-meta.h: the encoding that a page claims for itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-encoding.h"

/**
 * html_encoding_meta:
 * @bytes: the beginning of a page in an encoding that has ASCII in it
 *
 * Looks for an XML declaration, <meta charset> and <meta http-equiv>, as the HTML
 * standard says (section 13.2.3.2, "Prescan a byte stream to determine its encoding").
 *
 * Returns: (nullable): what the page claims
 */
const HtmlEncoding *html_encoding_meta (const char *bytes, size_t length);
