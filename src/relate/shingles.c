/* shingles.c: a text as the set of its word triples
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "relate/shingles.h"

#include <stdbool.h>

/* Words in a shingle. */
#define WIDTH 3

typedef struct {
  uint64_t word;            /* hash of the word so far, 0 between words */
  uint64_t last[WIDTH - 1]; /* of the words before, the latest first */
  unsigned n_words;
  GArray *hashes;
} Reader;

/* The finalizer of MurmurHash3: every bit of @n moves every bit of the answer. */
static uint64_t
mix (uint64_t n)
{
  n ^= n >> 33;
  n *= UINT64_C (0xff51afd7ed558ccd);
  n ^= n >> 33;
  n *= UINT64_C (0xc4ceb9fe1a85ec53);
  return n ^ n >> 33;
}

static void
add_shingle (Reader *self, uint64_t word)
{
  uint64_t hash = word;

  for (unsigned i = 0; i < WIDTH - 1; i++)
    hash = mix (hash * 3 + self->last[i]);
  g_array_append_val (self->hashes, hash);
}

static void
end_word (Reader *self)
{
  if (self->word == 0)
    return;
  self->n_words++;
  if (self->n_words >= WIDTH)
    add_shingle (self, self->word);
  for (unsigned i = WIDTH - 2; i > 0; i--)
    self->last[i] = self->last[i - 1];
  self->last[0] = self->word;
  self->word = 0;
}

static void
add_char (Reader *self, gunichar ch)
{
  /* FNV-1a, by characters. */
  uint64_t hash = self->word == 0 ? UINT64_C (0xcbf29ce484222325) : self->word;

  self->word = (hash ^ ch) * UINT64_C (0x100000001b3) | 1;
}

/* From Hiragana to Hangul, and the southeast of Asia. */
static bool
is_unspaced (gunichar ch)
{
  return (ch >= 0x3041 && ch <= 0x9fff) || (ch >= 0xac00 && ch <= 0xd7a3) ||
         (ch >= 0x0e01 && ch <= 0x0eff) || (ch >= 0x1000 && ch <= 0x109f) ||
         (ch >= 0x1780 && ch <= 0x17ff) || (ch >= 0x20000 && ch <= 0x3ffff);
}

static void
read_char (Reader *self, gunichar ch)
{
  if (ch < 0x80 ? !g_ascii_isalnum (ch) : !g_unichar_isalnum (ch)) {
    end_word (self);
  } else if (is_unspaced (ch)) {
    end_word (self);
    add_char (self, ch);
    end_word (self);
  } else {
    add_char (self,
              ch < 0x80 ? (gunichar)g_ascii_tolower ((char)ch) : g_unichar_tolower (ch));
  }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

  return (left > right) - (left < right);
}

static void
remove_doubles (GArray *hashes)
{
  guint n = 0;

  for (guint i = 0; i < hashes->len; i++) {
    uint64_t hash = g_array_index (hashes, uint64_t, i);

    if (n == 0 || hash != g_array_index (hashes, uint64_t, n - 1))
      g_array_index (hashes, uint64_t, n++) = hash;
  }
  g_array_set_size (hashes, n);
}

GArray *
shingles_new (const char *text)
{
  Reader reader = {.hashes = g_array_new (FALSE, FALSE, sizeof (uint64_t))};

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    read_char (&reader, g_utf8_get_char (at));
  end_word (&reader);
  if (reader.n_words > 0 && reader.n_words < WIDTH)
    add_shingle (&reader, reader.last[0]);
  g_array_sort (reader.hashes, compare);
  remove_doubles (reader.hashes);
  return reader.hashes;
}

double
shingles_compare (const GArray *a, const GArray *b)
{
  guint i = 0, j = 0, common = 0;

  while (i < a->len && j < b->len) {
    uint64_t left = g_array_index (a, uint64_t, i),
             right = g_array_index (b, uint64_t, j);

    common += left == right;
    i += left <= right;
    j += right <= left;
  }
  return a->len + b->len == 0 ? 0 : (double)common / (a->len + b->len - common);
}
