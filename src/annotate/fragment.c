/* fragment.c: a link that opens a web page at a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/fragment.h"

#include <string.h>

/* Longer passages are named by their first and last words: WICG, "Generating text
 * fragment directives", section 4.1, recommends 300 characters. */
#define MAX_EXACT 300

/* Words at each end of a long passage, and the most that a context may have. */
#define RANGE_WORDS 4
#define MAX_CONTEXT_WORDS 8

/* Bytes of the text, whole words. */
typedef struct {
  const char *start, *end;
} Words;

/* What the directive says; an empty part is left out. */
typedef struct {
  Words prefix, start, end, suffix;
} Directive;

static bool
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

static bool
inside_word (const char *text, const char *at)
{
  return at > text && *at != '\0' && is_word_char (g_utf8_get_char (at)) &&
         is_word_char (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* The passage widened to whole words, without blanks at its ends. */
static Words
whole_words (const char *text, TextSpan span)
{
  Words words = {text + text_byte_offset (text, span.start),
                 text + text_byte_offset (text, span.end)};

  while (words.start < words.end && g_unichar_isspace (g_utf8_get_char (words.start)))
    words.start = g_utf8_next_char (words.start);
  while (words.end > words.start &&
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (words.end))))
    words.end = g_utf8_prev_char (words.end);
  while (inside_word (text, words.start))
    words.start = g_utf8_prev_char (words.start);
  while (inside_word (text, words.end))
    words.end = g_utf8_next_char (words.end);
  return words;
}

static bool
is_empty (Words words)
{
  return words.start == words.end;
}

/* Up to @n words on from @from, within its block and before @limit. */
static Words
words_after (const char *from, const char *limit, unsigned n)
{
  Words words = {from, from};
  const char *at = from;

  while (n > 0 && at < limit && *at != '\n') {
    while (at < limit && *at != '\n' && !is_word_char (g_utf8_get_char (at)))
      at = g_utf8_next_char (at);
    while (at < limit && is_word_char (g_utf8_get_char (at)))
      at = g_utf8_next_char (at);
    words.end = at;
    n--;
  }
  while (words.start < words.end && g_unichar_isspace (g_utf8_get_char (words.start)))
    words.start = g_utf8_next_char (words.start);
  return words;
}

/* Up to @n words back from @from, within its block and after @limit. */
static Words
words_before (const char *limit, const char *from, unsigned n)
{
  Words words = {from, from};
  const char *at = from;

  while (n > 0 && at > limit && at[-1] != '\n') {
    while (at > limit && at[-1] != '\n' &&
           !is_word_char (g_utf8_get_char (g_utf8_prev_char (at))))
      at = g_utf8_prev_char (at);
    while (at > limit && is_word_char (g_utf8_get_char (g_utf8_prev_char (at))))
      at = g_utf8_prev_char (at);
    words.start = at;
    n--;
  }
  while (words.end > words.start &&
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (words.end))))
    words.end = g_utf8_prev_char (words.end);
  return words;
}

/* ---- where a browser would go ---- */

/* The next place from @from on where the words stand as whole words, or NULL. */
static const char *
find_words (const char *text, const char *from, Words words)
{
  size_t length = (size_t)(words.end - words.start);
  const char *at = from;

  while ((at = memmem (at, strlen (at), words.start, length)) != NULL) {
    if (!inside_word (text, at) && !inside_word (text, at + length))
      return at;
    at++;
  }
  return NULL;
}

/* Whether @words stand at @at but for blanks between. */
static bool
stand_after (const char *at, Words words)
{
  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return strncmp (at, words.start, (size_t)(words.end - words.start)) == 0;
}

/* Where the first match of a directive begins and ends, as section 3.5.2 of the
 * specification looks for it. */
static bool
first_match (const char *text, const Directive *directive, Words *match)
{
  const char *from = text;

  for (;;) {
    const char *start = find_words (
        text, from, is_empty (directive->prefix) ? directive->start : directive->prefix);

    if (start == NULL)
      return false;
    from = start + 1;
    if (!is_empty (directive->prefix)) {
      start += directive->prefix.end - directive->prefix.start;
      if (!stand_after (start, directive->start))
        continue;
      while (g_unichar_isspace (g_utf8_get_char (start)))
        start = g_utf8_next_char (start);
    }
    match->start = start;
    match->end = start + (directive->start.end - directive->start.start);
    if (!is_empty (directive->end)) {
      const char *end = find_words (text, match->end, directive->end);

      if (end == NULL)
        return false;
      match->end = end + (directive->end.end - directive->end.start);
    }
    if (is_empty (directive->suffix) || stand_after (match->end, directive->suffix))
      return true;
  }
}

static bool
names_alone (const char *text, const Directive *directive, Words passage)
{
  Words match;

  return first_match (text, directive, &match) && match.start == passage.start &&
         match.end == passage.end;
}

/* ---- choosing ---- */

static Directive
plain_directive (Words passage)
{
  Directive directive = {.start = passage};
  bool one_block =
      memchr (passage.start, '\n', (size_t)(passage.end - passage.start)) == NULL;

  if (one_block &&
      g_utf8_strlen (passage.start, passage.end - passage.start) <= MAX_EXACT)
    return directive;
  directive.start = words_after (passage.start, passage.end, RANGE_WORDS);
  directive.end = words_before (directive.start.end, passage.end, RANGE_WORDS);
  return directive;
}

static bool
choose (const char *text, Words passage, Directive *directive)
{
  const char *end_of_text = passage.end + strlen (passage.end);

  *directive = plain_directive (passage);
  if (is_empty (directive->start))
    return false;
  if (names_alone (text, directive, passage))
    return true;
  for (unsigned n = 1; n <= MAX_CONTEXT_WORDS; n++) {
    directive->prefix = words_before (text, passage.start, n);
    directive->suffix = words_after (passage.end, end_of_text, n);
    if (names_alone (text, directive, passage))
      return true;
  }
  return false;
}

/* ---- writing ---- */

/* Everything but unreserved characters; "-" separates parts, so it is encoded too. */
static void
append_part (GString *out, Words words, const char *before, const char *after)
{
  if (is_empty (words))
    return;
  g_string_append (out, before);
  for (const char *at = words.start; at < words.end; at++) {
    if (g_ascii_isalnum (*at) || strchr ("._~", *at) != NULL)
      g_string_append_c (out, *at);
    else
      g_string_append_printf (out, "%%%02X", (guchar)*at);
  }
  g_string_append (out, after);
}

char *
fragment_link (const char *address, const char *text, TextSpan span)
{
  Words passage;
  Directive directive;
  const char *old;
  GString *link;

  if (span.end <= span.start || span.end > text_length (text))
    return NULL;
  passage = whole_words (text, span);
  if (is_empty (passage) || !choose (text, passage, &directive))
    return NULL;

  old = strstr (address, ":~:");
  link = g_string_new_len (address, old == NULL ? -1 : old - address);
  if (strchr (link->str, '#') == NULL)
    g_string_append_c (link, '#');
  g_string_append (link, ":~:text=");
  append_part (link, directive.prefix, "", "-,");
  append_part (link, directive.start, "", "");
  append_part (link, directive.end, ",", "");
  append_part (link, directive.suffix, ",-", "");
  return g_string_free (link, FALSE);
}
