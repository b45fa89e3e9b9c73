/* fingerprint-pairs.c: which of many texts have passages in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two bytes next to each other are a band, and two texts meet where a band of theirs is
 * equal.  With a third of all bytes equal they miss each other in all of the 64 bands
 * once in 2,000 times; with none in common they meet in one band of 65,536.
 */

#include "relate/fingerprint-pairs.h"

#define N_BANDS (FINGERPRINT_SIZE / 2)
#define N_KEYS 65536

/* With how many of those before it in a crowd a text is compared. */
#define MAX_BEFORE 64

typedef struct {
  const Fingerprint *list;
  size_t n;
  unsigned min_equal;
  FingerprintPairFunc func;
  gpointer data;
  uint32_t *order;  /* the list, sorted by the key of a band */
  uint32_t *starts; /* where each key begins in it; N_KEYS + 1 */
} Pairs;

static unsigned
key_of (const Fingerprint *print, unsigned band)
{
  return (unsigned)print->bytes[2 * band] << 8 | print->bytes[2 * band + 1];
}

static void
sort_by_band (Pairs *self, unsigned band)
{
  uint32_t sum = 0;

  for (size_t key = 0; key <= N_KEYS; key++)
    self->starts[key] = 0;
  for (size_t i = 0; i < self->n; i++)
    self->starts[key_of (&self->list[i], band)]++;
  for (size_t key = 0; key <= N_KEYS; key++) {
    sum += self->starts[key];
    self->starts[key] = sum;
  }
  for (size_t i = self->n; i > 0; i--)
    self->order[--self->starts[key_of (&self->list[i - 1], band)]] = (uint32_t)(i - 1);
}

/* Whether the two have met in a band before @band. */
static bool
have_met (const Fingerprint *a, const Fingerprint *b, unsigned band)
{
  for (unsigned i = 0; i < band; i++) {
    if (key_of (a, i) == key_of (b, i))
      return true;
  }
  return false;
}

static bool
meet (Pairs *self, uint32_t a, uint32_t b, unsigned band)
{
  unsigned n_equal = fingerprint_compare (&self->list[a], &self->list[b]);

  return n_equal < self->min_equal || have_met (&self->list[a], &self->list[b], band) ||
         self->func (a, b, n_equal, self->data);
}

/* All that have the same key: those from @start to @end of the order. */
static bool
meet_all (Pairs *self, uint32_t start, uint32_t end, unsigned band)
{
  for (uint32_t i = start + 1; i < end; i++) {
    for (uint32_t before = 1; before <= MIN (i - start, MAX_BEFORE); before++) {
      if (!meet (self, self->order[i - before], self->order[i], band))
        return false;
    }
  }
  return true;
}

bool
fingerprint_each_pair (const Fingerprint *list, size_t n, unsigned min_equal,
                       FingerprintPairFunc func, gpointer data)
{
  g_autofree uint32_t *order = g_new (uint32_t, MAX (n, 1));
  g_autofree uint32_t *starts = g_new (uint32_t, N_KEYS + 1);
  Pairs self = {list, n, min_equal, func, data, order, starts};

  g_assert (n < UINT32_MAX);
  for (unsigned band = 0; band < N_BANDS; band++) {
    sort_by_band (&self, band);
    for (size_t key = 0; key < N_KEYS; key++) {
      if (!meet_all (&self, starts[key], starts[key + 1], band))
        return false;
    }
  }
  return true;
}
