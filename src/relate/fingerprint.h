/* fingerprint.h: 128 bytes that tell whether two texts have passages in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One-permutation MinHash (Li, Owen, Zhang 2012) of the triples of words, a byte for
 * each of 128 bins, empty bins filled from others (Shrivastava 2017).  The part of the
 * bytes that are equal in two of them is about what shingles_compare() would say.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define FINGERPRINT_SIZE 128

/* So many equal bytes are a candidate for the same story, and for the same article;
 * of texts that have nothing in common, half a byte is equal by chance. */
#define FINGERPRINT_SAME_STORY 24
#define FINGERPRINT_SAME_ARTICLE 64

typedef struct {
  uint8_t bytes[FINGERPRINT_SIZE];
} Fingerprint;

/* @shingles: of the text.  Returns: false when it has none: then there is nothing to
 * compare */
bool fingerprint_make (const GArray *shingles, Fingerprint *fingerprint);

/* Bytes that are equal, 0 to 128. */
unsigned fingerprint_compare (const Fingerprint *a, const Fingerprint *b);

/* Where in a list, and how much alike. */
typedef struct {
  size_t index;
  unsigned n_equal;
} FingerprintHit;

/* Those of @n fingerprints that have @min_equal bytes or more of @wanted, the most alike
 * first: array of FingerprintHit.  100,000 take about a third of a millisecond.
 * (transfer full) */
GArray *fingerprint_find (const Fingerprint *wanted, const Fingerprint *list, size_t n,
                          unsigned min_equal);
