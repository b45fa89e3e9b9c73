/* test-anchor-grid.c: two ranges of words are aligned, wholly or where they agree best
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-grid.h"

#include "annotate/anchor-fixture.h"
#include "cases.h"

static AnchorRegion
whole_of (const AnchorFixture *self)
{
  return (AnchorRegion){0, (int)self->old_text.tokens->len, 0,
                        (int)self->new_text.tokens->len};
}

static const struct {
  const char *name;
  const char *old_text, *new_text;
  bool local;
  const char *images;
} cases[] = {
    {"the-same", "one two three", "one two three", false, "0 1 2"},
    {"a-word-was-put-in", "one two three", "one and two three", false, "0 2 3"},
    {"a-word-was-taken-out", "one two three four", "one two four", false, "0 1 - 2"},
    {"a-word-was-replaced", "the old ferry sails", "the new ferry sails", false,
     "0 1~ 2 3"},
    {"a-sentence-was-put-in", "One two. Five six.", "One two. Three four. Five six.",
     false, "0 1 4 5"},
    {"a-sentence-was-taken-out", "One two. Three four. Five six.", "One two. Five six.",
     false, "0 1 - - 2 3"},
    {"the-best-part-alone", "xxx yyy one two three zzz", "aaa one two three bbb ccc",
     true, "- - 1 2 3 -"},
    {"nothing-in-common-has-no-best-part", "one two", "three four", true, "- -"},
    {"nothing-to-align-with", "one two", "", false, "- -"},
};

static void
test_align (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  AnchorFixture self;
  g_autofree char *images = NULL;

  anchor_fixture_init (&self, row->old_text, row->new_text);
  anchor_grid_align (self.alignment, whole_of (&self), row->local, self.alignment->image,
                     self.alignment->pair);
  images = anchor_fixture_images (&self);
  g_assert_cmpstr (images, ==, row->images);
  anchor_fixture_clear (&self);
}

/* Outside of the region nothing is looked at or written. */
static void
test_region (void)
{
  AnchorFixture self;
  g_autofree char *images = NULL;

  anchor_fixture_init (&self, "a b a b", "a b a b");
  anchor_grid_align (self.alignment, (AnchorRegion){2, 4, 2, 4}, false,
                     self.alignment->image, self.alignment->pair);
  images = anchor_fixture_images (&self);
  g_assert_cmpstr (images, ==, "- - 2 3");
  anchor_fixture_clear (&self);
}

static double
score (const char *old_text, const char *new_text, bool local)
{
  AnchorFixture self;
  double score;

  anchor_fixture_init (&self, old_text, new_text);
  score = anchor_grid_align (self.alignment, whole_of (&self), local,
                             self.alignment->image, self.alignment->pair);
  anchor_fixture_clear (&self);
  return score;
}

static void
test_score (void)
{
  g_assert_cmpfloat (score ("one two three", "one two three", false), >,
                     score ("one two three", "one two four", false));
  g_assert_cmpfloat (score ("one two", "three four", true), ==, 0);
  g_assert_cmpfloat (score ("", "three", false), ==, 0);
}

static void
test_fits (void)
{
  g_assert_true (anchor_grid_fits ((AnchorRegion){0, 4095, 0, 4095}));
  g_assert_false (anchor_grid_fits ((AnchorRegion){0, 4096, 0, 4096}));
  /* The product is more than an int holds. */
  g_assert_false (anchor_grid_fits ((AnchorRegion){0, 70000, 0, 70000}));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/anchor-grid/align", cases, test_align);
  g_test_add_func ("/anchor-grid/a-region-is-all-that-is-touched", test_region);
  g_test_add_func ("/anchor-grid/what-agrees-more-scores-more", test_score);
  g_test_add_func ("/anchor-grid/a-grid-has-a-limit", test_fits);
  return g_test_run ();
}
