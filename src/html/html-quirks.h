/* html-quirks.h: whether a doctype asks for the tables of the 1990s
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-token.h"

/* Whether the document is in quirks mode (section 13.2.6.4.1), in which a <table> does
 * not end a <p>. */
bool html_quirks_of (const HtmlToken *doctype);
