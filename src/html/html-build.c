/* html-build.c: a tree while it grows: places, elements, text, and the mode
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No function here fails: html-tree.c looks at the limits before each token, and has
 * set aside what one token can need.
 */

#include "html/html-build.h"

#include <string.h>

bool
html_build_using (HtmlBuild *self, HtmlMode mode, HtmlToken *token)
{
  return self->modes[mode]->rules[token->type](self, token);
}

/* The modes that elements bring with them. */
static const uint8_t modes_of_tags[HTML_N_TAGS] = {
    [HTML_TAG_TD] = HTML_MODE_IN_CELL,
    [HTML_TAG_TH] = HTML_MODE_IN_CELL,
    [HTML_TAG_TR] = HTML_MODE_IN_ROW,
    [HTML_TAG_TBODY] = HTML_MODE_IN_TABLE_BODY,
    [HTML_TAG_THEAD] = HTML_MODE_IN_TABLE_BODY,
    [HTML_TAG_TFOOT] = HTML_MODE_IN_TABLE_BODY,
    [HTML_TAG_CAPTION] = HTML_MODE_IN_CAPTION,
    [HTML_TAG_COLGROUP] = HTML_MODE_IN_COLUMN_GROUP,
    [HTML_TAG_TABLE] = HTML_MODE_IN_TABLE,
    [HTML_TAG_HEAD] = HTML_MODE_IN_HEAD,
    [HTML_TAG_BODY] = HTML_MODE_IN_BODY,
    [HTML_TAG_FRAMESET] = HTML_MODE_IN_FRAMESET,
};

/* HTML_MODE_INITIAL when the element brings none; @is_last: nothing is below it. */
static HtmlMode
mode_of_node (const HtmlBuild *self, const HtmlNode *node, bool is_last)
{
  HtmlTag tag = node->ns == HTML_NS_HTML ? node->tag : HTML_TAG_UNKNOWN;

  if (tag == HTML_TAG_TEMPLATE && self->template_modes->len > 0)
    return self->template_modes->data[self->template_modes->len - 1];
  if (tag == HTML_TAG_HTML)
    return self->head == NULL ? HTML_MODE_BEFORE_HEAD : HTML_MODE_AFTER_HEAD;
  if (is_last && (tag == HTML_TAG_TD || tag == HTML_TAG_TH || tag == HTML_TAG_HEAD))
    return HTML_MODE_IN_BODY;
  return modes_of_tags[tag];
}

void
html_build_reset_mode (HtmlBuild *self)
{
  for (uint32_t i = self->open.n; i-- > 0;) {
    bool is_last = i == 0;
    const HtmlNode *node =
        is_last && self->context != NULL ? self->context : self->open.nodes[i];

    self->mode = mode_of_node (self, node, is_last);
    if (self->mode != HTML_MODE_INITIAL)
      return;
  }
  self->mode = HTML_MODE_IN_BODY;
}

/* Where the children of an element go: for a template, into its content. */
static HtmlNode *
content_of (HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_TEMPLATE) ? node->first_child : node;
}

static int
find_open (const HtmlStack *open, HtmlTag tag)
{
  int i = html_stack_has (open, tag) ? (int)open->n - 1 : -1;

  while (i >= 0 && !html_node_is (open->nodes[i], tag))
    i--;
  return i;
}

static HtmlPlace
foster_place (const HtmlBuild *self)
{
  const HtmlStack *open = &self->open;
  int template_index = find_open (open, HTML_TAG_TEMPLATE);
  int table_index = find_open (open, HTML_TAG_TABLE);
  HtmlNode *table;

  if (template_index > table_index)
    return (HtmlPlace){content_of (open->nodes[template_index]), NULL};
  if (table_index < 0)
    return (HtmlPlace){open->nodes[0], NULL};
  table = open->nodes[table_index];
  if (table->parent != NULL)
    return (HtmlPlace){table->parent, table};
  return (HtmlPlace){content_of (open->nodes[table_index - 1]), NULL};
}

HtmlPlace
html_build_place (const HtmlBuild *self, HtmlNode *target)
{
  if (target == NULL)
    target = html_build_current (self);
  if (self->fosters && target->ns == HTML_NS_HTML &&
      (html_element_kinds[target->tag] & HTML_KIND_FOSTER) != 0)
    return foster_place (self);
  return (HtmlPlace){content_of (target), NULL};
}

static HtmlNode *
new_node (HtmlBuild *self, HtmlNodeType type)
{
  HtmlNode *node = html_doc_new_node (self->doc, type);

  g_assert (node != NULL);
  return node;
}

/* A template is never without the node that holds its content. */
static HtmlNode *
new_element (HtmlBuild *self, HtmlTag tag, HtmlSlice name, HtmlAttr *attrs)
{
  HtmlNode *node = new_node (self, HTML_NODE_ELEMENT);

  node->tag = (uint16_t)tag;
  node->text = name;
  node->attrs = attrs;
  if (tag == HTML_TAG_TEMPLATE)
    html_node_append (node, new_node (self, HTML_NODE_FRAGMENT));
  return node;
}

HtmlNode *
html_build_new_element (HtmlBuild *self, const HtmlToken *token)
{
  if (token->tag == HTML_TAG_SELECTEDCONTENT)
    self->has_selectedcontent = true;
  return new_element (self, token->tag, token->text, token->attrs);
}

static void
insert (HtmlBuild *self, HtmlNode *node)
{
  HtmlPlace place = html_build_place (self, NULL);

  html_node_insert_before (place.parent, node, place.before);
}

void
html_build_open (HtmlBuild *self, HtmlNode *node)
{
  if (html_stack_is_full (&self->open))
    html_stack_pop (&self->open);
  insert (self, node);
  html_stack_push (&self->open, node);
}

HtmlNode *
html_build_element (HtmlBuild *self, const HtmlToken *token)
{
  HtmlNode *node = html_build_new_element (self, token);

  html_build_open (self, node);
  return node;
}

HtmlNode *
html_build_implied (HtmlBuild *self, HtmlTag tag)
{
  const char *name = html_tag_name (tag);
  HtmlNode *node = new_element (self, tag, (HtmlSlice){name, strlen (name)}, NULL);

  html_build_open (self, node);
  return node;
}

HtmlNode *
html_build_void (HtmlBuild *self, const HtmlToken *token)
{
  HtmlNode *node = html_build_new_element (self, token);

  insert (self, node);
  return node;
}

static HtmlAttr *
copy_attr (HtmlBuild *self, const HtmlAttr *attr)
{
  HtmlAttr *copy = arena_alloc (self->doc->arena, sizeof *copy);

  g_assert (copy != NULL);
  *copy = *attr;
  copy->next = NULL;
  return copy;
}

HtmlNode *
html_build_clone (HtmlBuild *self, const HtmlNode *node)
{
  HtmlAttr *attrs = NULL, **last = &attrs;

  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next) {
    *last = copy_attr (self, attr);
    last = &(*last)->next;
  }
  return new_element (self, node->tag, node->text, attrs);
}

void
html_build_merge_attrs (HtmlBuild *self, HtmlNode *node, const HtmlToken *token)
{
  uint32_t n = 0;
  HtmlAttr **last = &node->attrs;

  for (; *last != NULL; last = &(*last)->next)
    n++;
  for (HtmlAttr *attr = token->attrs, *next; attr != NULL; attr = next) {
    const HtmlAttr *other = node->attrs;

    next = attr->next;
    while (
        other != NULL &&
        (other->name != attr->name || other->spelling.length != attr->spelling.length ||
         memcmp (other->spelling.data, attr->spelling.data, attr->spelling.length) != 0))
      other = other->next;
    if (other != NULL || n == self->tokenizer.max_attrs)
      continue;
    attr->next = NULL;
    *last = attr;
    last = &attr->next;
    n++;
  }
}

void
html_build_text (HtmlBuild *self, HtmlSlice text)
{
  HtmlPlace place = html_build_place (self, NULL);
  HtmlNode *before = place.before != NULL ? place.before->prev : place.parent->last_child;
  HtmlNode *node;

  if (text.length == 0)
    return;
  if (before != NULL && before->type == HTML_NODE_TEXT) {
    html_grow_append (&self->grow, self->doc, before, text);
    return;
  }
  node = new_node (self, HTML_NODE_TEXT);
  node->text = text;
  html_node_insert_before (place.parent, node, place.before);
}

void
html_build_comment (HtmlBuild *self, HtmlNode *parent, const HtmlToken *token)
{
  HtmlNode *node = new_node (self, HTML_NODE_COMMENT);

  node->text = token->text;
  if (parent != NULL)
    html_node_append (parent, node);
  else
    insert (self, node);
}

void
html_build_raw_element (HtmlBuild *self, const HtmlToken *token,
                        HtmlTokenizerContent content)
{
  html_build_element (self, token);
  html_tokenizer_set_content (&self->tokenizer, content, &token->text);
  self->original_mode = self->mode;
  self->mode = HTML_MODE_TEXT;
}

void
html_build_reconstruct (HtmlBuild *self)
{
  HtmlFormatting *list = &self->formatting;
  size_t i = list->n;

  while (i > 0 && list->entries[i - 1] != NULL &&
         html_stack_index (&self->open, list->entries[i - 1]) < 0)
    i--;
  for (; i < list->n && !html_stack_is_full (&self->open); i++) {
    list->entries[i] = html_build_clone (self, list->entries[i]);
    html_build_open (self, list->entries[i]);
  }
}

bool
html_build_split_blanks (HtmlToken *token, HtmlSlice *blanks)
{
  size_t n = 0;

  while (n < token->text.length && html_scan_is_blank (token->text.data[n]))
    n++;
  *blanks = (HtmlSlice){token->text.data, n};
  token->text.data += n;
  token->text.length -= n;
  return token->text.length > 0;
}

bool
html_build_is_blank (HtmlSlice text)
{
  size_t n = 0;

  while (n < text.length && html_scan_is_blank (text.data[n]))
    n++;
  return n == text.length;
}

bool
html_build_ignore (HtmlBuild *self, HtmlToken *token)
{
  return true;
}

bool
html_build_insert_comment (HtmlBuild *self, HtmlToken *token)
{
  html_build_comment (self, NULL, token);
  return true;
}
