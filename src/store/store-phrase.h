/* store-phrase.h: the words of a query as they are looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/query.h"
#include "store/store-words.h"

/* One word of a phrase, folded. */
typedef struct {
  char *text;
  bool prefix;   /* words that begin with it match too */
  bool unspaced; /* of a script without blanks */
} StorePhraseWord;

/* Words that stand in a row: what one word or phrase of a query comes to. */
typedef struct {
  GArray *words; /* StorePhraseWord; never empty */
} StorePhrase;

/* @term: QUERY_WORD, QUERY_PHRASE, or another that has text.
 * Returns: (transfer full) (nullable): NULL when there is no word in it */
StorePhrase *store_phrase_new (StoreFold *fold, const QueryTerm *term);
void store_phrase_free (StorePhrase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StorePhrase, store_phrase_free)

/* The phrases that are looked for (not those behind "-") in the whole of @term
 * (nullable), in its order.  (element-type StorePhrase) */
GPtrArray *store_phrase_list (StoreFold *fold, const QueryTerm *term);

/* Characters of the last word when words that begin with it match too, else 0. */
size_t store_phrase_get_prefix_length (const StorePhrase *self);

/* Appends the phrase in the language of FTS5. */
void store_phrase_append_fts5 (const StorePhrase *self, GString *expression);
