/* selector.c: describes a passage so that it can be found again, and finds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/selector.h"

#include <math.h>
#include <string.h>

#include "annotate/anchor-align.h"
#include "annotate/anchor-map.h"

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

/* Places looked at: the words of a passage that is repeated more often say nothing. */
#define MAX_PLACES 5

/* Weights of what speaks for a place: its context, and standing where it was last seen,
 * within about so many characters.  Found by measuring, like the rest. */
#define CONTEXT_WEIGHT 0.7
#define PLACE_WEIGHT 0.8
#define PLACE_REACH 1500.0

/* A context is there when this much of its weight is. */
#define CONTEXT_THERE 0.6

/* What a passage has to show, by how many of its contexts are there: the share of its
 * weight that is kept, and the weight itself. */
static const struct {
  double kept, weight;
} needed[] = {{0.72, 3.2}, {0.5, 1.6}, {0.3, 0}};

/* The quote between its contexts, as a small old text. */
typedef struct {
  char *text;
  TextSpan quote;
  AnchorWords *words;
  AnchorText old_words, new_words;
  AnchorAlignment *alignment;
} Search;

/* A place that was found, and what speaks for it. */
typedef struct {
  TextSpan span;
  double kept;   /* share of the quote's weight */
  double same;   /* weight of the quote's words that are the same */
  double before; /* share of the prefix's weight */
  double after;  /* of the suffix's */
  double score;
} Place;

/* Words at the outer ends of the contexts may be cut. */
static void
drop_cut_words (Search *self)
{
  GArray *tokens = self->old_words.tokens;

  if (tokens->len > 0 && anchor_token (&self->old_words, 0)->start == 0 &&
      self->quote.start > 0 &&
      anchor_token (&self->old_words, 0)->end <= self->quote.start)
    g_array_remove_index (tokens, 0);
  if (tokens->len > 0 &&
      anchor_token (&self->old_words, tokens->len - 1)->end == self->old_words.n_chars &&
      anchor_token (&self->old_words, tokens->len - 1)->start >= self->quote.end)
    g_array_set_size (tokens, tokens->len - 1);
}

static void
search_init (Search *self, const Selector *selector, const char *text)
{
  self->text = g_strconcat (selector->prefix, selector->exact, selector->suffix, NULL);
  self->quote.start = text_length (selector->prefix);
  self->quote.end = self->quote.start + text_length (selector->exact);
  self->words = anchor_words_new ();
  anchor_text_init (&self->old_words, self->words, self->text);
  anchor_text_init (&self->new_words, self->words, text);
  anchor_words_harmonize (self->words, &self->old_words, &self->new_words);
  drop_cut_words (self);
  self->alignment = anchor_alignment_new (&self->old_words, &self->new_words);
}

static void
search_clear (Search *self)
{
  anchor_alignment_free (self->alignment);
  anchor_text_clear (&self->old_words);
  anchor_text_clear (&self->new_words);
  anchor_words_free (self->words);
  g_free (self->text);
}

/* Weighs what the alignment of the moment kept of quote and contexts. */
static void
weigh (const Search *self, Place *place)
{
  const AnchorAlignment *alignment = self->alignment;
  double same[3] = {0}, all[3] = {0};

  for (guint i = 0; i < self->old_words.tokens->len; i++) {
    const AnchorToken *token = anchor_token (&self->old_words, i);
    double weight = alignment->weights[alignment->old_ids[i]];
    int part = token->end <= self->quote.start   ? 0
               : token->start >= self->quote.end ? 2
                                                 : 1;

    all[part] += weight;
    if (alignment->image[i] >= 0 && alignment->pair[i] == ANCHOR_PAIR_SAME)
      same[part] += weight;
  }
  place->same = same[1];
  place->before = all[0] > 0 ? same[0] / all[0] : 0.5;
  place->after = all[2] > 0 ? same[2] / all[2] : 0.5;
  place->score = same[1] + CONTEXT_WEIGHT * (same[0] + same[2]);
}

static double
nearness (const Selector *selector, TextSpan span)
{
  double way = fabs ((double)span.start - (double)selector->span.start);

  return exp (-way / PLACE_REACH);
}

/* The places where the quote may be, the best first in @places; how many there are. */
static size_t
find_places (Search *self, const Selector *selector, Place places[MAX_PLACES])
{
  size_t n = 0;

  for (int round = 0; round < MAX_PLACES; round++) {
    AnchorImage image;
    Place place = {0};
    size_t at = n;

    if (anchor_align_run_local (self->alignment) < 1)
      break;
    weigh (self, &place);
    if (anchor_map_span (self->alignment, self->quote, &image)) {
      place.span = image.span;
      place.kept = image.kept;
      place.score += PLACE_WEIGHT * nearness (selector, image.span);
      for (; at > 0 && places[at - 1].score < place.score; at--)
        places[at] = places[at - 1];
      places[at] = place;
      n++;
    }
    anchor_alignment_hide_images (self->alignment);
  }
  return n;
}

/* The quote in its whole context, word for word and once in the text. */
static bool
find_verbatim (const Selector *selector, const char *text, TextSpan *span)
{
  g_autofree char *whole =
      g_strconcat (selector->prefix, selector->exact, selector->suffix, NULL);
  const char *there = strstr (text, whole);

  if (there == NULL || strstr (there + 1, whole) != NULL)
    return false;
  there += strlen (selector->prefix);
  span->start = text_offset_of_byte (text, (size_t)(there - text));
  span->end = span->start + text_length (selector->exact);
  return true;
}

/* Words do not say where punctuation alone is. */
static bool
find_exact (const Selector *selector, const char *text, TextSpan *span,
            double *confidence)
{
  const char *there = strstr (text, selector->exact);

  if (there == NULL)
    return false;
  span->start = text_offset_of_byte (text, (size_t)(there - text));
  span->end = span->start + text_length (selector->exact);
  *confidence = 0.5;
  return true;
}

bool
selector_find (const Selector *selector, const char *text, TextSpan *span,
               double *confidence)
{
  Search search;
  Place places[MAX_PLACES];
  AnchorImage image;
  size_t n;
  unsigned contexts;
  double margin;

  if (strlen (selector->prefix) + strlen (selector->suffix) >= CONTEXT / 2 &&
      find_verbatim (selector, text, span)) {
    *confidence = 1;
    return true;
  }
  search_init (&search, selector, text);
  anchor_map_span (search.alignment, search.quote, &image);
  n = image.n_words == 0 ? 0 : find_places (&search, selector, places);
  search_clear (&search);
  if (image.n_words == 0)
    return find_exact (selector, text, span, confidence);
  if (n == 0)
    return false;
  contexts = (places[0].before >= CONTEXT_THERE) + (places[0].after >= CONTEXT_THERE);
  if (places[0].kept < needed[contexts].kept || places[0].same < needed[contexts].weight)
    return false;
  margin = n > 1 ? MIN (1, (places[0].score - places[1].score) / 2) : 1;
  *span = places[0].span;
  *confidence = CLAMP (0.6 * places[0].kept + 0.15 * places[0].before +
                           0.15 * places[0].after + 0.1 * margin,
                       0, 1);
  return true;
}
