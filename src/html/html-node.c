/* html-node.c: nodes: their attributes, and their place in the tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-node.h"

#include <string.h>

bool
html_node_is (const HtmlNode *self, HtmlTag tag)
{
  return self->tag == tag && self->ns == HTML_NS_HTML && self->type == HTML_NODE_ELEMENT;
}

bool
html_node_is_cell (const HtmlNode *self)
{
  return html_node_is (self, HTML_TAG_TD) || html_node_is (self, HTML_TAG_TH);
}

bool
html_node_is_blank (const HtmlNode *self)
{
  if (self->type != HTML_NODE_TEXT)
    return self->type == HTML_NODE_COMMENT;
  for (size_t i = 0; i < self->text.length; i++) {
    if ((unsigned char)self->text.data[i] > ' ')
      return false;
  }
  return true;
}

const HtmlAttr *
html_node_attr (const HtmlNode *self, HtmlAttrName name)
{
  const HtmlAttr *attr = self->attrs;

  while (attr != NULL && attr->name != name)
    attr = attr->next;
  return attr;
}

const HtmlAttr *
html_node_attr_named (const HtmlNode *self, const char *spelling)
{
  const HtmlAttr *attr = self->attrs;

  while (attr != NULL && !html_slice_equal (attr->spelling, spelling))
    attr = attr->next;
  return attr;
}

char *
html_node_dup_attr (const HtmlNode *self, HtmlAttrName name)
{
  const HtmlAttr *attr = html_node_attr (self, name);

  return attr != NULL ? html_slice_dup (attr->value) : NULL;
}

/* The link that leads to the attribute, or to where it would be appended. */
static HtmlAttr **
find_attr (HtmlNode *self, HtmlAttrName name)
{
  HtmlAttr **link = &self->attrs;

  while (*link != NULL && (*link)->name != name)
    link = &(*link)->next;
  return link;
}

bool
html_node_set_attr (HtmlDoc *doc, HtmlNode *self, HtmlAttrName name, const char *value)
{
  HtmlAttr **link = find_attr (self, name);
  size_t length = strlen (value);
  char *copy = html_doc_alloc (doc, length + 1);

  if (copy == NULL)
    return false;
  memcpy (copy, value, length + 1);
  if (*link == NULL) {
    const char *spelling = html_attr_name (name);
    HtmlAttr *attr = html_doc_alloc (doc, sizeof *attr);

    if (attr == NULL)
      return false;
    *attr = (HtmlAttr){.name = name, .spelling = {spelling, strlen (spelling)}};
    *link = attr;
  }
  (*link)->value = (HtmlSlice){copy, length};
  return true;
}

void
html_node_rename (HtmlNode *self, HtmlTag tag)
{
  self->tag = (uint16_t)tag;
  self->text = (HtmlSlice){html_tag_name (tag), strlen (html_tag_name (tag))};
}

void
html_node_remove_attr (HtmlNode *self, HtmlAttrName name)
{
  HtmlAttr **link = find_attr (self, name);

  if (*link != NULL)
    *link = (*link)->next;
}

void
html_node_detach (HtmlNode *self)
{
  HtmlNode *parent = self->parent;

  if (parent == NULL)
    return;
  *(self->prev != NULL ? &self->prev->next : &parent->first_child) = self->next;
  *(self->next != NULL ? &self->next->prev : &parent->last_child) = self->prev;
  self->parent = self->prev = self->next = NULL;
}

void
html_node_insert_before (HtmlNode *parent, HtmlNode *child, HtmlNode *before)
{
  html_node_detach (child);
  child->parent = parent;
  child->next = before;
  child->prev = before != NULL ? before->prev : parent->last_child;
  *(child->prev != NULL ? &child->prev->next : &parent->first_child) = child;
  *(before != NULL ? &before->prev : &parent->last_child) = child;
}

void
html_node_append (HtmlNode *parent, HtmlNode *child)
{
  html_node_insert_before (parent, child, NULL);
}

void
html_node_replace (HtmlNode *self, HtmlNode *with)
{
  html_node_insert_before (self->parent, with, self);
  html_node_detach (self);
}

void
html_node_unwrap (HtmlNode *self)
{
  while (self->first_child != NULL)
    html_node_insert_before (self->parent, self->first_child, self);
  html_node_detach (self);
}
