/* html-formatting.c: the list of active formatting elements (section 13.2.4.3)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-formatting.h"

#include <string.h>

/* The standard knows no ceiling: a page that leaves thousands of different <font> open
 * has them all opened again in every paragraph that follows.  Pages have a handful. */
#define MAX_ENTRIES 64

/* The standard's, called there the Noah's Ark clause. */
#define MAX_ALIKE 3

void
html_formatting_clear (HtmlFormatting *self)
{
  g_clear_pointer (&self->entries, g_free);
  self->n = self->room = 0;
}

static size_t
count_attrs (const HtmlNode *node)
{
  size_t n = 0;

  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next)
    n++;
  return n;
}

static bool
has_attr (const HtmlNode *node, const HtmlAttr *wanted)
{
  const HtmlAttr *attr = node->attrs;

  for (; attr != NULL; attr = attr->next)
    if (attr->name == wanted->name && attr->value.length == wanted->value.length &&
        attr->spelling.length == wanted->spelling.length &&
        memcmp (attr->value.data, wanted->value.data, wanted->value.length) == 0 &&
        memcmp (attr->spelling.data, wanted->spelling.data, wanted->spelling.length) == 0)
      return true;
  return false;
}

static bool
is_alike (const HtmlNode *a, const HtmlNode *b)
{
  if (a->tag != b->tag || count_attrs (a) != count_attrs (b))
    return false;
  for (const HtmlAttr *attr = a->attrs; attr != NULL; attr = attr->next)
    if (!has_attr (b, attr))
      return false;
  return true;
}

/* Index of the first entry behind the last marker. */
static size_t
first_entry (const HtmlFormatting *self)
{
  size_t i = self->n;

  while (i > 0 && self->entries[i - 1] != NULL)
    i--;
  return i;
}

static void
remove_at (HtmlFormatting *self, size_t index)
{
  self->n--;
  memmove (self->entries + index, self->entries + index + 1,
           (self->n - index) * sizeof *self->entries);
}

void
html_formatting_insert (HtmlFormatting *self, size_t index, HtmlNode *node)
{
  if (self->n == self->room) {
    self->room = MAX (2 * self->room, MAX_ENTRIES);
    self->entries = g_renew (HtmlNode *, self->entries, self->room);
  }
  memmove (self->entries + index + 1, self->entries + index,
           (self->n - index) * sizeof *self->entries);
  self->entries[index] = node;
  self->n++;
}

void
html_formatting_push (HtmlFormatting *self, HtmlNode *node)
{
  size_t first = first_entry (self), n_alike = 0, earliest = first;

  for (size_t i = self->n; i-- > first;) {
    if (is_alike (self->entries[i], node)) {
      n_alike++;
      earliest = i;
    }
  }
  if (n_alike >= MAX_ALIKE)
    remove_at (self, earliest);
  else if (self->n - first >= MAX_ENTRIES)
    remove_at (self, first);
  html_formatting_insert (self, self->n, node);
}

void
html_formatting_push_marker (HtmlFormatting *self)
{
  html_formatting_insert (self, self->n, NULL);
}

void
html_formatting_clear_to_marker (HtmlFormatting *self)
{
  self->n = first_entry (self);
  if (self->n > 0)
    self->n--;
}

HtmlNode *
html_formatting_find (const HtmlFormatting *self, HtmlTag tag)
{
  for (size_t i = self->n; i-- > 0 && self->entries[i] != NULL;)
    if (self->entries[i]->tag == tag)
      return self->entries[i];
  return NULL;
}

int
html_formatting_index (const HtmlFormatting *self, const HtmlNode *node)
{
  for (size_t i = self->n; i-- > 0 && self->entries[i] != NULL;)
    if (self->entries[i] == node)
      return (int)i;
  return -1;
}

void
html_formatting_remove (HtmlFormatting *self, const HtmlNode *node)
{
  int index = html_formatting_index (self, node);

  if (index >= 0)
    remove_at (self, (size_t)index);
}
