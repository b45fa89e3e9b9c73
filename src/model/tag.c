/* tag.c: a name that groups clippings and highlights, nested by "/"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag.h"

#include "base/text.h"

void
tag_free (Tag *self)
{
  g_free (self->name);
  g_free (self);
}

char *
tag_normalize (const char *input)
{
  g_autofree char *line = text_collapse (input);
  g_auto (GStrv) levels = g_strsplit (line[0] == '#' ? line + 1 : line, "/", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (char **level = levels; *level != NULL; level++) {
    g_strstrip (*level);
    if (**level != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? "/" : "", *level);
  }
  return name->len > 0 ? g_strdup (name->str) : NULL;
}
