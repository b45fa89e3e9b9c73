/* html-markup.h: reads comments and doctypes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-scan.h"
#include "html/html-token.h"

/* @scan: behind "<!--" */
void html_markup_read_comment (HtmlScan *scan, HtmlToken *token);

/* @scan: behind "<!", "<?" or "</" where nothing that begins so follows; what stands
 * there up to ">" becomes a comment. */
void html_markup_read_bogus_comment (HtmlScan *scan, HtmlToken *token);

/* @scan: behind "<!doctype" */
void html_markup_read_doctype (HtmlScan *scan, HtmlToken *token);
