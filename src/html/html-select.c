/* html-select.c: what a closed <select> shows: <selectedcontent>
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The standard copies the content each time that an option ends; as no script runs in
 * between, once at the end of the page comes to the same.
 */

#include "html/html-select.h"

#include "html/html-walk.h"

/* The option with "selected", or else the first one that is not disabled. */
static HtmlNode *
find_chosen (const HtmlNode *select)
{
  HtmlNode *chosen = NULL;

  for (HtmlNode *node = html_walk_find (select, HTML_TAG_OPTION); node != NULL;
       node = html_walk_next (node, select)) {
    if (!html_node_is (node, HTML_TAG_OPTION))
      continue;
    if (html_node_attr_named (node, "selected") != NULL)
      chosen = node;
    else if (chosen == NULL && html_node_attr_named (node, "disabled") == NULL)
      chosen = node;
  }
  return chosen;
}

static HtmlNode *
copy_node (HtmlDoc *doc, const HtmlNode *node)
{
  HtmlNode *copy = html_doc_new_node (doc, node->type);

  if (copy == NULL)
    return NULL;
  copy->tag = node->tag;
  copy->ns = node->ns;
  copy->text = node->text;
  for (HtmlAttr *attr = node->attrs, **last = &copy->attrs; attr != NULL;
       attr = attr->next, last = &(*last)->next) {
    *last = arena_alloc (doc->arena, sizeof **last);
    if (*last == NULL)
      return NULL;
    **last = *attr;
    (*last)->next = NULL;
  }
  return copy;
}

/* Copies what is inside @from to the end of @to. */
static bool
copy_content (HtmlDoc *doc, const HtmlNode *from, HtmlNode *to)
{
  const HtmlNode *node = from->first_child;

  while (node != NULL) {
    HtmlNode *copy = copy_node (doc, node);

    if (copy == NULL)
      return false;
    html_node_append (to, copy);
    if (node->first_child != NULL) {
      node = node->first_child;
      to = copy;
      continue;
    }
    while (node != from && node->next == NULL) {
      node = node->parent;
      to = to->parent;
    }
    node = node != from ? node->next : NULL;
  }
  return true;
}

static bool
fill (HtmlDoc *doc, const HtmlNode *select)
{
  HtmlNode *shown = html_walk_find (select, HTML_TAG_SELECTEDCONTENT);
  const HtmlNode *chosen;

  if (shown == NULL || html_node_attr_named (select, "multiple") != NULL ||
      html_walk_ancestor (shown, HTML_TAG_OPTION) != NULL)
    return true;
  chosen = find_chosen (select);
  if (chosen == NULL)
    return true;
  while (shown->first_child != NULL)
    html_node_detach (shown->first_child);
  return copy_content (doc, chosen, shown);
}

bool
html_select_fill (HtmlDoc *doc)
{
  const HtmlNode *node = html_walk_find (doc->root, HTML_TAG_SELECT);

  while (node != NULL) {
    if (html_node_is (node, HTML_TAG_SELECT) && !fill (doc, node))
      return false;
    /* What has been copied is not filled again. */
    node = html_node_is (node, HTML_TAG_SELECTEDCONTENT)
               ? html_walk_skip (node, doc->root)
               : html_walk_next (node, doc->root);
  }
  return true;
}
