/* test-store-marks.c: where the words of a query stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-marks.h"

#include <string.h>

#include "model/query-parse.h"

typedef struct {
  const char *name;
  const char *query;
  const char *text;
  const char *expected; /* what is marked, in brackets */
} MarksCase;

static const MarksCase marks_cases[] = {
    {"a-word-every-time", "cat", "Cat, a cat; cats.", "[Cat], a [cat]; cats."},
    {"several-words", "cat dog", "the dog and the cat", "the [dog] and the [cat]"},
    {"a-phrase-only-in-a-row", "\"the cat\"", "the dog, the cat", "the dog, [the cat]"},
    {"a-phrase-over-punctuation", "\"bank economists\"", "bank. Economists",
     "[bank. Economists]"},
    {"phrases-that-overlap-are-one", "\"a b\" \"b c\"", "a b c", "[a b c]"},
    {"a-phrase-that-begins-again", "\"a a b\"", "a a a b", "a [a a b]"},
    {"a-beginning-marks-the-word", "clim*", "climate climb", "[climate] [climb]"},
    {"accents-and-capitals", "uber", "Über den ÜBER", "[Über] den [ÜBER]"},
    {"an-accent-apart", "cafe", "Cafe\u0301 x", "[Cafe\u0301] x"},
    {"one-han-character", "京", "東京都は京都", "東[京]都は[京]都"},
    {"two-han-characters", "京都", "東京都は京都", "東[京都]は[京都]"},
    {"three-han-characters", "東京都", "東京都は", "[東京都]は"},
    {"han-characters-next-to-each-other", "東 京", "東京", "[東京]"},
    {"arabic", "البنك", "قال البنك المركزي", "قال [البنك] المركزي"},
    {"what-is-excluded-is-not-marked", "a -b", "a b", "[a] b"},
    {"either-is-marked", "a OR b", "a b c", "[a] [b] c"},
    {"fields-are-not-marked", "tag:a b", "a b", "a [b]"},
    {"the-end-of-the-text", "end", "the end", "the [end]"},
    {"nothing-is-there", "x", "a b c", "a b c"},
    {"nothing-is-asked", "", "a b c", "a b c"},
    {"an-empty-text", "a", "", ""},
};

static GPtrArray *
make_phrases (StoreFold *fold, const char *input)
{
  g_autoptr (QueryTerm) term = NULL;
  TextSpan mistake;

  g_assert_true (query_parse (input, 0, false, &term, &mistake, NULL));
  return store_phrase_list (fold, term);
}

static void
test_marks (gconstpointer data)
{
  const MarksCase *row = data;
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GPtrArray) phrases = make_phrases (fold, row->query);
  g_autoptr (GArray) marks = store_marks_find (fold, phrases, row->text, NULL, NULL);
  g_autoptr (GArray) spans =
      store_marks_to_spans (marks, row->text, 0, strlen (row->text));
  g_autoptr (GString) marked = g_string_new (NULL);
  size_t at = 0;

  for (guint i = 0; i < spans->len; i++) {
    TextSpan span = g_array_index (spans, TextSpan, i);
    g_autofree char *before = text_slice (row->text, (TextSpan){at, span.start});
    g_autofree char *within = text_slice (row->text, span);

    g_string_append_printf (marked, "%s[%s]", before, within);
    at = span.end;
  }
  g_string_append (marked, row->text + text_byte_offset (row->text, at));
  g_assert_cmpstr (marked->str, ==, row->expected);
}

static void
test_part_of_a_text (void)
{
  const char *text = "é cat, é cat, cat";
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GPtrArray) phrases = make_phrases (fold, "cat");
  g_autoptr (GArray) marks = store_marks_find (fold, phrases, text, NULL, NULL);
  g_autoptr (GArray) spans = store_marks_to_spans (marks, text, 8, 16);

  g_assert_cmpuint (marks->len, ==, 3);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpuint (g_array_index (spans, TextSpan, 0).start, ==, 2);
  g_assert_cmpuint (g_array_index (spans, TextSpan, 0).end, ==, 5);
}

static bool
two_are_enough (const GArray *marks, gpointer data)
{
  return marks->len == 2;
}

static void
test_enough (void)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GPtrArray) phrases = make_phrases (fold, "a b");
  g_autoptr (GArray) marks =
      store_marks_find (fold, phrases, "b a a a", two_are_enough, NULL);

  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpuint (g_array_index (marks, StoreMark, 0).phrase, ==, 1);
  g_assert_cmpuint (g_array_index (marks, StoreMark, 1).phrase, ==, 0);
}

/* More words than can be followed at once: the first ones are. */
static void
test_many_words (void)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GString) query = g_string_new (NULL);
  g_autoptr (GPtrArray) phrases = NULL;
  g_autoptr (GArray) marks = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append_printf (query, "w%d ", i);
  phrases = make_phrases (fold, query->str);
  marks = store_marks_find (fold, phrases, query->str, NULL, NULL);
  g_assert_cmpuint (marks->len, ==, 64);
}

static void
test_has (void)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GPtrArray) phrases = make_phrases (fold, "\"central bank\"");

  g_assert_true (store_marks_has (fold, phrases->pdata[0], "banks/Central Bank"));
  g_assert_false (store_marks_has (fold, phrases->pdata[0], "bank/central"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (marks_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-marks/", marks_cases[i].name, NULL);
    g_test_add_data_func (name, &marks_cases[i], test_marks);
  }
  g_test_add_func ("/store-marks/part-of-a-text", test_part_of_a_text);
  g_test_add_func ("/store-marks/enough", test_enough);
  g_test_add_func ("/store-marks/many-words", test_many_words);
  g_test_add_func ("/store-marks/has", test_has);
  return g_test_run ();
}
