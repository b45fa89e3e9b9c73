/* test-library-tags.c: tags renamed, deleted and coloured, each one step of undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include "library/library-tags.h"

/* "a/b:green c" */
static void
assert_tags (Fixture *fixture, const char *expected)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibraryOverview) overview = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  cuttings_library_overview_async (fixture->library, NULL, fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  overview = cuttings_library_overview_finish (fixture->library, answer, NULL);
  for (guint i = 0; i < overview->tags->len; i++) {
    const Tag *tag = g_ptr_array_index (overview->tags, i);
    int color = tag_colors_find (overview->tag_colors, tag->name);

    g_string_append_printf (
        text, "%s%s%s%s", i > 0 ? " " : "", tag->name, color == TAG_NO_COLOR ? "" : ":",
        color == TAG_NO_COLOR ? "" : highlight_color_name ((HighlightColor)color));
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
undo (Fixture *fixture)
{
  cuttings_library_undo_async (fixture->library, NULL, fixture_answered_cb, fixture);
  fixture_changed (fixture);
}

static void
save_tagged (Fixture *fixture, const char *text, const char *tag)
{
  const char *const add[] = {tag, NULL};
  int64_t id = fixture_save_text (fixture, text);

  cuttings_library_change_tags_async (fixture->library, &id, 1, add, NULL, NULL,
                                      fixture_answered_cb, fixture);
  fixture_changed (fixture);
}

static void
start (Fixture *fixture)
{
  fixture_init (fixture);
  save_tagged (fixture, "First title\n\nA text of the first.", "a/b");
  save_tagged (fixture, "Second title\n\nA text of the second.", "c");
  cuttings_library_color_tag_async (fixture->library, "a", HIGHLIGHT_GREEN, NULL,
                                    fixture_answered_cb, fixture);
  fixture_changed (fixture);
  assert_tags (fixture, "a/b:green c");
}

static void
test_rename_and_merge (void)
{
  Fixture fixture;

  start (&fixture);
  cuttings_library_rename_tag_async (fixture.library, "a", " #x ", NULL,
                                     fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  assert_tags (&fixture, "c x/b:green");
  cuttings_library_rename_tag_async (fixture.library, "x/b", "c", NULL,
                                     fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  assert_tags (&fixture, "c");
  undo (&fixture);
  undo (&fixture);
  assert_tags (&fixture, "a/b:green c");
  fixture_clear (&fixture);
}

static void
test_delete (void)
{
  Fixture fixture;

  start (&fixture);
  cuttings_library_delete_tag_async (fixture.library, "a", NULL, fixture_answered_cb,
                                     &fixture);
  fixture_changed (&fixture);
  assert_tags (&fixture, "c");
  undo (&fixture);
  assert_tags (&fixture, "a/b:green c");
  undo (&fixture);
  assert_tags (&fixture, "a/b c");
  fixture_clear (&fixture);
}

static void
test_preview (void)
{
  Fixture fixture;
  GAsyncResult *answer;
  g_autoptr (TagPreview) preview = NULL;

  start (&fixture);
  cuttings_library_preview_tag_async (fixture.library, "a/b", "c", NULL,
                                      fixture_answered_cb, &fixture);
  answer = fixture_wait (&fixture);
  preview = cuttings_library_preview_tag_finish (fixture.library, answer, NULL);
  g_object_unref (answer);
  g_assert_cmpuint (preview->n_clips, ==, 1);
  g_assert_cmpuint (preview->merged->len, ==, 1);
  fixture_clear (&fixture);
}

static void
assert_refused (Fixture *fixture, LibraryErrorCode code)
{
  g_autoptr (GAsyncResult) answer = fixture_wait (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (cuttings_library_change_finish (fixture->library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, (int)code);
}

static void
test_what_cannot_be_is_refused (void)
{
  Fixture fixture;

  start (&fixture);
  cuttings_library_rename_tag_async (fixture.library, "a", " / ", NULL,
                                     fixture_answered_cb, &fixture);
  assert_refused (&fixture, LIBRARY_ERROR_INVALID_VALUE);
  cuttings_library_rename_tag_async (fixture.library, "nobody", "x", NULL,
                                     fixture_answered_cb, &fixture);
  assert_refused (&fixture, LIBRARY_ERROR_NOT_FOUND);
  cuttings_library_delete_tag_async (fixture.library, "nobody", NULL, fixture_answered_cb,
                                     &fixture);
  assert_refused (&fixture, LIBRARY_ERROR_NOT_FOUND);
  assert_tags (&fixture, "a/b:green c");
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-tags/rename-and-merge", test_rename_and_merge);
  g_test_add_func ("/library-tags/delete", test_delete);
  g_test_add_func ("/library-tags/preview", test_preview);
  g_test_add_func ("/library-tags/what-cannot-be-is-refused",
                   test_what_cannot_be_is_refused);
  return g_test_run ();
}
