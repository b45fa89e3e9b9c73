/* front-matter.c: what is known about a clipping, at the head of its Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/front-matter.h"

#include <string.h>

#include "export/yaml.h"

/* Raised when a reader of our files would have to read them differently. */
#define EXPORT_FORMAT 1

static void
append_if_known (GString *out, const char *key, const char *value)
{
  if (value != NULL && *value != '\0')
    yaml_string (out, key, value);
}

static void
append_date (GString *out, const char *key, const Date *date)
{
  g_autofree char *text = date_format (date);

  if (date->precision != DATE_NONE)
    yaml_date (out, key, text);
}

static void
append_time (GString *out, const char *key, int64_t us)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  yaml_date (out, key, text);
}

/* The byline names authors, separated by ", ". */
static void
append_authors (GString *out, const char *byline)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) authors = g_ptr_array_new ();

  if (byline == NULL)
    return;
  names = g_strsplit (byline, ", ", -1);
  for (char **name = names; *name != NULL; name++) {
    if (**name != '\0')
      g_ptr_array_add (authors, *name);
  }
  yaml_list (out, "author", authors);
}

/* Digits and "/" only, or nothing. */
static bool
is_number (const char *text)
{
  gunichar c;

  while ((c = g_utf8_get_char (text)) != 0 && (g_unichar_isdigit (c) || c == '/'))
    text = g_utf8_next_char (text);
  return c == 0;
}

/* Letters, digits, "_", "-" and "/" with one character that is no digit: what Obsidian
 * takes for a tag. (transfer full) */
static char *
note_tag (const char *tag)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = tag; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalnum (c) || g_unichar_ismark (c) ||
        (c < 0x80 && strchr ("_-/", (int)c) != NULL) || c >= 0x1f000)
      g_string_append_unichar (out, c);
    else if (out->len > 0 && out->str[out->len - 1] != '-')
      g_string_append_c (out, '-');
  }
  while (out->len > 0 && out->str[out->len - 1] == '-')
    g_string_truncate (out, out->len - 1);
  if (is_number (out->str))
    g_string_prepend_c (out, '_');
  return g_strdup (out->str);
}

static void
append_tags (GString *out, const GPtrArray *tags)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  bool changed = false;

  g_ptr_array_add (notes, g_strdup ("clippings"));
  for (guint i = 0; i < tags->len; i++) {
    const char *tag = g_ptr_array_index (tags, i);
    char *note = note_tag (tag);

    changed |= !g_str_equal (note, tag);
    g_ptr_array_add (notes, note);
  }
  yaml_list (out, "tags", notes);
  if (changed)
    yaml_list (out, "tags_original", tags);
}

void
front_matter_append (GString *out, const Clip *clip)
{
  g_string_append (out, "---\n");
  yaml_string (out, "title", clip->title);
  append_if_known (out, "source", clip->address);
  append_authors (out, clip->byline);
  append_if_known (out, "site", clip->site);
  append_date (out, "published", &clip->published);
  append_date (out, "modified", &clip->modified);
  append_time (out, "created", clip->saved_at);
  append_if_known (out, "description", clip->excerpt);
  append_if_known (out, "language", clip->language);
  append_tags (out, clip->tags);
  yaml_boolean (out, "starred", clip->starred);
  yaml_integer (out, "word_count", clip->words);
  yaml_integer (out, "highlights", clip->n_highlights);
  yaml_string (out, "clip_id", clip->uuid);
  yaml_integer (out, "export_format", EXPORT_FORMAT);
  g_string_append (out, "---\n");
}
