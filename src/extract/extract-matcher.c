/* extract-matcher.c: looks for many short phrases in a text at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hash of the next four bytes leads to the few phrases that begin with them; nearly
 * every place of a text is passed over after one look into a table.
 */

#include "extract/extract-matcher.h"

#include <string.h>

/* 2^12 heads for some 500 phrases: one place in eight has to be looked at. */
#define HEAD_BITS 12
#define N_HEADS (1u << HEAD_BITS)

typedef struct {
  const char *phrase;
  uint32_t length;
  uint32_t bits;
  uint32_t next; /* number + 1 of the next phrase with the same hash */
} Entry;

struct ExtractMatcher {
  GArray *entries;         /* Entry */
  uint16_t heads[N_HEADS]; /* number + 1 of an entry */
};

/* Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4). */
static uint32_t
head_of (const char *text)
{
  uint32_t four;

  memcpy (&four, text, sizeof four);
  return (four * UINT32_C (2654435769)) >> (32 - HEAD_BITS);
}

static const Entry *
entry_at (const ExtractMatcher *self, uint32_t number)
{
  return &g_array_index (self->entries, Entry, number - 1);
}

static void
add_phrase (ExtractMatcher *self, const char *phrase, size_t length, uint32_t bits)
{
  uint16_t *head = &self->heads[head_of (phrase)];
  Entry entry = {phrase, (uint32_t)length, bits, *head};

  g_assert (length >= EXTRACT_MATCHER_MIN && self->entries->len < G_MAXUINT16);
  g_array_append_val (self->entries, entry);
  *head = (uint16_t)self->entries->len;
}

ExtractMatcher *
extract_matcher_new (const ExtractPhrases *rows)
{
  ExtractMatcher *self = g_new0 (ExtractMatcher, 1);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), 1024);
  for (; rows->phrases != NULL; rows++) {
    const char *phrase = rows->phrases;

    while (phrase != NULL) {
      const char *end = strchrnul (phrase, '|');

      add_phrase (self, phrase, (size_t)(end - phrase), rows->bits);
      phrase = *end == '|' ? end + 1 : NULL;
    }
  }
  return self;
}

void
extract_matcher_free (ExtractMatcher *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

uint32_t
extract_matcher_scan (const ExtractMatcher *self, const char *text, size_t length)
{
  uint32_t bits = 0;

  for (size_t at = 0; at + EXTRACT_MATCHER_MIN <= length; at++) {
    for (uint32_t i = self->heads[head_of (text + at)]; i != 0;
         i = entry_at (self, i)->next) {
      const Entry *entry = entry_at (self, i);

      if (entry->length <= length - at &&
          memcmp (entry->phrase, text + at, entry->length) == 0)
        bits |= entry->bits;
    }
  }
  return bits;
}

uint32_t
extract_matcher_begin (const ExtractMatcher *self, const char *text, size_t length,
                       size_t *end)
{
  uint32_t bits = 0;
  size_t longest = 0;

  if (length < EXTRACT_MATCHER_MIN)
    return 0;
  for (uint32_t i = self->heads[head_of (text)]; i != 0; i = entry_at (self, i)->next) {
    const Entry *entry = entry_at (self, i);

    if (entry->length > longest && entry->length <= length &&
        memcmp (entry->phrase, text, entry->length) == 0) {
      longest = entry->length;
      bits = entry->bits;
    }
  }
  *end = longest;
  return bits;
}
