/* store-phrase.c: the words of a query as they are looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-phrase.h"

#include <string.h>

static void
word_clear (StorePhraseWord *self)
{
  g_free (self->text);
}

static bool
add_word (const StoreWord *word, gpointer data)
{
  GArray *words = data;
  StorePhraseWord added = {g_strndup (word->text, word->length), false, word->unspaced};

  g_array_append_val (words, added);
  return true;
}

StorePhrase *
store_phrase_new (StoreFold *fold, const QueryTerm *term)
{
  g_autoptr (StorePhrase) self = g_new0 (StorePhrase, 1);
  StorePhraseWord *last;

  self->words = g_array_new (FALSE, FALSE, sizeof (StorePhraseWord));
  g_array_set_clear_func (self->words, (GDestroyNotify)word_clear);
  store_words_each (fold, term->text, strlen (term->text), STORE_WORDS_OF_QUERY, add_word,
                    self->words);
  if (self->words->len == 0)
    return NULL;
  last = &g_array_index (self->words, StorePhraseWord, self->words->len - 1);
  /* A single character is the beginning of a pair; a pair needs no beginning. */
  last->prefix = last->unspaced ? *g_utf8_next_char (last->text) == '\0' : term->prefix;
  return g_steal_pointer (&self);
}

void
store_phrase_free (StorePhrase *self)
{
  g_array_unref (self->words);
  g_free (self);
}

GPtrArray *
store_phrase_list (StoreFold *fold, const QueryTerm *term)
{
  GPtrArray *phrases = g_ptr_array_new_with_free_func ((GDestroyNotify)store_phrase_free);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  if (term != NULL)
    g_ptr_array_add (left, (gpointer)term);
  while (left->len > 0) {
    const QueryTerm *next = g_ptr_array_steal_index_fast (left, left->len - 1);
    StorePhrase *phrase =
        query_term_is_text (next) ? store_phrase_new (fold, next) : NULL;

    if (phrase != NULL)
      g_ptr_array_add (phrases, phrase);
    if (next->kind == QUERY_NOT || next->children == NULL)
      continue;
    for (guint i = next->children->len; i > 0; i--)
      g_ptr_array_add (left, g_ptr_array_index (next->children, i - 1));
  }
  return phrases;
}

static const StorePhraseWord *
last_word (const StorePhrase *self)
{
  return &g_array_index (self->words, StorePhraseWord, self->words->len - 1);
}

size_t
store_phrase_get_prefix_length (const StorePhrase *self)
{
  const StorePhraseWord *last = last_word (self);

  return last->prefix ? (size_t)g_utf8_strlen (last->text, -1) : 0;
}

void
store_phrase_append_fts5 (const StorePhrase *self, GString *expression)
{
  g_string_append_c (expression, '"');
  for (guint i = 0; i < self->words->len; i++)
    g_string_append_printf (expression, "%s%s", i > 0 ? " " : "",
                            g_array_index (self->words, StorePhraseWord, i).text);
  g_string_append (expression, last_word (self)->prefix ? "\"*" : "\"");
}
