/* test-name-uuid.c: a name has one UUID, and it is a valid one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/name-uuid.h"

static void
test_the_same_name_has_the_same_uuid (void)
{
  g_autofree char *one = name_uuid ("a"), *again = name_uuid ("a");

  g_assert_cmpstr (one, ==, again);
  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_cmpint (one[14], ==, '5');
}

static void
test_another_name_has_another (void)
{
  g_autofree char *one = name_uuid ("a"), *other = name_uuid ("b");

  g_assert_cmpstr (one, !=, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-uuid/the-same-name-has-the-same-uuid",
                   test_the_same_name_has_the_same_uuid);
  g_test_add_func ("/name-uuid/another-name-has-another", test_another_name_has_another);
  return g_test_run ();
}
