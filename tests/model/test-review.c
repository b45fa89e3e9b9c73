/* test-review.c: what stands around the clippings of a press review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/review.h"

static void
test_a_copy_is_equal_and_its_own (void)
{
  Review *review = review_new ("The week", "Chosen *by hand*", true, 5);
  g_autoptr (Review) copy = review_copy (review);

  review_free (review);
  g_assert_cmpstr (copy->title, ==, "The week");
  g_assert_cmpstr (copy->introduction, ==, "Chosen *by hand*");
  g_assert_true (copy->highlights_only);
  g_assert_cmpint (copy->made_at, ==, 5);
}

static void
test_no_introduction_is_an_empty_one (void)
{
  g_autoptr (Review) review = review_new ("The week", NULL, false, 0);

  g_assert_cmpstr (review->introduction, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/a-copy-is-equal-and-its-own",
                   test_a_copy_is_equal_and_its_own);
  g_test_add_func ("/review/no-introduction-is-an-empty-one",
                   test_no_introduction_is_an_empty_one);
  return g_test_run ();
}
