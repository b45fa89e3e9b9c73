/* suggest-place.c: where a passage that is not found may have been meant to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/suggest-place.h"

#include "base/sentence.h"

/* Less than this is chance: most sentences share an article and a preposition. */
#define LEAST_SIMILARITY 0.2

/* The words of @text, folded, as a set.  A script without blanks has characters. */
static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    bool alone = g_unichar_iswide (c);

    if ((alone || !g_unichar_isalnum (c)) && word->len > 0) {
      g_hash_table_add (words, g_strdup (word->str));
      g_string_truncate (word, 0);
    }
    if (alone || g_unichar_isalnum (c))
      g_string_append_unichar (word, c);
  }
  if (word->len > 0)
    g_hash_table_add (words, g_strdup (word->str));
  return words;
}

/* 0 to 1. */
static double
similarity (GHashTable *one, GHashTable *other)
{
  guint common = 0, all = g_hash_table_size (one) + g_hash_table_size (other);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    common += g_hash_table_contains (other, word) ? 1 : 0;
  return all > 0 ? 2.0 * common / all : 0;
}

TextSpan
suggest_place (const char *exact, const char *text, const char *language)
{
  g_autoptr (GArray) sentences = sentence_spans (text, language);
  g_autoptr (GHashTable) wanted = words_of (exact);
  TextSpan best = {0, 0};
  double most = LEAST_SIMILARITY;
  const char *at = text;
  size_t offset = 0;

  for (guint i = 0; i < sentences->len; i++) {
    TextSpan span = g_array_index (sentences, TextSpan, i);
    const char *start = g_utf8_offset_to_pointer (at, (glong)(span.start - offset));
    const char *end = g_utf8_offset_to_pointer (start, (glong)(span.end - span.start));
    g_autofree char *sentence = g_strndup (start, (gsize)(end - start));
    g_autoptr (GHashTable) words = words_of (sentence);
    double similar = similarity (wanted, words);

    if (similar > most) {
      most = similar;
      best = span;
    }
    at = end;
    offset = span.end;
  }
  return best;
}
