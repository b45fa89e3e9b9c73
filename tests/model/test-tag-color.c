/* test-tag-color.c: a tag's colour, or that of the nearest level above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag-color.h"

static void
test_levels (void)
{
  g_autoptr (GHashTable) colors = tag_colors_new ();

  tag_colors_add (colors, "a", HIGHLIGHT_YELLOW);
  tag_colors_add (colors, "a/b", HIGHLIGHT_PINK);
  g_assert_cmpint (tag_colors_find (colors, "A"), ==, HIGHLIGHT_YELLOW);
  g_assert_cmpint (tag_colors_find (colors, "a/c/d"), ==, HIGHLIGHT_YELLOW);
  g_assert_cmpint (tag_colors_find (colors, "a/b/d"), ==, HIGHLIGHT_PINK);
  g_assert_cmpint (tag_colors_find (colors, "ab"), ==, TAG_NO_COLOR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tag-color/levels", test_levels);
  return g_test_run ();
}
