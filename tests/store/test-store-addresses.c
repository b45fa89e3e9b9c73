/* test-store-addresses.c: one page under several addresses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-addresses.h"

#include "fixture.h"
#include "store/store-clips.h"

static void
add (Fixture *self, int64_t clip_id, const char *address)
{
  g_autoptr (GError) error = NULL;

  store_addresses_add (self->db, clip_id, address, &error);
  g_assert_no_error (error);
}

static int64_t
find (Fixture *self, const char *address)
{
  g_autoptr (GError) error = NULL;
  int64_t id = -1;

  store_addresses_find (self->db, address, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_several (Fixture *self, gconstpointer data)
{
  int64_t a = fixture_save (self, "A", "https://example.org/a", "Text.");
  int64_t b = fixture_save (self, "B", NULL, "Text.");

  fixture_begin (self);
  add (self, a, "https://example.org/a");
  add (self, a, "https://short.example/a");
  add (self, b, "http://www.example.org/b/");
  add (self, b, NULL);
  add (self, b, "about:blank");
  fixture_commit (self);
  g_assert_cmpint (find (self, "https://short.example/a"), ==, a);
  g_assert_cmpint (find (self, "https://example.org/b"), ==, b);
  g_assert_cmpint (find (self, "https://example.org/c"), ==, 0);
  g_assert_cmpint (find (self, "about:blank"), ==, 0);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip_address"), ==, 3);
}

static void
test_latest_first (Fixture *self, gconstpointer data)
{
  int64_t first = fixture_save (self, "A", "https://example.org/a", "Text.");
  int64_t second = fixture_save (self, "B", "https://example.org/a", "Text.");

  g_assert_cmpint (second, >, first);
  g_assert_cmpint (find (self, "https://example.org/a"), ==, second);
}

/* Takes @ids. */
static void
assert_ids (GArray *ids, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (ids);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            (gint64)g_array_index (ids, int64_t, i));
  g_assert_cmpstr (text->str, ==, expected);
  g_array_unref (ids);
}

static void
test_shared (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t trashed;

  fixture_save (self, "A", "https://example.org/a", "Text.");
  fixture_save (self, "B", "http://www.example.org/a/", "Text.");
  fixture_save (self, "C", "https://example.org/c", "Text.");
  trashed = fixture_save (self, "D", "https://example.org/a", "Text.");
  fixture_begin (self);
  store_clips_set_state (self->db, &trashed, 1, CLIP_TRASH, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  assert_ids (store_addresses_list_twins (self->db, 1, &error), "2");
  assert_ids (store_addresses_list_twins (self->db, 3, &error), "");
  assert_ids (store_addresses_list_shared (self->db, &error), "1 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-addresses/several", Fixture, NULL, fixture_set_up, test_several,
              fixture_tear_down);
  g_test_add ("/store-addresses/latest-first", Fixture, NULL, fixture_set_up,
              test_latest_first, fixture_tear_down);
  g_test_add ("/store-addresses/shared", Fixture, NULL, fixture_set_up, test_shared,
              fixture_tear_down);
  return g_test_run ();
}
