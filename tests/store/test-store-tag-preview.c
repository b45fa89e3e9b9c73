/* test-store-tag-preview.c: what renaming a tag would touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tag-preview.h"

#include "cases.h"
#include "fixture.h"
#include "store/store-tags.h"

typedef struct {
  const char *name;
  const char *tag, *to;
  size_t n_clips, n_below;
  const char *merged; /* the names, with commas */
} Case;

/* The first clipping has a and a/b, the second a/b and c, the third c/b. */
static const Case cases[] = {
    {"a-tag-and-those-below-it-count-once", "a", "x", 2, 1, ""},
    {"a-nested-tag-alone", "a/b", "x", 2, 0, ""},
    {"it-is-merged-with-what-is-there", "a", "c", 2, 1, "c,c/b"},
    {"what-is-below-is-merged-too", "c", "a", 2, 1, "a,a/b"},
    {"another-case-of-itself-is-no-merger", "a", "A", 2, 1, ""},
    {"deleting-merges-nothing", "a", NULL, 2, 1, ""},
    {"a-tag-that-is-none-touches-nothing", "z", "a", 0, 0, ""},
};

static void
tag (Fixture *self, const char *tags)
{
  g_auto (GStrv) add = g_strsplit (tags, ",", -1);
  int64_t id = fixture_save (self, "Title", NULL, "Text.");

  fixture_begin (self);
  g_assert_true (
      store_tags_change (self->db, &id, 1, (const char *const *)add, NULL, NULL));
  fixture_commit (self);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  Fixture fixture;
  g_autoptr (TagPreview) preview = NULL;
  g_autofree char *merged = NULL;

  fixture_set_up (&fixture, NULL);
  tag (&fixture, "a,a/b");
  tag (&fixture, "a/b,c");
  tag (&fixture, "c/b");
  preview = store_tag_preview_new (fixture.db, row->tag, row->to, NULL);
  g_assert_nonnull (preview);
  g_assert_cmpuint (preview->n_clips, ==, row->n_clips);
  g_assert_cmpuint (preview->n_highlights, ==, 0);
  g_assert_cmpuint (preview->n_below, ==, row->n_below);
  g_ptr_array_add (preview->merged, NULL);
  merged = g_strjoinv (",", (char **)preview->merged->pdata);
  g_assert_cmpstr (merged, ==, row->merged);
  fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/store-tag-preview", cases, test_case);
  return g_test_run ();
}
