/* bench-query.c: makes queries out of the words of the library that they are put to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-query.h"

#include <string.h>

#include "bench-library.h"
#include "bench-measure.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-words.h"

typedef struct {
  BenchScript script;
  size_t min_letters, max_letters;
  GPtrArray *words; /* char * */
} Picked;

static bool
has_script (const StoreWord *word, BenchScript script)
{
  bool ascii = g_ascii_isalpha (word->text[0]);

  if (script == BENCH_CJK)
    return word->unspaced;
  return !word->unspaced &&
         (script == BENCH_ARABIC ? (uint8_t)word->text[0] >= 0xd8 : ascii);
}

static bool
pick_word (const StoreWord *word, gpointer data)
{
  Picked *picked = data;
  size_t letters = (size_t)g_utf8_strlen (word->text, (gssize)word->length);

  if (has_script (word, picked->script) && letters >= picked->min_letters &&
      letters <= picked->max_letters)
    g_ptr_array_add (picked->words, g_strndup (word->text, word->length));
  return true;
}

/* The text of some clipping in @script. */
static char *
pick_text (BenchSource *self, BenchScript script)
{
  static const char *const languages[] = {"en", "de", "ja", "ar"};

  for (;;) {
    g_autoptr (GError) error = NULL;
    int64_t id = 1 + (int64_t)(g_rand_double (self->rand) * (double)self->n_clips);
    g_autoptr (Clip) clip = store_clips_load (self->db, id, &error);
    g_autoptr (Capture) capture = NULL;

    if (clip == NULL || !g_str_equal (clip->language, languages[script]))
      continue;
    capture = store_captures_load_latest (self->db, id, &error);
    if (capture == NULL)
      bench_die (error);
    return g_strdup (capture->article->text);
  }
}

/* @n words of one text, as a query. */
static char *
pick_words (BenchSource *self, BenchScript script, int n, size_t min_letters)
{
  for (;;) {
    g_autofree char *text = pick_text (self, script);
    g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
    Picked picked = {script, min_letters, 30, words};
    GString *query;

    store_words_each (self->fold, text, strlen (text), STORE_WORDS_OF_QUERY, pick_word,
                      &picked);
    if (words->len < (guint)n)
      continue;
    query = g_string_new (NULL);
    for (int i = 0; i < n; i++)
      g_string_append_printf (
          query, "%s%s", i > 0 ? " " : "",
          (char *)words->pdata[g_rand_int_range (self->rand, 0, (gint32)words->len)]);
    return g_string_free (query, FALSE);
  }
}

char *
bench_query_word (BenchSource *self)
{
  return pick_words (self, BENCH_LATIN, 1, 4);
}

char *
bench_query_two_words (BenchSource *self)
{
  return pick_words (self, BENCH_LATIN, 2, 4);
}

char *
bench_query_three_words (BenchSource *self)
{
  return pick_words (self, BENCH_LATIN, 3, 4);
}

char *
bench_query_common (BenchSource *self)
{
  GString *word = g_string_new (NULL);

  bench_text_append_word (word, (unsigned)g_rand_int_range (self->rand, 1, 31));
  return g_string_free (word, FALSE);
}

char *
bench_query_two_common (BenchSource *self)
{
  g_autofree char *one = bench_query_common (self), *other = bench_query_common (self);

  return g_strconcat (one, " ", other, NULL);
}

char *
bench_query_common_and_rare (BenchSource *self)
{
  g_autofree char *one = bench_query_common (self), *other = bench_query_word (self);

  return g_strconcat (one, " ", other, NULL);
}

char *
bench_query_arabic (BenchSource *self)
{
  return pick_words (self, BENCH_ARABIC, 1, 3);
}

/* @n characters in a row. */
static char *
pick_run (BenchSource *self, glong n)
{
  for (;;) {
    g_autofree char *text = pick_text (self, BENCH_CJK);
    glong length = g_utf8_strlen (text, -1);
    glong start = g_rand_int_range (self->rand, 0, (gint32)length - 5);
    g_autofree char *run = g_utf8_substring (text, start, start + n);

    if (strpbrk (run, " \n") == NULL && strstr (run, "。") == NULL)
      return g_steal_pointer (&run);
  }
}

char *
bench_query_cjk (BenchSource *self)
{
  return pick_run (self, g_rand_int_range (self->rand, 2, 5));
}

char *
bench_query_cjk_one (BenchSource *self)
{
  return pick_run (self, 1);
}

/* The first @n letters of a word that is longer. */
static char *
pick_prefix (BenchSource *self, size_t n)
{
  g_autofree char *word = pick_words (self, BENCH_LATIN, 1, MAX (n + 1, 4));

  word[n] = '\0';
  return g_strconcat (word, "*", NULL);
}

char *
bench_query_prefix_1 (BenchSource *self)
{
  return pick_prefix (self, 1);
}

char *
bench_query_prefix_2 (BenchSource *self)
{
  return pick_prefix (self, 2);
}

char *
bench_query_prefix_3 (BenchSource *self)
{
  return pick_prefix (self, 3);
}

char *
bench_query_prefix_4 (BenchSource *self)
{
  return pick_prefix (self, 4);
}

char *
bench_query_long_prefix (BenchSource *self)
{
  return pick_prefix (self, (size_t)g_rand_int_range (self->rand, 5, 8));
}

char *
bench_query_word_and_prefix (BenchSource *self)
{
  g_autofree char *word = bench_query_word (self), *prefix = bench_query_prefix_2 (self);

  return g_strconcat (word, " ", prefix, NULL);
}

/* @n words that stand in a row. */
static char *
pick_phrase (BenchSource *self, guint n)
{
  g_autofree char *text = pick_text (self, BENCH_LATIN);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Picked picked = {BENCH_LATIN, 1, 30, words};
  GString *phrase = g_string_new ("\"");
  guint start;

  store_words_each (self->fold, text, strlen (text), STORE_WORDS_OF_QUERY, pick_word,
                    &picked);
  start = (guint)g_rand_int_range (self->rand, 0, (gint32)(words->len - n));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (phrase, "%s%s", i > 0 ? " " : "",
                            (char *)words->pdata[start + i]);
  g_string_append_c (phrase, '"');
  return g_string_free (phrase, FALSE);
}

char *
bench_query_phrase_2 (BenchSource *self)
{
  return pick_phrase (self, 2);
}

char *
bench_query_phrase_3 (BenchSource *self)
{
  return pick_phrase (self, 3);
}

/* ---- conditions beside the words ---- */

char *
bench_query_tag (BenchSource *self)
{
  g_autofree char *tag = bench_library_tag (bench_text_pick_rank (self->rand, 300));

  return g_strconcat (" tag:", tag, NULL);
}

char *
bench_query_site (BenchSource *self)
{
  g_autofree char *site = bench_library_site (bench_text_pick_rank (self->rand, 2000));

  return g_strconcat (" site:\"", site, "\"", NULL);
}

char *
bench_query_saved (BenchSource *self)
{
  return g_strdup_printf (" saved:20%d-%02d..2023", g_rand_int_range (self->rand, 19, 24),
                          g_rand_int_range (self->rand, 1, 13));
}

char *
bench_query_published (BenchSource *self)
{
  return g_strdup_printf (" published:20%d", g_rand_int_range (self->rand, 15, 24));
}
