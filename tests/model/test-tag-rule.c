/* test-tag-rule.c: what a query finds gets these tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag-rule.h"

static void
test_tags_are_normalized_and_copied (void)
{
  const char *const tags[] = {" #a / b ", "", "c", NULL};
  g_autoptr (TagRule) rule = tag_rule_new ("word", tags);
  g_autoptr (TagRule) copy = NULL;

  rule->id = 3;
  copy = tag_rule_copy (rule);
  g_assert_cmpint (copy->id, ==, 3);
  g_assert_cmpstr (copy->query, ==, "word");
  g_assert_cmpuint (g_strv_length (copy->tags), ==, 2);
  g_assert_cmpstr (copy->tags[0], ==, "a/b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tag-rule/tags-are-normalized-and-copied",
                   test_tags_are_normalized_and_copied);
  return g_test_run ();
}
