/* fingerprint.c: 128 bytes that tell whether two texts have passages in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "relate/fingerprint.h"

#include <string.h>

#define N_BINS FINGERPRINT_SIZE
#define EMPTY UINT64_MAX

/* The finalizer of SplitMix64: another one than that of the shingles. */
static uint64_t
mix (uint64_t n)
{
  n = (n ^ n >> 30) * UINT64_C (0xbf58476d1ce4e5b9);
  n = (n ^ n >> 27) * UINT64_C (0x94d049bb133111eb);
  return n ^ n >> 31;
}

/* The bin that fills bin @i: the first of a sequence of its own that is not empty, the
 * same for every text, so that two texts which agree still do. */
static unsigned
find_full (const uint64_t *smallest, unsigned i)
{
  uint64_t at = i;

  do
    at = mix (at + N_BINS);
  while (smallest[at % N_BINS] == EMPTY);
  return (unsigned)(at % N_BINS);
}

bool
fingerprint_make (const GArray *shingles, Fingerprint *fingerprint)
{
  uint64_t smallest[N_BINS];

  if (shingles->len == 0)
    return false;
  for (unsigned i = 0; i < N_BINS; i++)
    smallest[i] = EMPTY;
  for (guint i = 0; i < shingles->len; i++) {
    uint64_t hash = mix (g_array_index (shingles, uint64_t, i));
    uint64_t *bin = &smallest[hash % N_BINS];

    *bin = MIN (*bin, hash / N_BINS);
  }
  for (unsigned i = 0; i < N_BINS; i++) {
    uint64_t value =
        smallest[i] == EMPTY ? smallest[find_full (smallest, i)] : smallest[i];

    fingerprint->bytes[i] = (uint8_t)mix (value);
  }
  return true;
}

/* Sixteen at a time, in the vector type that GCC and Clang have for every processor. */
typedef uint8_t Bytes16 __attribute__ ((vector_size (16)));

unsigned
fingerprint_compare (const Fingerprint *a, const Fingerprint *b)
{
  Bytes16 sums = {0};
  unsigned sum = 0;

  for (size_t i = 0; i < FINGERPRINT_SIZE; i += sizeof (Bytes16)) {
    Bytes16 left, right;

    memcpy (&left, a->bytes + i, sizeof left);
    memcpy (&right, b->bytes + i, sizeof right);
    sums -= (Bytes16)(left == right);
  }
  for (size_t i = 0; i < sizeof (Bytes16); i++)
    sum += sums[i];
  return sum;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const FingerprintHit *left = a, *right = b;

  if (left->n_equal != right->n_equal)
    return left->n_equal < right->n_equal ? 1 : -1;
  return (left->index > right->index) - (left->index < right->index);
}

GArray *
fingerprint_find (const Fingerprint *wanted, const Fingerprint *list, size_t n,
                  unsigned min_equal)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FingerprintHit));

  for (size_t i = 0; i < n; i++) {
    FingerprintHit hit = {i, fingerprint_compare (wanted, &list[i])};

    if (hit.n_equal >= min_equal)
      g_array_append_val (hits, hit);
  }
  g_array_sort (hits, compare_hits);
  return hits;
}
