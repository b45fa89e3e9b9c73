/* test-store-highlight-hits.c: all highlights are found, in each of the orders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-highlight-hits.h"

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-undo.h"

/* Stores a highlight in the transaction that is open. */
static int64_t
add (Fixture *self, int64_t clip_id, const char *exact, size_t start, const char *tags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = store_captures_load_latest (self->db, clip_id, &error);
  g_autoptr (Highlight) highlight = highlight_new ();
  g_auto (GStrv) names = g_strsplit (tags, " ", -1);

  highlight->clip_id = clip_id;
  highlight->capture_id = capture->id;
  highlight->made.exact = g_strdup (exact);
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  highlight->span = highlight->made.span = (TextSpan){start, start + 4};
  highlight->confidence = 1;
  highlight->created_at = (int64_t)start;
  for (char **name = names; *name != NULL; name++)
    g_ptr_array_add (highlight->tags, g_strdup (*name));
  store_highlights_insert (self->db, highlight, &error);
  g_assert_no_error (error);
  return highlight->id;
}

/* Two clippings with three highlights, the later one first in time, and one in the trash. */
typedef struct {
  int64_t clips[3];
  int64_t a1, a2, b1;
} Library;

static void
fill (Fixture *self, Library *library)
{
  g_autoptr (GError) error = NULL;

  library->clips[0] = fixture_save (self, "A", NULL, "Text of the first.");
  library->clips[1] = fixture_save (self, "B", NULL, "Text of the second.");
  library->clips[2] = fixture_save (self, "C", NULL, "Text of the third.");
  fixture_begin (self);
  library->a2 = add (self, library->clips[0], "a2", 40, "sea");
  library->a1 = add (self, library->clips[0], "a1", 20, "");
  library->b1 = add (self, library->clips[1], "b1", 10, "sea land/dry");
  add (self, library->clips[2], "trashed", 5, "sea");
  store_clips_set_state (self->db, &library->clips[2], 1, CLIP_TRASH, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

/* "b1 a1 a2": the quotes, after the tag that each stands under. (transfer full) */
static char *
find (Fixture *self, const HighlightQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = store_highlight_hits_find (self->db, query, &error);
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++) {
    const HighlightHit *hit = g_ptr_array_index (hits, i);

    g_assert_cmpint (hit->clip->id, ==, hit->highlight->clip_id);
    g_string_append_printf (found, "%s%s%s%s%s", i > 0 ? " " : "", hit->first ? "|" : "",
                            hit->tag != NULL ? hit->tag : "", hit->tag != NULL ? ":" : "",
                            hit->highlight->made.exact);
  }
  return g_string_free (found, FALSE);
}

static void
assert_found (Fixture *self, const HighlightQuery *query, const char *expected)
{
  g_autofree char *found = find (self, query);

  g_assert_cmpstr (found, ==, expected);
}

static const struct {
  const char *name;
  HighlightQuery query;
  const char *found;
} cases[] = {
    {"by-clipping-the-latest-first-in-text-order", {0}, "|b1 |a1 a2"},
    {"by-tag-each-under-every-one-of-its-tags",
     {.order = HIGHLIGHT_ORDER_TAG},
     "|land/dry:b1 |sea:b1 sea:a2 |a1"},
    {"newest-first", {.order = HIGHLIGHT_ORDER_NEWEST}, "a2 a1 b1"},
    {"in-its-own-order-like-clippings-at-first",
     {.order = HIGHLIGHT_ORDER_OWN},
     "b1 a1 a2"},
    {"what-is-asked-for-alone", {.tag = "land"}, "|b1"},
    {"nothing", {.tag = "air"}, ""},
};

static void
test_order (Fixture *self, gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  Library library;

  fill (self, &library);
  assert_found (self, &cases[row].query, cases[row].found);
}

/* ---- the user's own order ---- */

static void
move (Fixture *self, const int64_t *ids, size_t n, int64_t before)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_highlight_hits_move (self->db, ids, n, before, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
test_moved_before_another_to_the_end_and_nowhere (Fixture *self, gconstpointer data)
{
  const HighlightQuery own = {.order = HIGHLIGHT_ORDER_OWN};
  Library library;

  fill (self, &library);
  move (self, &library.a2, 1, library.b1);
  assert_found (self, &own, "a2 b1 a1");
  move (self, (int64_t[]){library.a2, library.b1}, 2, 0);
  assert_found (self, &own, "a1 a2 b1");
  move (self, &library.a2, 1, library.a2);
  assert_found (self, &own, "a1 a2 b1");
}

static void
test_a_new_highlight_comes_after_those_in_order (Fixture *self, gconstpointer data)
{
  const HighlightQuery own = {.order = HIGHLIGHT_ORDER_OWN};
  Library library;

  fill (self, &library);
  move (self, &library.b1, 1, 0);
  fixture_begin (self);
  add (self, library.clips[1], "new", 1, "");
  fixture_commit (self);
  assert_found (self, &own, "a1 a2 b1 new");
}

static void
test_a_move_is_undone (Fixture *self, gconstpointer data)
{
  const HighlightQuery own = {.order = HIGHLIGHT_ORDER_OWN};
  StoreUndo *undo = store_undo_new ();
  g_autoptr (StoreUndone) undone = NULL;
  g_autoptr (GError) error = NULL;
  Library library;

  fill (self, &library);
  store_undo_begin (undo, self->db, "order", &error);
  g_assert_no_error (error);
  store_highlight_hits_move (self->db, &library.a2, 1, library.b1, &error);
  g_assert_no_error (error);
  store_undo_commit (undo, self->db, &error);
  g_assert_no_error (error);
  assert_found (self, &own, "a2 b1 a1");
  undone = store_undo_undo (undo, self->db, &error);
  g_assert_no_error (error);
  assert_found (self, &own, "b1 a1 a2");
  store_undo_free (undo);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/order/", cases[i].name, NULL);

    g_test_add (path, Fixture, GSIZE_TO_POINTER (i), fixture_set_up, test_order,
                fixture_tear_down);
  }
  g_test_add ("/moved-before-another-to-the-end-and-nowhere", Fixture, NULL,
              fixture_set_up, test_moved_before_another_to_the_end_and_nowhere,
              fixture_tear_down);
  g_test_add ("/a-new-highlight-comes-after-those-in-order", Fixture, NULL,
              fixture_set_up, test_a_new_highlight_comes_after_those_in_order,
              fixture_tear_down);
  g_test_add ("/a-move-is-undone", Fixture, NULL, fixture_set_up, test_a_move_is_undone,
              fixture_tear_down);
  return g_test_run ();
}
