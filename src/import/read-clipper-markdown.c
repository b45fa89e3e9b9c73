/* read-clipper-markdown.c: a Markdown file as Obsidian Web Clipper makes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Properties between lines of "---": title, source (the address), author, published,
 * created, description, tags; then the article, in which ==words== are highlights.  Of
 * YAML only what Obsidian writes is read: scalars, and lists of them.
 */

#include <cmark-gfm.h>
#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"
#include "import/import-literal.h"
#include "import/readers.h"

#define FENCE "---"
#define MARK "=="

/* A line, and what comes after it; false at the end of the text. */
static bool
next_line (const char **at, char **line)
{
  size_t length = strcspn (*at, "\n");

  if (**at == '\0')
    return false;
  *line = g_strchomp (g_strndup (*at, length));
  *at += length + ((*at)[length] == '\n');
  return true;
}

/* What a scalar says, its quotes undone. */
static char *
scalar (const char *text)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *list = g_strconcat ("[", trimmed, "]", NULL);

  if (*trimmed != '"' && *trimmed != '\'')
    return g_steal_pointer (&trimmed);
  import_literal_add_list (strings, list);
  return g_strdup (strings->len == 0 ? "" : g_ptr_array_index (strings, 0));
}

/* "[[Anna Writer]]" is a link to a note of that name. */
static char *
unlink_name (char *name)
{
  size_t length = strlen (name);

  if (g_str_has_prefix (name, "[[") && g_str_has_suffix (name, "]]") && length > 4) {
    memmove (name, name + 2, length - 4);
    name[length - 4] = '\0';
  }
  return name;
}

/* ---- properties ---- */

static void
set_address (ImportedClip *clip, const char *value)
{
  g_free (clip->address);
  clip->address = g_strdup (value);
}

static void
set_title (ImportedClip *clip, const char *value)
{
  g_free (clip->title);
  clip->title = g_strdup (value);
}

static void
add_author (ImportedClip *clip, const char *value)
{
  g_autofree char *name = unlink_name (g_strdup (value));
  g_autofree char *before = g_steal_pointer (&clip->byline);

  clip->byline =
      before == NULL ? g_steal_pointer (&name) : g_strconcat (before, ", ", name, NULL);
}

static void
set_published (ImportedClip *clip, const char *value)
{
  date_parse (value, &clip->published);
}

static void
set_saved (ImportedClip *clip, const char *value)
{
  clip->saved_at = imported_time (value);
}

static void
set_excerpt (ImportedClip *clip, const char *value)
{
  g_free (clip->excerpt);
  clip->excerpt = g_strdup (value);
}

static void
add_tag (ImportedClip *clip, const char *value)
{
  g_ptr_array_add (clip->tags, g_strdup (value));
}

static const struct {
  const char *name;
  void (*set) (ImportedClip *clip, const char *value);
} properties[] = {
    {"title", set_title},         {"source", set_address},
    {"url", set_address},         {"author", add_author},
    {"published", set_published}, {"created", set_saved},
    {"description", set_excerpt}, {"tags", add_tag},
};

static void
set_property (ImportedClip *clip, const char *name, const char *value)
{
  for (size_t i = 0; *value != '\0' && i < G_N_ELEMENTS (properties); i++) {
    if (g_str_equal (properties[i].name, name))
      properties[i].set (clip, value);
  }
}

/* The end of an element of a list in brackets: a comma that no quotes hold. */
static const char *
element_end (const char *at, const char *end)
{
  char quote = '\0';

  for (; at < end && (quote != '\0' || *at != ','); at++) {
    if (quote == '\0' && (*at == '"' || *at == '\''))
      quote = *at;
    else if (*at == quote)
      quote = '\0';
  }
  return at;
}

static void
read_list (ImportedClip *clip, const char *name, const char *at, const char *end)
{
  while (at < end) {
    const char *after = element_end (at, end);
    g_autofree char *element = g_strndup (at, (gsize)(after - at));
    g_autofree char *value = scalar (element);

    set_property (clip, name, value);
    at = after + 1;
  }
}

/* A value in the line of its name: a scalar, or a list in brackets. */
static void
read_value (ImportedClip *clip, const char *name, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *value = NULL;
  size_t length = strlen (trimmed);

  if (*trimmed == '[' && trimmed[length - 1] == ']' &&
      !g_str_has_prefix (trimmed, "[[")) {
    read_list (clip, name, trimmed + 1, trimmed + length - 1);
    return;
  }
  value = scalar (trimmed);
  set_property (clip, name, value);
}

/* Returns: where the article begins; NULL when the properties do not end */
static const char *
read_properties (const char *text, ImportedClip *clip)
{
  g_autofree char *name = g_strdup ("");
  char *next = NULL;

  next_line (&text, &next);
  g_free (next);
  while (next_line (&text, &next)) {
    g_autofree char *line = next;
    char *colon = strchr (line, ':');

    if (g_str_equal (line, FENCE))
      return text;
    if (g_str_has_prefix (g_strchug (line), "- ")) {
      g_autofree char *element = scalar (line + 2);

      set_property (clip, name, element);
    } else if (colon != NULL) {
      g_free (name);
      name = g_strndup (line, (gsize)(colon - line));
      read_value (clip, name, colon + 1);
    }
  }
  return NULL;
}

/* ---- the article ---- */

static char *
to_html (const char *markdown, size_t length)
{
  char *html = cmark_markdown_to_html (markdown, length, CMARK_OPT_UNSAFE);
  char *copy = g_strdup (html);

  cmark_get_default_mem_allocator ()->free (html);
  return copy;
}

/* The words of a piece of Markdown. */
static char *
to_text (const char *markdown, size_t length)
{
  g_autofree char *html = to_html (markdown, length);
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  return doc == NULL ? g_strndup (markdown, length) : html_text (html_doc_root (doc));
}

/* The end of a marked passage, which may not reach over a paragraph and has no blanks at
 * its ends; NULL when this is no mark. */
static const char *
find_end (const char *begin)
{
  const char *paragraph = strstr (begin, "\n\n");
  const char *end = strstr (begin, MARK);

  if (g_ascii_isspace (*begin))
    return NULL;
  while (end != NULL && (end == begin || g_ascii_isspace (end[-1])))
    end = strstr (end + strlen (MARK), MARK);
  return paragraph != NULL && end > paragraph ? NULL : end;
}

/* The article without its marks; what they stood around become highlights. */
static char *
take_marks (const char *markdown, ImportedClip *clip)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *mark; (mark = strstr (markdown, MARK)) != NULL;) {
    const char *begin = mark + strlen (MARK), *end = find_end (begin);
    g_autofree char *quote = NULL;

    g_string_append_len (plain, markdown, (gssize)(mark - markdown));
    if (end == NULL) {
      g_string_append (plain, MARK);
      markdown = begin;
      continue;
    }
    quote = to_text (begin, (size_t)(end - begin));
    if (*quote != '\0')
      g_ptr_array_add (clip->highlights, imported_highlight_new (quote));
    g_string_append_len (plain, begin, (gssize)(end - begin));
    markdown = end + strlen (MARK);
  }
  g_string_append (plain, markdown);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* ---- the reader ---- */

static bool
detect (ImportSource *source)
{
  g_autoptr (ImportedClip) clip = imported_clip_new ();
  size_t length;
  const char *text = import_source_text (source, &length, NULL);

  return text != NULL &&
         (g_str_has_prefix (text, FENCE "\n") || g_str_has_prefix (text, FENCE "\r\n")) &&
         read_properties (text, clip) != NULL && clip->address != NULL;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  ImportedClip *clip = imported_clip_new ();
  size_t length;
  const char *text = import_source_text (source, &length, error);
  const char *article = text == NULL ? NULL : read_properties (text, clip);
  g_autoptr (GString) lines = NULL;
  g_autofree char *plain = NULL, *html = NULL;

  if (article == NULL) {
    imported_clip_free (clip);
    return false;
  }
  lines = g_string_new (article);
  g_string_replace (lines, "\r\n", "\n", 0);
  plain = take_marks (lines->str, clip);
  html = to_html (plain, strlen (plain));
  if (*html != '\0') {
    clip->content = IMPORT_CONTENT_ARTICLE;
    clip->bytes = g_bytes_new (html, strlen (html));
  }
  import_sink_add (sink, clip, import_source_name (source, 0), 0);
  return true;
}

const ImportReader read_clipper_markdown = {
    .id = "clipper-markdown",
    .name = "Obsidian Web Clipper",
    .detect = detect,
    .read = read_all,
};
