/* html-grow.c: text nodes that grow while a page is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-grow.h"

#include <string.h>

#define MIN_ROOM ((size_t)64)

void
html_grow_clear (HtmlGrow *self)
{
  g_clear_pointer (&self->rooms, g_hash_table_unref);
}

/* Moves the text to where @length bytes have room.  False when the arena is full. */
static bool
make_room (HtmlGrow *self, HtmlDoc *doc, HtmlNode *node, size_t length)
{
  size_t room = 0;
  char *copy;

  if (self->rooms == NULL)
    self->rooms = g_hash_table_new (NULL, NULL);
  room = GPOINTER_TO_SIZE (g_hash_table_lookup (self->rooms, node));
  if (length <= room)
    return true;
  room = MAX (2 * length, MIN_ROOM);
  copy = arena_alloc (doc->arena, room);
  if (copy == NULL)
    return false;
  memcpy (copy, node->text.data, node->text.length);
  node->text.data = copy;
  g_hash_table_insert (self->rooms, node, GSIZE_TO_POINTER (room));
  return true;
}

void
html_grow_append (HtmlGrow *self, HtmlDoc *doc, HtmlNode *node, HtmlSlice text)
{
  size_t length = node->text.length;

  if (node->text.data + length != text.data) {
    if (!make_room (self, doc, node, length + text.length))
      return;
    memcpy ((char *)node->text.data + length, text.data, text.length);
  }
  node->text.length += text.length;
}
