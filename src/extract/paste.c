/* paste.c: plain text as people paste it becomes the tree of an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/uri.h"
#include "extract/extract-removal.h"
#include "extract/junk.h"
#include "html/html-tree.h"

/* Code points of a title: a longer first line is a paragraph. */
#define MAX_TITLE 120

/* Where a title made of the first sentence is cut. */
#define MAX_SENTENCE 100

typedef enum { PARAGRAPH, BULLET, NUMBER } BlockKind;

typedef struct {
  BlockKind kind;
  char *text; /* without the marker of a list */
} Block;

static void
block_clear (gpointer data)
{
  g_free (((Block *)data)->text);
}

/* ---- lines ---- */

/* Lines without blanks at their ends, whatever ends them. */
static char **
split_lines (const char *text)
{
  g_autoptr (GString) unified = g_string_new (text);
  char **lines;

  g_string_replace (unified, "\r\n", "\n", 0);
  g_string_replace (unified, "\r", "\n", 0);
  g_string_replace (unified, "\xe2\x80\xa8", "\n", 0); /* line separator */
  g_string_replace (unified, "\xe2\x80\xa9", "\n", 0); /* paragraph separator */
  lines = g_strsplit (unified->str, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    char *collapsed = text_collapse (*line);

    g_free (*line);
    *line = collapsed;
  }
  return lines;
}

/* Text from a narrow column: every line but the last of a paragraph is about full, and
 * paragraphs are apart. */
static bool
is_hard_wrapped (char **lines)
{
  size_t n = 0, longest = 0, n_full = 0, n_blank = 0;

  for (char **line = lines; *line != NULL; line++) {
    size_t length = text_length (*line);

    n += length > 0;
    n_blank += length == 0 && line[1] != NULL;
    longest = MAX (longest, length);
  }
  for (char **line = lines; *line != NULL; line++)
    n_full += text_length (*line) * 4 >= longest * 3;
  return n >= 6 && n_blank > 0 && longest >= 40 && longest <= 100 && n_full * 2 >= n;
}

/* The text behind the marker of a list item, or NULL. */
static const char *
after_bullet (const char *line)
{
  static const char *const bullets[] = {"- ", "* ", "• ", "– ", "· ", "‣ ", "◦ "};

  for (size_t i = 0; i < G_N_ELEMENTS (bullets); i++) {
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  }
  return NULL;
}

static const char *
after_number (const char *line)
{
  size_t digits = strspn (line, "0123456789");

  if (digits == 0 || digits > 3 || strchr (".)", line[digits]) == NULL ||
      line[digits + 1] != ' ')
    return NULL;
  return line + digits + 2;
}

static void
add_block (GArray *blocks, BlockKind kind, const char *text)
{
  Block block = {kind, g_strdup (text)};

  g_array_append_val (blocks, block);
}

static void
continue_block (GArray *blocks, const char *text)
{
  Block *last = &g_array_index (blocks, Block, blocks->len - 1);
  g_autofree char *before = g_steal_pointer (&last->text);

  last->text = g_strconcat (before, " ", text, NULL);
}

static GArray *
make_blocks (char **lines)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  bool wrapped = is_hard_wrapped (lines), fresh = true;

  g_array_set_clear_func (blocks, block_clear);
  for (char **line = lines; *line != NULL; line++) {
    const char *bullet = after_bullet (*line), *number = after_number (*line);

    if (**line == '\0') {
      fresh = true;
      continue;
    }
    if (bullet != NULL)
      add_block (blocks, BULLET, bullet);
    else if (number != NULL)
      add_block (blocks, NUMBER, *line);
    else if (wrapped && !fresh && !uri_is_web (*line))
      continue_block (blocks, *line);
    else
      add_block (blocks, PARAGRAPH, *line);
    fresh = false;
  }
  return blocks;
}

static bool
is_number (const GArray *blocks, guint index, int value)
{
  const Block *block;

  if (index >= blocks->len)
    return false;
  block = &g_array_index (blocks, Block, index);
  return block->kind == NUMBER && atoi (block->text) == value;
}

/* Only numbers that count from one are a list: its items are written without them.  Any
 * other number is a word of the author's. */
static void
settle_numbers (GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    int n = 0;

    if (is_number (blocks, i, 1) && is_number (blocks, i + 1, 2)) {
      while (is_number (blocks, i + (guint)n, n + 1))
        n++;
      i += (guint)n - 1;
    } else if (g_array_index (blocks, Block, i).kind == NUMBER) {
      g_array_index (blocks, Block, i).kind = PARAGRAPH;
    }
  }
}

/* ---- title ---- */

static bool
ends_sentence (gunichar c)
{
  return c == '.' || c == ':' || c == ';' || c == ',' || c == 0x2026 || c == 0x3002 ||
         c == 0xff0e || c == 0x0964 || c == 0x06d4;
}

static bool
reads_like_title (const Block *block)
{
  const char *text = block->text;

  return block->kind == PARAGRAPH && text_length (text) <= MAX_TITLE &&
         !uri_is_web (text) &&
         !ends_sentence (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

/* The first sentence of @text, cut at a word where it is long. */
static char *
first_sentence (const char *text)
{
  const char *at = text;
  g_autofree char *sentence = NULL;

  for (; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gunichar next = g_utf8_get_char (g_utf8_next_char (at));

    if (c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x0964 ||
        (strchr (".!?", (int)c) != NULL && c < 0x80 && (next == ' ' || next == 0)))
      break;
  }
  if (*at == '!' || *at == '?')
    at++;
  sentence = g_strndup (text, (gsize)(at - text));
  return text_truncate (sentence, MAX_SENTENCE);
}

static const Block *
first_paragraph (const GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = &g_array_index (blocks, Block, i);
    if (!uri_is_web (block->text))
      return block;
  }
  return blocks->len > 0 ? &g_array_index (blocks, Block, 0) : NULL;
}

/* Takes the headline off the blocks, or makes a title of the first sentence. */
static void
find_title (GArray *blocks, Article *article)
{
  const Block *first = first_paragraph (blocks);

  if (first == NULL)
    return;
  if (blocks->len > 1 && reads_like_title (&g_array_index (blocks, Block, 0))) {
    article->title = g_strdup (first->text);
    g_array_remove_index (blocks, 0);
  } else {
    article->title = first_sentence (first->text);
  }
}

/* ---- tree ---- */

static void
append_text (HtmlDoc *doc, HtmlNode *parent, const char *text, size_t length)
{
  HtmlNode *node = length == 0 ? NULL : html_doc_new_text (doc, text, length);

  if (node != NULL)
    html_node_append (parent, node);
}

/* Where the address at @at ends: before a blank, and before punctuation at its end. */
static const char *
end_of_address (const char *at)
{
  const char *end = at + strcspn (at, " \t\"<>");

  while (end > at && strchr (".,;:!?)'", end[-1]) != NULL &&
         !(end[-1] == ')' && memchr (at, '(', (size_t)(end - at)) != NULL))
    end--;
  return end;
}

static const char *
next_address (const char *text)
{
  const char *plain = strstr (text, "http://"), *secure = strstr (text, "https://");

  if (plain == NULL || secure == NULL)
    return plain == NULL ? secure : plain;
  return MIN (plain, secure);
}

/* Bare addresses in the text become links. */
static void
append_inline (HtmlDoc *doc, HtmlNode *parent, const char *text)
{
  for (const char *at = next_address (text); at != NULL; at = next_address (text)) {
    const char *end = end_of_address (at);
    g_autofree char *address = g_strndup (at, (gsize)(end - at));
    HtmlNode *link = html_doc_new_element (doc, HTML_TAG_A);

    append_text (doc, parent, text, (size_t)(at - text));
    if (link != NULL && html_node_set_attr (doc, link, HTML_ATTR_HREF, address)) {
      append_text (doc, link, at, (size_t)(end - at));
      html_node_append (parent, link);
    } else {
      append_text (doc, parent, at, (size_t)(end - at));
    }
    text = end > at ? end : at + 1;
  }
  append_text (doc, parent, text, strlen (text));
}

/* The list that an item of @kind belongs to: the last one, or a new one. */
static HtmlNode *
list_for (HtmlDoc *doc, HtmlNode *body, BlockKind kind, BlockKind before)
{
  HtmlNode *list;

  if (kind == before)
    return body->last_child;
  list = html_doc_new_element (doc, kind == BULLET ? HTML_TAG_UL : HTML_TAG_OL);
  if (list != NULL)
    html_node_append (body, list);
  return list;
}

static void
append_block (HtmlDoc *doc, HtmlNode *body, const Block *block, BlockKind before)
{
  HtmlNode *parent =
      block->kind == PARAGRAPH ? body : list_for (doc, body, block->kind, before);
  HtmlNode *node =
      html_doc_new_element (doc, block->kind == PARAGRAPH ? HTML_TAG_P : HTML_TAG_LI);
  const char *text = block->kind == NUMBER ? after_number (block->text) : block->text;

  if (parent == NULL || node == NULL)
    return;
  append_inline (doc, node, text);
  html_node_append (parent, node);
}

HtmlDoc *
paste_read (const char *text, Article *article, HtmlNode **body, GArray *removals,
            GError **error)
{
  static const char empty_page[] = "<!DOCTYPE html><body>";
  g_auto (GStrv) lines = split_lines (text);
  g_autoptr (GArray) blocks = make_blocks (lines);
  HtmlDoc *doc = html_parse (empty_page, strlen (empty_page), false, NULL, error);
  BlockKind before = PARAGRAPH;

  if (doc == NULL)
    return NULL;
  settle_numbers (blocks);
  find_title (blocks, article);
  *body = html_doc_body (doc);
  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = &g_array_index (blocks, Block, i);

    append_block (doc, *body, block, before);
    before = block->kind;
  }
  junk_remove_links (doc, *body, removals);
  return doc;
}
