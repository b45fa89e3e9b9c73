/* markdown-list.c: what a list needs to know of its tree before it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-list.h"

#include <stdlib.h>
#include <string.h>

#include "html/html-walk.h"

static bool
is_element (const HtmlNode *node)
{
  return node->type == HTML_NODE_ELEMENT;
}

static bool
is_blank_text (const HtmlNode *node)
{
  for (size_t i = 0; i < node->text.length; i++) {
    if (strchr (" \t\n\r\f", node->text.data[i]) == NULL)
      return false;
  }
  return node->type == HTML_NODE_TEXT;
}

unsigned
markdown_list_start (const HtmlNode *list)
{
  g_autofree char *start = html_node_dup_attr (list, HTML_ATTR_START);
  char *end = NULL;
  long number = start == NULL ? 1 : strtol (start, &end, 10);

  return start != NULL && (end == start || number < 0 || number > 999999999)
             ? 1
             : (unsigned)number;
}

/* A nested list that cannot stand directly under a line of text: one that does not begin
 * with 1, or with an empty item (CommonMark 0.31, section 5.2). */
static bool
needs_blank_before (const HtmlNode *list)
{
  const HtmlNode *item = list->first_child;

  while (item != NULL && !is_element (item))
    item = item->next;
  return item == NULL || item->first_child == NULL ||
         (html_node_is (list, HTML_TAG_OL) && markdown_list_start (list) != 1);
}

static bool
item_needs_blanks (const HtmlNode *item)
{
  bool text_before = false, list_before = false;

  for (const HtmlNode *child = item->first_child; child != NULL; child = child->next) {
    if (html_node_is (child, HTML_TAG_P) || html_node_is (child, HTML_TAG_DIV) ||
        html_node_is (child, HTML_TAG_TABLE))
      return true;
    if ((html_node_is (child, HTML_TAG_UL) || html_node_is (child, HTML_TAG_OL)) &&
        text_before && needs_blank_before (child))
      return true;
    if (list_before && !is_element (child) && !is_blank_text (child))
      return true;
    text_before |= !is_blank_text (child);
    list_before |= html_node_is (child, HTML_TAG_UL) || html_node_is (child, HTML_TAG_OL);
  }
  return false;
}

bool
markdown_list_is_tight (const HtmlNode *list)
{
  for (const HtmlNode *item = list->first_child; item != NULL; item = item->next) {
    if (is_element (item) && item_needs_blanks (item))
      return false;
  }
  return true;
}

const HtmlNode *
markdown_list_check_box (const HtmlNode *item)
{
  for (const HtmlNode *node = html_walk_next (item, item);
       node != NULL && !(node->type == HTML_NODE_TEXT && !is_blank_text (node));
       node = html_walk_next (node, item)) {
    const HtmlAttr *type = html_node_is (node, HTML_TAG_INPUT)
                               ? html_node_attr (node, HTML_ATTR_TYPE)
                               : NULL;

    if (type != NULL && html_slice_equal_nocase (type->value, "checkbox"))
      return node;
  }
  return NULL;
}
