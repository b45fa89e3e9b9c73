/* test-fetch-policy.c: the limits are those that were promised
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-policy.h"

static void
test_page (void)
{
  g_assert_cmpuint (fetch_page_policy.deadline_ms, ==, 30000);
  g_assert_cmpuint (fetch_page_policy.max_bytes, ==, 20 << 20);
}

/* A page and its images together stay below a minute. */
static void
test_images (void)
{
  g_assert_cmpuint (fetch_image_policy.deadline_ms, <=, fetch_images_budget_ms);
  g_assert_cmpuint (fetch_page_policy.deadline_ms + fetch_images_budget_ms, <, 60000);
  g_assert_cmpuint (fetch_image_policy.max_bytes, <=, fetch_page_policy.max_bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-policy/a-page-has-30-seconds-and-20-megabytes", test_page);
  g_test_add_func ("/fetch-policy/images-keep-within-the-page's-time", test_images);
  return g_test_run ();
}
