/* test-store-fingerprints.c: kept with each capture, loaded once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-fingerprints.h"

#include <string.h>

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"

/* @byte, 128 times; 0: none at all. */
static int64_t
add_capture (Fixture *self, int64_t clip_id, char byte)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = fixture_capture ("Title", "Text.");
  char bytes[STORE_FINGERPRINT_SIZE];

  memset (bytes, byte, sizeof bytes);
  if (byte != 0)
    capture->fingerprint = g_bytes_new (bytes, sizeof bytes);
  fixture_begin (self);
  store_captures_insert (self->db, clip_id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return capture->id;
}

/* The first byte of each. */
static void
assert_bytes (Fixture *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  const StoreFingerprints *all = store_fingerprints_get (self->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->capture_ids->len, ==, strlen (expected));
  g_assert_cmpuint (all->bytes->len, ==, strlen (expected) * STORE_FINGERPRINT_SIZE);
  for (guint i = 0; i < all->capture_ids->len; i++)
    g_assert_cmpint (all->bytes->data[i * STORE_FINGERPRINT_SIZE], ==, expected[i]);
}

static void
assert_clip (Fixture *self, int64_t capture_id, int64_t expected)
{
  g_autoptr (GError) error = NULL;
  int64_t clip_id = -1;

  g_assert_true (store_fingerprints_find_clip (self->db, capture_id, &clip_id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (clip_id, ==, expected);
}

static void
test_get (Fixture *self, gconstpointer data)
{
  int64_t id = fixture_save (self, "Title", NULL, "Text.");

  assert_bytes (self, "");
  add_capture (self, id, 'a');
  add_capture (self, id, 0);
  assert_bytes (self, "a");
  add_capture (self, id, 'b');
  assert_bytes (self, "ab");
  store_fingerprints_forget (self->db);
  assert_bytes (self, "ab");
}

static void
test_update (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = NULL;
  char bytes[STORE_FINGERPRINT_SIZE] = "z";
  int64_t id = fixture_save (self, "Title", NULL, "Text.");

  add_capture (self, id, 'a');
  capture = store_captures_load_latest (self->db, id, &error);
  fixture_begin (self);
  store_captures_update_article (self->db, capture, &error);
  fixture_commit (self);
  assert_bytes (self, "a");
  capture->fingerprint = g_bytes_new (bytes, sizeof bytes);
  fixture_begin (self);
  store_captures_update_article (self->db, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  store_fingerprints_forget (self->db);
  assert_bytes (self, "z");
}

static void
test_find_clip (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = fixture_save (self, "Title", NULL, "Text.");
  int64_t older = add_capture (self, id, 'a'), latest = add_capture (self, id, 'b');

  assert_clip (self, older, 0);
  assert_clip (self, latest, id);
  assert_clip (self, 99, 0);
  fixture_begin (self);
  store_clips_set_state (self->db, &id, 1, CLIP_TRASH, &error);
  fixture_commit (self);
  assert_clip (self, latest, 0);
  fixture_begin (self);
  store_clips_delete (self->db, &id, 1, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  store_fingerprints_forget (self->db);
  assert_bytes (self, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-fingerprints/get", Fixture, NULL, fixture_set_up, test_get,
              fixture_tear_down);
  g_test_add ("/store-fingerprints/update", Fixture, NULL, fixture_set_up, test_update,
              fixture_tear_down);
  g_test_add ("/store-fingerprints/find-clip", Fixture, NULL, fixture_set_up,
              test_find_clip, fixture_tear_down);
  return g_test_run ();
}
