/* test-shingles.c: what two texts have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "relate/shingles.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *a, *b;
  double expected;
} CompareCase;

static const CompareCase compare_cases[] = {
    {"the-same-text", "one two three four", "one two three four", 1},
    {"case-and-punctuation-do-not-matter", "One two, three: four!", "one TWO three four",
     1},
    {"nothing-in-common", "one two three four", "five six seven eight", 0},
    {"the-same-words-in-another-order", "one two three four", "four three two one", 0},
    /* of 4 triples each, 2 are common */
    {"half-of-it", "a b c d e f", "x b c d e y", 1 / 3.0},
    {"a-part-that-has-moved", "a b c d e f g h", "e f g h a b c d", 0.5},
    {"what-comes-twice-counts-once", "a b c a b c a b c", "a b c a b c", 1},
    {"shorter-than-a-triple", "hello world", "Hello, world", 1},
    {"one-word", "hello", "hello", 1},
    {"other-short-texts", "hello world", "hello there", 0},
    {"han-by-characters", "東京都の知事", "東京都の知事", 1},
    {"han-in-part", "東京都の", "東京都に", 1 / 3.0},
    {"capitals-of-other-scripts", "ΟΔΟΣ ΜΟΥ ΕΔΩ", "οδοσ μου εδω", 1},
    {"nothing-and-something", "", "one two three", 0},
    {"nothing-and-nothing", "", "– … !", 0},
};

static void
test_compare (gconstpointer data)
{
  const CompareCase *row = data;
  g_autoptr (GArray) a = shingles_new (row->a);
  g_autoptr (GArray) b = shingles_new (row->b);

  g_assert_cmpfloat_with_epsilon (shingles_compare (a, b), row->expected, 1e-9);
  g_assert_cmpfloat_with_epsilon (shingles_compare (b, a), row->expected, 1e-9);
}

static void
test_sorted_without_doubles (void)
{
  g_autoptr (GArray) hashes =
      shingles_new ("the cat and the dog and the cat and the dog and the bird");

  g_assert_cmpuint (hashes->len, >, 5);
  for (guint i = 1; i < hashes->len; i++)
    g_assert_cmpuint (g_array_index (hashes, uint64_t, i - 1), <,
                      g_array_index (hashes, uint64_t, i));
}

static void
test_endless_word (void)
{
  g_autofree char *word = g_strnfill (10000000, 'x');
  g_autoptr (GArray) hashes = shingles_new (word);

  g_assert_cmpuint (hashes->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (compare_cases); i++) {
    g_autofree char *name = g_strconcat ("/shingles/", compare_cases[i].name, NULL);
    g_test_add_data_func (name, &compare_cases[i], test_compare);
  }
  g_test_add_func ("/shingles/sorted-without-doubles", test_sorted_without_doubles);
  g_test_add_func ("/shingles/an-endless-word", test_endless_word);
  return g_test_run ();
}
