/* test-store-merge.c: nothing is lost when several clippings become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-merge.h"

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-tags.h"

static void
add_highlight (Fixture *self, int64_t clip_id, const char *tag)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) captures = store_captures_list (self->db, clip_id, &error);
  g_autoptr (Highlight) highlight = highlight_new ();

  highlight->clip_id = clip_id;
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("Text");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  g_ptr_array_add (highlight->tags, g_strdup (tag));
  store_highlights_insert (self->db, highlight, &error);
  g_assert_no_error (error);
}

/* Clipping @n of three: with a capture, an address, a tag of its own and one that all
 * have, a highlight, a note. */
static int64_t
add_clip (Fixture *self, int n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = g_strdup_printf ("Title %d", n);
  g_autofree char *address = g_strdup_printf ("https://example.org/%d", n);
  g_autofree char *tag = g_strdup_printf ("tag%d", n),
                  *note = g_strdup_printf ("note %d", n);
  const char *tags[] = {tag, "all", NULL};
  int64_t id = fixture_add (self, title, address, "Text.");

  store_tags_change (self->db, &id, 1, tags, NULL, &error);
  store_clips_set_note (self->db, id, note, &error);
  add_highlight (self, id, "claim");
  g_assert_no_error (error);
  return id;
}

static void
fill (Fixture *self, int64_t ids[3])
{
  fixture_begin (self);
  for (int i = 0; i < 3; i++)
    ids[i] = add_clip (self, i);
  fixture_commit (self);
}

static Clip *
merge (Fixture *self, int64_t id, const int64_t *others, size_t n)
{
  g_autoptr (GError) error = NULL;
  Clip *clip;

  fixture_begin (self);
  store_merge_clips (self->db, id, others, n, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  fixture_assert_index_is_right (self);
  clip = store_clips_load (self->db, id, &error);
  g_assert_no_error (error);
  return clip;
}

static void
assert_number (Fixture *self, const char *sql, int64_t expected)
{
  g_assert_cmpint (fixture_ask (self, sql), ==, expected);
}

static void
test_all_is_kept (Fixture *self, gconstpointer data)
{
  int64_t ids[3];
  g_autoptr (Clip) clip = NULL;

  fill (self, ids);
  clip = merge (self, ids[0], ids + 1, 2);
  g_assert_cmpuint (clip->tags->len, ==, 4);
  g_assert_cmpstr (clip->note, ==, "note 0\n\nnote 1\n\nnote 2");
  g_assert_cmpuint (clip->n_highlights, ==, 3);
  /* As after saving the page again: the latest capture says what it is called. */
  g_assert_cmpstr (clip->title, ==, "Title 2");
  assert_number (self, "SELECT count (*) FROM clip", 1);
  assert_number (self, "SELECT count (*) FROM capture WHERE clip_id = 1", 3);
  assert_number (self, "SELECT count (*) FROM clip_address WHERE clip_id = 1", 3);
  assert_number (self, "SELECT highlights FROM state_count WHERE state = 'inbox'", 3);
  assert_number (self,
                 "SELECT highlights FROM tag_count JOIN tag ON id = tag_id "
                 "WHERE name = 'claim'",
                 3);
  assert_number (
      self, "SELECT clips FROM tag_count JOIN tag ON id = tag_id WHERE name = 'all'", 1);
}

/* Links to what is gone lead to what it became, after a second merge as well. */
static void
test_links (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t ids[3], found = 0;
  g_autoptr (Clip) last = NULL;
  g_autoptr (Clip) between = NULL;
  g_autoptr (Clip) merged = NULL;

  fill (self, ids);
  last = store_clips_load (self->db, ids[2], &error);
  between = merge (self, ids[1], &ids[2], 1);
  merged = merge (self, ids[0], &ids[1], 1);
  g_assert_true (store_clips_find_uuid (self->db, last->uuid, &found, &error));
  g_assert_cmpint (found, ==, ids[0]);
  g_assert_true (store_clips_find_uuid (self->db, between->uuid, &found, &error));
  g_assert_cmpint (found, ==, ids[0]);
}

static void
test_corrections (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t ids[3];
  g_autoptr (Clip) clip = NULL;

  fill (self, ids);
  fixture_begin (self);
  store_clips_set_field (self->db, ids[1], CLIP_FIELD_TITLE, "Corrected", &error);
  store_clips_set_field (self->db, ids[2], CLIP_FIELD_TITLE, "Otherwise", &error);
  store_clips_set_field (self->db, ids[2], CLIP_FIELD_PUBLISHED, "2020-02-02", &error);
  g_assert_no_error (error);
  fixture_commit (self);
  clip = merge (self, ids[0], ids + 1, 2);
  g_assert_cmpstr (clip->title, ==, "Corrected");
  g_assert_true (clip->edited & CLIP_FIELD_TITLE);
  g_assert_true (clip->edited & CLIP_FIELD_PUBLISHED);
  g_assert_cmpuint (clip->published.precision, ==, DATE_DAY);
  /* The words of the reader are not dropped. */
  g_assert_cmpstr (clip->note, ==, "note 0\n\nnote 1\n\nnote 2\n\nOtherwise");
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t ids[3];
  g_autoptr (Clip) clip = NULL;

  fill (self, ids);
  fixture_begin (self);
  store_clips_set_state (self->db, &ids[0], 1, CLIP_TRASH, &error);
  store_clips_set_state (self->db, &ids[1], 1, CLIP_ARCHIVE, &error);
  store_clips_set_starred (self->db, &ids[2], 1, true, &error);
  store_clips_set_unread (self->db, &ids[0], 1, true, &error);
  store_clips_set_progress (self->db, ids[1], 0.5, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  clip = merge (self, ids[0], ids + 1, 2);
  g_assert_cmpint (clip->state, ==, CLIP_ARCHIVE);
  g_assert_true (clip->starred);
  g_assert_false (clip->unread);
  g_assert_cmpfloat (clip->progress, ==, 0.5);
  assert_number (self, "SELECT sum (clips) FROM state_count WHERE state = 'archive'", 1);
  assert_number (self, "SELECT sum (highlights) FROM state_count", 3);
}

/* One that was imported without its page takes the article of the other, and its
 * highlights wait in that. */
static void
test_waiting (Fixture *self, gconstpointer data)
{
  for (int there = 0; there < 2; there++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Clip) waiting = fixture_clip ("Waiting", "https://example.org/waiting");
    g_autoptr (Capture) empty = fixture_capture ("Waiting", "");
    g_autoptr (Clip) clip = NULL;
    g_autoptr (Capture) latest = NULL;
    int64_t ids[2];

    ids[there] = fixture_save (self, "There", "https://example.org/there", "Text.");
    fixture_begin (self);
    empty->origin = CAPTURE_IMPORT;
    empty->final_address = g_strdup ("https://example.org/waiting");
    g_free (empty->article->html);
    empty->article->html = g_strdup ("");
    g_clear_pointer (&empty->raw, g_bytes_unref);
    store_clips_insert (self->db, waiting, &error);
    store_captures_insert (self->db, waiting->id, empty, &error);
    g_assert_no_error (error);
    ids[1 - there] = waiting->id;
    add_highlight (self, waiting->id, "claim");
    fixture_commit (self);

    clip = merge (self, ids[0], ids + 1, 1);
    g_assert_false (clip->waiting);
    g_assert_cmpuint (clip->n_highlights, ==, 1);
    latest = store_captures_load_latest (self->db, clip->id, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (latest->article->text, ==, "Text.");
  }
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  static const int64_t missing = 99;
  g_autoptr (GError) error = NULL;
  int64_t ids[3];

  fill (self, ids);
  fixture_begin (self);
  g_assert_false (store_merge_clips (self->db, ids[0], &missing, 1, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  store_db_rollback (self->db);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
      {"/store-merge/all-is-kept", test_all_is_kept},
      {"/store-merge/links", test_links},
      {"/store-merge/corrections", test_corrections},
      {"/store-merge/marks", test_marks},
      {"/store-merge/one-that-waits-for-its-page", test_waiting},
      {"/store-merge/a-clipping-that-is-not-there", test_missing},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, fixture_set_up, tests[i].test,
                fixture_tear_down);
  return g_test_run ();
}
