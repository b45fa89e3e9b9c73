/* test-library-edit.c: the user corrects what a page says, and takes it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

static const struct {
  const char *name;
  ClipField field;
  const char *value;
  bool valid;
} values[] = {
    {"a-title-is-any-text", CLIP_FIELD_TITLE, "Harbour", true},
    {"a-title-is-not-blank", CLIP_FIELD_TITLE, " \n", false},
    {"an-author-may-be-nobody", CLIP_FIELD_BYLINE, "", true},
    {"a-date-may-be-a-month", CLIP_FIELD_PUBLISHED, "2024-05", true},
    {"a-date-may-be-unknown", CLIP_FIELD_MODIFIED, "", true},
    {"a-date-is-in-the-calendar", CLIP_FIELD_MODIFIED, "2024-02-30", false},
    {"a-word-is-no-date", CLIP_FIELD_PUBLISHED, "spring", false},
    {"an-address-is-of-the-web", CLIP_FIELD_ADDRESS, "https://example.org/a", true},
    {"a-script-is-no-address", CLIP_FIELD_ADDRESS, "javascript:alert(1)", false},
    {"going-back-is-always-possible", CLIP_FIELD_TITLE, NULL, true},
};

static void
test_valid (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (library_edit_is_valid (values[i].field, values[i].value), ==,
                   values[i].valid);
}

static int64_t
save_page (Fixture *fixture)
{
  g_autoptr (GBytes) html = g_bytes_new_static (
      PAGE ("A title", "<meta name=\"author\" content=\"Jane Doe\">", REPORT),
      sizeof (PAGE ("A title", "<meta name=\"author\" content=\"Jane Doe\">", REPORT)) -
          1);
  const LibrarySaveRequest request = {.html = html, .address = "https://example.org/a"};
  g_autoptr (LibrarySaveResult) result = fixture_save (fixture, &request);

  return result->clip_id;
}

static void
edit (Fixture *fixture, int64_t id, const LibraryEdit *edits, size_t n)
{
  cuttings_library_edit_async (fixture->library, id, edits, n, NULL, fixture_answered_cb,
                               fixture);
  fixture_changed (fixture);
}

static void
test_several_are_one_step_of_undo (void)
{
  const LibraryEdit edits[] = {{CLIP_FIELD_BYLINE, " John\n Roe "},
                               {CLIP_FIELD_PUBLISHED, "2024-05-31"},
                               {CLIP_FIELD_SITE, ""}};
  g_autoptr (LibraryClip) edited = NULL;
  g_autoptr (LibraryClip) undone = NULL;
  g_autofree char *published = NULL;
  Fixture fixture;
  int64_t id;

  fixture_init (&fixture);
  id = save_page (&fixture);
  edit (&fixture, id, edits, G_N_ELEMENTS (edits));
  edited = fixture_load (&fixture, id);
  published = date_format (&edited->clip->published);
  g_assert_cmpstr (edited->clip->byline, ==, "John Roe");
  g_assert_cmpstr (published, ==, "2024-05-31");
  g_assert_null (edited->clip->site);
  g_assert_cmpuint (edited->clip->edited, ==,
                    CLIP_FIELD_BYLINE | CLIP_FIELD_PUBLISHED | CLIP_FIELD_SITE);

  cuttings_library_undo_async (fixture.library, NULL, fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  undone = fixture_load (&fixture, id);
  g_assert_cmpstr (undone->clip->byline, ==, "Jane Doe");
  g_assert_cmpuint (undone->clip->edited, ==, 0);
  fixture_clear (&fixture);
}

static void
test_back_to_the_page (void)
{
  const LibraryEdit other = {CLIP_FIELD_BYLINE, "John Roe"};
  const LibraryEdit back = {CLIP_FIELD_BYLINE, NULL};
  g_autoptr (LibraryClip) clip = NULL;
  Fixture fixture;
  int64_t id;

  fixture_init (&fixture);
  id = save_page (&fixture);
  edit (&fixture, id, &other, 1);
  edit (&fixture, id, &back, 1);
  clip = fixture_load (&fixture, id);
  g_assert_cmpstr (clip->clip->byline, ==, "Jane Doe");
  g_assert_cmpuint (clip->clip->edited, ==, 0);
  fixture_clear (&fixture);
}

static void
test_all_or_none (void)
{
  const LibraryEdit edits[] = {{CLIP_FIELD_BYLINE, "John Roe"},
                               {CLIP_FIELD_PUBLISHED, "spring"}};
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LibraryClip) clip = NULL;
  Fixture fixture;
  int64_t id;

  fixture_init (&fixture);
  id = save_page (&fixture);
  cuttings_library_edit_async (fixture.library, id, edits, 2, NULL, fixture_answered_cb,
                               &fixture);
  answer = fixture_wait (&fixture);
  g_assert_false (cuttings_library_change_finish (fixture.library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE);
  g_clear_object (&answer);
  clip = fixture_load (&fixture, id);
  g_assert_cmpstr (clip->clip->byline, ==, "Jane Doe");
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *path = g_strconcat ("/library-edit/", values[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_valid);
  }
  g_test_add_func ("/library-edit/several-are-one-step-of-undo",
                   test_several_are_one_step_of_undo);
  g_test_add_func ("/library-edit/what-the-page-says-comes-back", test_back_to_the_page);
  g_test_add_func ("/library-edit/a-wrong-one-stops-all", test_all_or_none);
  return g_test_run ();
}
