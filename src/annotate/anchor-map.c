/* anchor-map.c: where a passage of an aligned text is in the other one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The images of the passage's words fall into clusters; the heaviest is the passage.
 * Its ends are then mended: replaced words, parts of words, punctuation.
 */

#include "annotate/anchor-map.h"

#include <stdlib.h>
#include <string.h>

/* Words of a gap inside a passage beyond which its parts are two places: always; and
 * unless both parts belong to runs that say enough by themselves; and unless the gap is
 * made of whole sentences or is short beside the passage.  Found by measuring. */
#define FAR_GAP 250
#define TRUSTED_GAP 100
#define TRUSTED 3.0
#define LONG_GAP 8
#define LONG_GAP_SHARE 1.2

/* The passage in words of the old text, and its image in words of the new one. */
typedef struct {
  const AnchorAlignment *words;
  TextSpan span;
  int first, end; /* old words [first, end) */
  int image_first, image_last;
  int mapped_first, mapped_last; /* old words that are the ends of the cluster */
} Passage;

/* ---- similar words ---- */

/* Dice's coefficient over pairs of bytes, or the share of a common beginning. */
static double
similarity (const char *one, const char *other)
{
  size_t n = strlen (one), m = strlen (other), common = 0, prefix = 0;
  guint8 seen[256] = {0};

  for (size_t i = 0; i + 1 < n; i++)
    seen[(guint8)(one[i] * 31 + one[i + 1])]++;
  for (size_t i = 0; i + 1 < m; i++) {
    guint8 key = (guint8)(other[i] * 31 + other[i + 1]);
    if (seen[key] > 0) {
      seen[key]--;
      common++;
    }
  }
  while (prefix < n && prefix < m && one[prefix] == other[prefix])
    prefix++;
  return MAX (n + m > 2 ? 2.0 * (double)common / (double)(n + m - 2) : 0,
              (double)prefix / (double)MAX (n, m));
}

static bool
is_number (const char *word)
{
  return word[strspn (word, "0123456789.")] == '\0';
}

static const char *
old_word (const AnchorAlignment *self, int index)
{
  return anchor_token (self->old_text, (size_t)index)->word;
}

static const char *
new_word (const AnchorAlignment *self, int index)
{
  return anchor_token (self->new_text, (size_t)index)->word;
}

/* What a pair is worth: all for the same word, less for a similar or another one. */
static double
share_of_pair (const AnchorAlignment *self, int index)
{
  const char *before = old_word (self, index), *after;

  if (self->pair[index] == ANCHOR_PAIR_SAME)
    return 1;
  after = new_word (self, self->image[index]);
  if (similarity (before, after) >= 0.5)
    return 0.7;
  return is_number (before) && is_number (after) ? 0.6 : 0.35;
}

/* ---- clusters ---- */

static int
compare_images (gconstpointer a, gconstpointer b, gpointer image)
{
  const int *images = image;

  return images[*(const int *)a] - images[*(const int *)b];
}

static GArray *
mapped_words (const Passage *self)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = self->first; i < self->end; i++) {
    if (self->words->image[i] >= 0)
      g_array_append_val (words, i);
  }
  g_array_sort_with_data (words, compare_images, self->words->image);
  return words;
}

/* Whether a word of another passage stands between two images. */
static bool
has_foreign_between (const Passage *self, int from, int to)
{
  for (int i = from + 1; i < to; i++) {
    int origin = self->words->origin[i];

    if (origin >= 0 && (origin < self->first || origin >= self->end))
      return true;
  }
  return false;
}

/* Whether the runs of two images are there by more than chance. */
static bool
are_trusted (const AnchorAlignment *self, int before, int after)
{
  return self->trust[before] >= TRUSTED && self->trust[after] >= TRUSTED;
}

/* Whether a gap of so many words between two images is a long one. */
static bool
is_long (const Passage *self, int before, int after, int gap)
{
  const AnchorAlignment *words = self->words;
  bool sentences = anchor_begins_sentence (words->new_text, words->image[before] + 1) &&
                   anchor_begins_sentence (words->new_text, words->image[after]);

  if (gap <= LONG_GAP || gap <= LONG_GAP_SHARE * (self->end - self->first) || sentences)
    return false;
  return gap > TRUSTED_GAP || !are_trusted (words, before, after);
}

static bool
parts_here (const Passage *self, int before, int after)
{
  int from = self->words->image[before], to = self->words->image[after];
  int gap = to - from - 1;

  return after < before || gap > FAR_GAP || is_long (self, before, after, gap) ||
         has_foreign_between (self, from, to);
}

/* Finds the heaviest cluster; its weight. */
static double
choose_cluster (Passage *self, const GArray *words)
{
  double best = -1, weight = 0;
  guint start = 0;

  for (guint i = 0; i < words->len; i++) {
    int index = g_array_index (words, int, i);
    bool last = i + 1 == words->len;

    weight += self->words->weights[self->words->old_ids[index]] *
              share_of_pair (self->words, index);
    if (!last && !parts_here (self, index, g_array_index (words, int, i + 1)))
      continue;
    if (weight > best) {
      best = weight;
      self->mapped_first = g_array_index (words, int, start);
      self->mapped_last = index;
    }
    weight = 0;
    start = i + 1;
  }
  self->image_first = self->words->image[self->mapped_first];
  self->image_last = self->words->image[self->mapped_last];
  return best;
}

static double
weight_of (const Passage *self)
{
  double weight = 0;

  for (int i = self->first; i < self->end; i++)
    weight += self->words->weights[self->words->old_ids[i]];
  return weight;
}

static int
image_of (const Passage *self, int index)
{
  return index >= 0 && index < (int)self->words->old_text->tokens->len
             ? self->words->image[index]
             : -1;
}

static unsigned
count_context (const Passage *self)
{
  int before = image_of (self, self->first - 1), after = image_of (self, self->end);

  return (before >= 0 && before < self->image_first && self->image_first - before <= 3) +
         (after > self->image_last && after - self->image_last <= 3);
}

/* ---- ends in words ---- */

/* Back from @at over at most @most new words without origin; where that is the start of
 * a sentence, it is the answer, else @at. */
static int
back_to_sentence (const AnchorAlignment *self, int at, int most)
{
  int start = at;

  while (start > 0 && !anchor_begins_sentence (self->new_text, start) &&
         self->origin[start - 1] < 0 && at - start < most)
    start--;
  return anchor_begins_sentence (self->new_text, start) ? start : at;
}

static int
on_to_sentence_end (const AnchorAlignment *self, int at, int most)
{
  int end = at;

  while (!anchor_begins_sentence (self->new_text, end + 1) && self->origin[end + 1] < 0 &&
         end - at < most)
    end++;
  return anchor_begins_sentence (self->new_text, end + 1) ? end : at;
}

/* Another word stands where this one was. */
static bool
is_replaced (const AnchorAlignment *self, int index)
{
  return self->pair[index] == ANCHOR_PAIR_REPLACED &&
         similarity (old_word (self, index), new_word (self, self->image[index])) < 0.5;
}

/* Words at the start of the passage that have no image were replaced by the new words
 * that stand there, if those are not many more. */
static void
mend_start (Passage *self)
{
  const AnchorAlignment *words = self->words;
  int missing = self->mapped_first - self->first;
  int outer = image_of (self, self->first - 1);
  bool at_sentence = anchor_begins_sentence (words->old_text, self->first);

  if (missing > 0 && outer >= 0 && outer < self->image_first) {
    int gap = self->image_first - outer - 1;
    if (gap > 0 && gap <= missing + 1)
      self->image_first = outer + 1;
  } else if (missing > 0 && at_sentence) {
    self->image_first = back_to_sentence (words, self->image_first, missing + 2);
  } else if (missing == 0 && at_sentence && is_replaced (words, self->mapped_first)) {
    self->image_first = back_to_sentence (words, self->image_first, 4);
  }
}

static void
mend_end (Passage *self)
{
  const AnchorAlignment *words = self->words;
  int missing = self->end - 1 - self->mapped_last;
  int outer = image_of (self, self->end);
  bool at_sentence = anchor_begins_sentence (words->old_text, self->end);

  if (missing > 0 && outer > self->image_last) {
    int gap = outer - self->image_last - 1;
    if (gap > 0 && gap <= missing + 1)
      self->image_last = outer - 1;
  } else if (missing > 0 && at_sentence) {
    self->image_last = on_to_sentence_end (words, self->image_last, missing + 2);
  } else if (missing == 0 && at_sentence && is_replaced (words, self->mapped_last)) {
    self->image_last = on_to_sentence_end (words, self->image_last, 4);
  }
}

/* ---- ends in characters ---- */

/* Characters of [start, end) once folded. */
static size_t
folded_length (const AnchorText *text, size_t start, size_t end)
{
  gunichar folded[ANCHOR_FOLD_MAX];
  size_t n = 0;

  for (size_t i = start; i < end; i++)
    n += anchor_fold (text->chars[i], folded);
  return n;
}

/* A passage that begins inside a word begins as far inside its image. */
static size_t
start_inside (const Passage *self, const AnchorToken *from, const AnchorToken *to)
{
  const AnchorText *text = self->words->new_text;
  size_t cut = folded_length (self->words->old_text, from->start, self->span.start);
  size_t at = to->start;

  while (at + 1 < to->end && folded_length (text, to->start, at) < cut)
    at++;
  return at;
}

static size_t
end_inside (const Passage *self, const AnchorToken *from, const AnchorToken *to)
{
  const AnchorText *text = self->words->new_text;
  size_t cut = folded_length (self->words->old_text, self->span.end, from->end);
  size_t at = to->end;

  while (at > to->start + 1 && folded_length (text, at, to->end) < cut)
    at--;
  return at;
}

static bool
is_passed_over (const AnchorText *text, size_t at)
{
  AnchorChar kind = anchor_char_kind (text->chars[at]);

  return kind == ANCHOR_CHAR_BLANK || kind == ANCHOR_CHAR_HIDDEN;
}

static bool
is_quote (gunichar c)
{
  return c == '"' || c == '\'' || c == '`' || c == 0x2032 || c == 0x2033 ||
         g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION ||
         g_unichar_type (c) == G_UNICODE_FINAL_PUNCTUATION || c == 0x201a || c == 0x201e;
}

/* Whether two marks do the same: dashes and quotes come in many shapes. */
static bool
is_same_mark (gunichar one, gunichar other)
{
  GUnicodeType kind = g_unichar_type (one);

  return one == other ||
         (kind == g_unichar_type (other) && kind == G_UNICODE_DASH_PUNCTUATION) ||
         (is_quote (one) && is_quote (other));
}

/* Punctuation that the passage had before its first word is taken back. */
static size_t
take_punctuation_before (const Passage *self, size_t from, size_t start)
{
  const AnchorText *before = self->words->old_text, *after = self->words->new_text;
  size_t old_at = from, new_at = start;

  while (old_at > self->span.start && new_at > 0) {
    if (is_passed_over (before, old_at - 1))
      old_at--;
    else if (is_passed_over (after, new_at - 1))
      new_at--;
    else if (!is_same_mark (before->chars[old_at - 1], after->chars[new_at - 1]))
      break;
    else {
      start = --new_at;
      old_at--;
    }
  }
  return start;
}

static size_t
take_punctuation_after (const Passage *self, size_t from, size_t end)
{
  const AnchorText *before = self->words->old_text, *after = self->words->new_text;
  size_t old_at = from, new_at = end;

  while (old_at < self->span.end && new_at < after->n_chars) {
    if (is_passed_over (before, old_at))
      old_at++;
    else if (is_passed_over (after, new_at))
      new_at++;
    else if (!is_same_mark (before->chars[old_at], after->chars[new_at]))
      break;
    else {
      end = ++new_at;
      old_at++;
    }
  }
  return end;
}

static TextSpan
span_of_image (const Passage *self)
{
  const AnchorAlignment *words = self->words;
  const AnchorToken *first = anchor_token (words->old_text, (size_t)self->first);
  const AnchorToken *last = anchor_token (words->old_text, (size_t)self->end - 1);
  const AnchorToken *to_first = anchor_token (words->new_text, (size_t)self->image_first);
  const AnchorToken *to_last = anchor_token (words->new_text, (size_t)self->image_last);
  TextSpan span = {to_first->start, to_last->end};

  if (words->image[self->first] == self->image_first && self->span.start > first->start)
    span.start = start_inside (self, first, to_first);
  if (words->image[self->end - 1] == self->image_last && self->span.end < last->end)
    span.end = end_inside (self, last, to_last);
  if (self->span.start < first->start)
    span.start = take_punctuation_before (self, first->start, span.start);
  if (self->span.end > last->end)
    span.end = take_punctuation_after (self, last->end, span.end);
  return span;
}

/* ---- the whole ---- */

/* The words that [start, end) touches. */
static void
find_words (Passage *self)
{
  const GArray *tokens = self->words->old_text->tokens;
  guint low = 0, high = tokens->len;

  while (low < high) {
    guint middle = (low + high) / 2;
    if (g_array_index (tokens, AnchorToken, middle).end <= self->span.start)
      low = middle + 1;
    else
      high = middle;
  }
  self->first = self->end = (int)low;
  while (self->end < (int)tokens->len &&
         g_array_index (tokens, AnchorToken, self->end).start < self->span.end)
    self->end++;
}

bool
anchor_map_span (const AnchorAlignment *self, TextSpan span, AnchorImage *image)
{
  Passage passage = {.words = self, .span = span};
  g_autoptr (GArray) mapped = NULL;

  *image = (AnchorImage){0};
  find_words (&passage);
  image->n_words = passage.end - passage.first;
  if (image->n_words == 0)
    return false;
  mapped = mapped_words (&passage);
  if (mapped->len == 0)
    return false;
  image->kept = choose_cluster (&passage, mapped) / weight_of (&passage);
  image->context = count_context (&passage);
  mend_start (&passage);
  mend_end (&passage);
  image->span = span_of_image (&passage);
  return true;
}

/* ---- letters alone ---- */

/* Letters and digits of a text, folded, as UTF-8; with the code point that each byte
 * came from. */
typedef struct {
  GString *letters;
  GArray *origins; /* size_t */
} Letters;

static void
letters_init (Letters *self, const AnchorText *text, size_t start, size_t end)
{
  self->letters = g_string_new (NULL);
  self->origins = g_array_new (FALSE, FALSE, sizeof (size_t));
  for (size_t at = start; at < end; at++) {
    gunichar folded[ANCHOR_FOLD_MAX];
    AnchorChar kind = anchor_char_kind (text->chars[at]);
    size_t n = is_passed_over (text, at) || kind == ANCHOR_CHAR_OTHER
                   ? 0
                   : anchor_fold (text->chars[at], folded);

    for (size_t i = 0; i < n; i++)
      g_string_append_unichar (self->letters, folded[i]);
    while (self->origins->len < self->letters->len)
      g_array_append_val (self->origins, at);
  }
}

static void
letters_clear (Letters *self)
{
  g_string_free (self->letters, TRUE);
  g_array_unref (self->origins);
}

static const char *
find_once (const Letters *all, const Letters *wanted)
{
  const char *there = strstr (all->letters->str, wanted->letters->str);

  return there != NULL && strstr (there + 1, wanted->letters->str) == NULL ? there : NULL;
}

bool
anchor_map_letters (const AnchorAlignment *self, TextSpan span, TextSpan *found)
{
  Letters wanted, before, after;
  const char *there = NULL;

  letters_init (&wanted, self->old_text, span.start,
                MIN (span.end, self->old_text->n_chars));
  letters_init (&before, self->old_text, 0, self->old_text->n_chars);
  letters_init (&after, self->new_text, 0, self->new_text->n_chars);
  if (g_utf8_strlen (wanted.letters->str, -1) >= 12 &&
      find_once (&before, &wanted) != NULL)
    there = find_once (&after, &wanted);
  if (there != NULL) {
    size_t from = (size_t)(there - after.letters->str);

    found->start = g_array_index (after.origins, size_t, from);
    found->end =
        g_array_index (after.origins, size_t, from + wanted.letters->len - 1) + 1;
  }
  letters_clear (&wanted);
  letters_clear (&before);
  letters_clear (&after);
  return there != NULL;
}
