/* valid-flow.c: makes a tree keep to the content models of the HTML standard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Elements are visited from the leaves up, children before their parents: what is true
 * of the children decides what the parent may be.
 */

#include "render/valid-flow.h"

#include <string.h>

#include "html/html-walk.h"

/* ---- what may hold what ---- */

/* PHRASING holds words and becomes a <div> when there are blocks in it; LINE does too,
 * but stays what it is: the blocks in it become words; BLOCK stands among blocks only. */
enum { PHRASING = 1, LINE = 2, BLOCK = 4 };

static const guint8 kinds[HTML_N_TAGS] = {
    [HTML_TAG_ABBR] = PHRASING,      [HTML_TAG_B] = PHRASING,
    [HTML_TAG_BDI] = PHRASING,       [HTML_TAG_BDO] = PHRASING,
    [HTML_TAG_CITE] = PHRASING,      [HTML_TAG_CODE] = PHRASING,
    [HTML_TAG_DFN] = PHRASING,       [HTML_TAG_EM] = PHRASING,
    [HTML_TAG_I] = PHRASING,         [HTML_TAG_KBD] = PHRASING,
    [HTML_TAG_MARK] = PHRASING,      [HTML_TAG_Q] = PHRASING,
    [HTML_TAG_S] = PHRASING,         [HTML_TAG_SAMP] = PHRASING,
    [HTML_TAG_SMALL] = PHRASING,     [HTML_TAG_SPAN] = PHRASING,
    [HTML_TAG_STRONG] = PHRASING,    [HTML_TAG_SUB] = PHRASING,
    [HTML_TAG_SUP] = PHRASING,       [HTML_TAG_U] = PHRASING,
    [HTML_TAG_VAR] = PHRASING,       [HTML_TAG_RUBY] = PHRASING,
    [HTML_TAG_P] = PHRASING | BLOCK,

    [HTML_TAG_H1] = LINE | BLOCK,    [HTML_TAG_H2] = LINE | BLOCK,
    [HTML_TAG_H3] = LINE | BLOCK,    [HTML_TAG_H4] = LINE | BLOCK,
    [HTML_TAG_H5] = LINE | BLOCK,    [HTML_TAG_H6] = LINE | BLOCK,
    [HTML_TAG_PRE] = LINE | BLOCK,

    [HTML_TAG_BLOCKQUOTE] = BLOCK,   [HTML_TAG_DETAILS] = BLOCK,
    [HTML_TAG_DIV] = BLOCK,          [HTML_TAG_DL] = BLOCK,
    [HTML_TAG_DD] = BLOCK,           [HTML_TAG_DT] = BLOCK,
    [HTML_TAG_FIGURE] = BLOCK,       [HTML_TAG_FIGCAPTION] = BLOCK,
    [HTML_TAG_HR] = BLOCK,           [HTML_TAG_LI] = BLOCK,
    [HTML_TAG_OL] = BLOCK,           [HTML_TAG_SUMMARY] = BLOCK,
    [HTML_TAG_TABLE] = BLOCK,        [HTML_TAG_UL] = BLOCK,
};

static guint8
kind_of (const HtmlNode *node)
{
  return node->type == HTML_NODE_ELEMENT ? kinds[node->tag] : 0;
}

static bool
has_block (const HtmlNode *element)
{
  for (const HtmlNode *node = html_walk_next (element, element); node != NULL;
       node = html_walk_next (node, element))
    if (kind_of (node) & BLOCK)
      return true;
  return false;
}

/* The class keeps what it looked like. */
static void
become_div (HtmlDoc *doc, HtmlNode *element)
{
  if (html_node_attr (element, HTML_ATTR_CLASS) == NULL)
    html_node_set_attr (doc, element, HTML_ATTR_CLASS, html_tag_name (element->tag));
  html_node_rename (element, HTML_TAG_DIV);
}

static bool
is_part_of_table (const HtmlNode *node)
{
  return html_node_is_cell (node) || html_node_is (node, HTML_TAG_TR) ||
         html_node_is (node, HTML_TAG_TBODY) || html_node_is (node, HTML_TAG_THEAD) ||
         html_node_is (node, HTML_TAG_TFOOT) || html_node_is (node, HTML_TAG_CAPTION);
}

static void
break_before (HtmlDoc *doc, HtmlNode *node)
{
  HtmlNode *br = node->prev != NULL ? html_doc_new_element (doc, HTML_TAG_BR) : NULL;

  if (br != NULL)
    html_node_insert_before (node->parent, br, node);
}

/* Blocks within a line become words, each on a line of its own. */
static void
flatten (HtmlDoc *doc, HtmlNode *line)
{
  HtmlNode *next;

  for (HtmlNode *node = html_walk_next (line, line); node != NULL; node = next) {
    next = html_walk_next (node, line);
    if (html_node_is (node, HTML_TAG_HR)) {
      html_node_rename (node, HTML_TAG_BR);
    } else if ((kind_of (node) & BLOCK) != 0 || is_part_of_table (node)) {
      break_before (doc, node);
      html_node_rename (node, HTML_TAG_SPAN);
    }
  }
}

/* ---- lists ---- */

static HtmlNode *
next_element (HtmlNode *node)
{
  while (node != NULL && node->type != HTML_NODE_ELEMENT)
    node = node->next;
  return node;
}

static bool
has_words (const HtmlNode *parent)
{
  for (const HtmlNode *node = parent->first_child; node != NULL; node = node->next)
    if (node->type == HTML_NODE_TEXT && !html_node_is_blank (node))
      return true;
  return false;
}

/* What stands in a list and is no item becomes one. */
static void
mend_list (HtmlDoc *doc, HtmlNode *list)
{
  HtmlNode *next, *item;

  for (HtmlNode *node = list->first_child; node != NULL; node = next) {
    next = node->next;
    if (html_node_is (node, HTML_TAG_LI) || html_node_is_blank (node))
      continue;
    item = html_doc_new_element (doc, HTML_TAG_LI);
    if (item == NULL)
      return;
    html_node_replace (node, item);
    html_node_append (item, node);
  }
}

/* Terms, then what they mean, and so on: else it is no list of that kind. */
static bool
is_description_list (HtmlNode *list)
{
  HtmlTag last = HTML_TAG_UNKNOWN;

  for (HtmlNode *node = next_element (list->first_child); node != NULL;
       node = next_element (node->next)) {
    if (node->tag != HTML_TAG_DT && node->tag != HTML_TAG_DD)
      return false;
    if (last == HTML_TAG_UNKNOWN && node->tag == HTML_TAG_DD)
      return false;
    last = node->tag;
  }
  return last != HTML_TAG_DT && !has_words (list);
}

static void
mend_descriptions (HtmlDoc *doc, HtmlNode *list)
{
  if (is_description_list (list))
    return;
  for (HtmlNode *node = list->first_child; node != NULL; node = node->next)
    if (html_node_is (node, HTML_TAG_DT) || html_node_is (node, HTML_TAG_DD))
      become_div (doc, node);
  become_div (doc, list);
}

/* ---- figures, details ---- */

/* A caption is the first child of a figure, or the last. */
static void
mend_caption (HtmlDoc *doc, HtmlNode *caption)
{
  HtmlNode *parent = caption->parent;
  HtmlNode *first = next_element (parent->first_child);
  bool is_last = next_element (caption->next) == NULL;

  if (!html_node_is (parent, HTML_TAG_FIGURE) || (first != caption && !is_last) ||
      (is_last && first != caption && html_node_is (first, HTML_TAG_FIGCAPTION)))
    become_div (doc, caption);
}

static void
mend_details (HtmlDoc *doc, HtmlNode *details)
{
  HtmlNode *first = next_element (details->first_child);

  if (first == NULL || !html_node_is (first, HTML_TAG_SUMMARY))
    become_div (doc, details);
}

static void
mend_summary (HtmlDoc *doc, HtmlNode *summary)
{
  if (!html_node_is (summary->parent, HTML_TAG_DETAILS) ||
      next_element (summary->parent->first_child) != summary)
    become_div (doc, summary);
  else if (has_block (summary))
    flatten (doc, summary);
}

static bool
is_item_of (const HtmlNode *item, HtmlTag list, HtmlTag other)
{
  return html_node_is (item->parent, list) || html_node_is (item->parent, other);
}

static void
mend_item (HtmlDoc *doc, HtmlNode *item)
{
  if (!is_item_of (item, HTML_TAG_OL, HTML_TAG_UL))
    become_div (doc, item);
  else if (!html_node_is (item->parent, HTML_TAG_OL))
    html_node_remove_attr (item, HTML_ATTR_VALUE);
}

static void
mend_description (HtmlDoc *doc, HtmlNode *item)
{
  if (!is_item_of (item, HTML_TAG_DL, HTML_TAG_DL))
    become_div (doc, item);
}

/* ---- words ---- */

/* Places within a page are not carried over, so nothing can point to them. */
static void
mend_link (HtmlDoc *doc, HtmlNode *link)
{
  const HtmlAttr *href = html_node_attr (link, HTML_ATTR_HREF);

  if (href != NULL && href->value.length > 0 && href->value.data[0] == '#' &&
      !(href->value.length > 2 && memcmp (href->value.data, "#n-", 3) == 0))
    html_node_remove_attr (link, HTML_ATTR_HREF);
}

/* A time that a page wrote need not be one that the standard knows. */
static void
mend_time (HtmlDoc *doc, HtmlNode *time)
{
  html_node_remove_attr (time, HTML_ATTR_DATETIME);
  if (html_node_is (time, HTML_TAG_TIME))
    html_node_rename (time, HTML_TAG_SPAN);
}

static void
mend_direction (HtmlDoc *doc, HtmlNode *words)
{
  if (html_node_attr (words, HTML_ATTR_DIR) == NULL)
    html_node_rename (words, HTML_TAG_SPAN);
}

/* A cell that is a heading itself, or a term, holds none. */
static void
mend_heading (HtmlDoc *doc, HtmlNode *heading)
{
  if (html_walk_ancestor (heading, HTML_TAG_TH) != NULL ||
      html_walk_ancestor (heading, HTML_TAG_DT) != NULL)
    become_div (doc, heading);
}

/* A table without rows is no table. */
static void
mend_table (HtmlDoc *doc, HtmlNode *table)
{
  if (html_walk_find (table, HTML_TAG_TR) != NULL)
    return;
  for (HtmlNode *node = table->first_child; node != NULL; node = node->next)
    if (is_part_of_table (node))
      become_div (doc, node);
  become_div (doc, table);
}

/* ---- the tree ---- */

typedef void (*MendFunc) (HtmlDoc *doc, HtmlNode *element);

static const MendFunc menders[HTML_N_TAGS] = {
    [HTML_TAG_A] = mend_link,          [HTML_TAG_BDO] = mend_direction,
    [HTML_TAG_DD] = mend_description,  [HTML_TAG_DEL] = mend_time,
    [HTML_TAG_DETAILS] = mend_details, [HTML_TAG_DL] = mend_descriptions,
    [HTML_TAG_DT] = mend_description,  [HTML_TAG_FIGCAPTION] = mend_caption,
    [HTML_TAG_H1] = mend_heading,      [HTML_TAG_H2] = mend_heading,
    [HTML_TAG_H3] = mend_heading,      [HTML_TAG_H4] = mend_heading,
    [HTML_TAG_H5] = mend_heading,      [HTML_TAG_H6] = mend_heading,
    [HTML_TAG_INS] = mend_time,        [HTML_TAG_LI] = mend_item,
    [HTML_TAG_OL] = mend_list,         [HTML_TAG_SUMMARY] = mend_summary,
    [HTML_TAG_TABLE] = mend_table,     [HTML_TAG_TIME] = mend_time,
    [HTML_TAG_UL] = mend_list,
};

static void
mend (HtmlDoc *doc, HtmlNode *element)
{
  guint8 kind;

  if (menders[element->tag] != NULL)
    menders[element->tag](doc, element);
  kind = kind_of (element);
  if ((kind & (PHRASING | LINE)) == 0 || !has_block (element))
    return;
  if (kind & LINE)
    flatten (doc, element);
  else
    become_div (doc, element);
}

/* Every element, parents before their children. */
static GPtrArray *
list_elements (HtmlNode *root)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root))
    if (node->type == HTML_NODE_ELEMENT && node->ns == HTML_NS_HTML)
      g_ptr_array_add (elements, node);
  return elements;
}

void
valid_flow (HtmlDoc *doc, HtmlNode *root)
{
  g_autoptr (GPtrArray) elements = list_elements (root);

  for (guint i = elements->len; i > 0; i--)
    mend (doc, g_ptr_array_index (elements, i - 1));
}
