/* html-serialize.c: writes a tree as HTML that parses back to the same tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-serialize.h"

/* ---- escaping ---- */

/* The bytes at which a reference may be needed; 0xC2 begins U+00A0. */
static const bool is_noted[256] = {
    ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true, [0xC2] = true,
};

/* What stands at @at is written as; NULL is itself.  @width: how many bytes it is. */
static const char *
reference_at (const char *at, const char *end, bool attribute, size_t *width)
{
  *width = 1;
  switch (*at) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return attribute ? "&quot;" : NULL;
  default:
    if (end - at < 2 || at[1] != '\xa0')
      return NULL;
    *width = 2;
    return "&nbsp;";
  }
}

void
html_serialize_escape (GString *out, const char *text, size_t length, bool attribute)
{
  const char *end = text + length, *from = text;

  for (const char *at = text; at < end; at++) {
    const char *reference;
    size_t width;

    if (!is_noted[(unsigned char)*at])
      continue;
    reference = reference_at (at, end, attribute, &width);
    if (reference == NULL)
      continue;
    g_string_append_len (out, from, at - from);
    g_string_append (out, reference);
    from = at + width;
    at = from - 1;
  }
  g_string_append_len (out, from, end - from);
}

/* ---- elements ---- */

enum { VOID = 1, RAW = 2, EATS_NEWLINE = 4 };

static const guint8 kinds[HTML_N_TAGS] = {
    [HTML_TAG_AREA] = VOID,
    [HTML_TAG_BASE] = VOID,
    [HTML_TAG_BASEFONT] = VOID,
    [HTML_TAG_BGSOUND] = VOID,
    [HTML_TAG_BR] = VOID,
    [HTML_TAG_COL] = VOID,
    [HTML_TAG_EMBED] = VOID,
    [HTML_TAG_FRAME] = VOID,
    [HTML_TAG_HR] = VOID,
    [HTML_TAG_IMG] = VOID,
    [HTML_TAG_INPUT] = VOID,
    [HTML_TAG_KEYGEN] = VOID,
    [HTML_TAG_LINK] = VOID,
    [HTML_TAG_META] = VOID,
    [HTML_TAG_PARAM] = VOID,
    [HTML_TAG_SOURCE] = VOID,
    [HTML_TAG_TRACK] = VOID,
    [HTML_TAG_WBR] = VOID,

    [HTML_TAG_STYLE] = RAW,
    [HTML_TAG_SCRIPT] = RAW,
    [HTML_TAG_XMP] = RAW,
    [HTML_TAG_IFRAME] = RAW,
    [HTML_TAG_NOEMBED] = RAW,
    [HTML_TAG_NOFRAMES] = RAW,
    [HTML_TAG_PLAINTEXT] = RAW,

    [HTML_TAG_PRE] = EATS_NEWLINE,
    [HTML_TAG_TEXTAREA] = EATS_NEWLINE,
    [HTML_TAG_LISTING] = EATS_NEWLINE,
};

static guint8
kind_of (const HtmlNode *node)
{
  return node->ns == HTML_NS_HTML ? kinds[node->tag] : 0;
}

static void
append_name (GString *out, const HtmlNode *node)
{
  if (node->tag != HTML_TAG_UNKNOWN && node->ns == HTML_NS_HTML)
    g_string_append (out, html_tag_name (node->tag));
  else
    g_string_append_len (out, node->text.data, (gssize)node->text.length);
}

static void
append_attr (GString *out, const HtmlAttr *attr)
{
  g_string_append_c (out, ' ');
  if (attr->name != HTML_ATTR_UNKNOWN)
    g_string_append (out, html_attr_name (attr->name));
  else
    g_string_append_len (out, attr->spelling.data, (gssize)attr->spelling.length);
  g_string_append (out, "=\"");
  html_serialize_escape (out, attr->value.data, attr->value.length, true);
  g_string_append_c (out, '"');
}

/* The parser drops a line feed directly after these start tags; one that belongs to the
 * text needs another before it. */
static bool
begins_with_newline (const HtmlNode *node)
{
  const HtmlNode *first = node->first_child;

  return first != NULL && first->type == HTML_NODE_TEXT && first->text.length > 0 &&
         first->text.data[0] == '\n';
}

static void
open_element (GString *out, const HtmlNode *node)
{
  g_string_append_c (out, '<');
  append_name (out, node);
  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next)
    append_attr (out, attr);
  g_string_append_c (out, '>');
  if (kind_of (node) == EATS_NEWLINE && begins_with_newline (node))
    g_string_append_c (out, '\n');
}

static void
close_element (GString *out, const HtmlNode *node)
{
  g_string_append (out, "</");
  append_name (out, node);
  g_string_append_c (out, '>');
}

/* ---- nodes ---- */

static void
append_text (GString *out, const HtmlNode *node)
{
  const HtmlNode *parent = node->parent;

  if (parent != NULL && parent->type == HTML_NODE_ELEMENT && kind_of (parent) == RAW)
    g_string_append_len (out, node->text.data, (gssize)node->text.length);
  else
    html_serialize_escape (out, node->text.data, node->text.length, false);
}

static void
enter (GString *out, const HtmlNode *node)
{
  switch ((HtmlNodeType)node->type) {
  case HTML_NODE_TEXT:
    append_text (out, node);
    break;
  case HTML_NODE_COMMENT:
    g_string_append_printf (out, "<!--%.*s-->", (int)node->text.length, node->text.data);
    break;
  case HTML_NODE_DOCTYPE:
    g_string_append_printf (out, "<!DOCTYPE %.*s>", (int)node->text.length,
                            node->text.data);
    break;
  case HTML_NODE_ELEMENT:
    open_element (out, node);
    break;
  case HTML_NODE_DOCUMENT:
  case HTML_NODE_FRAGMENT:
    break;
  }
}

static void
leave (GString *out, const HtmlNode *node)
{
  if (node->type == HTML_NODE_ELEMENT && kind_of (node) != VOID)
    close_element (out, node);
}

static void
append_children (GString *out, const HtmlNode *root)
{
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
}

char *
html_serialize_inner (const HtmlNode *root)
{
  GString *out = g_string_new (NULL);

  append_children (out, root);
  return g_string_free (out, FALSE);
}

char *
html_serialize (const HtmlNode *root)
{
  GString *out = g_string_new (NULL);

  enter (out, root);
  append_children (out, root);
  leave (out, root);
  return g_string_free (out, FALSE);
}
