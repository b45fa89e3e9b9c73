/* html-adoption.c: end tags that do not close what was opened last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the parts (furthest block, common ancestor, bookmark) are those of the
 * standard's own text, beside which this is best read.
 */

#include "html/html-adoption.h"

#include <string.h>

/* Both from the standard. */
#define MAX_ROUNDS 8
#define MAX_CLONES 3

static bool
has_name (const HtmlNode *node, HtmlTag tag, HtmlSlice name)
{
  if (!html_node_is (node, tag))
    return false;
  return tag != HTML_TAG_UNKNOWN ||
         (node->text.length == name.length &&
          memcmp (node->text.data, name.data, name.length) == 0);
}

void
html_adoption_close (HtmlBuild *self, HtmlTag tag, HtmlSlice name)
{
  HtmlStack *open = &self->open;

  if (!html_stack_has (open, tag))
    return;
  for (uint32_t i = open->n; i-- > 0;) {
    HtmlNode *node = open->nodes[i];

    if (has_name (node, tag, name)) {
      html_stack_imply_ends (open, tag);
      html_stack_cut (open, i);
      return;
    }
    if ((html_element_kind (node) & HTML_KIND_SPECIAL) != 0)
      return;
  }
}

/* Index of the first special element above @index, or 0. */
static uint32_t
find_furthest_block (const HtmlStack *open, uint32_t index)
{
  for (uint32_t i = index + 1; i < open->n; i++)
    if ((html_element_kind (open->nodes[i]) & HTML_KIND_SPECIAL) != 0)
      return i;
  return 0;
}

/* Closes what is open between the formatting element and the furthest block, except for
 * the nearest formatting elements: of these, copies go around the block.  Returns the
 * outermost copy, or the block. */
static HtmlNode *
wrap_block (HtmlBuild *self, uint32_t formatting, uint32_t block, size_t *bookmark)
{
  HtmlStack *open = &self->open;
  HtmlFormatting *list = &self->formatting;
  HtmlNode *last = open->nodes[block];
  unsigned n_seen = 0;

  for (uint32_t i = block - 1; i > formatting; i--) {
    HtmlNode *node = open->nodes[i];
    int entry = html_formatting_index (list, node);

    n_seen++;
    if (entry >= 0 && n_seen > MAX_CLONES) {
      html_formatting_remove (list, node);
      if ((size_t)entry < *bookmark)
        (*bookmark)--;
      entry = -1;
    }
    if (entry < 0) {
      html_stack_remove (open, i);
      block--;
      continue;
    }
    node = html_build_clone (self, node);
    list->entries[entry] = node;
    html_stack_replace (open, i, node);
    if (last == open->nodes[block])
      *bookmark = (size_t)entry + 1;
    html_node_append (node, last);
    last = node;
  }
  return last;
}

static void
move_children (HtmlNode *from, HtmlNode *to)
{
  while (from->first_child != NULL)
    html_node_append (to, from->first_child);
}

/* The formatting element at @formatting ends; a copy of it begins inside the block. */
static void
move_into_block (HtmlBuild *self, uint32_t formatting, uint32_t block)
{
  HtmlStack *open = &self->open;
  HtmlFormatting *list = &self->formatting;
  HtmlNode *element = open->nodes[formatting], *block_node = open->nodes[block];
  HtmlNode *ancestor = open->nodes[formatting - 1], *copy, *last;
  size_t bookmark = (size_t)html_formatting_index (list, element);
  HtmlPlace place;

  last = wrap_block (self, formatting, block, &bookmark);
  html_node_detach (last);
  place = html_build_place (self, ancestor);
  html_node_insert_before (place.parent, last, place.before);

  copy = html_build_clone (self, element);
  move_children (block_node, copy);
  html_node_append (block_node, copy);
  if ((size_t)html_formatting_index (list, element) < bookmark)
    bookmark--;
  html_formatting_remove (list, element);
  html_formatting_insert (list, bookmark, copy);
  html_stack_remove (open, formatting);
  html_stack_insert (open, (uint32_t)html_stack_index (open, block_node) + 1, copy);
}

/* One round.  False when there is nothing left to do. */
static bool
adopt (HtmlBuild *self, HtmlTag tag)
{
  HtmlStack *open = &self->open;
  HtmlNode *element = html_formatting_find (&self->formatting, tag);
  uint32_t block;
  int index;

  if (element == NULL) {
    html_adoption_close (self, tag, (HtmlSlice){"", 0});
    return false;
  }
  index = html_stack_index (open, element);
  if (index < 0) {
    html_formatting_remove (&self->formatting, element);
    return false;
  }
  if (!html_stack_node_in_scope (open, element))
    return false;
  block = find_furthest_block (open, (uint32_t)index);
  if (block == 0) {
    html_stack_cut (open, (uint32_t)index);
    html_formatting_remove (&self->formatting, element);
    return false;
  }
  move_into_block (self, (uint32_t)index, block);
  return true;
}

void
html_adoption_run (HtmlBuild *self, HtmlTag tag)
{
  HtmlNode *current = html_build_current (self);

  if (html_node_is (current, tag) &&
      html_formatting_index (&self->formatting, current) < 0) {
    html_stack_pop (&self->open);
    return;
  }
  for (unsigned i = 0; i < MAX_ROUNDS; i++)
    if (!adopt (self, tag))
      return;
}
