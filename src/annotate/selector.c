/* selector.c: describes a passage so that it can be found again, and finds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/selector.h"

#include <string.h>

/* Context in code points: what the W3C's examples and Hypothes.is use, and the most
 * that a passage repeated in boilerplate is worth. */
#define CONTEXT 32
#define MAX_CONTEXT 200

/* A passage in bytes of the text. */
typedef struct {
  const char *start;
  const char *end;
} Passage;

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
drop_blanks (const char *start, const char *end)
{
  while (end > start) {
    const char *before = g_utf8_prev_char (end);

    if (!g_unichar_isspace (g_utf8_get_char (before)))
      break;
    end = before;
  }
  return end;
}

static bool
is_word_at (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* @n code points back from @from, and on to the beginning of the word there. */
static const char *
context_start (const char *text, const char *from, size_t n)
{
  const char *at = from;
  size_t most = n + CONTEXT;

  for (size_t i = 0; at > text && i < most; i++) {
    const char *before = g_utf8_prev_char (at);

    if (i >= n && !(is_word_at (before) && is_word_at (at)))
      break;
    at = before;
  }
  return at;
}

/* @n code points on from @from, and on to the end of the word there. */
static const char *
context_end (const char *from, size_t n)
{
  const char *at = from;
  size_t most = n + CONTEXT;

  for (size_t i = 0; *at != '\0' && i < most; i++) {
    if (i >= n && !(is_word_at (at) && is_word_at (g_utf8_prev_char (at))))
      break;
    at = g_utf8_next_char (at);
  }
  return at;
}

static bool
occurs_once (const char *text, const char *start, const char *end)
{
  size_t length = (size_t)(end - start);
  const char *first = memmem (text, strlen (text), start, length);

  g_assert (first != NULL);
  return memmem (first + 1, strlen (first + 1), start, length) == NULL;
}

bool
selector_make (const char *text, TextSpan span, Selector *selector)
{
  Passage quote;
  const char *prefix, *suffix;

  if (span.end <= span.start || span.end > text_length (text))
    return false;
  quote.end = text + text_byte_offset (text, span.end);
  quote.start = skip_blanks (text + text_byte_offset (text, span.start), quote.end);
  quote.end = drop_blanks (quote.start, quote.end);
  if (quote.start == quote.end)
    return false;

  for (size_t n = CONTEXT;; n += CONTEXT) {
    prefix = context_start (text, quote.start, n);
    suffix = context_end (quote.end, n);
    if (n >= MAX_CONTEXT || occurs_once (text, prefix, suffix))
      break;
  }
  selector->exact = g_strndup (quote.start, (size_t)(quote.end - quote.start));
  selector->prefix = g_strndup (prefix, (size_t)(quote.start - prefix));
  selector->suffix = g_strndup (quote.end, (size_t)(suffix - quote.end));
  selector->span.start = text_offset_of_byte (text, (size_t)(quote.start - text));
  selector->span.end = text_offset_of_byte (text, (size_t)(quote.end - text));
  return true;
}

/* ---- finding ---- */

/* How many bytes around [start, end) agree with the context of the quote. */
static size_t
agreement (const Selector *self, const char *text, const char *start, const char *end)
{
  size_t before = 0, after = 0, prefix_length = strlen (self->prefix);

  while (before < prefix_length && start - before > text &&
         self->prefix[prefix_length - 1 - before] == start[-1 - (gssize)before])
    before++;
  while (self->suffix[after] != '\0' && self->suffix[after] == end[after])
    after++;
  return before + after;
}

/* Of two places that agree equally, the nearer to where the passage was. */
static size_t
distance (size_t a, size_t b)
{
  return a > b ? a - b : b - a;
}

bool
selector_find (const Selector *selector, const char *text, TextSpan *span,
               double *confidence)
{
  size_t length = strlen (selector->exact), best = 0, context, n = 0;
  const char *found = NULL, *near = text + text_byte_offset (text, selector->span.start);

  for (const char *at = strstr (text, selector->exact); at != NULL;
       at = strstr (at + 1, selector->exact), n++) {
    size_t agreed = agreement (selector, text, at, at + length);

    if (found == NULL || agreed > best ||
        (agreed == best &&
         distance ((size_t)at, (size_t)near) < distance ((size_t)found, (size_t)near))) {
      found = at;
      best = agreed;
    }
  }
  if (found == NULL)
    return false;
  context = strlen (selector->prefix) + strlen (selector->suffix);
  span->start = text_offset_of_byte (text, (size_t)(found - text));
  span->end = span->start + text_length (selector->exact);
  *confidence = n == 1 || context == 0 ? 1.0 : 0.5 + 0.5 * (double)best / (double)context;
  return true;
}
