/* arena.c: memory that is given out piece by piece and given back all at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

/* The first block holds a small page whole; each further one doubles, up to the last
 * value, so that a large page costs few blocks and wastes little. */
#define FIRST_BLOCK (64 * 1024)
#define LARGEST_BLOCK (4 * 1024 * 1024)

typedef struct Block Block;
struct Block {
  Block *next;
  alignas (max_align_t) char bytes[];
};

struct Arena {
  Block *blocks;
  char *at;         /* the free part of the newest block */
  char *end;
  size_t next_size; /* of the next block */
  size_t size;
  size_t max_bytes;
  bool is_full;
};

Arena *
arena_new (size_t max_bytes)
{
  Arena *self = g_new0 (Arena, 1);

  self->max_bytes = max_bytes;
  self->next_size = FIRST_BLOCK;
  return self;
}

void
arena_free (Arena *self)
{
  Block *block = self->blocks;

  while (block != NULL) {
    Block *next = block->next;
    g_free (block);
    block = next;
  }
  g_free (self);
}

static bool
add_block (Arena *self, size_t wanted)
{
  size_t room = self->max_bytes - self->size;
  size_t size = MAX (self->next_size, wanted + sizeof (Block));
  Block *block;

  if (size > room)
    size = room;
  if (size < sizeof (Block) || size - sizeof (Block) < wanted) {
    self->is_full = true;
    return false;
  }
  block = g_malloc (size);
  block->next = self->blocks;
  self->blocks = block;
  self->at = block->bytes;
  self->end = (char *)block + size;
  self->size += size;
  self->next_size = MIN (self->next_size * 2, LARGEST_BLOCK);
  return true;
}

void *
arena_alloc (Arena *self, size_t size)
{
  const size_t step = alignof (max_align_t);
  size_t rounded;
  void *piece;

  if (size > self->max_bytes) {
    self->is_full = true;
    return NULL;
  }
  rounded = (size + step - 1) / step * step;
  if ((size_t)(self->end - self->at) < rounded && !add_block (self, rounded))
    return NULL;
  piece = self->at;
  self->at += rounded;
  return piece;
}

void *
arena_alloc0 (Arena *self, size_t size)
{
  void *piece = arena_alloc (self, size);

  return piece == NULL ? NULL : memset (piece, 0, size);
}

char *
arena_strndup (Arena *self, const char *bytes, size_t length)
{
  char *copy = arena_alloc (self, length + 1);

  if (copy == NULL)
    return NULL;
  memcpy (copy, bytes, length);
  copy[length] = '\0';
  return copy;
}

size_t
arena_size (const Arena *self)
{
  return self->size;
}

bool
arena_is_full (const Arena *self)
{
  return self->is_full;
}
