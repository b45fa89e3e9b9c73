/* arena.h: memory that is given out piece by piece and given back all at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An arena has a ceiling.  A hostile page meets it instead of the machine's:
 * an allocation beyond it returns NULL and the arena remembers that it is full.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct Arena Arena;

/**
 * arena_new:
 * @max_bytes: the most that the arena will ever take from the system
 *
 * Returns: (transfer full): an empty arena; arena_free() gives back everything
 * that was allocated from it
 */
Arena *arena_new (size_t max_bytes);
void arena_free (Arena *self);

/**
 * arena_alloc:
 *
 * Aligned for any type, not zeroed, valid until arena_free().
 *
 * Returns: (nullable): @size bytes, or NULL when the ceiling is reached
 */
void *arena_alloc (Arena *self, size_t size);

/* The same, zeroed. */
void *arena_alloc0 (Arena *self, size_t size);

/* A NUL-terminated copy of @length bytes, or NULL when the ceiling is reached. */
char *arena_strndup (Arena *self, const char *bytes, size_t length);

/* Bytes taken from the system so far. */
size_t arena_size (const Arena *self);

/* Whether an allocation was ever refused. */
bool arena_is_full (const Arena *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arena, arena_free)
