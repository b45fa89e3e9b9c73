/* extract-line.h: the text of elements and attributes as plain lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/**
 * extract_line_of_node:
 * @max_bytes: of the result; the rest is not read
 *
 * Text as a reader sees it: blanks collapsed, scripts and the like left out, one LF
 * where a block or <br> begins or ends.
 *
 * Returns: (transfer full): the lines
 */
char *extract_line_of_node (const HtmlNode *node, size_t max_bytes);

/**
 * extract_line_of_markup:
 *
 * For what pages put into attributes and JSON: one line, blanks collapsed, character
 * references decoded that the page encoded twice, tags dropped.
 *
 * Returns: (transfer full): the line
 */
char *extract_line_of_markup (const char *text, size_t length);
