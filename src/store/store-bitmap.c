/* store-bitmap.c: a set of clippings as one bit for each id of a range
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-bitmap.h"

#define BITS 64

StoreBitmap *
store_bitmap_new (StoreRange range)
{
  size_t n = range.last < range.first ? 0 : (size_t)(range.last - range.first) / BITS + 1;
  StoreBitmap *self = g_malloc0 (sizeof *self + n * sizeof self->words[0]);

  self->range = range;
  self->n_words = n;
  return self;
}

StoreBitmap *
store_bitmap_slice (const StoreBitmap *self, StoreRange range)
{
  StoreBitmap *slice = store_bitmap_new (range);
  size_t skip = (size_t)(range.first - self->range.first);
  unsigned shift = (unsigned)(skip % BITS);

  for (size_t i = 0, from = skip / BITS; i < slice->n_words; i++, from++) {
    uint64_t low = from < self->n_words ? self->words[from] : 0;
    uint64_t high = from + 1 < self->n_words ? self->words[from + 1] : 0;

    slice->words[i] = shift == 0 ? low : low >> shift | high << (BITS - shift);
  }
  if (slice->n_words > 0) {
    unsigned used = (unsigned)((range.last - range.first) % BITS + 1);

    if (used < BITS)
      slice->words[slice->n_words - 1] &= (UINT64_C (1) << used) - 1;
  }
  return slice;
}

void
store_bitmap_free (StoreBitmap *self)
{
  g_free (self);
}

static bool
is_within (const StoreBitmap *self, int64_t id)
{
  return id >= self->range.first && id <= self->range.last;
}

void
store_bitmap_add (StoreBitmap *self, int64_t id)
{
  uint64_t bit = (uint64_t)(id - self->range.first);

  if (is_within (self, id))
    self->words[bit / BITS] |= UINT64_C (1) << bit % BITS;
}

bool
store_bitmap_has (const StoreBitmap *self, int64_t id)
{
  uint64_t bit = (uint64_t)(id - self->range.first);

  return is_within (self, id) && (self->words[bit / BITS] >> bit % BITS & 1) != 0;
}

size_t
store_bitmap_count (const StoreBitmap *self)
{
  size_t n = 0;

  for (size_t i = 0; i < self->n_words; i++)
    n += (size_t)__builtin_popcountll (self->words[i]);
  return n;
}

void
store_bitmap_and (StoreBitmap *self, const StoreBitmap *other)
{
  for (size_t i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

void
store_bitmap_and_not (StoreBitmap *self, const StoreBitmap *other)
{
  for (size_t i = 0; i < self->n_words; i++)
    self->words[i] &= ~other->words[i];
}

void
store_bitmap_or (StoreBitmap *self, const StoreBitmap *other)
{
  for (size_t i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

void
store_bitmap_list (const StoreBitmap *self, bool ascending, size_t limit, GArray *ids)
{
  for (size_t i = 0; i < self->n_words; i++) {
    size_t at = ascending ? i : self->n_words - 1 - i;
    uint64_t word = self->words[at];

    while (word != 0) {
      unsigned bit = (unsigned)(ascending ? __builtin_ctzll (word)
                                          : BITS - 1 - __builtin_clzll (word));
      int64_t id = self->range.first + (int64_t)(at * BITS + bit);

      if (limit > 0 && ids->len >= limit)
        return;
      g_array_append_val (ids, id);
      word &= ~(UINT64_C (1) << bit);
    }
  }
}
