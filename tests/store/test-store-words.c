/* test-store-words.c: the words of a text, and of what is looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-words.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *of_text;  /* word@source, separated by blanks */
  const char *of_query; /* NULL: the same */
} WordsCase;

static const WordsCase words_cases[] = {
    {"words-are-between-blanks", "The cat", "the@The cat@cat", NULL},
    {"punctuation-belongs-to-no-word", "U.S., “Cat”", "u@U s@S cat@Cat", NULL},
    {"accents-belong-to-the-source", "Café", "cafe@Café", NULL},
    {"combining-accents-belong-to-the-word", "e\u0301a b", "ea@e\u0301a b@b", NULL},
    {"an-accent-at-the-end-belongs-to-it", "cafe\u0301 x", "cafe@cafe\u0301 x@x", NULL},
    {"soft-hyphens-do-not-end-a-word", "ca\u00adt", "cat@ca\u00adt", NULL},
    {"arabic-has-words", "كتاب جديد", "كتاب@كتاب جديد@جديد", NULL},
    {"han-gives-pairs", "東京都", "東京@東京 京都@京都 都@都", "東京@東京 京都@京都"},
    {"two-characters-are-a-pair", "東京", "東京@東京 京@京", "東京@東京"},
    {"one-character-is-itself", "東", "東@東", NULL},
    {"kana-and-han-are-one-run", "東のか", "東の@東の のか@のか か@か",
     "東の@東の のか@のか"},
    {"punctuation-ends-a-run", "東京。大阪", "東京@東京 京@京 大阪@大阪 阪@阪",
     "東京@東京 大阪@大阪"},
    {"a-word-ends-a-run", "東京NHK", "東京@東京 京@京 nhk@NHK", "東京@東京 nhk@NHK"},
    {"a-run-ends-a-word", "NHK東", "nhk@NHK 東@東", NULL},
    {"letters-and-runs-alternate", "a東b京c", "a@a 東@東 b@b 京@京 c@c", NULL},
    {"a-voicing-mark-joins-its-kana", "か\u3099く", "がく@か\u3099く く@く",
     "がく@か\u3099く"},
    {"half-width-voicing-joins-too", "ｶﾞｸ", "ガク@ｶﾞｸ ク@ｸ", "ガク@ｶﾞｸ"},
    {"korean-gives-pairs", "한국어는", "한국@한국 국어@국어 어는@어는 는@는",
     "한국@한국 국어@국어 어는@어는"},
    {"thai-gives-pairs", "ไทย", "ไท@ไท ทย@ทย ย@ย", "ไท@ไท ทย@ทย"},
    {"rare-han-is-a-run", "𠮷野", "𠮷野@𠮷野 野@野", "𠮷野@𠮷野"},
    {"nothing-has-no-words", "", "", NULL},
    {"punctuation-has-no-words", " – … ", "", NULL},
};

typedef struct {
  const char *text;
  GString *out;
} Writer;

static bool
write_word (const StoreWord *word, gpointer data)
{
  Writer *self = data;

  if (self->out->len > 0)
    g_string_append_c (self->out, ' ');
  g_string_append_len (self->out, word->text, (gssize)word->length);
  g_string_append_c (self->out, '@');
  g_string_append_len (self->out, self->text + word->start,
                       (gssize)(word->end - word->start));
  return true;
}

static void
check (const char *text, StoreWordsUse use, const char *expected)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = {text, out};

  g_assert_true (store_words_each (fold, text, strlen (text), use, write_word, &writer));
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_words (gconstpointer data)
{
  const WordsCase *row = data;

  check (row->text, STORE_WORDS_OF_TEXT, row->of_text);
  check (row->text, STORE_WORDS_OF_QUERY,
         row->of_query == NULL ? row->of_text : row->of_query);
}

static bool
count_two (const StoreWord *word, gpointer data)
{
  return ++*(int *)data < 2;
}

static void
test_ends_early (void)
{
  static const char *const texts[] = {"a b c", "東京都庁", "a東b京"};
  g_autoptr (StoreFold) fold = store_fold_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    int n = 0;

    g_assert_false (store_words_each (fold, texts[i], strlen (texts[i]),
                                      STORE_WORDS_OF_TEXT, count_two, &n));
    g_assert_cmpint (n, ==, 2);
  }
}

static bool
measure (const StoreWord *word, gpointer data)
{
  *(size_t *)data = word->length;
  return true;
}

static void
test_long_words_are_cut (void)
{
  static const char *const letters[] = {"a", "ä", "ж", "ß"};
  g_autoptr (StoreFold) fold = store_fold_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (letters); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    size_t length = 0;

    for (int n = 0; n < 100000; n++)
      g_string_append (text, letters[i]);
    store_words_each (fold, text->str, text->len, STORE_WORDS_OF_TEXT, measure, &length);
    g_assert_cmpuint (length, ==, STORE_WORD_MAX);
  }
}

static bool
note_first_end (const StoreWord *word, gpointer data)
{
  if (word->unspaced && word->start == 1)
    *(size_t *)data = word->first_end;
  return true;
}

static void
test_pairs_know_their_first_character (void)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  size_t first_end = 0;

  store_words_each (fold, "a東京", 7, STORE_WORDS_OF_TEXT, note_first_end, &first_end);
  g_assert_cmpuint (first_end, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (words_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-words/", words_cases[i].name, NULL);
    g_test_add_data_func (name, &words_cases[i], test_words);
  }
  g_test_add_func ("/store-words/ends-early", test_ends_early);
  g_test_add_func ("/store-words/long-words-are-cut", test_long_words_are_cut);
  g_test_add_func ("/store-words/pairs-know-their-first-character",
                   test_pairs_know_their_first_character);
  return g_test_run ();
}
