/* shingles.h: a text as the set of its word triples
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two texts that share passages share triples, wherever the passages stand, and few
 * others do.  Words are compared without case; in scripts without blanks a character
 * is a word.
 */

#pragma once

#include <glib.h>
#include <stdint.h>

/* The hashes of the triples (of what there is, in a shorter text), sorted, each once:
 * array of uint64_t. (transfer full) */
GArray *shingles_new (const char *text);

/* The part that the sets have in common of all that is in either, 0 to 1; 0 when both
 * are empty.  (The Jaccard index.) */
double shingles_compare (const GArray *a, const GArray *b);
