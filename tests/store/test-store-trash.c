/* test-store-trash.c: what was trashed long ago goes, and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-trash.h"

#include "fixture.h"
#include "store/store-clips.h"

static size_t
expire (Fixture *self, int64_t before, size_t limit)
{
  size_t n;

  fixture_begin (self);
  g_assert_true (store_trash_expire (self->db, before, limit, &n, NULL));
  fixture_commit (self);
  return n;
}

static void
test_expire (Fixture *self, gconstpointer data)
{
  int64_t ids[3], now;

  for (int i = 0; i < 3; i++)
    ids[i] = fixture_save (self, "Title", NULL, "Text.");
  fixture_begin (self);
  g_assert_true (store_clips_set_state (self->db, ids, 2, CLIP_TRASH, NULL));
  fixture_commit (self);
  now = g_get_real_time ();

  g_assert_cmpuint (expire (self, now - G_TIME_SPAN_HOUR, 10), ==, 0);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==, 3);
  g_assert_cmpuint (expire (self, now + G_USEC_PER_SEC, 1), ==, 1);
  g_assert_cmpuint (expire (self, now + G_USEC_PER_SEC, 10), ==, 1);
  g_assert_cmpuint (expire (self, now + G_USEC_PER_SEC, 10), ==, 0);
  g_assert_cmpint (fixture_ask (self, "SELECT id FROM clip"), ==, ids[2]);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM capture"), ==, 1);
  fixture_assert_index_is_right (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-trash/expire", Fixture, NULL, fixture_set_up, test_expire,
              fixture_tear_down);
  return g_test_run ();
}
