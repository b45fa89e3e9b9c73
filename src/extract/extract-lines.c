/* extract-lines.c: makes paragraphs where a page has only line breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-lines.h"

#include "extract/extract-measure.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* A block of its own, rather than a break inside a line. */
static bool
is_box (const HtmlNode *node)
{
  return html_text_is_block (node) && !html_node_is (node, HTML_TAG_BR);
}

/* Whether a second break follows @br, so that the two end a paragraph. */
static bool
is_double (const HtmlNode *br)
{
  const HtmlNode *next = br->next;

  while (next != NULL && html_node_is_blank (next))
    next = next->next;
  return next != NULL && html_node_is (next, HTML_TAG_BR);
}

/* Whether lines stand among the children of @node that are paragraphs of their own. */
static bool
is_mixed (const HtmlNode *node)
{
  bool box = false, text = false;

  for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
    if (html_node_is (child, HTML_TAG_BR) && is_double (child))
      box = true;
    else if (is_box (child))
      box = true;
    else if (!html_node_is_blank (child) && !html_node_is (child, HTML_TAG_BR))
      text = true;
  }
  return box && text;
}

/* Elements that stand for themselves, and inside which no paragraph may stand. */
static bool
is_opaque (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_PRE) || html_text_is_skipped (node) ||
         html_node_is (node, HTML_TAG_TABLE) || html_node_is (node, HTML_TAG_TBODY) ||
         html_node_is (node, HTML_TAG_TR) || html_node_is (node, HTML_TAG_UL) ||
         html_node_is (node, HTML_TAG_OL) || html_node_is (node, HTML_TAG_DL) ||
         html_node_is (node, HTML_TAG_PICTURE) || html_node_is (node, HTML_TAG_FIGURE);
}

static bool
ends_line (const HtmlNode *node)
{
  return is_box (node) || (html_node_is (node, HTML_TAG_BR) && is_double (node));
}

/* Takes the breaks out that ended a paragraph, and returns what comes after them. */
static HtmlNode *
skip_breaks (HtmlNode *node)
{
  while (node != NULL &&
         (html_node_is_blank (node) || html_node_is (node, HTML_TAG_BR))) {
    HtmlNode *next = node->next;

    if (html_node_is (node, HTML_TAG_BR))
      html_node_detach (node);
    node = next;
  }
  return node;
}

/* Moves the line that begins with @first into a paragraph; returns what follows it. */
static HtmlNode *
wrap_line (ExtractRun *run, HtmlNode *first)
{
  HtmlNode *paragraph = html_doc_new_element (run->doc, HTML_TAG_P);
  HtmlNode *node = first;

  if (paragraph == NULL)
    return NULL;
  html_node_insert_before (first->parent, paragraph, first);
  while (node != NULL && !ends_line (node)) {
    HtmlNode *next = node->next;

    html_node_append (paragraph, node);
    node = next;
  }
  while (paragraph->last_child != NULL && html_node_is_blank (paragraph->last_child))
    html_node_detach (paragraph->last_child);
  return node;
}

/* A paragraph that holds paragraphs is a division of the page. */
static void
rename_paragraph (HtmlNode *node)
{
  if (!html_node_is (node, HTML_TAG_P))
    return;
  node->tag = HTML_TAG_DIV;
  node->text.data = html_tag_name (HTML_TAG_DIV);
  node->text.length = sizeof "div" - 1;
}

static void
split (ExtractRun *run, HtmlNode *parent)
{
  HtmlNode *node = skip_breaks (parent->first_child);

  rename_paragraph (parent);
  while (node != NULL) {
    if (is_box (node))
      node = node->next;
    else
      node = wrap_line (run, node);
    node = skip_breaks (node);
  }
}

/* Whether @node is a span or the like around blocks or whole paragraphs. */
static bool
is_loose_wrapper (const HtmlNode *node)
{
  if (node->type != HTML_NODE_ELEMENT || html_text_is_block (node) ||
      html_text_is_skipped (node) || html_node_is (node, HTML_TAG_A) ||
      html_node_is (node, HTML_TAG_PICTURE) || node->ns != HTML_NS_HTML)
    return false;
  for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
    if (ends_line (child))
      return true;
  }
  return false;
}

/* From the inside out: a wrapper may be left only when one inside it has gone. */
static void
unwrap_loose (ExtractRun *run)
{
  g_autoptr (GPtrArray) inline_elements = g_ptr_array_new ();
  HtmlNode *node = html_walk_next (run->body, run->body);

  while (node != NULL) {
    if (node->type == HTML_NODE_ELEMENT && !html_text_is_block (node))
      g_ptr_array_add (inline_elements, node);
    node = is_opaque (node) && html_text_is_skipped (node)
               ? html_walk_skip (node, run->body)
               : html_walk_next (node, run->body);
  }
  for (guint i = inline_elements->len; i > 0; i--) {
    HtmlNode *wrapper = inline_elements->pdata[i - 1];

    if (is_loose_wrapper (wrapper) && extract_run_measure (run, wrapper)->hints == 0 &&
        !extract_run_is_out (run, wrapper))
      html_node_unwrap (wrapper);
  }
}

void
extract_lines (ExtractRun *run)
{
  HtmlNode *node = run->body;
  uint32_t n_known = run->n_measures;

  unwrap_loose (run);
  while (node != NULL) {
    bool known = node->id < n_known;

    if (known && is_box (node) && !is_opaque (node) && is_mixed (node))
      split (run, node);
    node = known && extract_run_is_out (run, node) ? html_walk_skip (node, run->body)
                                                   : html_walk_next (node, run->body);
  }
  extract_run_grow (run);
  extract_measure (run, run->body);
}
