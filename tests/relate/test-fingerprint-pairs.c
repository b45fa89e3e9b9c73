/* test-fingerprint-pairs.c: the same pairs as when all are compared with all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "relate/fingerprint-pairs.h"

#include <string.h>

#define N 400

/* Each with a third to all of its bytes from one of ten originals. */
static void
make_list (Fingerprint *list)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  Fingerprint originals[10];

  for (size_t i = 0; i < sizeof originals; i++)
    ((uint8_t *)originals)[i] = (uint8_t)g_rand_int (rand);
  for (size_t i = 0; i < N; i++) {
    double part = g_rand_double_range (rand, 0.33, 1);

    for (size_t at = 0; at < FINGERPRINT_SIZE; at++)
      list[i].bytes[at] = g_rand_double (rand) < part ? originals[i % 10].bytes[at]
                                                      : (uint8_t)g_rand_int (rand);
  }
}

typedef struct {
  GHashTable *told; /* a * N + b */
  size_t max;
} Told;

static bool
note_pair (size_t a, size_t b, unsigned n_equal, gpointer data)
{
  Told *self = data;

  g_assert_cmpuint (a, <, b);
  g_assert_true (g_hash_table_add (self->told, GSIZE_TO_POINTER (a * N + b)));
  return g_hash_table_size (self->told) < self->max;
}

static void
test_all_pairs (void)
{
  g_autofree Fingerprint *list = g_new (Fingerprint, N);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Told self = {told, SIZE_MAX};
  unsigned n = 0, n_missed = 0;

  make_list (list);
  g_assert_true (
      fingerprint_each_pair (list, N, FINGERPRINT_SAME_ARTICLE, note_pair, &self));
  for (size_t a = 0; a < N; a++) {
    for (size_t b = a + 1; b < N; b++) {
      bool alike = fingerprint_compare (&list[a], &list[b]) >= FINGERPRINT_SAME_ARTICLE;
      bool was_told = g_hash_table_contains (told, GSIZE_TO_POINTER (a * N + b));

      g_assert_true (alike || !was_told);
      n += alike;
      n_missed += alike && !was_told;
    }
  }
  g_assert_cmpuint (n, >, 1000);
  g_assert_cmpuint (n_missed, ==, 0);
}

static void
test_end (void)
{
  g_autofree Fingerprint *list = g_new (Fingerprint, N);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Told self = {told, 3};

  make_list (list);
  g_assert_false (fingerprint_each_pair (list, N, 24, note_pair, &self));
  g_assert_cmpuint (g_hash_table_size (told), ==, 3);
}

/* All the same: every text is told with some, and with the one before it in the list. */
static void
test_crowd (void)
{
  g_autofree Fingerprint *list = g_new0 (Fingerprint, N);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Told self = {told, SIZE_MAX};

  g_assert_true (fingerprint_each_pair (list, N, 24, note_pair, &self));
  for (size_t i = 1; i < N; i++)
    g_assert_true (g_hash_table_contains (told, GSIZE_TO_POINTER ((i - 1) * N + i)));
  g_assert_cmpuint (g_hash_table_size (told), <, N * 64);
}

static void
test_few (void)
{
  Fingerprint one = {{1}};
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Told self = {told, SIZE_MAX};

  g_assert_true (fingerprint_each_pair (NULL, 0, 24, note_pair, &self));
  g_assert_true (fingerprint_each_pair (&one, 1, 24, note_pair, &self));
  g_assert_cmpuint (g_hash_table_size (told), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fingerprint-pairs/all-pairs", test_all_pairs);
  g_test_add_func ("/fingerprint-pairs/ended-by-the-caller", test_end);
  g_test_add_func ("/fingerprint-pairs/a-crowd", test_crowd);
  g_test_add_func ("/fingerprint-pairs/none-and-one", test_few);
  return g_test_run ();
}
