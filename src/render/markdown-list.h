/* markdown-list.h: what a list needs to know of its tree before it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/* The number of the first item; 1 where the list says nothing that Markdown can say. */
unsigned markdown_list_start (const HtmlNode *list);

/* Whether its items can stand line under line, without blank lines between. */
bool markdown_list_is_tight (const HtmlNode *list);

/* The check box that an item of a task list begins with, or NULL. */
const HtmlNode *markdown_list_check_box (const HtmlNode *item);
