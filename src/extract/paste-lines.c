/* paste-lines.c: which lines of a pasted text are one paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste-lines.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

/* Code points of a line at which mail programs, terminals and printers wrap. */
#define MIN_WIDTH 40
#define MAX_WIDTH 110

/* Highest number that begins an item; greater ones are years. */
#define MAX_ITEM 99

typedef struct {
  char *text;    /* collapsed; "" for a blank line */
  size_t length; /* code points */
  bool indented;
} Line;

static void
line_clear (gpointer data)
{
  Line *self = data;

  g_free (self->text);
}

static void
block_clear (gpointer data)
{
  PasteBlock *self = data;

  g_free (self->text);
}

/* ---- lines ---- */

static bool
is_line_break (gunichar c)
{
  return c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Marks of byte order and of nothing are no text. */
static bool
is_nothing (gunichar c)
{
  return c == 0xfeff || c == 0x200b;
}

static void
add_line (GArray *lines, const char *start, size_t length)
{
  g_autofree char *raw = g_strndup (start, length);
  g_autoptr (GString) plain = g_string_sized_new (length);
  Line line = {0};

  for (const char *at = raw; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == 0xa0 || c == '\t')
      g_string_append_c (plain, ' ');
    else if (!is_nothing (c))
      g_string_append_unichar (plain, c);
  }
  line.text = text_collapse (plain->str);
  line.length = text_length (line.text);
  line.indented = plain->str[0] == ' ' && line.length > 0;
  g_array_append_val (lines, line);
}

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *start = text;

  g_array_set_clear_func (lines, line_clear);
  while (*text != '\0') {
    gunichar c = g_utf8_get_char (text);
    const char *next = g_utf8_next_char (text);

    if (c == '\r' && *next == '\n')
      next++;
    if (c == '\r' || is_line_break (c)) {
      add_line (lines, start, (size_t)(text - start));
      start = next;
    }
    text = next;
  }
  add_line (lines, start, strlen (start));
  return lines;
}

static const Line *
line_at (const GArray *lines, guint i)
{
  return &g_array_index (lines, Line, i);
}

/* ---- items of lists ---- */

/* The bytes of the mark that begins an item, its blank included; 0 when there is none. */
static size_t
bullet_length (const char *text)
{
  static const char *const bullets[] = {"• ", "‣ ", "◦ ", "▪ ", "● ", "■ ", "∙ ",
                                        "- ", "* ", "– ", "— ", "· ", "» "};

  for (size_t i = 0; i < G_N_ELEMENTS (bullets); i++) {
    if (g_str_has_prefix (text, bullets[i]))
      return strlen (bullets[i]);
  }
  return 0;
}

/* The same for "1. ", "1) " and "(1) ". */
static size_t
number_length (const char *text, int *number)
{
  bool in_brackets = *text == '(';
  size_t start = in_brackets ? 1 : 0;
  size_t digits = strspn (text + start, "0123456789");
  size_t end = start + digits;

  if (digits < 1 || digits > 2 || text[end + 1] != ' ' ||
      (in_brackets ? text[end] != ')' : text[end] != '.' && text[end] != ')'))
    return 0;
  *number = (int)g_ascii_strtoll (text + start, NULL, 10);
  return *number <= MAX_ITEM ? end + 2 : 0;
}

static size_t
item_length (const char *text, PasteKind *kind, int *number)
{
  size_t length = bullet_length (text);

  *number = 0;
  *kind = PASTE_BULLET;
  if (length > 0)
    return length;
  *kind = PASTE_NUMBER;
  return number_length (text, number);
}

/* ---- wrapped lines ---- */

bool
paste_lines_end_sentence (const char *text)
{
  const char *end = text + strlen (text);
  gunichar c = 0;

  while (end > text) {
    end = g_utf8_prev_char (end);
    c = g_utf8_get_char (end);
    if (strchr ("\"')]", (int)MIN (c, 127)) == NULL && c != 0x201d && c != 0x2019 &&
        c != 0xbb && c != 0x300d && c != 0xff09)
      break;
  }
  return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 ||
         c == 0xff01 || c == 0xff1f || c == 0x964 || c == 0x61f || c == 0x6d4;
}

/* The width at which the lines were wrapped, or 0 when they were not. */
static size_t
find_width (const GArray *lines)
{
  size_t width = 0, inner = 0, full = 0, ended = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, line_at (lines, i)->length);
  if (width < MIN_WIDTH || width > MAX_WIDTH)
    return 0;
  for (guint i = 0; i + 1 < lines->len; i++) {
    const Line *line = line_at (lines, i);

    if (line->length == 0 || line_at (lines, i + 1)->length == 0)
      continue;
    inner++;
    full += line->length * 10 >= width * 7;
    ended += paste_lines_end_sentence (line->text);
  }
  return inner >= 2 && full * 10 >= inner * 7 && ended * 2 < inner ? width : 0;
}

/* Scripts without blanks between words need none where lines meet. */
static bool
is_unspaced (gunichar c)
{
  return (c >= 0x2e80 && c < 0xac00) || (c >= 0xff00 && c < 0xffa0) ||
         (c >= 0x0e00 && c < 0x0e80);
}

static void
append_line (GString *paragraph, const char *line)
{
  if (paragraph->len > 0) {
    const char *last = g_utf8_prev_char (paragraph->str + paragraph->len);
    bool word_goes_on = g_str_has_suffix (paragraph->str, "-") && paragraph->len > 1 &&
                        g_ascii_isalpha (paragraph->str[paragraph->len - 2]);

    if (!word_goes_on &&
        !(is_unspaced (g_utf8_get_char (last)) && is_unspaced (g_utf8_get_char (line))))
      g_string_append_c (paragraph, ' ');
  }
  g_string_append (paragraph, line);
}

/* Whether the line at @i begins a paragraph, though no blank line says so. */
static bool
begins_paragraph (const GArray *lines, guint i, size_t width)
{
  const Line *line = line_at (lines, i), *before = line_at (lines, i - 1);
  PasteKind kind;
  int number;

  if (width == 0 || before->length == 0 || item_length (line->text, &kind, &number) > 0)
    return true;
  if (line->indented && !before->indented)
    return true;
  return before->length * 10 < width * 7 && paste_lines_end_sentence (before->text);
}

/* ---- blocks ---- */

/* Takes the mark off an item. */
static void
add_block (GArray *blocks, const char *text)
{
  PasteBlock block = {.kind = PASTE_PARAGRAPH};
  PasteKind kind;
  int number;
  size_t mark = item_length (text, &kind, &number);

  if (*text == '\0')
    return;
  if (mark > 0 && text[mark] != '\0') {
    block.kind = kind;
    block.number = number;
  }
  block.text = g_strdup (text);
  g_array_append_val (blocks, block);
}

/* Whether the blocks at @i and @k are items of one list. */
static bool
are_one_list (const GArray *blocks, guint i, guint k)
{
  const PasteBlock *a, *b;

  if (i >= blocks->len || k >= blocks->len)
    return false;
  a = &g_array_index (blocks, PasteBlock, i);
  b = &g_array_index (blocks, PasteBlock, k);
  return a->kind == b->kind && a->kind != PASTE_PARAGRAPH &&
         (a->kind == PASTE_BULLET || a->number + 1 == b->number);
}

/* One item alone is no list: a dash begins a line of dialogue, a number a sentence. */
static void
settle_lists (GArray *blocks)
{
  g_autofree bool *listed = g_new0 (bool, blocks->len);

  for (guint i = 0; i < blocks->len; i++)
    listed[i] =
        are_one_list (blocks, i, i + 1) || (i > 0 && are_one_list (blocks, i - 1, i));
  for (guint i = 0; i < blocks->len; i++) {
    PasteBlock *block = &g_array_index (blocks, PasteBlock, i);
    PasteKind kind;
    int number;

    if (block->kind == PASTE_PARAGRAPH)
      continue;
    if (listed[i]) {
      size_t mark = item_length (block->text, &kind, &number);

      memmove (block->text, block->text + mark, strlen (block->text + mark) + 1);
    } else {
      block->kind = PASTE_PARAGRAPH;
    }
  }
}

GArray *
paste_lines_read (const char *text)
{
  g_autoptr (GArray) lines = split_lines (text);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (PasteBlock));
  size_t width = find_width (lines);

  g_array_set_clear_func (blocks, block_clear);
  for (guint i = 0; i < lines->len; i++) {
    if (i > 0 && begins_paragraph (lines, i, width)) {
      add_block (blocks, paragraph->str);
      g_string_truncate (paragraph, 0);
    }
    if (line_at (lines, i)->length > 0)
      append_line (paragraph, line_at (lines, i)->text);
  }
  add_block (blocks, paragraph->str);
  settle_lists (blocks);
  return blocks;
}
