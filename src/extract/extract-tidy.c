/* extract-tidy.c: the article's element as somebody would have written it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-tidy.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-walk.h"

/* Elements that mean something without anything in them. */
static const bool is_void[HTML_N_TAGS] = {
    [HTML_TAG_IMG] = true, [HTML_TAG_BR] = true,        [HTML_TAG_HR] = true,
    [HTML_TAG_WBR] = true, [HTML_TAG_X_REMOVED] = true, [HTML_TAG_TD] = true,
    [HTML_TAG_TH] = true,
};

/* ---- tables ---- */

/* The nearest table around is @table itself. */
static bool
belongs_to (const HtmlNode *node, const HtmlNode *table)
{
  return html_walk_ancestor (node, HTML_TAG_TABLE) == table;
}

/* Data stands in rows of several cells, or says what it is; a table with one column,
 * or with paragraphs and pictures in its cells, places parts of a page. */
static bool
is_layout (const HtmlNode *table)
{
  const HtmlAttr *role = html_node_attr (table, HTML_ATTR_ROLE);
  int rows = 0, cells = 0, boxes = 0;

  if (role != NULL && html_slice_equal_nocase (role->value, "presentation"))
    return true;
  for (const HtmlNode *node = html_walk_next (table, table); node != NULL;
       node = html_walk_next (node, table)) {
    if (html_node_is (node, HTML_TAG_TABLE) || html_node_is (node, HTML_TAG_DIV) ||
        html_node_is (node, HTML_TAG_UL))
      boxes++;
    if ((html_node_is (node, HTML_TAG_TH) || html_node_is (node, HTML_TAG_CAPTION)) &&
        belongs_to (node, table))
      return false;
    rows += html_node_is (node, HTML_TAG_TR);
    cells += html_node_is (node, HTML_TAG_TD);
  }
  return rows <= 1 || cells <= rows || boxes > cells / 2;
}

static bool
is_table_part (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_TBODY) || html_node_is (node, HTML_TAG_THEAD) ||
         html_node_is (node, HTML_TAG_TFOOT) || html_node_is (node, HTML_TAG_TR) ||
         html_node_is (node, HTML_TAG_TD);
}

static void
unfold_table (HtmlNode *table)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (HtmlNode *node = html_walk_next (table, table); node != NULL;
       node = html_walk_next (node, table)) {
    if (is_table_part (node) && belongs_to (node, table))
      g_ptr_array_add (parts, node);
  }
  for (guint i = 0; i < parts->len; i++)
    html_node_rename (parts->pdata[i], HTML_TAG_DIV);
  html_node_rename (table, HTML_TAG_DIV);
}

static void
unfold_tables (HtmlNode *body)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  for (HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    if (html_node_is (node, HTML_TAG_TABLE))
      g_ptr_array_add (tables, node);
  }
  for (guint i = 0; i < tables->len; i++) {
    if (is_layout (tables->pdata[i]))
      unfold_table (tables->pdata[i]);
  }
}

/* ---- elements ---- */

static bool
is_wrapper (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_DIV) || html_node_is (node, HTML_TAG_SECTION) ||
         html_node_is (node, HTML_TAG_ARTICLE) || html_node_is (node, HTML_TAG_MAIN) ||
         html_node_is (node, HTML_TAG_CENTER) || html_node_is (node, HTML_TAG_HEADER) ||
         html_node_is (node, HTML_TAG_FOOTER) || html_node_is (node, HTML_TAG_ASIDE) ||
         html_node_is (node, HTML_TAG_ADDRESS) || html_node_is (node, HTML_TAG_FORM) ||
         html_node_is (node, HTML_TAG_FIELDSET);
}

static bool
holds_block (const HtmlNode *node)
{
  for (const HtmlNode *child = html_walk_next (node, node); child != NULL;
       child = html_walk_next (child, node)) {
    if (html_text_is_block (child) && !html_node_is (child, HTML_TAG_BR))
      return true;
  }
  return false;
}

static bool
is_empty (const HtmlNode *node)
{
  for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
    if (!html_node_is_blank (child))
      return false;
  }
  return true;
}

/* Whether a line stands among the children that would run into its neighbours. */
static bool
has_line (const HtmlNode *node)
{
  for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
    if (!html_node_is_blank (child) && !html_text_is_block (child) && child->removal == 0)
      return true;
  }
  return false;
}

/* A division in a division, or in the body, adds nothing. */
static bool
is_needless (const HtmlNode *node, const HtmlNode *body)
{
  return is_wrapper (node) && !has_line (node) &&
         (node->parent == body || is_wrapper (node->parent) ||
          html_node_is (node->parent, HTML_TAG_LI) ||
          html_node_is (node->parent, HTML_TAG_FIGURE) ||
          html_node_is (node->parent, HTML_TAG_BLOCKQUOTE));
}

static bool
holds_markers_alone (const HtmlNode *node)
{
  for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
    if (!html_node_is_blank (child) && child->removal == 0)
      return false;
  }
  return true;
}

/* A paragraph in a figure that holds its picture. */
static bool
is_picture_line (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_P) &&
         html_node_is (node->parent, HTML_TAG_FIGURE) &&
         html_walk_find (node, HTML_TAG_IMG) != NULL;
}

static void
tidy_element (HtmlNode *node, const HtmlNode *body)
{
  if (node->ns == HTML_NS_HTML && is_void[node->tag])
    return;
  if (is_empty (node) && html_text_is_block (node))
    html_node_detach (node);
  else if (is_empty (node)) /* the blank in it parts two words */
    html_node_unwrap (node);
  else if (is_wrapper (node) && holds_markers_alone (node))
    html_node_unwrap (node);
  else if (is_wrapper (node) && !holds_block (node))
    html_node_rename (node, HTML_TAG_P);
  else if (is_needless (node, body))
    html_node_unwrap (node);
  else if (html_node_is (node, HTML_TAG_FONT) || is_picture_line (node))
    html_node_unwrap (node);
  else if (html_node_is (node, HTML_TAG_H1)) /* the headline has that rank */
    html_node_rename (node, HTML_TAG_H2);
}

void
extract_tidy (ExtractRun *run)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  unfold_tables (run->body);
  for (HtmlNode *node = html_walk_next (run->body, run->body); node != NULL;
       node = html_walk_next (node, run->body)) {
    if (node->type == HTML_NODE_ELEMENT)
      g_ptr_array_add (elements, node);
  }
  for (guint i = elements->len; i > 0; i--)
    tidy_element (elements->pdata[i - 1], run->body);
}
