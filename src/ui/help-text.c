/* help-text.c: the texts of the help, in the language of the user where there are any
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/help-text.h"

#include <gio/gio.h>
#include <string.h>

#include "config.h"

static const char *const topics[] = {"saving",      "reading",  "finding", "exporting",
                                     "bookmarklet", "keyboard", "data",    NULL};

static const struct {
  const char *prefix;
  HelpLineKind kind;
} prefixes[] = {
    {"= ", HELP_TITLE},
    {"== ", HELP_HEADING},
    {"- ", HELP_ITEM},
};

HelpLineKind
help_line_kind (const char *line, const char **text)
{
  for (size_t i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    if (g_str_has_prefix (line, prefixes[i].prefix)) {
      *text = line + strlen (prefixes[i].prefix);
      return prefixes[i].kind;
    }
  }
  *text = line;
  return HELP_PARAGRAPH;
}

const char *const *
help_topics (void)
{
  return topics;
}

/* "C" is the last of the languages, and has every file. */
GBytes *
help_text_load (const char *file)
{
  const char *const *languages = g_get_language_names ();
  GBytes *bytes = NULL;

  for (size_t i = 0; bytes == NULL && languages[i] != NULL; i++) {
    g_autofree char *path = g_strdup_printf (APP_PATH "/help/%s/%s", languages[i], file);

    bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  }
  g_assert (bytes != NULL);
  return bytes;
}

char **
help_text_load_topic (const char *topic)
{
  g_autofree char *file = g_strconcat (topic, ".txt", NULL);
  g_autoptr (GBytes) bytes = help_text_load (file);
  g_autofree char *text =
      g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_strv_builder_add (builder, *line);
  return g_strv_builder_end (builder);
}
