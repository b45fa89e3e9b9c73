/* test-extract-byline-words.c: words that stand before, behind and in place of names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline-words.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  size_t length;
} PrefixCase;

static const PrefixCase prefix_cases[] = {
    {"by", "by jane doe", 3},
    {"by-with-a-colon", "by: jane doe", 4},
    {"compound-words-are-taken-whole", "written by jane doe", 11},
    {"german", "von jane doe", 4},
    {"german-compound", "ein gastbeitrag von jane", 20},
    {"french-with-a-blank-before-the-colon", "texte : jane", 8},
    {"chinese", "作者：张三", strlen ("作者：")},
    {"arabic", "بقلم: محمد", strlen ("بقلم: ")},
    {"part-of-a-word-is-none", "bystander", 0},
    {"a-name-is-none", "jane doe", 0},
    {"nothing-is-none", "", 0},
};

static void
test_prefix (gconstpointer data)
{
  const PrefixCase *row = data;

  g_assert_cmpuint (extract_byline_words_prefix (row->text), ==, row->length);
}

static void
test_introductions (void)
{
  g_assert_true (extract_byline_words_introduces ("by jane doe"));
  g_assert_true (extract_byline_words_introduces ("von jane doe"));
  g_assert_false (extract_byline_words_introduces ("bystander"));
  g_assert_false (extract_byline_words_introduces ("text jane doe"));
  g_assert_false (extract_byline_words_introduces (""));
  g_assert_true (extract_byline_words_signs ("written by"));
  g_assert_true (extract_byline_words_signs ("autor: jane doe"));
  g_assert_false (extract_byline_words_signs ("by jane doe"));
  g_assert_false (extract_byline_words_signs (""));
}

static void
test_lists (void)
{
  g_assert_true (extract_byline_words_is_role ("redakteurin"));
  g_assert_false (extract_byline_words_is_role ("jane"));
  g_assert_true (extract_byline_words_is_stop ("published"));
  g_assert_false (extract_byline_words_is_stop ("jane"));
  g_assert_true (extract_byline_words_is_joiner ("and"));
  g_assert_true (extract_byline_words_is_joiner ("&"));
  g_assert_false (extract_byline_words_is_joiner ("jane"));
  g_assert_true (extract_byline_words_is_generic ("admin"));
  g_assert_false (extract_byline_words_is_generic ("janedoe"));
  g_assert_true (extract_byline_words_is_degree ("phd"));
  g_assert_false (extract_byline_words_is_degree ("doe"));
}

/* A list is not asked for pieces of it. */
static void
test_borders (void)
{
  g_assert_false (extract_byline_words_is_role (""));
  g_assert_false (extract_byline_words_is_role ("edit"));
  g_assert_false (extract_byline_words_is_role ("editor|editors"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-byline-words/prefix", prefix_cases, test_prefix);
  g_test_add_func ("/extract-byline-words/some-introduce-names-anywhere",
                   test_introductions);
  g_test_add_func ("/extract-byline-words/each-list-knows-its-words", test_lists);
  g_test_add_func ("/extract-byline-words/pieces-of-lists-are-no-words", test_borders);
  return g_test_run ();
}
