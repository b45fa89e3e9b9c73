/* test-library-change.c: what the user changes is kept, and can be taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include <string.h>

static const char report[] =
    "Harbour reopens after the storm\n\n"
    "The harbour of Lindesund reopened on Tuesday after nine days, the port authority "
    "said. "
    "Two cranes are still being repaired, and ships wait for a berth outside the "
    "mole.\n\n"
    "“We count on a normal week from Monday,” said its head, Marit Solheim. The insurers "
    "put "
    "the damage at 41 million crowns, which is less than was feared at first.\n\n"
    "Fishing boats had moved to the inner basin before the wind came. None was lost.\n";

static void
test_state_star_note (void)
{
  Fixture fixture;
  int64_t id;
  g_autoptr (LibraryClip) clip = NULL;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, report);
  cuttings_library_set_starred_async (fixture.library, &id, 1, true, NULL,
                                      fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  cuttings_library_set_note_async (fixture.library, id, "Ask the *port*.", NULL,
                                   fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  cuttings_library_set_state_async (fixture.library, &id, 1, CLIP_ARCHIVE, NULL,
                                    fixture_answered_cb, &fixture);
  fixture_changed (&fixture);

  fixture_restart (&fixture);
  clip = fixture_load (&fixture, id);
  g_assert_cmpstr (clip->clip->title, ==, "Harbour reopens after the storm");
  g_assert_true (clip->clip->starred);
  g_assert_cmpstr (clip->clip->note, ==, "Ask the *port*.");
  g_assert_cmpint (clip->clip->state, ==, CLIP_ARCHIVE);
  fixture_clear (&fixture);
}

static void
test_tags (void)
{
  const char *const add[] = {" #climate / storms ", "ports", NULL};
  const char *const remove[] = {"ports", NULL};
  Fixture fixture;
  int64_t id;
  g_autoptr (LibraryClip) clip = NULL;
  g_autoptr (GArray) found = NULL;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, report);
  cuttings_library_change_tags_async (fixture.library, &id, 1, add, NULL, NULL,
                                      fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  cuttings_library_change_tags_async (fixture.library, &id, 1, NULL, remove, NULL,
                                      fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  clip = fixture_load (&fixture, id);
  g_assert_cmpuint (clip->clip->tags->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (clip->clip->tags, 0), ==, "climate/storms");
  found = fixture_query (&fixture, "tag:climate");
  g_assert_cmpuint (found->len, ==, 1);
  fixture_clear (&fixture);
}

static Highlight *
add_quote (Fixture *fixture, int64_t id, const char *quote)
{
  const char *const tags[] = {"damage", NULL};
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  Highlight *highlight;

  cuttings_library_add_quote_async (fixture->library, id, quote, HIGHLIGHT_GREEN,
                                    "Check with the insurers", tags, NULL,
                                    fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  highlight = cuttings_library_add_highlight_finish (fixture->library, answer, &error);
  g_assert_no_error (error);
  return highlight;
}

static void
test_highlights (void)
{
  Fixture fixture;
  int64_t id;
  g_autoptr (Highlight) made = NULL;
  g_autoptr (LibraryClip) clip = NULL;
  const Highlight *stored;
  g_autofree char *there = NULL;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, report);
  made = add_quote (&fixture, id, "the damage at 41 million crowns");
  made->color = HIGHLIGHT_PINK;
  cuttings_library_update_highlight_async (fixture.library, made, NULL,
                                           fixture_answered_cb, &fixture);
  fixture_changed (&fixture);

  fixture_restart (&fixture);
  clip = fixture_load (&fixture, id);
  g_assert_cmpuint (clip->highlights->len, ==, 1);
  stored = g_ptr_array_index (clip->highlights, 0);
  g_assert_cmpstr (stored->made.exact, ==, "the damage at 41 million crowns");
  g_assert_cmpint (stored->color, ==, HIGHLIGHT_PINK);
  g_assert_cmpstr (stored->note, ==, "Check with the insurers");
  g_assert_cmpstr (g_ptr_array_index (stored->tags, 0), ==, "damage");
  there = text_slice (clip->capture->article->text, stored->span);
  g_assert_cmpstr (there, ==, stored->made.exact);
  fixture_clear (&fixture);
}

static void
test_missing_quote (void)
{
  Fixture fixture;
  int64_t id;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, report);
  cuttings_library_add_quote_async (fixture.library, id, "words that are not there",
                                    HIGHLIGHT_BLUE, NULL, NULL, NULL, fixture_answered_cb,
                                    &fixture);
  answer = fixture_wait (&fixture);
  g_assert_null (cuttings_library_add_highlight_finish (fixture.library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND);
  g_clear_object (&answer); /* it holds the library */
  fixture_clear (&fixture);
}

static void
undo (Fixture *fixture)
{
  cuttings_library_undo_async (fixture->library, NULL, fixture_answered_cb, fixture);
  fixture_changed (fixture);
}

static void
redo (Fixture *fixture)
{
  cuttings_library_redo_async (fixture->library, NULL, fixture_answered_cb, fixture);
  fixture_changed (fixture);
}

static void
test_undo (void)
{
  Fixture fixture;
  int64_t id;
  g_autoptr (Highlight) made = NULL;
  g_autoptr (LibraryClip) before = NULL, after = NULL, again = NULL;

  fixture_init (&fixture);
  g_assert_false (cuttings_library_can_undo (fixture.library));
  id = fixture_save_text (&fixture, report);
  made = add_quote (&fixture, id, "None was lost");
  cuttings_library_set_state_async (fixture.library, &id, 1, CLIP_TRASH, NULL,
                                    fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  g_assert_true (cuttings_library_can_undo (fixture.library));

  undo (&fixture);
  before = fixture_load (&fixture, id);
  g_assert_cmpint (before->clip->state, ==, CLIP_INBOX);
  g_assert_cmpuint (before->highlights->len, ==, 1);
  undo (&fixture);
  after = fixture_load (&fixture, id);
  g_assert_cmpuint (after->highlights->len, ==, 0);
  redo (&fixture);
  again = fixture_load (&fixture, id);
  g_assert_cmpuint (again->highlights->len, ==, 1);
  g_assert_cmpstr (((Highlight *)g_ptr_array_index (again->highlights, 0))->uuid, ==,
                   made->uuid);
  g_assert_true (cuttings_library_can_redo (fixture.library));
  fixture_clear (&fixture);
}

static Highlight *
load_first (Fixture *fixture, int64_t id)
{
  g_autoptr (LibraryClip) clip = fixture_load (fixture, id);

  return highlight_copy (g_ptr_array_index (clip->highlights, 0));
}

static void
move (Fixture *fixture, int64_t id, TextSpan span)
{
  cuttings_library_place_highlight_async (fixture->library, id, span, NULL,
                                          fixture_answered_cb, fixture);
}

static void
test_move (void)
{
  Fixture fixture;
  int64_t id;
  g_autoptr (Highlight) made = NULL, moved = NULL, back = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, report);
  made = add_quote (&fixture, id, "None was lost");
  move (&fixture, made->id, (TextSpan){made->span.start, made->span.start + 8});
  fixture_changed (&fixture);
  moved = load_first (&fixture, id);
  g_assert_cmpstr (moved->made.exact, ==, "None was");
  g_assert_cmpuint (moved->span.end, ==, made->span.start + 8);
  g_assert_cmpstr (moved->uuid, ==, made->uuid);
  g_assert_cmpstr (moved->note, ==, made->note);

  undo (&fixture);
  back = load_first (&fixture, id);
  g_assert_cmpstr (back->made.exact, ==, "None was lost");
  move (&fixture, made->id, (TextSpan){90000, 90001});
  answer = fixture_wait (&fixture);
  g_assert_false (cuttings_library_change_finish (fixture.library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND);
  g_clear_object (&answer);
  fixture_clear (&fixture);
}

/* Three advertising links between the paragraphs, as people paste them. */
static char *
report_with_links (void)
{
  g_auto (GStrv) paragraphs = g_strsplit (report, "\n\n", -1);

  return g_strjoinv ("\nhttps://www.cpmrevenuegate.com/x1?key=99aa\n", paragraphs);
}

/* The numbers of the removed links; there must be three. */
static void
list_links (const Article *article, unsigned numbers[3])
{
  unsigned n = 0;

  for (guint i = 0; i < article->removals->len; i++) {
    const Removal *removal = g_ptr_array_index (article->removals, i);

    if (removal->reason == REMOVAL_AD_LINK) {
      g_assert_cmpuint (n, <, 3);
      numbers[n++] = removal->number;
    }
  }
  g_assert_cmpuint (n, ==, 3);
}

static void
test_restore_removals (void)
{
  g_autofree char *pasted = report_with_links ();
  unsigned numbers[3];
  Fixture fixture;
  int64_t id;
  g_autoptr (Highlight) made = NULL;
  g_autoptr (LibraryClip) clean = NULL, restored = NULL;
  const Highlight *moved;
  g_autofree char *there = NULL;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, pasted);
  made = add_quote (&fixture, id, "Fishing boats had moved");
  clean = fixture_load (&fixture, id);
  list_links (clean->capture->article, numbers);
  g_assert_null (strstr (clean->capture->article->text, "cpmrevenuegate"));

  cuttings_library_restore_removals_async (fixture.library, id, numbers, 3, true, NULL,
                                           fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  restored = fixture_load (&fixture, id);
  g_assert_nonnull (strstr (restored->capture->article->text, "cpmrevenuegate"));
  moved = g_ptr_array_index (restored->highlights, 0);
  g_assert_false (moved->orphan);
  g_assert_cmpuint (moved->span.start, >, made->span.start);
  there = text_slice (restored->capture->article->text, moved->span);
  g_assert_cmpstr (there, ==, "Fishing boats had moved");
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/change/state-star-and-note-survive-a-restart",
                   test_state_star_note);
  g_test_add_func ("/library/change/tags-are-normalized-and-found", test_tags);
  g_test_add_func ("/library/change/highlights-survive-a-restart", test_highlights);
  g_test_add_func ("/library/change/a-quote-must-be-in-the-text", test_missing_quote);
  g_test_add_func ("/library/change/every-change-is-a-step-of-undo", test_undo);
  g_test_add_func ("/library/change/a-highlight-is-put-elsewhere", test_move);
  g_test_add_func ("/library/change/restored-links-move-highlights-with-their-words",
                   test_restore_removals);
  return g_test_run ();
}
