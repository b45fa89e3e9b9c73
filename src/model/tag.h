/* tag.h: a name that groups clippings and highlights, nested by "/"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct {
  int64_t id;
  char *name;       /* "climate/cop30" */
  unsigned n_clips; /* clippings outside the trash that carry it */
  unsigned n_highlights;
} Tag;

void tag_free (Tag *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tag, tag_free)

/**
 * tag_normalize:
 *
 * Trims blanks around the name and around each "/", drops a leading "#" and empty
 * levels, collapses blanks.  Case and spelling stay the user's.
 *
 * Returns: (transfer full) (nullable): the name, or NULL when nothing is left
 */
char *tag_normalize (const char *input);

/* The names of @inputs (NULL-terminated, or NULL) that are left. (transfer full): never
 * NULL */
char **tag_normalize_all (const char *const *inputs);

/* Names that differ only in case or composition have one key.  (transfer full) */
char *tag_key (const char *name);
