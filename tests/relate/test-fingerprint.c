/* test-fingerprint.c: fingerprints find what is alike, and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "relate/fingerprint.h"

#include <math.h>

#include "relate/shingles.h"

/* Words by Zipf's law, so that stories share the common ones. */
static char *
make_word (GRand *rand)
{
  return g_strdup_printf ("w%d", (int)exp (g_rand_double (rand) * log (50000)));
}

static GPtrArray *
make_story (GRand *rand, int n)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (words, make_word (rand));
  return words;
}

/* What another outlet makes of a story: passages cut out and others put in. */
static GPtrArray *
edit_story (GRand *rand, const GPtrArray *story, double cut, double added)
{
  GPtrArray *edited = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < story->len; i += 20) {
    if (g_rand_double (rand) < added) {
      for (int j = 0; j < 20; j++)
        g_ptr_array_add (edited, make_word (rand));
    }
    if (g_rand_double (rand) < cut)
      continue;
    for (guint j = i; j < MIN (i + 20, story->len); j++)
      g_ptr_array_add (edited, g_strdup (g_ptr_array_index (story, j)));
  }
  return edited;
}

static GArray *
shingles_of (const GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s ", (char *)g_ptr_array_index (words, i));
  return shingles_new (text->str);
}

typedef struct {
  const char *name;
  double cut, added;
  double min_found; /* of the pairs that are alike by 0.35 and more */
} EditCase;

static const EditCase edit_cases[] = {
    {"the-same-article", 0, 0, 1},
    {"a-light-edit", 0.03, 0.03, 1},
    {"an-outlet's-edit", 0.15, 0.2, 0.99},
    {"a-heavy-edit", 0.35, 0.25, 0.97},
};

static void
test_edit (gconstpointer data)
{
  const EditCase *row = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  int n_alike = 0, n_found = 0;

  for (int i = 0; i < 400; i++) {
    g_autoptr (GPtrArray) story = make_story (rand, g_rand_int_range (rand, 200, 1500));
    g_autoptr (GPtrArray) edited = edit_story (rand, story, row->cut, row->added);
    g_autoptr (GArray) a = shingles_of (story);
    g_autoptr (GArray) b = shingles_of (edited);
    Fingerprint one, other;

    if (shingles_compare (a, b) < 0.35)
      continue;
    n_alike++;
    g_assert_true (fingerprint_make (a, &one));
    g_assert_true (fingerprint_make (b, &other));
    n_found += fingerprint_compare (&one, &other) >= FINGERPRINT_SAME_STORY;
  }
  g_assert_cmpint (n_alike, >, 100);
  g_assert_cmpfloat (n_found, >=, row->min_found * n_alike);
}

/* The part of equal bytes is about the part that is common. */
static void
test_estimate (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  double error = 0;
  int n = 200;

  for (int i = 0; i < n; i++) {
    g_autoptr (GPtrArray) story = make_story (rand, 1000);
    g_autoptr (GPtrArray) edited =
        edit_story (rand, story, g_rand_double (rand) * 0.5, g_rand_double (rand) * 0.5);
    g_autoptr (GArray) a = shingles_of (story);
    g_autoptr (GArray) b = shingles_of (edited);
    Fingerprint one, other;

    g_assert_true (fingerprint_make (a, &one));
    g_assert_true (fingerprint_make (b, &other));
    error += fabs (fingerprint_compare (&one, &other) / 128.0 - shingles_compare (a, b));
  }
  g_assert_cmpfloat (error / n, <, 0.05);
}

static void
test_different_stories (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  Fingerprint prints[200];

  for (int i = 0; i < 200; i++) {
    g_autoptr (GPtrArray) story = make_story (rand, 800);
    g_autoptr (GArray) shingles = shingles_of (story);

    g_assert_true (fingerprint_make (shingles, &prints[i]));
    for (int j = 0; j < i; j++)
      g_assert_cmpuint (fingerprint_compare (&prints[i], &prints[j]), <,
                        FINGERPRINT_SAME_STORY / 2);
  }
}

/* Few triples leave most bins to be filled from others. */
static void
test_short_texts (void)
{
  static const char *const texts[] = {"one", "one two", "one two three four",
                                      "a b c d e f g h i j k l m n"};

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GArray) shingles = shingles_new (texts[i]);
    g_autoptr (GArray) others = shingles_new ("nothing that they have");
    Fingerprint one, again, other;

    g_assert_true (fingerprint_make (shingles, &one));
    g_assert_true (fingerprint_make (shingles, &again));
    g_assert_true (fingerprint_make (others, &other));
    g_assert_cmpuint (fingerprint_compare (&one, &again), ==, FINGERPRINT_SIZE);
    g_assert_cmpuint (fingerprint_compare (&one, &other), <, FINGERPRINT_SAME_STORY);
  }
}

static void
test_no_text (void)
{
  g_autoptr (GArray) nothing = shingles_new ("");
  Fingerprint print;

  g_assert_false (fingerprint_make (nothing, &print));
}

static void
test_find (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (GPtrArray) story = make_story (rand, 600);
  g_autoptr (GArray) wanted_shingles = shingles_of (story);
  g_autoptr (GArray) hits = NULL;
  Fingerprint wanted, list[50];

  g_assert_true (fingerprint_make (wanted_shingles, &wanted));
  for (int i = 0; i < 50; i++) {
    g_autoptr (GPtrArray) other = i == 7 || i == 31
                                      ? edit_story (rand, story, i == 7 ? 0.3 : 0.05, 0)
                                      : make_story (rand, 600);
    g_autoptr (GArray) shingles = shingles_of (other);

    g_assert_true (fingerprint_make (shingles, &list[i]));
  }
  hits = fingerprint_find (&wanted, list, 50, FINGERPRINT_SAME_STORY);
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpuint (g_array_index (hits, FingerprintHit, 0).index, ==, 31);
  g_assert_cmpuint (g_array_index (hits, FingerprintHit, 0).n_equal, >=,
                    FINGERPRINT_SAME_ARTICLE);
  g_assert_cmpuint (g_array_index (hits, FingerprintHit, 1).index, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (edit_cases); i++) {
    g_autofree char *name = g_strconcat ("/fingerprint/", edit_cases[i].name, NULL);
    g_test_add_data_func (name, &edit_cases[i], test_edit);
  }
  g_test_add_func ("/fingerprint/estimate", test_estimate);
  g_test_add_func ("/fingerprint/different-stories", test_different_stories);
  g_test_add_func ("/fingerprint/short-texts", test_short_texts);
  g_test_add_func ("/fingerprint/no-text", test_no_text);
  g_test_add_func ("/fingerprint/find", test_find);
  return g_test_run ();
}
