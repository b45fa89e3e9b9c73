/* test-anchor-align.c: every word of a text is led to its place in another version
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-align.h"

#include "annotate/anchor-fixture.h"
#include "cases.h"

static const struct {
  const char *name;
  const char *old_text, *new_text;
  const char *images;
} cases[] = {
    {"an-edited-sentence", "The council agreed on a budget after nine hours.",
     "The council agreed late on a budget after ten hours.", "0 1 2 4 5 6 7 8~ 9"},
    {"a-new-paragraph-before", "The council agreed on a budget.",
     "Corrected at noon.\nThe council agreed on a budget.", "3 4 5 6 7 8"},
    {"nothing-in-common", "Ferry timetable for winter", "Members voted against proposals",
     "- - - -"},
    {"one-stop-word-in-common-is-chance", "the ferry sails", "voters of the county",
     "- - -"},
};

static void
test_run (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  AnchorFixture self;
  g_autofree char *images = NULL;

  anchor_fixture_init (&self, row->old_text, row->new_text);
  anchor_align_run (self.alignment);
  images = anchor_fixture_images (&self);
  g_assert_cmpstr (images, ==, row->images);
  anchor_fixture_clear (&self);
}

/* More words than one grid holds, every one of them elsewhere by one. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *new_text = NULL;
  AnchorFixture self;
  int n = 6000;

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%d", i % 12 == 0 ? ". The " : " ", i);
  new_text = g_strconcat ("first ", text->str, NULL);
  anchor_fixture_init (&self, text->str, new_text);
  g_assert_cmpuint (self.old_text.tokens->len * (guint64)self.new_text.tokens->len, >,
                    16 * 1024 * 1024);
  anchor_align_run (self.alignment);
  for (guint i = 0; i < self.old_text.tokens->len; i++)
    g_assert_cmpint (self.alignment->image[i], ==, (int)i + 1);
  anchor_fixture_clear (&self);
}

static void
test_local (void)
{
  AnchorFixture self;
  g_autofree char *found = NULL, *again = NULL;

  anchor_fixture_init (&self, "council agreed on a budget",
                       "Yesterday the council agreed on a budget of millions");
  g_assert_cmpfloat (anchor_align_run_local (self.alignment), >, 0);
  found = anchor_fixture_images (&self);
  g_assert_cmpstr (found, ==, "2 3 4 5 6");
  g_assert_cmpfloat (self.alignment->trust[0], >, 0);
  anchor_alignment_hide_images (self.alignment);
  g_assert_cmpfloat (anchor_align_run_local (self.alignment), ==, 0);
  again = anchor_fixture_images (&self);
  g_assert_cmpstr (again, ==, "- - - - -");
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/anchor-align/run", cases, test_run);
  g_test_add_func ("/anchor-align/more-than-a-grid-holds", test_long);
  g_test_add_func ("/anchor-align/the-best-place-and-the-next", test_local);
  return g_test_run ();
}
