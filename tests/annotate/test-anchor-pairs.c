/* test-anchor-pairs.c: words are numbered and weighed, pairs made and undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-fixture.h"

static void
assert_images (const AnchorFixture *self, const char *expected)
{
  g_autofree char *images = anchor_fixture_images (self);

  g_assert_cmpstr (images, ==, expected);
}

static void
test_numbers (void)
{
  AnchorFixture self;
  const AnchorAlignment *words;

  anchor_fixture_init (&self, "The ferry the", "FERRY crane");
  words = self.alignment;
  g_assert_cmpint (words->old_ids[0], ==, words->old_ids[2]);
  g_assert_cmpint (words->old_ids[1], ==, words->new_ids[0]);
  g_assert_cmpint (words->old_ids[1], !=, words->new_ids[1]);
  assert_images (&self, "- - -");
  anchor_fixture_clear (&self);
}

static void
test_weights (void)
{
  AnchorFixture self;
  const AnchorAlignment *words;

  anchor_fixture_init (&self, "the the the the 会 ferry", "the the the the");
  words = self.alignment;
  g_assert_cmpfloat (words->weights[words->old_ids[5]], >,
                     words->weights[words->old_ids[0]]);
  g_assert_cmpfloat (words->weights[words->old_ids[0]], >=, 0.2);
  g_assert_cmpfloat (words->weights[words->old_ids[5]], <=, 1.2);
  g_assert_cmpfloat (words->weights[words->old_ids[4]], <,
                     words->weights[words->old_ids[5]]);
  anchor_fixture_clear (&self);
}

static void
test_unpair (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, "a b c", "x a b d");
  anchor_fixture_pair (&self, 0, 1, 3);
  assert_images (&self, "1 2 3~");
  g_assert_cmpint (self.alignment->origin[0], ==, -1);
  g_assert_cmpint (self.alignment->origin[3], ==, 2);
  anchor_alignment_unpair (self.alignment, 1, 3);
  assert_images (&self, "1 - -");
  g_assert_cmpint (self.alignment->origin[3], ==, -1);
  g_assert_cmpint (self.alignment->origin[1], ==, 0);
  anchor_alignment_forget (self.alignment);
  assert_images (&self, "- - -");
  g_assert_cmpint (self.alignment->origin[1], ==, -1);
  anchor_fixture_clear (&self);
}

/* A place that was found once is not found again. */
static void
test_hide (void)
{
  AnchorFixture self;
  int id;

  anchor_fixture_init (&self, "a c", "a b c a");
  id = self.alignment->old_ids[0];
  anchor_fixture_pair (&self, 0, 0, 1);
  anchor_fixture_pair (&self, 1, 2, 1);
  anchor_alignment_hide_images (self.alignment);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (self.alignment->new_ids[i], <, 0);
  g_assert_cmpint (self.alignment->new_ids[3], ==, id);
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor-pairs/equal-words-have-equal-numbers", test_numbers);
  g_test_add_func ("/anchor-pairs/rare-words-weigh-more", test_weights);
  g_test_add_func ("/anchor-pairs/pairs-are-undone-on-both-sides", test_unpair);
  g_test_add_func ("/anchor-pairs/images-are-hidden-with-what-is-between", test_hide);
  return g_test_run ();
}
