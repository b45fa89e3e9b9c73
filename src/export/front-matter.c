/* front-matter.c: what is known about a clipping, at the head of its Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/front-matter.h"

#include <string.h>

#include "export/yaml.h"

/* Raised when a reader of our files would have to read them differently. */
#define EXPORT_FORMAT 1

/* ---- the two ways of writing a property ---- */

typedef struct {
  void (*string) (GString *out, const char *key, const char *value);
  void (*bare) (GString *out, const char *key, const char *value); /* dates, numbers */
  void (*list) (GString *out, const char *key, const GPtrArray *values);
} Syntax;

/* A property of Logseq is one line, whose commas part links; it has no quotes. */
static void
logseq_string (GString *out, const char *key, const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value), "\n\r\t", ' ');

  for (char *c = line; *c != '\0'; c++) {
    if ((guchar)*c < 0x20)
      *c = ' ';
  }
  g_string_append_printf (out, "%s:: %s\n", key, line);
}

static void
logseq_list (GString *out, const char *key, const GPtrArray *values)
{
  g_string_append_printf (out, "%s:: ", key);
  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (values, i));
  g_string_append_c (out, '\n');
}

static const Syntax yaml = {yaml_string, yaml_bare, yaml_list};
static const Syntax logseq = {logseq_string, logseq_string, logseq_list};

/* What the properties are called; NULL for those that the program has no use for. */
typedef struct {
  const Syntax *syntax;
  const char *border;
  const char *title, *source, *author, *site, *published, *modified, *created;
  const char *description, *language, *tags, *tags_original, *state, *starred;
  const char *words, *highlights, *id, *format;
} Names;

static const Names names_of[] = {
    [FRONT_MATTER_OBSIDIAN] = {&yaml, "---\n", "title", "source", "author", "site",
                               "published", "modified", "created", "description",
                               "language", "tags", "tags_original", "state", "starred",
                               "word_count", "highlights", "clip_id", "export_format"},
    [FRONT_MATTER_PANDOC] = {&yaml, "---\n", "title", "source", "author", "site", "date",
                             "modified", "created", "abstract", "lang", "keywords",
                             "tags_original", "state", "starred", "word_count",
                             "highlights", "clip_id", "export_format"},
    [FRONT_MATTER_LOGSEQ] = {&logseq, "", "title", "source", "author", "site",
                             "published", "modified", "created", "description",
                             "language", "tags", NULL, "state", "starred", "word-count",
                             "highlights", "clip-id", "export-format"},
};

/* ---- the properties ---- */

static void
append_if_known (GString *out, const Names *names, const char *key, const char *value)
{
  if (value != NULL && *value != '\0')
    names->syntax->string (out, key, value);
}

static void
append_date (GString *out, const Names *names, const char *key, const Date *date)
{
  g_autofree char *text = date_format (date);

  if (date->precision != DATE_NONE)
    names->syntax->bare (out, key, text);
}

static void
append_time (GString *out, const Names *names, const char *key, int64_t us)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  names->syntax->bare (out, key, text);
}

static void
append_number (GString *out, const Names *names, const char *key, unsigned number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  names->syntax->bare (out, key, text);
}

/* The byline names authors, separated by ", ". */
static void
append_authors (GString *out, const Names *names, const char *byline)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) authors = g_ptr_array_new ();

  if (byline == NULL)
    return;
  parts = g_strsplit (byline, ", ", -1);
  for (char **part = parts; *part != NULL; part++) {
    if (**part != '\0')
      g_ptr_array_add (authors, *part);
  }
  names->syntax->list (out, names->author, authors);
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

char *
front_matter_tag (const char *tag)
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
append_tags (GString *out, const Names *names, const GPtrArray *tags)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  bool changed = false;

  g_ptr_array_add (notes, g_strdup ("clippings"));
  for (guint i = 0; i < tags->len; i++) {
    const char *tag = g_ptr_array_index (tags, i);
    char *note = front_matter_tag (tag);

    changed |= !g_str_equal (note, tag);
    g_ptr_array_add (notes, note);
  }
  names->syntax->list (out, names->tags, notes);
  if (changed && names->tags_original != NULL)
    names->syntax->list (out, names->tags_original, tags);
}

void
front_matter_append (GString *out, const Clip *clip, FrontMatterStyle style)
{
  const Names *names = &names_of[style];

  if (style == FRONT_MATTER_NONE)
    return;
  g_string_append (out, names->border);
  names->syntax->string (out, names->title, clip->title);
  append_if_known (out, names, names->source, clip->address);
  append_authors (out, names, clip->byline);
  append_if_known (out, names, names->site, clip->site);
  append_date (out, names, names->published, &clip->published);
  append_date (out, names, names->modified, &clip->modified);
  append_time (out, names, names->created, clip->saved_at);
  append_if_known (out, names, names->description, clip->excerpt);
  append_if_known (out, names, names->language, clip->language);
  append_tags (out, names, clip->tags);
  names->syntax->string (out, names->state, clip_state_name (clip->state));
  names->syntax->bare (out, names->starred, clip->starred ? "true" : "false");
  append_number (out, names, names->words, clip->words);
  append_number (out, names, names->highlights, clip->n_highlights);
  names->syntax->string (out, names->id, clip->uuid);
  append_number (out, names, names->format, EXPORT_FORMAT);
  g_string_append (out, names->border);
}
