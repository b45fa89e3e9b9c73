/* store-marks.c: where the words of a query stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All phrases are followed at once: each of their words has a bit, which is set while
 * the phrase up to it stands at the end of what was read (the Shift-And algorithm, with
 * words for letters).
 */

#include "store/store-marks.h"

#include <string.h>

/* Words of all phrases together; a phrase that does not fit is known by its beginning,
 * and those behind it are not marked. */
#define MAX_SLOTS 64

typedef struct {
  const StorePhraseWord *word;
  size_t length;
  unsigned phrase;
  unsigned n_before; /* words of the phrase before this one */
  bool last;
} Slot;

typedef struct {
  Slot slots[MAX_SLOTS];
  unsigned n_slots;
  uint64_t starts; /* slots that begin a phrase */
  uint64_t seen;
  size_t word_starts[MAX_SLOTS]; /* of the latest words, in a ring */
  size_t n_words;
  GArray *marks;
  bool (*enough) (const GArray *marks, gpointer data);
  gpointer data;
} Finder;

static void
add_slots (Finder *self, const StorePhrase *phrase, unsigned number)
{
  guint n = MIN (phrase->words->len, MAX_SLOTS - self->n_slots);

  if (n == 0)
    return;
  self->starts |= UINT64_C (1) << self->n_slots;
  for (guint i = 0; i < n; i++) {
    const StorePhraseWord *word = &g_array_index (phrase->words, StorePhraseWord, i);

    self->slots[self->n_slots++] =
        (Slot){word, strlen (word->text), number, i, i + 1 == n};
  }
}

static uint64_t
matching_slots (const Finder *self, const StoreWord *word)
{
  uint64_t matching = 0;

  for (unsigned i = 0; i < self->n_slots; i++) {
    const Slot *slot = &self->slots[i];

    if (slot->word->text[0] == word->text[0] &&
        (slot->word->prefix ? slot->length <= word->length
                            : slot->length == word->length) &&
        memcmp (slot->word->text, word->text, slot->length) == 0)
      matching |= UINT64_C (1) << i;
  }
  return matching;
}

/* @word ends the phrase of @slot. */
static void
add_mark (Finder *self, const Slot *slot, const StoreWord *word)
{
  StoreMark mark = {
      .start = self->word_starts[(self->n_words - slot->n_before) % MAX_SLOTS],
      .end = slot->word->prefix && word->unspaced ? word->first_end : word->end,
      .phrase = slot->phrase,
  };

  g_array_append_val (self->marks, mark);
}

static bool
take_word (const StoreWord *word, gpointer data)
{
  Finder *self = data;
  uint64_t matching = matching_slots (self, word);
  guint n_before = self->marks->len;

  self->word_starts[self->n_words % MAX_SLOTS] = word->start;
  self->seen = (self->seen << 1 | self->starts) & matching;
  for (uint64_t seen = self->seen; seen != 0; seen &= seen - 1) {
    const Slot *slot = &self->slots[__builtin_ctzll (seen)];

    if (slot->last)
      add_mark (self, slot, word);
  }
  self->n_words++;
  return self->marks->len == n_before || self->enough == NULL ||
         !self->enough (self->marks, self->data);
}

GArray *
store_marks_find (StoreFold *fold, const GPtrArray *phrases, const char *text,
                  bool (*enough) (const GArray *marks, gpointer data), gpointer data)
{
  Finder finder = {.enough = enough, .data = data};

  finder.marks = g_array_new (FALSE, FALSE, sizeof (StoreMark));
  for (guint i = 0; i < phrases->len; i++)
    add_slots (&finder, g_ptr_array_index (phrases, i), i);
  store_words_each (fold, text, strlen (text), STORE_WORDS_OF_TEXT, take_word, &finder);
  return finder.marks;
}

static bool
one_is_enough (const GArray *marks, gpointer data)
{
  return true;
}

bool
store_marks_has (StoreFold *fold, const StorePhrase *phrase, const char *text)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autoptr (GArray) marks = NULL;

  g_ptr_array_add (alone, (gpointer)phrase);
  marks = store_marks_find (fold, alone, text, one_is_enough, NULL);
  return marks->len > 0;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const StoreMark *left = a, *right = b;

  return (left->start > right->start) - (left->start < right->start);
}

GArray *
store_marks_to_spans (const GArray *marks, const char *text, size_t start, size_t end)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *)marks);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (TextSpan));
  size_t byte = start, offset = 0;
  size_t last_end = 0; /* bytes */

  g_array_sort (sorted, compare_starts);
  for (guint i = 0; i < sorted->len; i++) {
    const StoreMark *mark = &g_array_index (sorted, StoreMark, i);
    size_t from = MAX (mark->start, last_end);
    TextSpan span;

    if (mark->start < start || mark->end > end || mark->end <= last_end)
      continue;
    offset += (size_t)g_utf8_strlen (text + byte, (gssize)(from - byte));
    span.start = offset;
    offset += (size_t)g_utf8_strlen (text + from, (gssize)(mark->end - from));
    span.end = offset;
    byte = mark->end;
    if (spans->len > 0 && from == last_end)
      g_array_index (spans, TextSpan, spans->len - 1).end = span.end;
    else
      g_array_append_val (spans, span);
    last_end = mark->end;
  }
  return spans;
}
