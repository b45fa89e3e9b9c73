/* test-store-highlights.c: highlights come back as they went in, and change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-highlights.h"

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-tags.h"

/* Of the latest capture of @clip_id. */
static Highlight *
make_highlight (Fixture *self, int64_t clip_id, const char *exact, size_t start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = store_captures_load_latest (self->db, clip_id, &error);
  Highlight *highlight = highlight_new ();

  g_assert_no_error (error);
  highlight->clip_id = clip_id;
  highlight->capture_id = capture->id;
  highlight->made.exact = g_strdup (exact);
  highlight->made.prefix = g_strdup ("before ");
  highlight->made.suffix = g_strdup (" after");
  highlight->made.span = (TextSpan){start, start + 4};
  highlight->span = highlight->made.span;
  highlight->confidence = 1;
  return highlight;
}

static void
insert (Fixture *self, Highlight *highlight)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_highlights_insert (self->db, highlight, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static Highlight *
load (Fixture *self, int64_t id)
{
  g_autoptr (GError) error = NULL;
  Highlight *highlight = store_highlights_load (self->db, id, &error);

  g_assert_no_error (error);
  return highlight;
}

static void
test_all_fields (Fixture *self, gconstpointer data)
{
  int64_t clip_id = fixture_save (self, "A", NULL, "Some text to mark.");
  g_autoptr (Highlight) highlight = make_highlight (self, clip_id, "text", 5);
  g_autoptr (Highlight) loaded = NULL;
  g_autoptr (Clip) clip = NULL;

  highlight->uuid = g_strdup ("0b7f6a3e-1111-4222-8333-123456789abc");
  highlight->span = (TextSpan){7, 12};
  highlight->confidence = 0.75;
  highlight->orphan = true;
  highlight->color = HIGHLIGHT_PURPLE;
  highlight->created_at = 1700000000000001;
  g_free (highlight->note);
  highlight->note = g_strdup ("Why?");
  g_ptr_array_add (highlight->tags, g_strdup ("b"));
  g_ptr_array_add (highlight->tags, g_strdup ("A/x"));
  insert (self, highlight);

  loaded = load (self, highlight->id);
  g_assert_cmpstr (loaded->uuid, ==, highlight->uuid);
  g_assert_cmpint (loaded->clip_id, ==, clip_id);
  g_assert_cmpint (loaded->capture_id, ==, highlight->capture_id);
  g_assert_cmpstr (loaded->made.exact, ==, "text");
  g_assert_cmpstr (loaded->made.prefix, ==, "before ");
  g_assert_cmpstr (loaded->made.suffix, ==, " after");
  g_assert_cmpuint (loaded->made.span.start, ==, 5);
  g_assert_cmpuint (loaded->made.span.end, ==, 9);
  g_assert_cmpuint (loaded->span.start, ==, 7);
  g_assert_cmpuint (loaded->span.end, ==, 12);
  g_assert_cmpfloat (loaded->confidence, ==, 0.75);
  g_assert_true (loaded->orphan);
  g_assert_cmpint (loaded->color, ==, HIGHLIGHT_PURPLE);
  g_assert_cmpstr (loaded->note, ==, "Why?");
  g_assert_cmpint (loaded->created_at, ==, 1700000000000001);
  g_assert_cmpint (loaded->changed_at, ==, highlight->changed_at);
  g_assert_cmpuint (loaded->tags->len, ==, 2);
  g_assert_cmpstr (loaded->tags->pdata[0], ==, "A/x");
  g_assert_cmpstr (loaded->tags->pdata[1], ==, "b");
  clip = store_clips_load (self->db, clip_id, NULL);
  g_assert_cmpuint (clip->n_highlights, ==, 1);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t clip_id = fixture_save (self, "A", NULL, "Text.");
  int64_t other_id = fixture_save (self, "B", NULL, "Text.");
  g_autoptr (Highlight) orphan = make_highlight (self, clip_id, "orphan", 1);
  g_autoptr (Highlight) last = make_highlight (self, clip_id, "last", 30);
  g_autoptr (Highlight) longer = make_highlight (self, clip_id, "longer", 10);
  g_autoptr (Highlight) shorter = make_highlight (self, clip_id, "shorter", 10);
  g_autoptr (Highlight) elsewhere = make_highlight (self, other_id, "elsewhere", 1);
  static const char *const expected[] = {"shorter", "longer", "last", "orphan"};
  g_autoptr (GPtrArray) all = NULL;

  orphan->orphan = true;
  longer->span.end = 20;
  insert (self, orphan);
  insert (self, last);
  insert (self, longer);
  insert (self, shorter);
  insert (self, elsewhere);
  all = store_highlights_load_all (self->db, clip_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (((Highlight *)all->pdata[i])->made.exact, ==, expected[i]);
}

static void
test_update (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t clip_id = fixture_save (self, "A", NULL, "Text.");
  g_autoptr (Highlight) highlight = make_highlight (self, clip_id, "Text", 0);
  g_autoptr (Highlight) loaded = NULL;
  int64_t changed_at;

  g_ptr_array_add (highlight->tags, g_strdup ("old"));
  insert (self, highlight);
  changed_at = highlight->changed_at;
  highlight->color = HIGHLIGHT_GREEN;
  g_free (highlight->note);
  highlight->note = g_strdup ("now with a note");
  highlight->span = (TextSpan){1, 3};
  g_free (highlight->made.exact);
  highlight->made.exact = g_strdup ("never changes");
  g_ptr_array_set_size (highlight->tags, 0);
  g_ptr_array_add (highlight->tags, g_strdup ("new"));
  fixture_begin (self);
  store_highlights_update (self->db, highlight, &error);
  g_assert_no_error (error);
  fixture_commit (self);

  loaded = load (self, highlight->id);
  g_assert_cmpint (loaded->color, ==, HIGHLIGHT_GREEN);
  g_assert_cmpstr (loaded->note, ==, "now with a note");
  g_assert_cmpuint (loaded->span.start, ==, 1);
  g_assert_cmpstr (loaded->made.exact, ==, "Text");
  g_assert_cmpuint (loaded->tags->len, ==, 1);
  g_assert_cmpstr (loaded->tags->pdata[0], ==, "new");
  g_assert_cmpint (loaded->changed_at, >, changed_at);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM tag"), ==, 1);
}

static void
test_set_spans (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t clip_id = fixture_save (self, "A", NULL, "Text.");
  g_autoptr (Highlight) highlight = make_highlight (self, clip_id, "Text", 0);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (Highlight) loaded = NULL;
  int64_t changed_at;

  insert (self, highlight);
  changed_at = highlight->changed_at;
  highlight->span = (TextSpan){40, 44};
  highlight->confidence = 0.5;
  highlight->orphan = true;
  highlight->color = HIGHLIGHT_PINK;
  g_ptr_array_add (moved, highlight);
  fixture_begin (self);
  store_highlights_set_spans (self->db, moved, &error);
  g_assert_no_error (error);
  fixture_commit (self);

  loaded = load (self, highlight->id);
  g_assert_cmpuint (loaded->span.start, ==, 40);
  g_assert_cmpfloat (loaded->confidence, ==, 0.5);
  g_assert_true (loaded->orphan);
  g_assert_cmpint (loaded->color, ==, HIGHLIGHT_YELLOW);
  g_assert_cmpint (loaded->changed_at, ==, changed_at);
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t clip_id = fixture_save (self, "A", NULL, "Text.");
  g_autoptr (Highlight) highlight = make_highlight (self, clip_id, "Text", 0);

  g_ptr_array_add (highlight->tags, g_strdup ("tag"));
  insert (self, highlight);
  fixture_begin (self);
  store_highlights_delete (self->db, highlight->id, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  g_assert_null (store_highlights_load (self->db, highlight->id, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM tag"), ==, 0);
}

static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t clip_id = fixture_save (self, "A", NULL, "Text.");
  g_autoptr (Highlight) highlight = make_highlight (self, clip_id, "Text", 0);

  highlight->id = 99;
  fixture_begin (self);
  g_assert_false (store_highlights_update (self->db, highlight, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (store_highlights_delete (self->db, 99, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  highlight->clip_id = 77;
  g_assert_false (store_highlights_insert (self->db, highlight, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  store_db_rollback (self->db);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"all-fields-come-back", test_all_fields},
      {"in-text-order-orphans-last", test_order},
      {"update", test_update},
      {"spans-move-without-a-change", test_set_spans},
      {"delete", test_delete},
      {"not-found", test_not_found},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-highlights/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  return g_test_run ();
}
