/* markdown-run.c: the inline content of one block as a row of styled runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-run.h"

#include <string.h>

static MarkdownRun *
run_at (const MarkdownLine *self, guint index)
{
  return &g_array_index (self->runs, MarkdownRun, index);
}

static void
run_clear (gpointer data)
{
  MarkdownRun *run = data;

  if (run->text != NULL)
    g_string_free (run->text, TRUE);
}

void
markdown_line_init (MarkdownLine *self)
{
  self->runs = g_array_new (FALSE, FALSE, sizeof (MarkdownRun));
  g_array_set_clear_func (self->runs, run_clear);
}

void
markdown_line_clear (MarkdownLine *self)
{
  g_array_set_size (self->runs, 0);
}

void
markdown_line_free (MarkdownLine *self)
{
  g_clear_pointer (&self->runs, g_array_unref);
}

bool
markdown_line_is_empty (const MarkdownLine *self)
{
  return self->runs->len == 0;
}

/* ---- adding ---- */

static bool
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static MarkdownRun *
last_run (const MarkdownLine *self)
{
  return self->runs->len == 0 ? NULL : run_at (self, self->runs->len - 1);
}

/* Whether a blank here would be seen: there is something before it that is no blank. */
static bool
blank_counts (const MarkdownLine *self)
{
  const MarkdownRun *last = last_run (self);

  if (last == NULL || last->kind == MARKDOWN_RUN_BREAK)
    return false;
  return last->kind == MARKDOWN_RUN_IMAGE || last->text->str[last->text->len - 1] != ' ';
}

static GString *
text_for (MarkdownLine *self, unsigned style, const HtmlNode *link)
{
  MarkdownRun *last = last_run (self);
  MarkdownRun run = {.kind = MARKDOWN_RUN_TEXT, .style = style, .link = link};

  if (last != NULL && last->kind == MARKDOWN_RUN_TEXT && last->style == style &&
      last->link == link)
    return last->text;
  run.text = g_string_new (NULL);
  g_array_append_val (self->runs, run);
  return run.text;
}

void
markdown_line_add_text (MarkdownLine *self, const char *text, size_t length,
                        unsigned style, const HtmlNode *link)
{
  const char *end = text + length;

  while (text < end) {
    const char *word = text;

    while (text < end && is_blank (*text))
      text++;
    if (text > word && blank_counts (self))
      g_string_append_c (text_for (self, style, link), ' ');
    for (word = text; text < end && !is_blank (*text);)
      text++;
    if (text > word)
      g_string_append_len (text_for (self, style, link), word, text - word);
  }
}

void
markdown_line_add_break (MarkdownLine *self, unsigned style, const HtmlNode *link)
{
  MarkdownRun run = {.kind = MARKDOWN_RUN_BREAK, .style = style, .link = link};

  g_array_append_val (self->runs, run);
}

void
markdown_line_add_image (MarkdownLine *self, const HtmlNode *image, unsigned style,
                         const HtmlNode *link)
{
  MarkdownRun run = {
      .kind = MARKDOWN_RUN_IMAGE, .style = style, .link = link, .node = image};

  g_array_append_val (self->runs, run);
}

void
markdown_line_end_block (MarkdownLine *self)
{
  const MarkdownRun *last = last_run (self);

  if (last != NULL && last->kind != MARKDOWN_RUN_BREAK)
    markdown_line_add_break (self, 0, NULL);
}

/* ---- tidying ---- */

/* A blank that cannot stand at the edge of a delimiter: any of Unicode's. */
static bool
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x85 || c == 0xa0;
}

/* How many bytes of blanks a run begins with, or ends with. */
static gsize
leading_blanks (const MarkdownRun *run)
{
  const char *at = run->text->str;

  while (*at != '\0' && is_space (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return (gsize)(at - run->text->str);
}

static gsize
trailing_blanks (const MarkdownRun *run)
{
  const char *start = run->text->str, *at = start + run->text->len;

  while (at > start) {
    const char *before = g_utf8_prev_char (at);

    if (!is_space (g_utf8_get_char (before)))
      break;
    at = before;
  }
  return run->text->len - (gsize)(at - start);
}

/* Splits a text run in two before byte @at; does nothing at its ends. */
static void
split_run (MarkdownLine *self, guint index, gsize at)
{
  MarkdownRun *run = run_at (self, index), second = *run;

  if (at == 0 || at >= run->text->len)
    return;
  second.text = g_string_new_len (run->text->str + at, (gssize)(run->text->len - at));
  g_string_truncate (run->text, at);
  g_array_insert_val (self->runs, index + 1, second);
}

/* Blanks at the edges of runs become runs of their own, so that a style can leave
 * them.  Blanks inside code are code. */
static void
split_off_blanks (MarkdownLine *self)
{
  GArray *old = self->runs;

  self->runs = g_array_sized_new (FALSE, FALSE, sizeof (MarkdownRun), old->len + 8);
  g_array_set_clear_func (self->runs, run_clear);
  g_array_set_clear_func (old, NULL);
  for (guint i = 0; i < old->len; i++) {
    MarkdownRun run = g_array_index (old, MarkdownRun, i);
    guint at = self->runs->len;

    g_array_append_val (self->runs, run);
    if (run.kind != MARKDOWN_RUN_TEXT || (run.style & MARKDOWN_CODE) != 0)
      continue;
    split_run (self, at,
               run_at (self, at)->text->len - trailing_blanks (run_at (self, at)));
    split_run (self, at, leading_blanks (run_at (self, at)));
  }
  g_array_unref (old);
}

static bool
is_space_run (const MarkdownRun *run)
{
  if (run->kind == MARKDOWN_RUN_BREAK)
    return true;
  return run->kind == MARKDOWN_RUN_TEXT && (run->style & MARKDOWN_CODE) == 0 &&
         leading_blanks (run) == run->text->len;
}

/* What a blank may have of the run beside it.  A passage does not go on over a line's
 * end, where marks of one line would not be read. */
static void
agree_with_neighbour (MarkdownRun *run, unsigned style, const HtmlNode *link)
{
  if (run->kind == MARKDOWN_RUN_BREAK)
    style &= ~(unsigned)MARKDOWN_MARK;
  run->style &= style;
  run->link = run->link == link ? link : NULL;
}

/* A style or a link holds a run of blanks only between two runs that have it too. */
static void
take_from_blanks (MarkdownLine *self)
{
  MarkdownRun none = {0}, *beside = &none;

  for (guint i = 0; i < self->runs->len; i++) {
    MarkdownRun *run = run_at (self, i);

    if (is_space_run (run))
      agree_with_neighbour (run, beside->style, beside->link);
    beside = run;
  }
  beside = &none;
  for (guint i = self->runs->len; i > 0; i--) {
    MarkdownRun *run = run_at (self, i - 1);

    if (is_space_run (run))
      agree_with_neighbour (run, beside->style, beside->link);
    beside = run;
  }
}

/* ASCII blanks before a break or at the ends are not shown; breaks at the ends neither. */
static void
trim (MarkdownLine *self)
{
  for (guint i = self->runs->len; i > 0; i--) {
    MarkdownRun *run = run_at (self, i - 1);
    bool at_end = i == self->runs->len || run_at (self, i)->kind == MARKDOWN_RUN_BREAK;

    if (at_end && run->kind == MARKDOWN_RUN_TEXT) {
      if (run->text->len > 0 && run->text->str[run->text->len - 1] == ' ')
        g_string_truncate (run->text, run->text->len - 1);
      if (run->text->len == 0)
        g_array_remove_index (self->runs, i - 1);
    } else if (i == self->runs->len && run->kind == MARKDOWN_RUN_BREAK) {
      g_array_remove_index (self->runs, i - 1);
    }
  }
  while (self->runs->len > 0 && run_at (self, 0)->kind == MARKDOWN_RUN_BREAK)
    g_array_remove_index (self->runs, 0);
}

static void
merge_equal (MarkdownLine *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->runs->len; i++) {
    MarkdownRun *run = run_at (self, i);
    MarkdownRun *last = kept == 0 ? NULL : run_at (self, kept - 1);

    if (last != NULL && last->kind == MARKDOWN_RUN_TEXT &&
        run->kind == MARKDOWN_RUN_TEXT && last->style == run->style &&
        last->link == run->link) {
      g_string_append_len (last->text, run->text->str, (gssize)run->text->len);
      g_string_free (run->text, TRUE);
    } else {
      if (kept != i)
        *run_at (self, kept) = *run;
      kept++;
    }
  }
  g_array_set_clear_func (self->runs, NULL);
  g_array_set_size (self->runs, kept);
  g_array_set_clear_func (self->runs, run_clear);
}

void
markdown_line_tidy (MarkdownLine *self)
{
  trim (self);
  split_off_blanks (self);
  take_from_blanks (self);
  merge_equal (self);
}

bool
markdown_line_flatten (MarkdownLine *self)
{
  bool changed = false;

  for (guint i = 0; i < self->runs->len; i++) {
    MarkdownRun *run = run_at (self, i);

    changed |= (run->style & MARKDOWN_NESTED) != 0;
    run->style &= ~(unsigned)MARKDOWN_NESTED;
  }
  if (changed)
    merge_equal (self);
  return changed;
}
