/* markdown-inline.c: one line of inline content as Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Styles and links are opened and closed like brackets.  Whether a star opens or closes
 * depends on its neighbours (CommonMark 0.31, section 6.2); where a letter stands in the
 * way, the letter is written as a character reference, which is punctuation to the
 * parser and the same letter to the reader.
 */

#include "render/markdown-inline.h"

#include <string.h>

#include "render/markdown-inert.h"

/* A style that is open; a link when @link is set. */
typedef struct {
  unsigned style;
  const HtmlNode *link;
} Open;

#define MAX_OPEN (MARKDOWN_N_STYLES + 1)

typedef struct {
  GString *out;
  gsize line_start; /* of the current line, in @out */
  bool first_line;
  MarkdownPlace place;
  MarkdownCare care;
  const MarkdownOptions *options;
  Open open[MAX_OPEN];
  unsigned n_open;
  bool encode_next; /* the next character would undo the closing before it */
} Writer;

/* How each style is said: with delimiters, or with tags. */
static const struct {
  MarkdownStyle style;
  const char *delimiter; /* NULL: tags only */
  const char *tag;
} marks[] = {
    {MARKDOWN_STRONG, "**", "strong"},
    {MARKDOWN_EM, "*", "em"},
    {MARKDOWN_DEL, "~~", "del"},
    {MARKDOWN_MARK, "==", "mark"},
    {MARKDOWN_SUP, NULL, "sup"},
    {MARKDOWN_SUB, NULL, "sub"},
    {MARKDOWN_KBD, NULL, "kbd"},
    {MARKDOWN_UNDERLINE, NULL, "u"},
    {MARKDOWN_INS, NULL, "ins"},
    {MARKDOWN_EM_AGAIN, "*", "em"},
    {MARKDOWN_STRONG_AGAIN, "**", "strong"},
    {MARKDOWN_STRONG_THIRD, "**", "strong"},
};

/* ---- characters around a delimiter ---- */

static gunichar
last_char (const GString *out)
{
  return out->len == 0 ? 0 : g_utf8_get_char (g_utf8_prev_char (out->str + out->len));
}

static bool
is_gap (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || c == 0xa0;
}

/* Punctuation by any version of the specification: since 0.31 symbols count too. */
static bool
may_be_punctuation (gunichar c)
{
  switch (g_unichar_type (c)) {
  case G_UNICODE_CONNECT_PUNCTUATION:
  case G_UNICODE_DASH_PUNCTUATION:
  case G_UNICODE_OPEN_PUNCTUATION:
  case G_UNICODE_CLOSE_PUNCTUATION:
  case G_UNICODE_INITIAL_PUNCTUATION:
  case G_UNICODE_FINAL_PUNCTUATION:
  case G_UNICODE_OTHER_PUNCTUATION:
  case G_UNICODE_CURRENCY_SYMBOL:
  case G_UNICODE_MODIFIER_SYMBOL:
  case G_UNICODE_MATH_SYMBOL:
  case G_UNICODE_OTHER_SYMBOL:
    return true;
  default:
    return false;
  }
}

static bool
is_surely_punctuation (gunichar c)
{
  return c < 0x80 ? g_ascii_ispunct ((char)c) : g_unichar_ispunct (c);
}

/* Writes the last character of @out as a reference. */
static void
encode_last (GString *out)
{
  gunichar c = last_char (out);

  g_string_truncate (out, (gsize)(g_utf8_prev_char (out->str + out->len) - out->str));
  g_string_append_printf (out, "&#x%x;", c);
}

/* ---- delimiters ---- */

static const char *
delimiter_of (const Writer *self, unsigned style)
{
  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (marks[i].style != style)
      continue;
    if (self->care > MARKDOWN_CARE_LITTLE ||
        (style == MARKDOWN_MARK && self->options->marks != MARKDOWN_MARKS_EQUALS))
      return NULL;
    return marks[i].delimiter;
  }
  return NULL;
}

static const char *
tag_of (const Writer *self, unsigned style, bool closing)
{
  if (style == MARKDOWN_MARK && self->options->marks == MARKDOWN_MARKS_SPAN)
    return closing ? "span" : MARKDOWN_SPAN_TAG;
  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (marks[i].style == style)
      return marks[i].tag;
  }
  g_assert_not_reached ();
}

static void
open_style (Writer *self, unsigned style, gunichar next)
{
  const char *delimiter = delimiter_of (self, style);
  gunichar before = last_char (self->out);

  if (delimiter == NULL) {
    g_string_append_printf (self->out, "<%s>", tag_of (self, style, false));
    return;
  }
  if (may_be_punctuation (next) && self->out->len > self->line_start &&
      !is_gap (before) && !is_surely_punctuation (before))
    encode_last (self->out);
  g_string_append (self->out, delimiter);
}

static void
close_style (Writer *self, unsigned style, gunichar next)
{
  const char *delimiter = delimiter_of (self, style);
  gunichar before = last_char (self->out);

  if (delimiter == NULL) {
    g_string_append_printf (self->out, "</%s>", tag_of (self, style, true));
    return;
  }
  self->encode_next |=
      may_be_punctuation (before) && !is_gap (next) && !is_surely_punctuation (next);
  g_string_append (self->out, delimiter);
}

/* ---- links ---- */

char *
markdown_inline_link_address (const HtmlNode *link)
{
  g_autofree char *address = html_node_dup_attr (link, HTML_ATTR_HREF);

  return g_strdup (address == NULL ? "" : g_strstrip (address));
}

char *
markdown_inline_image_address (const HtmlNode *image, const MarkdownOptions *options)
{
  g_autofree char *address = html_node_dup_attr (image, HTML_ATTR_SRC);
  char *beside = NULL;

  if (address == NULL)
    return g_strdup ("");
  if (options->image != NULL)
    beside = options->image (address, options->image_data);
  return beside != NULL ? beside : g_strdup (g_strstrip (address));
}

static void
append_target (Writer *self, const char *address, const HtmlNode *node)
{
  g_autofree char *title = html_node_dup_attr (node, HTML_ATTR_TITLE);

  g_string_append (self->out, "](");
  markdown_escape_destination (self->out, address);
  if (title != NULL && *title != '\0')
    markdown_escape_title (self->out, title);
  g_string_append_c (self->out, ')');
}

static void
close_link (Writer *self, const HtmlNode *link)
{
  g_autofree char *address = markdown_inline_link_address (link);

  append_target (self, address, link);
}

static void
write_image (Writer *self, const HtmlNode *image)
{
  MarkdownEscape how = {
      .care = self->care,
      .in_link = true,
      .in_cell = self->place == MARKDOWN_IN_CELL,
      .inert = self->options->inert,
  };
  g_autofree char *address = markdown_inline_image_address (image, self->options);
  g_autofree char *given = html_node_dup_attr (image, HTML_ATTR_ALT);
  g_auto (GStrv) words = g_strsplit_set (given == NULL ? "" : given, " \t\n\r\f", -1);
  g_autoptr (GString) alt = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++) {
    if (**word != '\0')
      g_string_append_printf (alt, "%s%s", alt->len > 0 ? " " : "", *word);
  }
  g_string_append (self->out, "![");
  markdown_escape_text (self->out, self->out->len, alt->str, alt->len, ']', &how);
  append_target (self, address, image);
}

/* ---- opening and closing ---- */

static bool
is_wanted (const Open *open, const MarkdownRun *run)
{
  return open->link != NULL ? run->link == open->link : (run->style & open->style) != 0;
}

/* How many runs from @index on a style or link reaches: the longer goes outside. */
static guint
reach (const MarkdownLine *line, guint index, const Open *open)
{
  guint at = index;

  while (at < line->runs->len &&
         is_wanted (open, &g_array_index (line->runs, MarkdownRun, at)))
    at++;
  return at - index;
}

static bool
is_open (const Writer *self, const Open *wanted)
{
  for (unsigned i = 0; i < self->n_open; i++) {
    if (self->open[i].style == wanted->style && self->open[i].link == wanted->link)
      return true;
  }
  return false;
}

static void
close_unwanted (Writer *self, const MarkdownRun *run, gunichar next)
{
  unsigned keep = 0;

  while (keep < self->n_open && run != NULL && is_wanted (&self->open[keep], run))
    keep++;
  while (self->n_open > keep) {
    const Open *open = &self->open[--self->n_open];

    if (open->link != NULL)
      close_link (self, open->link);
    else
      close_style (self, open->style, self->n_open > keep ? '*' : next);
  }
}

/* What @run needs and is not open yet, the farthest reaching first. */
static unsigned
list_missing (const Writer *self, const MarkdownLine *line, guint index, Open *missing)
{
  const MarkdownRun *run = &g_array_index (line->runs, MarkdownRun, index);
  Open all[MAX_OPEN];
  unsigned n_all = 0, n = 0;

  if (run->link != NULL)
    all[n_all++] = (Open){.link = run->link};
  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if ((run->style & marks[i].style) != 0)
      all[n_all++] = (Open){.style = marks[i].style};
  }
  for (unsigned i = 0; i < n_all; i++) {
    unsigned at;

    if (is_open (self, &all[i]))
      continue;
    for (at = n;
         at > 0 && reach (line, index, &missing[at - 1]) < reach (line, index, &all[i]);
         at--)
      missing[at] = missing[at - 1];
    missing[at] = all[i];
    n++;
  }
  return n;
}

static void
open_missing (Writer *self, const MarkdownLine *line, guint index, gunichar next)
{
  Open missing[MAX_OPEN];
  unsigned n = list_missing (self, line, index, missing);

  for (unsigned i = 0; i < n; i++) {
    if (missing[i].link != NULL)
      g_string_append_c (self->out, '[');
    else
      open_style (self, missing[i].style,
                  i + 1 < n && missing[i + 1].link != NULL ? '[' : next);
    self->open[self->n_open++] = missing[i];
  }
}

/* ---- runs ---- */

/* The first character that @run puts out, as far as neighbours care. */
static gunichar
first_char (const MarkdownLine *line, guint index)
{
  const MarkdownRun *run;

  if (index >= line->runs->len)
    return 0;
  run = &g_array_index (line->runs, MarkdownRun, index);
  if (run->kind == MARKDOWN_RUN_BREAK)
    return ' ';
  if (run->kind == MARKDOWN_RUN_IMAGE)
    return '!';
  return (run->style & MARKDOWN_CODE) != 0 ? '`' : g_utf8_get_char (run->text->str);
}

static bool
in_link (const Writer *self)
{
  for (unsigned i = 0; i < self->n_open; i++) {
    if (self->open[i].link != NULL)
      return true;
  }
  return false;
}

static void
end_line (Writer *self)
{
  if (self->place != MARKDOWN_IN_HEADING)
    markdown_escape_line_start (self->out, self->line_start, self->first_line);
}

static void
write_break (Writer *self)
{
  if (self->place != MARKDOWN_IN_PARAGRAPH) {
    g_string_append (self->out, "<br>");
    return;
  }
  end_line (self);
  g_string_append (self->out, "\\\n");
  self->line_start = self->out->len;
  self->first_line = false;
}

static void
write_text (Writer *self, const MarkdownRun *run, gsize from, gunichar next)
{
  MarkdownEscape how = {
      .care = self->care,
      .in_link = in_link (self),
      .in_cell = self->place == MARKDOWN_IN_CELL,
      .equals = self->options->marks == MARKDOWN_MARKS_EQUALS,
      .inert = self->options->inert,
  };
  const char *text = run->text->str + from;

  if ((run->style & MARKDOWN_CODE) != 0) {
    if (how.inert && markdown_inert_runs_code (text, true))
      markdown_escape_code_as_html (self->out, text);
    else
      markdown_escape_code (self->out, text, how.in_cell);
    self->encode_next = false;
    return;
  }
  if (self->encode_next) {
    g_string_append_printf (self->out, "&#x%x;", g_utf8_get_char (text));
    text = g_utf8_next_char (text);
    self->encode_next = false;
  }
  markdown_escape_text (self->out, self->line_start, text,
                        run->text->len - (gsize)(text - run->text->str), next, &how);
}

/* What follows a run in the output: a bracket or a star when something opens or closes
 * there. */
static gunichar
char_after_run (const MarkdownLine *line, guint index)
{
  const MarkdownRun *run = &g_array_index (line->runs, MarkdownRun, index);
  const MarkdownRun *next = run + 1;

  if (index + 1 >= line->runs->len)
    return run->style != 0 ? '*' : 0;
  if (next->link != run->link)
    return run->link != NULL ? ']' : '[';
  if ((next->style & ~(unsigned)MARKDOWN_CODE) != (run->style & ~(unsigned)MARKDOWN_CODE))
    return '*';
  return first_char (line, index + 1);
}

static bool
is_missing_something (const Writer *self, const MarkdownRun *run)
{
  unsigned open = 0;

  for (unsigned i = 0; i < self->n_open; i++)
    open |= self->open[i].style;
  return run->kind == MARKDOWN_RUN_TEXT &&
         ((run->style & ~open & ~(unsigned)MARKDOWN_CODE) != 0);
}

static void
write_run (Writer *self, const MarkdownLine *line, guint index)
{
  const MarkdownRun *run = &g_array_index (line->runs, MarkdownRun, index);
  gunichar first = first_char (line, index);
  gsize skipped = 0;

  close_unwanted (self, run, first);
  if (is_missing_something (self, run) && first == ' ') {
    /* A style that had to be closed and opened again cannot open before a blank. */
    g_string_append_c (self->out, ' ');
    skipped = 1;
    first = g_utf8_get_char (run->text->str + 1);
  }
  open_missing (self, line, index, first);
  switch (run->kind) {
  case MARKDOWN_RUN_TEXT:
    write_text (self, run, skipped, char_after_run (line, index));
    break;
  case MARKDOWN_RUN_BREAK:
    write_break (self);
    break;
  case MARKDOWN_RUN_IMAGE:
    write_image (self, run->node);
    break;
  }
}

/* A heading's own hashes at its end would be taken for its closing sequence. */
static void
protect_closing_hashes (GString *out)
{
  gsize n = 0;

  while (n < out->len && out->str[out->len - 1 - n] == '#')
    n++;
  if (n > 0 && (n == out->len || out->str[out->len - 1 - n] == ' '))
    g_string_insert_c (out, (gssize)out->len - 1, '\\');
}

GString *
markdown_inline_write (const MarkdownLine *line, MarkdownPlace place, MarkdownCare care,
                       const MarkdownOptions *options)
{
  Writer self = {
      .out = g_string_new (NULL),
      .first_line = true,
      .place = place,
      .care = care,
      .options = options,
  };

  for (guint i = 0; i < line->runs->len; i++)
    write_run (&self, line, i);
  close_unwanted (&self, NULL, 0);
  end_line (&self);
  if (place == MARKDOWN_IN_HEADING)
    protect_closing_hashes (self.out);
  return self.out;
}
