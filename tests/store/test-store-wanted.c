/* test-store-wanted.c: what waits for its page, and what of it is wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-wanted.h"

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"

/* A clipping of an address alone; its id. */
static int64_t
add_waiting (Fixture *self, const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Waiting", address);
  g_autoptr (Capture) capture = capture_new ();

  capture->origin = CAPTURE_IMPORT;
  capture->address = g_strdup (address);
  capture->final_address = g_strdup (address);
  capture->article->html = g_strdup ("");
  capture->article->text = g_strdup ("");
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return clip->id;
}

static void
want_all (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_wanted_add_all (self->db, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
assert_counts (Fixture *self, size_t n_waiting, guint n_wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wanted = store_wanted_list (self->db, &error);
  size_t n = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (wanted->len, ==, n_wanted);
  store_wanted_count_waiting (self->db, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_waiting);
}

static void
set_state (Fixture *self, int64_t id, ClipState state)
{
  fixture_begin (self);
  g_assert_true (store_clips_set_state (self->db, &id, 1, state, NULL));
  fixture_commit (self);
}

static void
test_wanting (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) wanted = NULL;
  const StoreWanted *first;
  int64_t id = add_waiting (self, "https://example.org/1");

  add_waiting (self, "https://example.org/2");
  fixture_save (self, "There", "https://example.org/3", "Text.");
  assert_counts (self, 2, 0);
  want_all (self);
  want_all (self);
  assert_counts (self, 2, 2);
  wanted = store_wanted_list (self->db, NULL);
  first = g_ptr_array_index (wanted, 0);
  g_assert_cmpint (first->clip_id, ==, id);
  g_assert_cmpstr (first->address, ==, "https://example.org/1");
  g_assert_cmpstr (first->title, ==, "Waiting");
}

static void
test_ending (Fixture *self, gconstpointer data)
{
  int64_t given_up = add_waiting (self, "https://example.org/1");
  int64_t trashed = add_waiting (self, "https://example.org/2");
  int64_t comes = add_waiting (self, "https://example.org/3");
  g_autoptr (Capture) capture = fixture_capture ("Title", "Text.");

  want_all (self);
  fixture_begin (self);
  g_assert_true (store_wanted_remove (self->db, given_up, NULL));
  fixture_commit (self);
  assert_counts (self, 3, 2);

  set_state (self, trashed, CLIP_TRASH);
  assert_counts (self, 2, 1);
  set_state (self, trashed, CLIP_INBOX);
  assert_counts (self, 3, 2);

  fixture_begin (self);
  g_assert_true (store_captures_insert (self->db, comes, capture, NULL));
  fixture_commit (self);
  assert_counts (self, 2, 1);

  set_state (self, trashed, CLIP_TRASH);
  fixture_begin (self);
  g_assert_true (store_clips_delete (self->db, &trashed, 1, NULL));
  fixture_commit (self);
  assert_counts (self, 1, 0);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM wanted_page"), ==, 0);
}

static void
test_forgetting (Fixture *self, gconstpointer data)
{
  add_waiting (self, "https://example.org/1");
  want_all (self);
  fixture_begin (self);
  g_assert_true (store_wanted_clear (self->db, NULL));
  fixture_commit (self);
  assert_counts (self, 1, 0);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
      {"/store-wanted/wanting", test_wanting},
      {"/store-wanted/ending", test_ending},
      {"/store-wanted/forgetting", test_forgetting},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, fixture_set_up, tests[i].test,
                fixture_tear_down);
  return g_test_run ();
}
