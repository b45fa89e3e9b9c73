/* extract-line.c: the text of elements and attributes as plain lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-line.h"

#include <string.h>

#include "html/html-entity.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* Lines that grow, a blank or a break always owed and never written twice. */
typedef struct {
  GString *out;
  char owed; /* ' ', '\n' or '\0' */
} Lines;

static void
owe (Lines *self, char blank)
{
  if (self->out->len > 0 && self->owed != '\n')
    self->owed = blank;
}

/* "Jane Doe" and "Follow" in two elements side by side are two things to a reader. */
static bool
are_two_things (const Lines *self, HtmlSlice text)
{
  return text.length > 0 && self->out->len > 0 && self->owed == '\0' &&
         g_ascii_islower (self->out->str[self->out->len - 1]) &&
         g_ascii_isupper (*text.data);
}

static void
append (Lines *self, HtmlSlice text)
{
  for (size_t i = 0; i < text.length;) {
    size_t run = 0;

    if (g_ascii_isspace (text.data[i])) {
      owe (self, ' ');
      i++;
      continue;
    }
    if (self->owed != '\0')
      g_string_append_c (self->out, self->owed);
    self->owed = '\0';
    while (i + run < text.length && !g_ascii_isspace (text.data[i + run]))
      run++;
    g_string_append_len (self->out, text.data + i, (gssize)run);
    i += run;
  }
}

static bool
breaks_line (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_BR) || html_text_is_block (node);
}

/* Going from @from to @to in document order, blocks end between them. */
static bool
leaves_block (const HtmlNode *from, const HtmlNode *to, const HtmlNode *root)
{
  const HtmlNode *shared = to != NULL ? to->parent : root;

  for (; from != NULL && from != shared && from != root; from = from->parent) {
    if (from->type == HTML_NODE_ELEMENT && breaks_line (from))
      return true;
  }
  return false;
}

/* The beginning of the text: @max bytes or a few more, up to the end of a character. */
static HtmlSlice
cut (HtmlSlice text, size_t max)
{
  while (max < text.length && ((unsigned char)text.data[max] & 0xc0) == 0x80)
    max++;
  return (HtmlSlice){text.data, MIN (max, text.length)};
}

char *
extract_line_of_node (const HtmlNode *root, size_t max_bytes)
{
  Lines lines = {.out = g_string_new (NULL)};
  const HtmlNode *node = html_walk_next (root, root);
  const HtmlNode *last = NULL; /* the text before */

  while (node != NULL && lines.out->len < max_bytes) {
    bool is_element = node->type == HTML_NODE_ELEMENT;
    bool skip = is_element && html_text_is_skipped (node);
    const HtmlNode *next =
        skip ? html_walk_skip (node, root) : html_walk_next (node, root);

    if (node->type == HTML_NODE_TEXT) {
      if (last != NULL && last->parent != node->parent && last->parent != root &&
          node->parent != root && are_two_things (&lines, node->text))
        owe (&lines, '\n');
      append (&lines, cut (node->text, max_bytes));
      last = node;
    }
    if (is_element && !skip && breaks_line (node))
      owe (&lines, '\n');
    if ((next == NULL || next->parent != node) && leaves_block (node, next, root))
      owe (&lines, '\n');
    node = next;
  }
  return g_string_free (lines.out, FALSE);
}

/* The length of the tag or comment at @text, or 0 when "<" is only a sign. */
static size_t
tag_length (const char *text, size_t length)
{
  const char *end;

  if (length < 3 || !(g_ascii_isalpha (text[1]) || text[1] == '/' || text[1] == '!'))
    return 0;
  end = memchr (text, '>', length);
  return end != NULL ? (size_t)(end - text) + 1 : 0;
}

/* Words on both sides of an inline tag may be one word. */
static bool
parts_words (const char *tag, size_t length)
{
  static const char *const inline_names[] = {"a", "b", "i",    "em",   "strong", "span",
                                             "u", "s", "font", "cite", "sup",    "sub"};
  size_t start = 1 + (tag[1] == '/'), n = 0;

  while (start + n < length && g_ascii_isalnum (tag[start + n]))
    n++;
  for (size_t i = 0; i < G_N_ELEMENTS (inline_names); i++) {
    if (strlen (inline_names[i]) == n &&
        g_ascii_strncasecmp (tag + start, inline_names[i], n) == 0)
      return false;
  }
  return true;
}

char *
extract_line_of_markup (const char *text, size_t length)
{
  g_autofree char *copy = g_strndup (text, length);
  Lines lines = {.out = g_string_sized_new (length)};
  const char *at = copy, *end = copy + strlen (copy);
  const char *last = memrchr (copy, '>', (size_t)(end - copy)); /* no tag ends later */

  while (at < end) {
    size_t plain = strcspn (at, "&<");
    size_t tag;

    append (&lines, (HtmlSlice){at, plain});
    at += plain;
    if (*at == '&') {
      char bytes[HTML_ENTITY_MAX];
      size_t n_bytes;

      at += html_entity_decode (at, false, bytes, &n_bytes);
      append (&lines, (HtmlSlice){bytes, n_bytes});
    } else if (*at == '<') {
      tag = last != NULL && at < last ? tag_length (at, (size_t)(end - at)) : 0;
      if (tag == 0)
        append (&lines, (HtmlSlice){at, 1});
      else if (parts_words (at, tag))
        owe (&lines, ' ');
      at += MAX (tag, 1);
    }
  }
  return g_string_free (lines.out, FALSE);
}
