/* arena.c: memory that is given out piece by piece and given back all at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pieces are cut from chunks.  Chunks grow with the arena, so that a small page costs
 * little and a large one few calls to the system; a piece that would waste much of a
 * chunk gets one of its own, behind the one that is being cut.
 */

#include "base/arena.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* The first chunk holds the tree of a short page; the last size keeps what is left
 * unused of it small beside what is used. */
#define MIN_CHUNK ((size_t)16 * 1024)
#define MAX_CHUNK ((size_t)512 * 1024)

#define ALIGNMENT _Alignof(max_align_t)

typedef struct Chunk Chunk;
struct Chunk {
  Chunk *next;
  _Alignas(max_align_t) char bytes[];
};

struct Arena {
  Chunk *chunks; /* the first one is being cut */
  char *free;    /* what is left of it */
  char *end;
  size_t size;
  size_t max_bytes;
  bool full;
};

Arena *
arena_new (size_t max_bytes)
{
  Arena *self = g_new0 (Arena, 1);

  self->max_bytes = max_bytes;
  return self;
}

void
arena_free (Arena *self)
{
  Chunk *next;

  if (self == NULL)
    return;
  for (Chunk *chunk = self->chunks; chunk != NULL; chunk = next) {
    next = chunk->next;
    free (chunk);
  }
  g_free (self);
}

/* A chunk with room for @room bytes that nobody knows yet, or NULL. */
static Chunk *
take_chunk (Arena *self, size_t room)
{
  Chunk *chunk = NULL;

  if (room <= self->max_bytes - self->size &&
      self->max_bytes - self->size - room >= sizeof (Chunk))
    chunk = malloc (sizeof (Chunk) + room);
  if (chunk == NULL)
    self->full = true;
  else
    self->size += sizeof (Chunk) + room;
  return chunk;
}

static void *
alloc_apart (Arena *self, size_t size)
{
  Chunk *chunk = take_chunk (self, size);

  if (chunk == NULL)
    return NULL;
  if (self->chunks == NULL) {
    chunk->next = NULL;
    self->chunks = chunk;
    self->free = self->end = chunk->bytes + size;
  } else {
    chunk->next = self->chunks->next;
    self->chunks->next = chunk;
  }
  return chunk->bytes;
}

static void *
alloc_from_new_chunk (Arena *self, size_t size)
{
  size_t room = CLAMP (self->size, MIN_CHUNK, MAX_CHUNK);
  size_t left = self->max_bytes - self->size;
  Chunk *chunk;

  if (size > room / 4)
    return alloc_apart (self, size);
  if (room + sizeof (Chunk) > left)
    room = MAX (size, left - MIN (left, sizeof (Chunk)));
  chunk = take_chunk (self, room);
  if (chunk == NULL)
    return NULL;
  chunk->next = self->chunks;
  self->chunks = chunk;
  self->free = chunk->bytes + size;
  self->end = chunk->bytes + room;
  return chunk->bytes;
}

void *
arena_alloc (Arena *self, size_t size)
{
  void *piece = self->free;

  if (size > self->max_bytes) {
    self->full = true;
    return NULL;
  }
  size = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  if (size == 0)
    size = ALIGNMENT;
  if (size > (size_t)(self->end - self->free))
    return alloc_from_new_chunk (self, size);
  self->free += size;
  return piece;
}

void *
arena_alloc0 (Arena *self, size_t size)
{
  void *piece = arena_alloc (self, size);

  if (piece != NULL)
    memset (piece, 0, size);
  return piece;
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
  return self->full;
}
