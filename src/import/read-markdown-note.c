/* read-markdown-note.c: a note of our own Markdown folder, back again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Known by the UUID in its properties.  What stands between our marks is read: the note,
 * the highlights with their notes, tags, colours and times, and the article, which
 * libcmark-gfm turns into HTML; that goes through the sanitiser like any other.
 */

#include <cmark-gfm-core-extensions.h>
#include <string.h>

#include "base/properties.h"
#include "import/readers.h"

/* Between the tags, the colour and the time of a highlight. */
#define SEPARATOR " · "

/* How the index of a folder begins: it says nothing that the notes do not. */
#define INDEX "<!-- clip:begin index -->"

/* ---- the note as text ---- */

static bool
detect (ImportSource *source)
{
  size_t length;
  const char *text =
      import_source_is_file (source) ? import_source_text (source, &length, NULL) : NULL;
  g_autoptr (Properties) head = NULL;

  if (text != NULL && g_str_has_prefix (text, INDEX))
    return true;
  if (text == NULL || (!g_str_has_prefix (text, "---") && strstr (text, "::") == NULL))
    return false;
  head = properties_read (text);
  return properties_find (head, "clip_id") != NULL ||
         properties_find (head, "clip-id") != NULL;
}

/* A line of ours that looked like a mark got a blank more. */
static char *
without_guard (char *text)
{
  GString *out = g_string_new (text);

  g_free (text);
  g_string_replace (out, "\n <!-- clip:", "\n<!-- clip:", 0);
  return g_string_free (out, FALSE);
}

/* What stands between the marks of @name, below its heading. (transfer full) (nullable) */
static char *
find_region (const char *text, const char *name)
{
  g_autofree char *begin = g_strdup_printf ("\n<!-- clip:begin %s -->\n", name);
  g_autofree char *end = g_strdup_printf ("\n<!-- clip:end %s -->", name);
  const char *from = strstr (text, begin), *to;

  if (from == NULL)
    return NULL;
  from += strlen (begin);
  to = strstr (from - 1, end);
  if (g_str_has_prefix (from, "## ") && strchr (from, '\n') != NULL)
    from = strchr (from, '\n') + 1;
  from += strspn (from, "\n");
  if (to == NULL || to < from)
    return NULL;
  return without_guard (g_strndup (from, (gsize)(to - from)));
}

/* ---- Markdown ---- */

/* The end of a code span, or the run of ticks that opens none. */
static const char *
skip_code (const char *at)
{
  gsize n = strspn (at, "`");
  const char *close = at + n;

  while (*close != '\0') {
    gsize run = strspn (close, "`");

    if (run == n)
      return close + run;
    close += run > 0 ? run : 1;
  }
  return at + n;
}

/* The highlights are listed by themselves: their marks in the text go. */
static char *
without_marks (const char *markdown)
{
  GString *out = g_string_new (NULL);

  for (const char *at = markdown, *next; *at != '\0'; at = next) {
    if (at[0] == '=' && at[1] == '=') {
      next = at + 2;
      continue;
    }
    if (*at == '`')
      next = skip_code (at);
    else
      next = at + (at[0] == '\\' && at[1] != '\0' ? 2 : 1);
    g_string_append_len (out, at, next - at);
  }
  return g_string_free (out, FALSE);
}

static cmark_node *
parse (const char *markdown)
{
  static const char *const extensions[] = {"table", "strikethrough"};
  cmark_parser *parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  cmark_node *document;

  cmark_gfm_core_extensions_ensure_registered ();
  for (size_t i = 0; i < G_N_ELEMENTS (extensions); i++)
    cmark_parser_attach_syntax_extension (parser,
                                          cmark_find_syntax_extension (extensions[i]));
  cmark_parser_feed (parser, markdown, strlen (markdown));
  document = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  return document;
}

static GBytes *
article_html (const char *markdown)
{
  g_autofree char *plain = without_marks (markdown);
  cmark_node *document = parse (plain);
  char *html = cmark_render_html (document, CMARK_OPT_UNSAFE, NULL);
  GBytes *bytes = g_bytes_new (html, strlen (html));

  free (html);
  cmark_node_free (document);
  return bytes;
}

/* The text alone, a line for each block; (transfer full). */
static char *
plain_text (const char *markdown)
{
  cmark_node *document = parse (markdown);
  cmark_iter *iter = cmark_iter_new (document);
  GString *out = g_string_new (NULL);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node (iter);
    const char *literal = cmark_node_get_literal (node);

    if (event == CMARK_EVENT_ENTER && literal != NULL)
      g_string_append (out, literal);
    else if (event == CMARK_EVENT_EXIT &&
             cmark_node_get_type (node) == CMARK_NODE_PARAGRAPH)
      g_string_append_c (out, '\n');
  }
  cmark_iter_free (iter);
  cmark_node_free (document);
  return g_strchomp (g_string_free (out, FALSE));
}

/* ---- highlights ---- */

/* "#the-sea (the sea)", "#sea" or, without hashes, "the sea": the tag as it was. */
static char *
read_tag (const char *word)
{
  g_autofree char *plain = plain_text (word);
  const char *original = *word == '#' ? strstr (word, " (") : NULL;

  if (original != NULL && g_str_has_suffix (original, ")")) {
    g_autofree char *inside = g_strndup (original + 2, strlen (original) - 3);
    return plain_text (inside);
  }
  return *word == '#' ? g_strdup (word + 1) : g_steal_pointer (&plain);
}

/* "[Open in page](…) · yellow · 2024-02-01 10:22:33Z · #tag": whether @line is that.
 * @highlight: (nullable): gets it */
static bool
read_marks (const char *line, ImportedHighlight *highlight)
{
  g_auto (GStrv) words = g_strsplit (line, SEPARATOR, -1);
  char **word = words;
  HighlightColor color;
  int64_t time;

  if (*word != NULL && g_str_has_prefix (*word, "[Open in page]("))
    word++;
  if (*word == NULL || word[1] == NULL || !highlight_color_from_name (*word, &color))
    return false;
  g_strdelimit (word[1], " ", 'T');
  time = imported_time (word[1]);
  if (time == 0 || highlight == NULL)
    return time != 0;
  highlight->color = color;
  highlight->created_at = time;
  for (word += 2; *word != NULL; word++) {
    if (!g_str_equal (*word, "not in the text any more"))
      g_ptr_array_add (highlight->tags, read_tag (*word));
  }
  return true;
}

/* The lines of a quote from *@line on, which is moved behind them. (transfer full) */
static char *
read_quote (char ***line)
{
  g_autoptr (GString) quote = g_string_new (NULL);

  for (; **line != NULL && ***line == '>'; (*line)++)
    g_string_append_printf (quote, "%s\n", **line + ((**line)[1] == ' ' ? 2 : 1));
  return plain_text (quote->str);
}

/* The note of a highlight: the lines up to that of its marks. (transfer full) */
static char *
read_note (char ***line)
{
  GString *note = g_string_new (NULL);

  for (; **line != NULL && !read_marks (**line, NULL); (*line)++)
    g_string_append_printf (note, "%s\n", **line);
  return g_strstrip (g_string_free (note, FALSE));
}

static void
read_highlights (ImportedClip *clip, const char *region)
{
  g_auto (GStrv) lines = g_strsplit (region, "\n", -1);

  for (char **line = lines; *line != NULL;) {
    g_autofree char *quote = NULL, *note = NULL;
    g_autoptr (ImportedHighlight) highlight = NULL;

    if (**line != '>') {
      line++;
      continue;
    }
    quote = read_quote (&line);
    note = read_note (&line);
    if (*line == NULL || *quote == '\0')
      continue;
    highlight = imported_highlight_new (quote);
    if (*note != '\0')
      highlight->note = g_steal_pointer (&note);
    read_marks (*line, highlight);
    g_ptr_array_add (clip->highlights, g_steal_pointer (&highlight));
  }
}

/* ---- properties ---- */

/* The first of @keys that the note has; our presets call some by other names. */
static char *
dup_property (const Properties *head, const char *const *keys)
{
  for (; *keys != NULL; keys++) {
    const char *value = properties_get (head, *keys);

    if (value != NULL && *value != '\0')
      return g_strdup (value);
  }
  return NULL;
}

#define PROPERTY(head, ...) dup_property (head, (const char *const[]){__VA_ARGS__, NULL})

static void
read_tags (ImportedClip *clip, const Properties *head)
{
  const Property *tags = properties_find (head, "tags_original");

  if (tags == NULL)
    tags = properties_find (head, "tags");
  if (tags == NULL)
    tags = properties_find (head, "keywords");
  for (guint i = 0; tags != NULL && i < tags->values->len; i++) {
    const char *tag = g_ptr_array_index (tags->values, i);

    if (!g_str_equal (tag, "clippings"))
      g_ptr_array_add (clip->tags, g_strdup (tag));
  }
}

static void
read_properties (ImportedClip *clip, const Properties *head)
{
  const Property *authors = properties_find (head, "author");
  g_autofree char *published = PROPERTY (head, "published", "date");
  g_autofree char *created = PROPERTY (head, "created");
  g_autofree char *state = PROPERTY (head, "state");
  g_autofree char *starred = PROPERTY (head, "starred");

  clip->title = PROPERTY (head, "title");
  clip->address = PROPERTY (head, "source");
  clip->site = PROPERTY (head, "site");
  clip->language = PROPERTY (head, "language", "lang");
  clip->excerpt = PROPERTY (head, "description", "abstract");
  clip->saved_at = imported_time (created);
  clip->starred = g_strcmp0 (starred, "true") == 0;
  if (published != NULL)
    date_parse (published, &clip->published);
  if (state != NULL)
    clip_state_from_name (state, &clip->state);
  if (authors != NULL && authors->values->len > 0) {
    g_autoptr (GString) names = g_string_new (NULL);

    for (guint i = 0; i < authors->values->len; i++)
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              (char *)g_ptr_array_index (authors->values, i));
    clip->byline = g_strdup (names->str);
  }
  read_tags (clip, head);
}

static bool
read_note_file (ImportSource *source, ImportSink *sink, GError **error)
{
  size_t length;
  const char *text = import_source_text (source, &length, error);
  g_autoptr (Properties) head = NULL;
  g_autofree char *highlights = NULL, *article = NULL;
  ImportedClip *clip;

  if (text == NULL || g_str_has_prefix (text, INDEX))
    return text != NULL;
  head = properties_read (text);
  clip = imported_clip_new ();
  read_properties (clip, head);
  clip->note = find_region (text, "note");
  highlights = find_region (text, "highlights");
  if (highlights != NULL)
    read_highlights (clip, highlights);
  article = find_region (text, "article");
  if (article != NULL) {
    clip->content = IMPORT_CONTENT_ARTICLE;
    clip->bytes = article_html (article);
  }
  import_sink_add (sink, clip, import_source_name (source, 0), 0);
  return true;
}

const ImportReader read_markdown_note = {
    .id = "markdown-note",
    .name = "Cuttings Markdown",
    .detect = detect,
    .read = read_note_file,
};
