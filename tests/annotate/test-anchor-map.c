/* test-anchor-map.c: a passage is led through the alignment, its ends to the letter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-map.h"

#include "annotate/anchor-align.h"
#include "annotate/anchor-fixture.h"
#include "cases.h"

static const char before[] =
    "The council met on Monday. Members “agreed” on a budget after nine hours. "
    "Turnout fell to 41.2 percent, the lowest since 1979.";
static const char after[] =
    "Corrected. The council met on Monday evening. Members \"agreed\" on a new budget "
    "after ten hours. Turnout fell to 41.2 percent, the lowest since 1979.";

static const struct {
  const char *name;
  const char *quote, *found;
  unsigned context;
} cases[] = {
    {"a-passage-that-stayed", "Turnout fell", "Turnout fell", 2},
    {"a-word-was-put-in", "a budget after", "a new budget after", 2},
    {"a-word-was-replaced", "after nine hours", "after ten hours", 2},
    {"marks-of-another-shape-are-taken-along", "“agreed”", "\"agreed\"", 2},
    {"the-stop-is-taken-along", "since 1979.", "since 1979.", 1},
    {"a-part-of-a-word-stays-a-part", "ouncil me", "ouncil me", 2},
    {"a-part-of-a-number", "1.2 per", "1.2 per", 2},
};

static void
test_map (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  AnchorFixture self;
  AnchorImage image;
  g_autofree char *found = NULL;

  anchor_fixture_init (&self, before, after);
  anchor_align_run (self.alignment);
  g_assert_true (
      anchor_map_span (self.alignment, anchor_fixture_find (before, row->quote), &image));
  found = anchor_fixture_quote (after, image.span);
  g_assert_cmpstr (found, ==, row->found);
  g_assert_cmpuint (image.context, ==, row->context);
  g_assert_cmpfloat (image.kept, >, 0.5);
  g_assert_cmpfloat (image.kept, <=, 1);
  anchor_fixture_clear (&self);
}

static void
test_lost (void)
{
  AnchorFixture self;
  AnchorImage image;

  anchor_fixture_init (&self, "Ferry crane quay. !?", "Something else entirely");
  anchor_align_run (self.alignment);
  g_assert_false (anchor_map_span (self.alignment, (TextSpan){0, 11}, &image));
  g_assert_cmpint (image.n_words, ==, 2);
  g_assert_false (anchor_map_span (self.alignment, (TextSpan){18, 20}, &image));
  g_assert_cmpint (image.n_words, ==, 0);
  anchor_fixture_clear (&self);
}

/* What is kept is weighed by word. */
static void
test_kept (void)
{
  AnchorFixture self;
  AnchorImage image;

  anchor_fixture_init (&self, "ferry crane quay winter council",
                       "ferry crane quay winter");
  anchor_align_run (self.alignment);
  g_assert_true (anchor_map_span (self.alignment, (TextSpan){0, 31}, &image));
  g_assert_cmpfloat (image.kept, >, 0.6);
  g_assert_cmpfloat (image.kept, <, 1);
  anchor_fixture_clear (&self);
}

static const struct {
  const char *name;
  const char *old_text, *new_text;
  const char *quote;
  const char *found; /* NULL: it is not */
} letters[] = {
    {"what-was-glued", "See the photo by Reuters here", "See thephotobyReuters here",
     "the photo by Reuters", "thephotobyReuters"},
    {"too-short-to-tell", "a photo here", "aphoto here", "a photo", NULL},
    {"there-twice", "the photo by Reuters", "thephotobyReuters thephotobyReuters",
     "the photo by Reuters", NULL},
    {"gone", "the photo by Reuters", "nothing of it", "the photo by Reuters", NULL},
};

static void
test_letters (gconstpointer data)
{
  const typeof (letters[0]) *row = data;
  AnchorFixture self;
  TextSpan span = {7, 7};

  anchor_fixture_init (&self, row->old_text, row->new_text);
  g_assert_cmpint (anchor_map_letters (self.alignment,
                                       anchor_fixture_find (row->old_text, row->quote),
                                       &span),
                   ==, row->found != NULL);
  if (row->found != NULL) {
    g_autofree char *found = anchor_fixture_quote (row->new_text, span);

    g_assert_cmpstr (found, ==, row->found);
  } else {
    g_assert_cmpuint (span.start, ==, 7);
  }
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/anchor-map/span", cases, test_map);
  g_test_add_func ("/anchor-map/what-is-gone-has-no-image", test_lost);
  g_test_add_func ("/anchor-map/a-missing-word-is-missed", test_kept);
  ADD_CASES ("/anchor-map/letters", letters, test_letters);
  return g_test_run ();
}
