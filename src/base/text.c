/* text.c: UTF-8 text counted in code points, words and lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/text.h"

#include <stdint.h>
#include <string.h>

/* What a character is to a reader who counts words. */
typedef enum {
  WORD_NONE,    /* blanks, punctuation, symbols */
  WORD_LETTER,  /* letters and digits of scripts that put blanks between words */
  WORD_DIGIT,   /* 0-9, which "." and "," may join */
  WORD_WHOLE,   /* a character that counts as a word by itself */
  WORD_EXTENDS, /* marks and joiners: part of whatever stands before them */
} WordClass;

/* The length of a sequence, by its first byte; valid text alone is asked for. */
static inline size_t
sequence_length (unsigned char lead)
{
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

static inline bool
is_continuation (char byte)
{
  return ((unsigned char)byte & 0xc0) == 0x80;
}

/* Moves past @count code points, or to the end. */
static const char *
advance (const char *text, size_t count)
{
  while (count > 0 && *text != '\0') {
    text += sequence_length ((unsigned char)*text);
    count--;
  }
  return text;
}

static inline bool
is_blank (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static bool
is_unspaced_script (gunichar c)
{
  switch (g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_HAN:
  case G_UNICODE_SCRIPT_HIRAGANA:
  case G_UNICODE_SCRIPT_KATAKANA:
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return true;
  default:
    return false;
  }
}

static WordClass
word_class (gunichar c)
{
  if (c < 0x80) {
    if (g_ascii_isdigit (c))
      return WORD_DIGIT;
    return g_ascii_isalpha (c) ? WORD_LETTER : WORD_NONE;
  }
  if (g_unichar_ismark (c) || c == 0x00ad || c == 0x200c || c == 0x200d)
    return WORD_EXTENDS;
  if (g_unichar_isalnum (c))
    return is_unspaced_script (c) ? WORD_WHOLE : WORD_LETTER;
  return WORD_NONE;
}

/* An apostrophe inside "don't" and the point in "3.5" do not end a word. */
static bool
joins_words (gunichar c, WordClass before, WordClass after)
{
  if (c == '\'' || c == 0x2019)
    return before == WORD_LETTER && after == WORD_LETTER;
  if (c == '.' || c == ',')
    return before == WORD_DIGIT && after == WORD_DIGIT;
  return false;
}

/* Whether a line may be cut between two characters without cutting a word. */
static bool
may_cut_between (gunichar before, gunichar after)
{
  WordClass class_before = word_class (before), class_after = word_class (after);

  if (class_after == WORD_EXTENDS)
    return false;
  if (class_before == WORD_WHOLE || class_after == WORD_WHOLE)
    return true;
  return g_unichar_isspace (after) || g_unichar_isspace (before);
}

/* What looks wrong in front of an ellipsis. */
static bool
is_dangling (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr (",;:-(", (int)c) != NULL) ||
         c == 0x2013 || c == 0x2014 || c == 0x3001 || c == 0xff0c;
}

/* The end of what may stay of @text, @limit being the hard end: the last place that
 * cuts no word, else the last that cuts no character from its marks. */
static const char *
cut_point (const char *text, const char *limit)
{
  const char *fallback = limit;

  for (const char *at = limit; at > text;) {
    const char *before = g_utf8_prev_char (at);

    if (may_cut_between (g_utf8_get_char (before), g_utf8_get_char (at)))
      return at;
    if (fallback == at && word_class (g_utf8_get_char (at)) == WORD_EXTENDS)
      fallback = before;
    at = before;
  }
  return fallback > text ? fallback : limit;
}

char *
text_slice (const char *text, TextSpan span)
{
  const char *start = advance (text, span.start);
  const char *end =
      span.end > span.start ? advance (start, span.end - span.start) : start;

  return g_strndup (start, (gsize)(end - start));
}

size_t
text_length (const char *text)
{
  size_t n = 0;

  for (; *text != '\0'; text++)
    n += !is_continuation (*text);
  return n;
}

size_t
text_byte_offset (const char *text, size_t offset)
{
  return (size_t)(advance (text, offset) - text);
}

size_t
text_offset_of_byte (const char *text, size_t byte)
{
  size_t n = 0;

  for (size_t i = 0; i < byte && text[i] != '\0'; i++)
    n += !is_continuation (text[i]);
  return n;
}

char *
text_collapse (const char *text)
{
  char *collapsed = g_malloc (strlen (text) + 1);
  char *out = collapsed;
  bool pending = false;

  for (; *text != '\0'; text++) {
    if (is_blank (*text)) {
      pending = out > collapsed;
      continue;
    }
    if (pending)
      *out++ = ' ';
    pending = false;
    *out++ = *text;
  }
  *out = '\0';
  return collapsed;
}

size_t
text_count_words (const char *text)
{
  size_t n = 0;
  WordClass last = WORD_NONE;

  while (*text != '\0') {
    gunichar c = g_utf8_get_char (text);
    WordClass class = word_class (c);

    text = g_utf8_next_char (text);
    if (class == WORD_EXTENDS)
      continue;
    if (class == WORD_NONE && *text != '\0' &&
        joins_words (c, last, word_class (g_utf8_get_char (text))))
      continue;
    if (class == WORD_WHOLE ||
        (class != WORD_NONE && (last == WORD_NONE || last == WORD_WHOLE)))
      n++;
    last = class;
  }
  return n;
}

char *
text_truncate (const char *text, size_t max_chars)
{
  g_autofree char *kept = NULL;
  const char *limit, *end;

  if (*advance (text, max_chars) == '\0')
    return g_strdup (text);
  if (max_chars == 0)
    return g_strdup ("");

  limit = advance (text, max_chars - 1);
  end = cut_point (text, limit);
  while (end > text && is_dangling (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  kept = g_strndup (text, (gsize)(end - text));
  return g_strconcat (kept, "…", NULL);
}

/* The length of the well-formed sequence at @bytes, or 0 (Unicode 15, table 3-7). */
static size_t
well_formed_length (const unsigned char *bytes, size_t left)
{
  unsigned char lead = bytes[0];
  size_t length = sequence_length (lead);
  unsigned char low = 0x80, high = 0xbf;

  if (lead < 0xc2 || lead > 0xf4 || length > left)
    return 0;
  if (lead == 0xe0)
    low = 0xa0;
  else if (lead == 0xed)
    high = 0x9f;
  else if (lead == 0xf0)
    low = 0x90;
  else if (lead == 0xf4)
    high = 0x8f;
  if (bytes[1] < low || bytes[1] > high)
    return 0;
  for (size_t i = 2; i < length; i++) {
    if (!is_continuation ((char)bytes[i]))
      return 0;
  }
  return length;
}

/* The length of the run of ASCII at @bytes, by blocks of 32 while they last. */
static size_t
ascii_run (const unsigned char *bytes, size_t left)
{
  size_t n = 0;

  while (left - n >= 32) {
    uint64_t word[4];

    memcpy (word, bytes + n, sizeof word);
    if (((word[0] | word[1] | word[2] | word[3]) & 0x8080808080808080u) != 0)
      break;
    n += 32;
  }
  while (n < left && bytes[n] < 0x80)
    n++;
  return n;
}

bool
text_is_valid (const char *bytes, size_t length)
{
  const unsigned char *at = (const unsigned char *)bytes;
  const unsigned char *end = at + length;

  if (length == 0)
    return true;
  if (memchr (bytes, '\0', length) != NULL)
    return false;
  while (at < end) {
    size_t left = (size_t)(end - at);
    size_t step = *at < 0x80 ? ascii_run (at, left) : well_formed_length (at, left);

    if (step == 0)
      return false;
    at += step;
  }
  return true;
}
