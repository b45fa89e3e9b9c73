/* test-store-snippet.c: the line of a text that shows why it was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-snippet.h"

#include <string.h>

#include "base/text.h"
#include "model/query-parse.h"
#include "store/store-phrase.h"

#define FILLER                                                                           \
  "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor "        \
  "incididunt ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud "    \
  "exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat duis aute. "

static StoreSnippet *
make (const char *input, const char *text)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (QueryTerm) term = NULL;
  g_autoptr (GPtrArray) phrases = NULL;
  TextSpan mistake;

  g_assert_true (query_parse (input, 0, false, &term, &mistake, NULL));
  phrases = store_phrase_list (fold, term);
  return store_snippet_new (fold, phrases, text);
}

/* The line with its marks in brackets. */
static char *
bracket (const StoreSnippet *snippet)
{
  GString *out = g_string_new (NULL);
  size_t at = 0;

  for (guint i = 0; i < snippet->marks->len; i++) {
    TextSpan span = g_array_index (snippet->marks, TextSpan, i);
    g_autofree char *before = text_slice (snippet->text, (TextSpan){at, span.start});
    g_autofree char *within = text_slice (snippet->text, span);

    g_string_append_printf (out, "%s[%s]", before, within);
    at = span.end;
  }
  g_string_append (out, snippet->text + text_byte_offset (snippet->text, at));
  return g_string_free (out, FALSE);
}

typedef struct {
  const char *name;
  const char *query;
  const char *text;
  const char *contains; /* of the line with brackets */
} SnippetCase;

static const SnippetCase snippet_cases[] = {
    {"a-short-text-is-the-line", "cat", "The cat sat.", "The [cat] sat."},
    {"lines-become-one", "cat", "The\ncat\nsat.", "The [cat] sat."},
    {"all-marks-of-the-line", "cat", "A cat, the cat.", "A [cat], the [cat]."},
    {"a-place-in-the-middle", "needle", FILLER FILLER "a needle here. " FILLER,
     "…duis aute. a [needle] here. Lorem"},
    {"a-place-at-the-end", "needle", FILLER FILLER "the needle.", "the [needle]."},
    {"where-both-words-are", "needle thread",
     "A needle first. " FILLER FILLER "Then thread and needle. " FILLER,
     "Then [thread] and [needle]."},
    {"the-first-of-one-word", "needle", "A needle first. " FILLER FILLER "A needle.",
     "A [needle] first."},
    {"characters-are-counted-not-bytes", "nadel", "größer äöü ëï 東京 die Nadel",
     "die [Nadel]"},
    {"han-without-blanks", "京都", "東京から京都まで新幹線で行く。",
     "東京から[京都]まで"},
};

static void
test_snippet (gconstpointer data)
{
  const SnippetCase *row = data;
  g_autoptr (StoreSnippet) snippet = make (row->query, row->text);
  g_autofree char *line = NULL;

  g_assert_nonnull (snippet);
  line = bracket (snippet);
  g_assert_nonnull (strstr (line, row->contains));
  g_assert_null (strchr (snippet->text, '\n'));
  g_assert_cmpuint (text_length (snippet->text), <=, 202);
}

static void
test_cut_ends (void)
{
  g_autoptr (StoreSnippet) middle = make ("needle", FILLER "needle " FILLER);
  g_autoptr (StoreSnippet) start = make ("needle", "needle " FILLER FILLER);
  g_autoptr (StoreSnippet) end = make ("needle", FILLER FILLER "needle");

  g_assert_true (g_str_has_prefix (middle->text, "…"));
  g_assert_true (g_str_has_suffix (middle->text, "…"));
  g_assert_true (g_str_has_prefix (start->text, "needle"));
  g_assert_true (g_str_has_suffix (start->text, "…"));
  g_assert_true (g_str_has_prefix (end->text, "…"));
  g_assert_true (g_str_has_suffix (end->text, "needle"));
}

static void
test_no_match (void)
{
  g_assert_null (make ("needle", FILLER));
  g_assert_null (make ("needle", ""));
  g_assert_null (make ("", FILLER));
}

/* A match longer than a line, and a text of one endless word. */
static void
test_long_words (void)
{
  g_autofree char *word = g_strnfill (5000, 'x');
  g_autofree char *text = g_strconcat ("a ", word, " needle ", word, NULL);
  g_autoptr (StoreSnippet) snippet = make ("needle", text);
  g_autoptr (GString) run = g_string_new (NULL);
  g_autoptr (StoreSnippet) han = NULL;
  g_autofree char *line = NULL;

  line = bracket (snippet);
  g_assert_nonnull (strstr (line, "[needle]"));
  for (int i = 0; i < 1000; i++)
    g_string_append (run, "東京");
  han = make (run->str, run->str);
  g_assert_nonnull (han);
  g_assert_true (g_utf8_validate (han->text, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (snippet_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-snippet/", snippet_cases[i].name, NULL);
    g_test_add_data_func (name, &snippet_cases[i], test_snippet);
  }
  g_test_add_func ("/store-snippet/cut-ends", test_cut_ends);
  g_test_add_func ("/store-snippet/no-match", test_no_match);
  g_test_add_func ("/store-snippet/long-words", test_long_words);
  return g_test_run ();
}
