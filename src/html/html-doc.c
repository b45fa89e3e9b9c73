/* html-doc.c: a document: the arena that holds it, its root, and new nodes for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-doc.h"

#include <string.h>

HtmlNode *
html_doc_new_node (HtmlDoc *self, HtmlNodeType type)
{
  HtmlNode *node;

  if (self->node_count >= self->max_nodes)
    return NULL;
  node = arena_alloc0 (self->arena, sizeof *node);
  if (node == NULL)
    return NULL;
  node->type = (uint8_t)type;
  node->id = self->node_count++;
  return node;
}

HtmlDoc *
html_doc_new (size_t max_arena, uint32_t max_nodes)
{
  HtmlDoc *self = g_new0 (HtmlDoc, 1);

  self->arena = arena_new (max_arena);
  self->max_nodes = max_nodes;
  self->root = html_doc_new_node (self, HTML_NODE_DOCUMENT);
  if (self->root == NULL)
    g_clear_pointer (&self, html_doc_free);
  return self;
}

void
html_doc_free (HtmlDoc *self)
{
  if (self == NULL)
    return;
  arena_free (self->arena);
  g_free (self);
}

HtmlNode *
html_doc_root (const HtmlDoc *self)
{
  return self->root;
}

static HtmlNode *
find_child (const HtmlNode *parent, HtmlTag tag)
{
  HtmlNode *child = parent != NULL ? parent->first_child : NULL;

  while (child != NULL && !html_node_is (child, tag))
    child = child->next;
  return child;
}

HtmlNode *
html_doc_html (const HtmlDoc *self)
{
  return find_child (self->root, HTML_TAG_HTML);
}

HtmlNode *
html_doc_head (const HtmlDoc *self)
{
  return find_child (html_doc_html (self), HTML_TAG_HEAD);
}

HtmlNode *
html_doc_body (const HtmlDoc *self)
{
  return find_child (html_doc_html (self), HTML_TAG_BODY);
}

uint32_t
html_doc_node_count (const HtmlDoc *self)
{
  return self->node_count;
}

void *
html_doc_alloc (HtmlDoc *doc, size_t size)
{
  return arena_alloc (doc->arena, size);
}

HtmlNode *
html_doc_new_element (HtmlDoc *doc, HtmlTag tag)
{
  HtmlNode *node = html_doc_new_node (doc, HTML_NODE_ELEMENT);

  if (node == NULL)
    return NULL;
  node->tag = (uint16_t)tag;
  node->text.data = html_tag_name (tag);
  node->text.length = strlen (node->text.data);
  return node;
}

HtmlNode *
html_doc_new_text (HtmlDoc *doc, const char *text, size_t length)
{
  char *copy = arena_strndup (doc->arena, text, length);
  HtmlNode *node = copy != NULL ? html_doc_new_node (doc, HTML_NODE_TEXT) : NULL;

  if (node != NULL)
    node->text = (HtmlSlice){copy, length};
  return node;
}
