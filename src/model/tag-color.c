/* tag-color.c: the colours that the user gave to tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag-color.h"

#include <string.h>

#include "model/tag.h"

GHashTable *
tag_colors_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
tag_colors_add (GHashTable *colors, const char *key, HighlightColor color)
{
  g_hash_table_insert (colors, g_strdup (key), GINT_TO_POINTER ((int)color));
}

int
tag_colors_find (GHashTable *colors, const char *name)
{
  g_autofree char *key = tag_key (name);
  gpointer color;
  char *slash;

  while (!g_hash_table_lookup_extended (colors, key, NULL, &color)) {
    slash = strrchr (key, '/');
    if (slash == NULL)
      return TAG_NO_COLOR;
    *slash = '\0';
  }
  return GPOINTER_TO_INT (color);
}
