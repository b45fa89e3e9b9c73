/* test-store-stamps.c: a stamp changes with what an export shows, and with nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-stamps.h"

#include "cases.h"
#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-tags.h"

static char *
stamp_of (Fixture *self, guint index)
{
  g_autoptr (GPtrArray) stamps = store_stamps_list (self->db, NULL);
  const StoreStamp *stamp;

  g_assert_true (store_stamps_fill (self->db, stamps, 0, stamps->len, NULL));
  stamp = g_ptr_array_index (stamps, index);
  g_assert_nonnull (stamp->uuid);
  return g_strdup (stamp->stamp);
}

/* ---- changes ---- */

static void
change_note (StoreDb *db, int64_t id)
{
  store_clips_set_note (db, id, "Ask Ana.", NULL);
}

static void
change_tags (StoreDb *db, int64_t id)
{
  const char *const add[] = {"sea", NULL};
  store_tags_change (db, &id, 1, add, NULL, NULL);
}

static void
change_title (StoreDb *db, int64_t id)
{
  store_clips_set_field (db, id, CLIP_FIELD_TITLE, "Another", NULL);
}

static void
change_state (StoreDb *db, int64_t id)
{
  store_clips_set_state (db, &id, 1, CLIP_ARCHIVE, NULL);
}

static void
change_highlights (StoreDb *db, int64_t id)
{
  g_autoptr (Highlight) highlight = highlight_new ();
  g_autoptr (Capture) capture = store_captures_load_latest (db, id, NULL);

  highlight->clip_id = id;
  highlight->capture_id = capture->id;
  highlight->made.exact = g_strdup ("came");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  g_ptr_array_add (highlight->tags, g_strdup ("sea"));
  g_assert_true (store_highlights_insert (db, highlight, NULL));
}

static void
change_capture (StoreDb *db, int64_t id)
{
  g_autoptr (Capture) capture = fixture_capture ("One", "Another text.");
  g_assert_true (store_captures_insert (db, id, capture, NULL));
}

static void
change_progress (StoreDb *db, int64_t id)
{
  store_clips_set_progress (db, id, 0.5, NULL);
}

static void
change_unread (StoreDb *db, int64_t id)
{
  store_clips_set_unread (db, &id, 1, true, NULL);
  store_clips_set_unread (db, &id, 1, false, NULL);
}

static const struct {
  const char *name;
  void (*change) (StoreDb *db, int64_t id);
  bool counts;
} cases[] = {
    {"a-note", change_note, true},
    {"a-tag", change_tags, true},
    {"a-title", change_title, true},
    {"a-state", change_state, true},
    {"a-highlight", change_highlights, true},
    {"a-capture", change_capture, true},
    {"how-far-it-was-read-is-nothing", change_progress, false},
    {"whether-it-was-read-is-nothing", change_unread, false},
};

static void
test_case (gconstpointer data)
{
  const __typeof__ (cases[0]) *row = data;
  Fixture fixture = {0};
  g_autofree char *before = NULL, *after = NULL, *other = NULL, *other_after = NULL;
  int64_t id;

  fixture_set_up (&fixture, NULL);
  id = fixture_save (&fixture, "One", "https://a.org/1", "Ships came in.");
  fixture_save (&fixture, "Two", "https://a.org/2", "Ships came in.");
  before = stamp_of (&fixture, 0);
  other = stamp_of (&fixture, 1);
  g_assert_cmpstr (before, !=, other);
  fixture_begin (&fixture);
  row->change (fixture.db, id);
  fixture_commit (&fixture);
  after = stamp_of (&fixture, 0);
  other_after = stamp_of (&fixture, 1);
  g_assert_cmpint (g_strcmp0 (before, after) != 0, ==, row->counts);
  g_assert_cmpstr (other_after, ==, other);
  fixture_tear_down (&fixture, NULL);
}

static void
test_trash (void)
{
  Fixture fixture = {0};
  g_autoptr (GPtrArray) stamps = NULL;
  int64_t id;

  fixture_set_up (&fixture, NULL);
  id = fixture_save (&fixture, "One", "https://a.org/1", "Ships came in.");
  fixture_begin (&fixture);
  g_assert_true (store_clips_set_state (fixture.db, &id, 1, CLIP_TRASH, NULL));
  fixture_commit (&fixture);
  stamps = store_stamps_list (fixture.db, NULL);
  g_assert_cmpuint (stamps->len, ==, 1);
  g_assert_cmpint (((StoreStamp *)stamps->pdata[0])->state, ==, CLIP_TRASH);
  fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/store-stamps", cases, test_case);
  g_test_add_func ("/store-stamps/what-is-in-the-trash-is-listed", test_trash);
  return g_test_run ();
}
