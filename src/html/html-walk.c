/* html-walk.c: visits a tree in document order, with loops and never recursion
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-walk.h"

/* The content of a <template> is no part of the page: neither it nor what is in it. */
static HtmlNode *
past_content (HtmlNode *node)
{
  while (node != NULL && node->type == HTML_NODE_FRAGMENT)
    node = node->next;
  return node;
}

HtmlNode *
html_walk_skip (const HtmlNode *node, const HtmlNode *root)
{
  for (; node != root && node != NULL; node = node->parent) {
    HtmlNode *next = past_content (node->next);

    if (next != NULL)
      return next;
  }
  return NULL;
}

HtmlNode *
html_walk_next (const HtmlNode *node, const HtmlNode *root)
{
  HtmlNode *child = past_content (node->first_child);

  return child != NULL ? child : html_walk_skip (node, root);
}

HtmlNode *
html_walk_find (const HtmlNode *root, HtmlTag tag)
{
  HtmlNode *node = html_walk_next (root, root);

  while (node != NULL && !html_node_is (node, tag))
    node = html_walk_next (node, root);
  return node;
}

HtmlNode *
html_walk_ancestor (const HtmlNode *node, HtmlTag tag)
{
  HtmlNode *parent = node->parent;

  while (parent != NULL && !html_node_is (parent, tag))
    parent = parent->parent;
  return parent;
}

bool
html_walk_contains (const HtmlNode *root, const HtmlNode *node)
{
  while (node != NULL && node != root)
    node = node->parent;
  return node != NULL;
}
