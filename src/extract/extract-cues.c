/* extract-cues.c: what the words at the beginning of a line say about the line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-cues.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-walk.h"

/* A letter in UTF-8, and the NUL behind it. */
#define MAX_LETTER 7

static bool
is_blank (gunichar c)
{
  return c <= ' ' || c == 0xA0 || c == 0x3000 || g_unichar_isspace (c);
}

/* Appends what fits; false once the line is full. */
static bool
add_letter (ExtractOpening *self, gunichar c)
{
  if (c < 0x80 && g_ascii_isdigit ((char)c)) {
    if (self->length > 0 && self->text[self->length - 1] == '0')
      return true;
    c = '0';
  }
  if (is_blank (c)) {
    if (self->length == 0 || self->text[self->length - 1] == ' ')
      return true;
    c = ' ';
  } else if (self->length == 0 && !g_unichar_isalnum (c) && c != 0xA9) {
    return true;
  }
  if (self->length + MAX_LETTER >= sizeof self->text)
    return false;
  if (c < 0x80)
    self->text[self->length++] = g_ascii_tolower ((char)c);
  else
    self->length +=
        (size_t)g_unichar_to_utf8 (g_unichar_tolower (c), self->text + self->length);
  return true;
}

static bool
add_text (ExtractOpening *self, HtmlSlice text)
{
  const char *end = text.data + text.length;

  for (const char *at = text.data; at < end; at = g_utf8_next_char (at)) {
    if (!add_letter (self, g_utf8_get_char (at)))
      return false;
  }
  return true;
}

void
extract_cues_read (ExtractOpening *self, const HtmlNode *root)
{
  const HtmlNode *node = root;

  self->length = 0;
  self->whole = true;
  while (node != NULL && self->whole) {
    bool skipped = node != root && html_text_is_skipped (node);

    if (node->type == HTML_NODE_TEXT)
      self->whole = add_text (self, node->text);
    else if (node->type == HTML_NODE_ELEMENT && !skipped)
      add_letter (self, ' ');
    node = skipped ? html_walk_skip (node, root) : html_walk_next (node, root);
  }
  while (self->length > 0 && self->text[self->length - 1] == ' ')
    self->length--;
}

/* Where a word may end: before what is no letter, or after a script without blanks. */
static bool
is_border (const ExtractOpening *line, size_t at)
{
  gunichar before, after;

  if (at >= line->length)
    return true;
  before = g_utf8_get_char (g_utf8_prev_char (line->text + at));
  after = g_utf8_get_char (line->text + at);
  return !g_unichar_isalnum (after) || before >= 0x2E80;
}

/* Only marks are left, or a colon or dash comes first. */
static bool
stands_alone (const ExtractOpening *line, size_t at)
{
  const char *end = line->text + line->length;

  if (line->text[at - 1] == ':')
    return true;
  for (const char *c = line->text + at; c < end; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (letter == ':' || letter == 0xFF1A || letter == 0xBB || letter == '|')
      return true;
    if (g_unichar_isalnum (letter))
      return false;
  }
  return line->whole;
}

uint32_t
extract_cues_of (const ExtractMatcher *phrases, const ExtractOpening *line, bool *alone)
{
  size_t end = 0;
  uint32_t cues = extract_matcher_begin (phrases, line->text, line->length, &end);

  if (cues == 0 || !is_border (line, end))
    return 0;
  *alone = stands_alone (line, end);
  return cues;
}
