/* test-library-relate.c: duplicates and related clippings, and merging with its undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-relate.h"

#include "library-fixture.h"

/* Long enough that a few words more or less do not matter. */
static int64_t
save_story (Fixture *self, const char *title, const char *more)
{
  g_autoptr (GString) text = g_string_new (title);

  g_string_append (text, "\n\n");
  for (int i = 0; i < 120; i++)
    g_string_append_printf (text, "word%d of the story ", i * 31);
  g_string_append (text, more);
  return fixture_save_text (self, text->str);
}

static GPtrArray *
find_duplicates (Fixture *self, int64_t id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  GPtrArray *relatives;

  cuttings_library_find_duplicates_async (self->library, id, NULL, fixture_answered_cb,
                                          self);
  answer = fixture_wait (self);
  relatives = cuttings_library_find_relatives_finish (self->library, answer, &error);
  g_assert_no_error (error);
  return relatives;
}

static void
merge (Fixture *self, int64_t id, int64_t other)
{
  const int64_t ids[] = {id, other};

  cuttings_library_merge_async (self->library, ids, 2, NULL, fixture_answered_cb, self);
  fixture_changed (self);
}

static void
test_duplicates (void)
{
  Fixture fixture;
  int64_t first, second;
  g_autoptr (GPtrArray) relatives = NULL;
  const LibraryRelative *relative;

  fixture_init (&fixture);
  first = save_story (&fixture, "First", "");
  second = save_story (&fixture, "Second", "and more");
  relatives = find_duplicates (&fixture, second);
  g_assert_cmpuint (relatives->len, ==, 1);
  relative = g_ptr_array_index (relatives, 0);
  g_assert_cmpint (relative->clip_id, ==, first);
  g_assert_cmpstr (relative->title, ==, "First");
  g_assert_nonnull (relative->uuid);
  g_assert_cmpfloat (relative->likeness, >, LIBRARY_LIKENESS_SAME);
  fixture_clear (&fixture);
}

/* Highlights of both are where their words are, in the text that is shown now. */
static void
test_merge (void)
{
  Fixture fixture;
  int64_t first, second;
  g_autoptr (Highlight) of_first = NULL;
  g_autoptr (Highlight) of_second = NULL;
  g_autoptr (LibraryClip) merged = NULL;
  g_autoptr (GPtrArray) left = NULL;

  fixture_init (&fixture);
  first = save_story (&fixture, "First", "to begin with");
  second = save_story (&fixture, "Second", "and more");
  of_first = fixture_highlight (&fixture, first, "word310 of the story");
  of_second = fixture_highlight (&fixture, second, "and more");
  merge (&fixture, first, second);
  merged = fixture_load (&fixture, first);
  g_assert_cmpuint (merged->n_captures, ==, 2);
  g_assert_cmpuint (merged->highlights->len, ==, 2);
  for (guint i = 0; i < merged->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (merged->highlights, i);
    g_autofree char *there = text_slice (merged->capture->article->text, highlight->span);

    g_assert_false (highlight->orphan);
    g_assert_cmpstr (there, ==, highlight->made.exact);
  }
  left = find_duplicates (&fixture, first);
  g_assert_cmpuint (left->len, ==, 0);
  fixture_clear (&fixture);
}

/* What undo brings back is found again, though it is nothing new. */
static void
test_undo (void)
{
  Fixture fixture;
  int64_t first, second;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (LibraryClip) clip = NULL;

  fixture_init (&fixture);
  first = save_story (&fixture, "First", "");
  second = save_story (&fixture, "Second", "and more");
  before = find_duplicates (&fixture, first);
  merge (&fixture, first, second);
  merged = find_duplicates (&fixture, first);
  g_assert_cmpuint (merged->len, ==, 0);
  cuttings_library_undo_async (fixture.library, NULL, fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  after = find_duplicates (&fixture, first);
  g_assert_cmpuint (after->len, ==, 1);
  clip = fixture_load (&fixture, second);
  g_assert_cmpstr (clip->clip->title, ==, "Second");
  fixture_clear (&fixture);
}

static void
test_related (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) relatives = NULL;
  Fixture fixture;
  int64_t first, second;

  fixture_init (&fixture);
  for (int i = 0; i < 40; i++)
    fixture_save_text (&fixture, "Filler\n\nNothing of note was said by anybody.");
  first = fixture_save_text (&fixture, "Glaciers\n\nGlaciers in Patagonia retreat.");
  second = fixture_save_text (&fixture, "Survey\n\nPatagonia lost more glaciers.");
  cuttings_library_find_related_async (fixture.library, first, 5, NULL,
                                       fixture_answered_cb, &fixture);
  answer = fixture_wait (&fixture);
  relatives = cuttings_library_find_relatives_finish (fixture.library, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (relatives->len, ==, 1);
  g_assert_cmpint (((LibraryRelative *)relatives->pdata[0])->clip_id, ==, second);
  g_clear_object (&answer);
  fixture_clear (&fixture);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  Fixture fixture;

  fixture_init (&fixture);
  cuttings_library_find_duplicates_async (fixture.library, 99, NULL, fixture_answered_cb,
                                          &fixture);
  answer = fixture_wait (&fixture);
  g_assert_null (
      cuttings_library_find_relatives_finish (fixture.library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND);
  g_clear_object (&answer);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-relate/duplicates", test_duplicates);
  g_test_add_func ("/library-relate/merge", test_merge);
  g_test_add_func ("/library-relate/undo", test_undo);
  g_test_add_func ("/library-relate/related", test_related);
  g_test_add_func ("/library-relate/a-clipping-that-is-not-there", test_missing);
  return g_test_run ();
}
