/* tree-format.c: a tree written down as the html5lib tests do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tree-format.h"

#include <string.h>

static void
begin_line (GString *out, int depth)
{
  g_string_append (out, "| ");
  for (int i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
append_slice (GString *out, HtmlSlice slice)
{
  g_string_append_len (out, slice.data, (gssize)slice.length);
}

/* In foreign elements these names have a namespace, which is written before a blank. */
static void
append_attr_name (GString *out, const HtmlAttr *attr, bool is_foreign)
{
  static const char *const spaced[] = {
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show",
      "xlink:title",   "xlink:type",    "xml:lang",   "xml:space",  "xmlns:xlink",
  };
  size_t start = out->len;

  append_slice (out, attr->spelling);
  for (size_t i = 0; is_foreign && i < G_N_ELEMENTS (spaced); i++)
    if (html_slice_equal (attr->spelling, spaced[i]))
      *strchr (out->str + start, ':') = ' ';
}

static int
compare_lines (const void *a, const void *b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
append_attrs (GString *out, const HtmlNode *node, int depth)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next) {
    GString *line = g_string_new (NULL);

    append_attr_name (line, attr, node->ns != HTML_NS_HTML);
    g_string_append (line, "=\"");
    append_slice (line, attr->value);
    g_string_append (line, "\"");
    g_ptr_array_add (lines, g_string_free (line, FALSE));
  }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++) {
    begin_line (out, depth + 1);
    g_string_append_printf (out, "%s\n", (char *)lines->pdata[i]);
  }
}

static void
append_doctype (GString *out, const HtmlNode *node)
{
  const HtmlAttr *public_id = html_node_attr_named (node, "public");
  const HtmlAttr *system_id = html_node_attr_named (node, "system");

  g_string_append (out, "<!DOCTYPE ");
  append_slice (out, node->text);
  if (public_id != NULL || system_id != NULL) {
    g_string_append (out, " \"");
    if (public_id != NULL)
      append_slice (out, public_id->value);
    g_string_append (out, "\" \"");
    if (system_id != NULL)
      append_slice (out, system_id->value);
    g_string_append (out, "\"");
  }
  g_string_append (out, ">\n");
}

static void
append_element (GString *out, const HtmlNode *node, int depth)
{
  static const char *const prefixes[] = {
      [HTML_NS_HTML] = "", [HTML_NS_SVG] = "svg ", [HTML_NS_MATHML] = "math "};

  g_string_append_printf (out, "<%s", prefixes[node->ns]);
  append_slice (out, node->text);
  g_string_append (out, ">\n");
  append_attrs (out, node, depth);
}

static void
append_data (GString *out, const char *before, HtmlSlice data, const char *after)
{
  g_string_append (out, before);
  append_slice (out, data);
  g_string_append (out, after);
}

static void
append_node (GString *out, const HtmlNode *node, int depth)
{
  begin_line (out, depth);
  switch ((HtmlNodeType)node->type) {
  case HTML_NODE_DOCTYPE:
    append_doctype (out, node);
    break;
  case HTML_NODE_ELEMENT:
    append_element (out, node, depth);
    break;
  case HTML_NODE_TEXT:
    append_data (out, "\"", node->text, "\"\n");
    break;
  case HTML_NODE_COMMENT:
    append_data (out, "<!-- ", node->text, " -->\n");
    break;
  case HTML_NODE_FRAGMENT:
    g_string_append (out, "content\n");
    break;
  case HTML_NODE_DOCUMENT:
    g_assert_not_reached ();
  }
}

char *
tree_format (const HtmlNode *root)
{
  GString *out = g_string_new (NULL);
  const HtmlNode *node = root->first_child;
  int depth = 0;

  while (node != NULL) {
    append_node (out, node, depth);
    if (node->first_child != NULL) {
      node = node->first_child;
      depth++;
      continue;
    }
    while (node->next == NULL && node->parent != root) {
      node = node->parent;
      depth--;
    }
    node = node->next;
  }
  return g_string_free (out, FALSE);
}
