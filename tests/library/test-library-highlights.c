/* test-library-highlights.c: the highlights of all clippings are found and taken along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-highlights.h"

#include <string.h>

#include "library-fixture.h"

typedef struct {
  Fixture fixture;
  int64_t first, second; /* highlights, in text order */
} Subject;

static void
subject_init (Subject *self)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (Highlight) first = NULL;
  g_autoptr (Highlight) second = NULL;
  int64_t clip;

  fixture_init (fixture);
  clip = fixture_save_text (fixture, "Words of a title\n\nThe first sentence of a text. "
                                     "The second sentence of it.");
  second = fixture_highlight (fixture, clip, "second sentence");
  first = fixture_highlight (fixture, clip, "first sentence");
  self->first = first->id;
  self->second = second->id;
}

static GPtrArray *
find (Subject *self, const HighlightQuery *query)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *hits;

  cuttings_library_highlights_async (self->fixture.library, query, NULL,
                                     fixture_answered_cb, &self->fixture);
  answer = fixture_wait (&self->fixture);
  hits = cuttings_library_highlights_finish (self->fixture.library, answer, &error);
  g_assert_no_error (error);
  return hits;
}

static int64_t
id_at (const GPtrArray *hits, guint at)
{
  return ((HighlightHit *)g_ptr_array_index (hits, at))->highlight->id;
}

static void
test_found_with_their_clippings (void)
{
  Subject subject;
  g_autoptr (GPtrArray) hits = NULL;

  subject_init (&subject);
  hits = find (&subject, &(HighlightQuery){0});
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpint (id_at (hits, 0), ==, subject.first);
  g_assert_cmpint (id_at (hits, 1), ==, subject.second);
  g_assert_cmpstr (((HighlightHit *)hits->pdata[0])->clip->title, ==, "Words of a title");
  fixture_clear (&subject.fixture);
}

static void
test_moved_and_taken_back (void)
{
  Subject subject;
  const HighlightQuery own = {.order = HIGHLIGHT_ORDER_OWN};
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GPtrArray) back = NULL;

  subject_init (&subject);
  cuttings_library_move_highlights_async (subject.fixture.library, &subject.second, 1,
                                          subject.first, NULL, fixture_answered_cb,
                                          &subject.fixture);
  fixture_changed (&subject.fixture);
  moved = find (&subject, &own);
  g_assert_cmpint (id_at (moved, 0), ==, subject.second);
  cuttings_library_undo_async (subject.fixture.library, NULL, fixture_answered_cb,
                               &subject.fixture);
  fixture_changed (&subject.fixture);
  back = find (&subject, &own);
  g_assert_cmpint (id_at (back, 0), ==, subject.first);
  fixture_clear (&subject.fixture);
}

static char *
text_of (Subject *self, int64_t highlight)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  cuttings_library_highlights_text_async (self->fixture.library, &(HighlightQuery){0},
                                          &highlight, 1, NULL, fixture_answered_cb,
                                          &self->fixture);
  answer = fixture_wait (&self->fixture);
  text = cuttings_library_highlights_text_finish (self->fixture.library, answer, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_only_some_as_markdown (void)
{
  Subject subject;
  g_autofree char *text = NULL;

  subject_init (&subject);
  text = text_of (&subject, subject.second);
  g_assert_true (g_str_has_prefix (text, "## Words of a title\n"));
  g_assert_nonnull (strstr (text, "> second sentence\n"));
  g_assert_null (strstr (text, "first sentence"));
  fixture_clear (&subject.fixture);
}

static bool export(Subject *self, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_highlights_export_async (self->fixture.library, &(HighlightQuery){0},
                                            NULL, 0, file, NULL, fixture_answered_cb,
                                            &self->fixture);
  answer = fixture_wait (&self->fixture);
  return cuttings_library_export_finish (self->fixture.library, answer, error);
}

static void
test_written_to_a_file (void)
{
  Subject subject;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  subject_init (&subject);
  file = fixture_write (&subject.fixture, "highlights.md", "old", 3);
  g_assert_true (export(&subject, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "> first sentence\n"));
  fixture_clear (&subject.fixture);
}

static void
test_a_place_that_cannot_be_written_is_an_error (void)
{
  Subject subject;
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/highlights.md");
  g_autoptr (GFile) far = g_file_new_for_uri ("sftp://example.org/highlights.md");
  GFile *const places[] = {nowhere, far};

  subject_init (&subject);
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (export(&subject, places[i], &error));
    g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE);
  }
  fixture_clear (&subject.fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/found-with-their-clippings", test_found_with_their_clippings);
  g_test_add_func ("/moved-and-taken-back", test_moved_and_taken_back);
  g_test_add_func ("/only-some-as-markdown", test_only_some_as_markdown);
  g_test_add_func ("/written-to-a-file", test_written_to_a_file);
  g_test_add_func ("/a-place-that-cannot-be-written-is-an-error",
                   test_a_place_that_cannot_be_written_is_an_error);
  return g_test_run ();
}
