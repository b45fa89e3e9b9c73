/* test-anchor-seeds.c: the same words elsewhere are found, the heaviest first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-seeds.h"

#include "annotate/anchor-fixture.h"

/* Whether each of @n words is free: those of [@start, @end); one more that is not. */
static bool *
make_free (guint n, guint start, guint end)
{
  bool *is_free = g_new0 (bool, n + 1);

  for (guint i = start; i < MIN (end, n); i++)
    is_free[i] = true;
  return is_free;
}

static GArray *
find (const AnchorFixture *self, guint old_start)
{
  guint n_old = self->old_text.tokens->len, n_new = self->new_text.tokens->len;
  g_autofree bool *old_free = make_free (n_old, old_start, n_old);
  g_autofree bool *new_free = make_free (n_new, 0, n_new);

  return anchor_seeds_find (self->alignment, old_free, new_free);
}

static void
test_find (void)
{
  AnchorFixture self;
  g_autoptr (GArray) seeds = NULL;
  const AnchorSeed *first;

  anchor_fixture_init (&self, "harbour lantern one ferry crane quay winter council",
                       "ferry crane quay winter council two three harbour lantern");
  seeds = find (&self, 0);
  g_assert_cmpuint (seeds->len, ==, 2);
  first = &g_array_index (seeds, AnchorSeed, 0);
  g_assert_cmpint (first->old_start, ==, 3);
  g_assert_cmpint (first->new_start, ==, 0);
  g_assert_cmpint (first->length, ==, 5);
  g_assert_cmpfloat (first->weight, >, first[1].weight);
  anchor_fixture_clear (&self);
}

/* One other word is grown over, as long as more follows. */
static void
test_mismatch (void)
{
  AnchorFixture self;
  g_autoptr (GArray) seeds = NULL;

  anchor_fixture_init (&self, "ferry crane quay winter council",
                       "ferry crane timber winter council");
  seeds = find (&self, 0);
  g_assert_cmpuint (seeds->len, ==, 1);
  g_assert_cmpint (g_array_index (seeds, AnchorSeed, 0).length, ==, 5);
  anchor_fixture_clear (&self);
}

static void
test_taken (void)
{
  AnchorFixture self;
  g_autoptr (GArray) seeds = NULL;

  anchor_fixture_init (&self, "ferry crane quay winter", "ferry crane quay winter");
  seeds = find (&self, 2);
  g_assert_cmpuint (seeds->len, ==, 1);
  g_assert_cmpint (g_array_index (seeds, AnchorSeed, 0).old_start, ==, 2);
  anchor_fixture_clear (&self);
}

static void
test_none (void)
{
  AnchorFixture self;
  g_autoptr (GArray) seeds = NULL;

  anchor_fixture_init (&self, "ferry crane", "crane ferry");
  seeds = find (&self, 0);
  g_assert_cmpuint (seeds->len, ==, 0);
  anchor_fixture_clear (&self);
}

/* Two words over and over: quadratic without a limit on places and growth. */
static void
test_repetition (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AnchorFixture self;
  g_autoptr (GArray) seeds = NULL;

  for (int i = 0; i < 20000; i++)
    g_string_append (text, "ferry crane ");
  anchor_fixture_init (&self, text->str, text->str);
  seeds = find (&self, 0);
  g_assert_cmpuint (seeds->len, >, 0);
  g_assert_cmpuint (seeds->len, <=, 400);
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor-seeds/the-heaviest-is-the-first", test_find);
  g_test_add_func ("/anchor-seeds/another-word-is-grown-over", test_mismatch);
  g_test_add_func ("/anchor-seeds/what-is-taken-is-left-alone", test_taken);
  g_test_add_func ("/anchor-seeds/one-word-is-no-seed", test_none);
  g_test_add_func ("/anchor-seeds/repetition-ends", test_repetition);
  return g_test_run ();
}
