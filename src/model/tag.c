/* tag.c: a name that groups clippings and highlights, nested by "/"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag.h"

#include "base/text.h"

void
tag_free (Tag *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/* What stays of @input once blanks and the marks of a hashtag are off its front. */
static const char *
skip_hash (const char *input)
{
  while (g_ascii_isspace (*input) || *input == '#')
    input++;
  return input;
}

char *
tag_normalize (const char *input)
{
  g_auto (GStrv) levels = g_strsplit (skip_hash (input), "/", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (char **level = levels; *level != NULL; level++) {
    g_autofree char *collapsed = text_collapse (*level);

    if (*collapsed == '\0')
      continue;
    if (name->len > 0)
      g_string_append_c (name, '/');
    g_string_append (name, collapsed);
  }
  return name->len > 0 ? g_string_free (g_steal_pointer (&name), FALSE) : NULL;
}

char **
tag_normalize_all (const char *const *inputs)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (const char *const *input = inputs; input != NULL && *input != NULL; input++) {
    g_autofree char *name = tag_normalize (*input);

    if (name != NULL)
      g_strv_builder_add (names, name);
  }
  return g_strv_builder_end (names);
}

char *
tag_key (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed, -1);
}
