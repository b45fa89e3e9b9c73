/* tree-format.h: a tree written down as the html5lib tests do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/* (transfer full): a line for each node and attribute below @root, two blanks deeper
 * for each level, every line with a line feed behind it. */
char *tree_format (const HtmlNode *root);
