/* html-stack.c: the stack of open elements (HTML standard, section 13.2.4.2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-stack.h"

#include <string.h>

void
html_stack_init (HtmlStack *self, uint32_t max)
{
  *self = (HtmlStack){.nodes = g_new (HtmlNode *, max), .max = max};
}

void
html_stack_clear (HtmlStack *self)
{
  g_clear_pointer (&self->nodes, g_free);
}

static void
count (HtmlStack *self, const HtmlNode *node, int change)
{
  if (node->ns == HTML_NS_HTML)
    self->counts[node->tag] = (uint16_t)(self->counts[node->tag] + change);
}

void
html_stack_push (HtmlStack *self, HtmlNode *node)
{
  g_assert (self->n < self->max);
  self->nodes[self->n++] = node;
  count (self, node, 1);
}

void
html_stack_cut (HtmlStack *self, uint32_t n)
{
  while (self->n > n && self->n > 1)
    count (self, self->nodes[--self->n], -1);
}

void
html_stack_pop (HtmlStack *self)
{
  html_stack_cut (self, self->n - 1);
}

int
html_stack_index (const HtmlStack *self, const HtmlNode *node)
{
  int i = (int)self->n - 1;

  while (i >= 0 && self->nodes[i] != node)
    i--;
  return i;
}

void
html_stack_insert (HtmlStack *self, uint32_t index, HtmlNode *node)
{
  g_assert (self->n < self->max);
  memmove (self->nodes + index + 1, self->nodes + index,
           (self->n - index) * sizeof *self->nodes);
  self->nodes[index] = node;
  self->n++;
  count (self, node, 1);
}

void
html_stack_remove (HtmlStack *self, uint32_t index)
{
  count (self, self->nodes[index], -1);
  self->n--;
  memmove (self->nodes + index, self->nodes + index + 1,
           (self->n - index) * sizeof *self->nodes);
}

void
html_stack_replace (HtmlStack *self, uint32_t index, HtmlNode *node)
{
  count (self, self->nodes[index], -1);
  self->nodes[index] = node;
  count (self, node, 1);
}

bool
html_stack_in_scope (const HtmlStack *self, HtmlTag tag, unsigned scope)
{
  if (!html_stack_has (self, tag))
    return false;
  for (uint32_t i = self->n; i-- > 0;) {
    if (html_node_is (self->nodes[i], tag))
      return true;
    if ((html_element_kind (self->nodes[i]) & scope) != 0)
      return false;
  }
  return false;
}

static bool
is_kind (const HtmlNode *node, unsigned kind)
{
  return node->ns == HTML_NS_HTML && (html_element_kinds[node->tag] & kind) != 0;
}

bool
html_stack_kind_in_scope (const HtmlStack *self, unsigned kind, unsigned scope)
{
  for (uint32_t i = self->n; i-- > 0;) {
    if (is_kind (self->nodes[i], kind))
      return true;
    if ((html_element_kind (self->nodes[i]) & scope) != 0)
      return false;
  }
  return false;
}

bool
html_stack_node_in_scope (const HtmlStack *self, const HtmlNode *node)
{
  for (uint32_t i = self->n; i-- > 0;) {
    if (self->nodes[i] == node)
      return true;
    if ((html_element_kind (self->nodes[i]) & HTML_SCOPE_DEFAULT) != 0)
      return false;
  }
  return false;
}

void
html_stack_pop_through (HtmlStack *self, HtmlTag tag)
{
  while (self->n > 1 && !html_node_is (html_stack_top (self), tag))
    html_stack_pop (self);
  html_stack_pop (self);
}

void
html_stack_pop_through_kind (HtmlStack *self, unsigned kind)
{
  html_stack_pop_to_kind (self, kind);
  html_stack_pop (self);
}

void
html_stack_pop_to_kind (HtmlStack *self, unsigned kind)
{
  while (self->n > 1 && !is_kind (html_stack_top (self), kind))
    html_stack_pop (self);
}

void
html_stack_imply_ends (HtmlStack *self, HtmlTag except)
{
  while (is_kind (html_stack_top (self), HTML_KIND_IMPLIED_END) &&
         html_stack_top (self)->tag != except)
    html_stack_pop (self);
}

void
html_stack_imply_all_ends (HtmlStack *self)
{
  while (is_kind (html_stack_top (self), HTML_KIND_IMPLIED_END_TABLE))
    html_stack_pop (self);
}
