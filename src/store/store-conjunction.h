/* store-conjunction.h: words, tags and sources that must all be there, for FTS5
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FTS5 is much faster at that than anybody who takes whole lists from it.  So as much as
 * possible goes into one expression; what is in a row of words, and what begins with a
 * few letters, are in two indexes.
 */

#pragma once

#include "model/query.h"
#include "store/store-sql.h"

typedef struct StoreConjunction StoreConjunction;

StoreConjunction *store_conjunction_new (StoreDb *db);
void store_conjunction_free (StoreConjunction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreConjunction, store_conjunction_free)

/* Takes one more term that must hold.  @taken: (out): false when it is nothing that the
 * search index knows */
bool store_conjunction_take (StoreConjunction *self, const QueryTerm *term, bool *taken,
                             GError **error);

/* Expressions in the language of FTS5; a clipping is in the set when one of them finds
 * it. */
typedef struct {
  char *words;    /* for word_index; NULL: none */
  char *prefixes; /* for prefix_index; NULL: none */
} StoreMatchSet;

/* The sets in all of which a clipping must be; none when nothing was taken that tells
 * anything: array of StoreMatchSet. (transfer full) */
GArray *store_conjunction_list (const StoreConjunction *self);
