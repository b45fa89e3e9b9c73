/* test-anchor-islands.c: runs of pairs are weighed, and those by chance undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-islands.h"

#include "annotate/anchor-fixture.h"

static const char old_text[] =
    "ferry crane quay winter of council timber harbour bridge lantern";
static const char new_text[] =
    "of ferry crane quay winter alder birch cedar elm fir oak council";

static void
assert_images (const AnchorFixture *self, const char *expected)
{
  g_autofree char *images = anchor_fixture_images (self);

  g_assert_cmpstr (images, ==, expected);
}

static void
test_find (void)
{
  AnchorFixture self;
  g_autoptr (GArray) islands = NULL;

  anchor_fixture_init (&self, old_text, new_text);
  anchor_fixture_pair (&self, 0, 1, 4);
  anchor_fixture_pair (&self, 5, 11, 1);
  islands = anchor_islands_find (self.alignment);
  g_assert_cmpuint (islands->len, ==, 2);
  g_assert_cmpint (g_array_index (islands, AnchorIsland, 0).start, ==, 0);
  g_assert_cmpint (g_array_index (islands, AnchorIsland, 0).end, ==, 4);
  g_assert_cmpint (g_array_index (islands, AnchorIsland, 1).start, ==, 5);
  g_assert_cmpfloat (g_array_index (islands, AnchorIsland, 0).weight, >,
                     g_array_index (islands, AnchorIsland, 1).weight);
  anchor_fixture_clear (&self);
}

/* A run goes on over a few words; a replaced word takes from its weight. */
static void
test_hole (void)
{
  AnchorFixture self;
  g_autoptr (GArray) whole = NULL, mixed = NULL;

  anchor_fixture_init (&self, "ferry crane quay winter", "ferry timber quay winter");
  anchor_fixture_pair (&self, 0, 0, 1);
  anchor_fixture_pair (&self, 2, 2, 2);
  whole = anchor_islands_find (self.alignment);
  g_assert_cmpuint (whole->len, ==, 1);
  anchor_fixture_pair (&self, 1, 1, 1);
  mixed = anchor_islands_find (self.alignment);
  g_assert_cmpuint (mixed->len, ==, 1);
  g_assert_cmpfloat (g_array_index (mixed, AnchorIsland, 0).weight, <,
                     g_array_index (whole, AnchorIsland, 0).weight);
  anchor_fixture_clear (&self);
}

static void
test_drop (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, old_text, new_text);
  anchor_fixture_pair (&self, 0, 1, 4);
  anchor_fixture_pair (&self, 4, 0, 1);
  anchor_islands_drop_weak (self.alignment);
  assert_images (&self, "1 2 3 4 - - - - - -");
  g_assert_cmpint (self.alignment->origin[0], ==, -1);
  anchor_fixture_clear (&self);
}

/* One word near a long run is no chance. */
static void
test_vouched (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, old_text, new_text);
  anchor_fixture_pair (&self, 0, 1, 4);
  anchor_fixture_pair (&self, 5, 11, 1);
  anchor_islands_drop_weak (self.alignment);
  assert_images (&self, "1 2 3 4 - 11 - - - -");
  anchor_fixture_clear (&self);
}

static void
test_trust (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, old_text, new_text);
  anchor_fixture_pair (&self, 0, 1, 4);
  anchor_islands_note_trust (self.alignment);
  g_assert_cmpfloat (self.alignment->trust[0], >, 2.5);
  g_assert_cmpfloat (self.alignment->trust[0], ==, self.alignment->trust[3]);
  g_assert_cmpfloat (self.alignment->trust[4], ==, 0);
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor-islands/runs-are-found-in-order", test_find);
  g_test_add_func ("/anchor-islands/a-run-goes-on-over-a-hole", test_hole);
  g_test_add_func ("/anchor-islands/a-stop-word-alone-is-chance", test_drop);
  g_test_add_func ("/anchor-islands/a-run-nearby-vouches-for-a-word", test_vouched);
  g_test_add_func ("/anchor-islands/a-word-is-trusted-like-its-run", test_trust);
  return g_test_run ();
}
