/* html-serialize-xml.c: writes a sanitised tree as XHTML, which is XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-serialize-xml.h"

/* ---- text ---- */

bool
html_serialize_xml_has (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

static void
append_letter (GString *out, gunichar c, bool attribute)
{
  switch (c) {
  case '&':
    g_string_append (out, "&amp;");
    break;
  case '<':
    g_string_append (out, "&lt;");
    break;
  case '>':
    g_string_append (out, "&gt;");
    break;
  case '"':
    g_string_append (out, attribute ? "&quot;" : "\"");
    break;
  case '\r':
    g_string_append (out, "&#13;");
    break;
  case '\n':
  case '\t':
    if (attribute) {
      g_string_append_printf (out, "&#%u;", c);
      break;
    }
    /* fall through */
  default:
    if (html_serialize_xml_has (c))
      g_string_append_unichar (out, c);
  }
}

void
html_serialize_xml_escape (GString *out, const char *text, size_t length, bool attribute)
{
  const char *end = text + length;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    append_letter (out, g_utf8_get_char (at), attribute);
}

/* ---- elements ---- */

static bool
is_named (const HtmlNode *node)
{
  return node->type == HTML_NODE_ELEMENT && node->ns == HTML_NS_HTML &&
         node->tag != HTML_TAG_UNKNOWN;
}

static void
append_attr (GString *out, const HtmlAttr *attr)
{
  if (attr->name == HTML_ATTR_UNKNOWN)
    return;
  g_string_append_printf (out, " %s=\"", html_attr_name (attr->name));
  html_serialize_xml_escape (out, attr->value.data, attr->value.length, true);
  g_string_append_c (out, '"');
}

static void
enter (GString *out, const HtmlNode *node)
{
  if (node->type == HTML_NODE_TEXT)
    html_serialize_xml_escape (out, node->text.data, node->text.length, false);
  if (!is_named (node))
    return;
  g_string_append_printf (out, "<%s", html_tag_name (node->tag));
  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next)
    append_attr (out, attr);
  g_string_append (out, node->first_child != NULL ? ">" : "/>");
}

static void
leave (GString *out, const HtmlNode *node)
{
  if (is_named (node) && node->first_child != NULL)
    g_string_append_printf (out, "</%s>", html_tag_name (node->tag));
}

char *
html_serialize_xml_inner (const HtmlNode *root)
{
  GString *out = g_string_new (NULL);
  const HtmlNode *node = root->first_child;

  while (node != NULL) {
    enter (out, node);
    if (node->first_child != NULL) {
      node = node->first_child;
      continue;
    }
    leave (out, node);
    while (node->next == NULL && node->parent != root) {
      node = node->parent;
      leave (out, node);
    }
    node = node->next;
  }
  return g_string_free (out, FALSE);
}
