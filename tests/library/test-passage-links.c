/* test-passage-links.c: each highlight's place on the web
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/passage-links.h"

static void
test_links (void)
{
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (Article) article = article_new ();
  g_autoptr (Highlight) found = highlight_new (), lost = highlight_new ();
  g_autoptr (GPtrArray) highlights = g_ptr_array_new (), none = NULL, links = NULL;

  article->text = g_strdup ("Ships came in.");
  found->span = (TextSpan){0, 5};
  lost->orphan = true;
  g_ptr_array_add (highlights, found);
  g_ptr_array_add (highlights, lost);
  none = passage_links (clip, article, highlights);
  g_assert_null (g_ptr_array_index (none, 0));

  clip->address = g_strdup ("https://a.org/1");
  links = passage_links (clip, article, highlights);
  g_assert_cmpstr (g_ptr_array_index (links, 0), ==, "https://a.org/1#:~:text=Ships");
  g_assert_null (g_ptr_array_index (links, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage-links/orphans-and-files-have-none", test_links);
  return g_test_run ();
}
