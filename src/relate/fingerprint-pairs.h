/* fingerprint-pairs.h: which of many texts have passages in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "relate/fingerprint.h"

/* Two of a list, @a before @b.  Returns: false to end */
typedef bool (*FingerprintPairFunc) (size_t a, size_t b, unsigned n_equal, gpointer data);

/**
 * fingerprint_each_pair:
 * @n: fewer than 2^32
 * @min_equal: as for fingerprint_find(); below FINGERPRINT_SAME_STORY some pairs are
 *   missed
 *
 * Tells every pair once, but for crowds: where more than sixty texts are alike, each is
 * told with some of them, so that they are still connected.  Takes about as long as
 * 1,000 fingerprint_find() for 100,000, not 100,000 of them.  (Locality-sensitive hashing
 * in bands, Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4.)
 *
 * Returns: false when @func ended it
 */
bool fingerprint_each_pair (const Fingerprint *list, size_t n, unsigned min_equal,
                            FingerprintPairFunc func, gpointer data);
