/* html-stack.h: the stack of open elements (HTML standard, section 13.2.4.2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is never deeper than its ceiling, so what searches it takes bounded time however
 * a page is nested.  <html> stays at its bottom.
 */

#pragma once

#include "html/html-element.h"

typedef struct {
  HtmlNode **nodes; /* the bottom first */
  uint32_t n;
  uint32_t max;
  uint16_t counts[HTML_N_TAGS]; /* how many HTML elements of each tag are open */
} HtmlStack;

/* What ends each scope. */
enum {
  HTML_SCOPE_DEFAULT = HTML_KIND_SCOPE,
  HTML_SCOPE_LIST_ITEM = HTML_KIND_SCOPE | HTML_KIND_LIST_SCOPE,
  HTML_SCOPE_BUTTON = HTML_KIND_SCOPE | HTML_KIND_BUTTON_SCOPE,
  HTML_SCOPE_TABLE = HTML_KIND_TABLE_SCOPE,
};

void html_stack_init (HtmlStack *self, uint32_t max);
void html_stack_clear (HtmlStack *self);

/* The current node: the one that was pushed last. */
static inline HtmlNode *
html_stack_top (const HtmlStack *self)
{
  return self->nodes[self->n - 1];
}

static inline bool
html_stack_is_full (const HtmlStack *self)
{
  return self->n == self->max;
}

static inline bool
html_stack_has (const HtmlStack *self, HtmlTag tag)
{
  return self->counts[tag] != 0;
}

/* Must not be full. */
void html_stack_push (HtmlStack *self, HtmlNode *node);

/* <html> stays. */
void html_stack_pop (HtmlStack *self);

/* Pops until @n are left. */
void html_stack_cut (HtmlStack *self, uint32_t n);

/* Where @node is, or -1. */
int html_stack_index (const HtmlStack *self, const HtmlNode *node);

void html_stack_insert (HtmlStack *self, uint32_t index, HtmlNode *node);
void html_stack_remove (HtmlStack *self, uint32_t index);
void html_stack_replace (HtmlStack *self, uint32_t index, HtmlNode *node);

/* Whether an HTML element of that tag is in scope. */
bool html_stack_in_scope (const HtmlStack *self, HtmlTag tag, unsigned scope);

/* The same for elements of a kind, and for one element. */
bool html_stack_kind_in_scope (const HtmlStack *self, unsigned kind, unsigned scope);
bool html_stack_node_in_scope (const HtmlStack *self, const HtmlNode *node);

/* Pops until an element of that tag, or of that kind, has been popped. */
void html_stack_pop_through (HtmlStack *self, HtmlTag tag);
void html_stack_pop_through_kind (HtmlStack *self, unsigned kind);

/* Pops until the current node is of that kind. */
void html_stack_pop_to_kind (HtmlStack *self, unsigned kind);

/* Pops the elements whose end tags may be missing; @except: HTML_TAG_UNKNOWN for all. */
void html_stack_imply_ends (HtmlStack *self, HtmlTag except);
void html_stack_imply_all_ends (HtmlStack *self);
