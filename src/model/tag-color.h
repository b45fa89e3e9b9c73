/* tag-color.h: the colours that the user gave to tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are those of highlights.  A nested tag without a colour of its own has that of the
 * nearest level above it, which need not be a tag itself.
 */

#pragma once

#include <glib.h>

#include "model/highlight.h"

/* A tag's colour is a HighlightColor, or this. */
#define TAG_NO_COLOR (-1)

/* Colours by tag_key().  (transfer full): g_hash_table_unref() */
GHashTable *tag_colors_new (void);
void tag_colors_add (GHashTable *colors, const char *key, HighlightColor color);

/* The colour of the tag called @name, or TAG_NO_COLOR. */
int tag_colors_find (GHashTable *colors, const char *name);
