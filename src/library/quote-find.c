/* quote-find.c: finds the passage that somebody quotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/quote-find.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/selector.h"

/* The same words more than once: it is one of them, but which is a guess. */
#define CONFIDENCE_OF_SEVERAL 0.7

/* The text with every line end as a blank: of the same length, so offsets stay. */
static char *
flatten (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

static size_t
distance (size_t a, size_t b)
{
  return a > b ? a - b : b - a;
}

/* Every place that says the very words; the one nearest to where they were. */
static bool
find_verbatim (const Selector *quote, const char *words, const char *text, TextSpan *span,
               double *confidence)
{
  g_autofree char *flat = flatten (text);
  size_t best = 0, n = 0, offset = 0;
  const char *from = flat;

  for (const char *at = strstr (flat, words); at != NULL; at = strstr (at + 1, words)) {
    offset += (size_t)g_utf8_strlen (from, at - from);
    from = at;
    if (n++ == 0 ||
        distance (offset, quote->span.start) < distance (best, quote->span.start))
      best = offset;
  }
  if (n == 0)
    return false;
  *span = (TextSpan){best, best + text_length (words)};
  *confidence = n == 1 ? 1 : CONFIDENCE_OF_SEVERAL;
  return true;
}

bool
quote_find (const Selector *quote, const char *text, TextSpan *span, double *confidence)
{
  g_autofree char *words = text_collapse (quote->exact);
  bool has_context = *quote->prefix != '\0' || *quote->suffix != '\0';
  TextSpan place;
  double sure;

  if (*words == '\0')
    return false;
  if (!find_verbatim (quote, words, text, &place, &sure))
    return selector_find (quote, text, span, confidence);
  /* What stands around the words tells several places apart. */
  if (sure < 1 && has_context && selector_find (quote, text, span, confidence))
    return true;
  *span = place;
  *confidence = sure;
  return true;
}
