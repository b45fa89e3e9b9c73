/* test-saved-search.c: a query with a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/saved-search.h"

static void
test_a_name_is_trimmed (void)
{
  g_autofree char *name = saved_search_normalize_name ("  Climate \t this\nweek ");
  g_autofree char *nothing = saved_search_normalize_name (" \n ");

  g_assert_cmpstr (name, ==, "Climate this week");
  g_assert_null (nothing);
}

static void
test_a_copy_is_deep (void)
{
  g_autoptr (SavedSearch) search = saved_search_new ("Name", "tag:a");
  g_autoptr (SavedSearch) copy = NULL;

  search->id = 7;
  copy = saved_search_copy (search);
  g_assert_cmpint (copy->id, ==, 7);
  g_assert_cmpstr (copy->name, ==, "Name");
  g_assert_cmpstr (copy->query, ==, "tag:a");
  g_assert_true (copy->query != search->query);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/saved-search/a-name-is-trimmed", test_a_name_is_trimmed);
  g_test_add_func ("/saved-search/a-copy-is-deep", test_a_copy_is_deep);
  return g_test_run ();
}
