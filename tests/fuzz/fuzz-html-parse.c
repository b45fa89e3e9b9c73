/* fuzz-html-parse.c: any bytes become a sound tree, that can be written and read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first byte chooses whether they are a page or the content of some element, and
 * whether the limits are tight.
 */

#include <stdint.h>
#include <string.h>

#include "html/html-serialize.h"
#include "html/html-text.h"
#include "html/html-tree.h"

static const struct {
  HtmlNamespace ns;
  const char *name; /* NULL for a whole page */
} contexts[] = {
    {HTML_NS_HTML, NULL},       {HTML_NS_HTML, "body"},     {HTML_NS_HTML, "table"},
    {HTML_NS_HTML, "tr"},       {HTML_NS_HTML, "select"},   {HTML_NS_HTML, "template"},
    {HTML_NS_HTML, "textarea"}, {HTML_NS_HTML, "frameset"}, {HTML_NS_HTML, "html"},
    {HTML_NS_SVG, "svg"},       {HTML_NS_SVG, "desc"},      {HTML_NS_MATHML, "math"},
    {HTML_NS_MATHML, "mi"},     {HTML_NS_HTML, "colgroup"}, {HTML_NS_HTML, "script"},
};

static const HtmlLimits tight = {
    .max_bytes = 4096,
    .max_arena = 256 * 1024,
    .max_nodes = 300,
    .max_depth = 8,
    .max_attrs = 3,
};

static void
check_node (const HtmlNode *node, uint32_t node_count)
{
  g_assert_cmpuint (node->id, <, node_count);
  g_assert_cmpuint (node->removal, ==, 0);
  g_assert_true (node->type != HTML_NODE_TEXT || node->text.length > 0);
  g_assert_true (node->first_child == NULL || node->first_child->prev == NULL);
  g_assert_true (node->last_child == NULL || node->last_child->next == NULL);
  g_assert_true ((node->first_child == NULL) == (node->last_child == NULL));
  if (node->next != NULL) {
    g_assert_true (node->next->prev == node);
    g_assert_true (node->next->parent == node->parent);
  }
}

static void
check_tree (const HtmlDoc *doc)
{
  const HtmlNode *root = html_doc_root (doc), *node = root;
  uint32_t n = 0;

  while (node != NULL) {
    check_node (node, html_doc_node_count (doc));
    g_assert_cmpuint (++n, <=, html_doc_node_count (doc));
    if (node->first_child != NULL) {
      node = node->first_child;
      continue;
    }
    while (node != root && node->next == NULL)
      node = node->parent;
    node = node != root ? node->next : NULL;
  }
}

static HtmlDoc *
parse (const char *text, size_t length, unsigned choice)
{
  size_t i = choice % G_N_ELEMENTS (contexts);
  bool scripting = (choice & 0x40) != 0;
  const HtmlLimits *limits = (choice & 0x80) != 0 ? &tight : NULL;

  if (contexts[i].name == NULL)
    return html_parse (text, length, scripting, limits, NULL);
  return html_parse_fragment (text, length, contexts[i].ns, contexts[i].name, scripting,
                              limits, NULL);
}

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (HtmlDoc) doc = NULL;
  g_autoptr (HtmlDoc) again = NULL;
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (HtmlTextPiece));
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mapped = NULL;

  if (size == 0)
    return 0;
  doc = parse ((const char *)data + 1, size - 1, data[0]);
  if (doc == NULL)
    return 0;
  check_tree (doc);
  html = html_serialize_inner (html_doc_root (doc));
  text = html_text (html_doc_root (doc));
  mapped = html_text_mapped (html_doc_root (doc), pieces);
  g_assert_cmpstr (text, ==, mapped);

  again = html_parse (html, strlen (html), false, NULL, NULL);
  if (again != NULL)
    check_tree (again);
  return 0;
}
