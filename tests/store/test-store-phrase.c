/* test-store-phrase.c: the words of a query, in the language of FTS5
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-phrase.h"

#include "model/query-parse.h"

typedef struct {
  const char *name;
  const char *input;
  const char *expected; /* expressions, separated by | */
  bool as_typed;
  size_t prefix; /* of the first */
} PhraseCase;

static const PhraseCase phrase_cases[] = {
    {"a-word", "Größe", "\"grosse\""},
    {"words-are-phrases-of-their-own", "b a", "\"b\"|\"a\""},
    {"a-phrase", "\"Central Bank\"", "\"central bank\""},
    {"a-word-with-punctuation", "U.S.-led", "\"u s led\""},
    {"a-beginning", "clim*", "\"clim\"*", false, 4},
    {"a-beginning-while-typing", "a cl", "\"a\"|\"cl\"*", true},
    {"a-phrase-while-typing", "\"central ba", "\"central ba\"*", true, 2},
    {"a-pair-needs-no-beginning", "東京", "\"東京\"", true},
    {"one-character-is-a-beginning", "東", "\"東\"*", false, 1},
    {"a-run-is-a-phrase-of-pairs", "東京都", "\"東京 京都\""},
    {"a-run-after-a-word", "NHK東京", "\"nhk 東京\""},
    {"one-character-after-a-word", "NHK東", "\"nhk 東\"*", false, 1},
    {"punctuation-is-nothing", "a – b", "\"a\"|\"b\""},
    {"what-is-excluded-is-left-out", "a -b -(c OR d)", "\"a\""},
    {"groups-and-alternatives-are-entered", "a (b OR c) OR d", "\"a\"|\"b\"|\"c\"|\"d\""},
    {"fields-are-left-out", "tag:x a author:y", "\"a\""},
    {"nothing", "", ""},
};

static void
test_phrase (gconstpointer data)
{
  const PhraseCase *row = data;
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (QueryTerm) term = NULL;
  g_autoptr (GPtrArray) phrases = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  TextSpan mistake;

  g_assert_true (query_parse (row->input, 0, row->as_typed, &term, &mistake, NULL));
  phrases = store_phrase_list (fold, term);
  for (guint i = 0; i < phrases->len; i++) {
    if (i > 0)
      g_string_append_c (text, '|');
    store_phrase_append_fts5 (phrases->pdata[i], text);
  }
  g_assert_cmpstr (text->str, ==, row->expected);
  if (phrases->len > 0)
    g_assert_cmpuint (store_phrase_get_prefix_length (phrases->pdata[0]), ==,
                      row->prefix);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (phrase_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-phrase/", phrase_cases[i].name, NULL);
    g_test_add_data_func (name, &phrase_cases[i], test_phrase);
  }
  return g_test_run ();
}
