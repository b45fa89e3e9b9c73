/* test-store-index.c: after every kind of change the search index is as if made anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-index.h"

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-search.h"
#include "store/store-tags.h"

typedef struct {
  const char *name;
  void (*change) (Fixture *self, int64_t id, GError **error);
  const char *found;     /* a word that finds the clipping afterwards */
  const char *not_found; /* one that no longer does */
} IndexCase;

static void
change_note (Fixture *self, int64_t id, GError **error)
{
  store_clips_set_note (self->db, id, "remark", error);
}

static void
change_title (Fixture *self, int64_t id, GError **error)
{
  store_clips_set_field (self->db, id, CLIP_FIELD_TITLE, "Headline", error);
}

static void
change_site (Fixture *self, int64_t id, GError **error)
{
  store_clips_set_field (self->db, id, CLIP_FIELD_SITE, "Gazette", error);
}

static void
change_address (Fixture *self, int64_t id, GError **error)
{
  store_clips_set_field (self->db, id, CLIP_FIELD_ADDRESS, "https://example.net/moved",
                         error);
}

static void
change_capture (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (Capture) capture = fixture_capture ("Title", "Rewritten body.");

  store_captures_insert (self->db, id, capture, error);
}

static void
change_article (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (Capture) capture = store_captures_load_latest (self->db, id, error);

  g_free (capture->article->text);
  capture->article->text = g_strdup ("Body with what was restored.");
  store_captures_update_article (self->db, capture, error);
}

static Highlight *
add_highlight (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (GArray) captures = store_captures_list (self->db, id, error);
  g_autoptr (Highlight) highlight = highlight_new ();

  highlight->clip_id = id;
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("quotation");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  g_free (highlight->note);
  highlight->note = g_strdup ("aside");
  store_highlights_insert (self->db, highlight, error);
  return g_steal_pointer (&highlight);
}

static void
change_highlight (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (Highlight) highlight = add_highlight (self, id, error);

  g_assert_nonnull (highlight);
}

static void
change_highlight_twice (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (Highlight) highlight = add_highlight (self, id, error);

  g_free (highlight->note);
  highlight->note = g_strdup ("second thought");
  store_highlights_update (self->db, highlight, error);
}

static void
change_nothing_after_all (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (Highlight) highlight = add_highlight (self, id, error);

  store_highlights_delete (self->db, highlight->id, error);
}

static void
change_delete (Fixture *self, int64_t id, GError **error)
{
  store_clips_set_state (self->db, &id, 1, CLIP_TRASH, error);
  store_clips_delete (self->db, &id, 1, error);
}

static void
change_tags (Fixture *self, int64_t id, GError **error)
{
  static const char *const add[] = {"urgent", NULL};

  store_tags_change (self->db, &id, 1, add, NULL, error);
}

static void
change_tags_back (Fixture *self, int64_t id, GError **error)
{
  static const char *const add[] = {"urgent", NULL};

  store_tags_change (self->db, &id, 1, add, NULL, error);
  store_tags_change (self->db, &id, 1, NULL, add, error);
}

static void
change_tag_name (Fixture *self, int64_t id, GError **error)
{
  change_tags (self, id, error);
  store_tags_rename (self->db, "urgent", "calm", error);
}

static void
change_tag_into_another (Fixture *self, int64_t id, GError **error)
{
  static const char *const add[] = {"calm", NULL};

  change_tags (self, id, error);
  store_tags_change (self->db, &id, 1, add, NULL, error);
  store_tags_rename (self->db, "urgent", "calm", error);
}

static void
change_tag_away (Fixture *self, int64_t id, GError **error)
{
  change_tags (self, id, error);
  store_tags_delete (self->db, "urgent", error);
}

static void
change_highlight_tags (Fixture *self, int64_t id, GError **error)
{
  g_autoptr (Highlight) highlight = add_highlight (self, id, error);

  g_ptr_array_add (highlight->tags, g_strdup ("claim"));
  store_highlights_update (self->db, highlight, error);
}

/* What looks like a label in the text is not taken for one: U+10FFFD, t1. */
static void
change_text_to_a_label (Fixture *self, int64_t id, GError **error)
{
  store_clips_set_note (self->db, id, "\xf4\x8f\xbf\xbdt1 remark", error);
}

static const IndexCase index_cases[] = {
    {"note", change_note, "remark", NULL},
    {"title", change_title, "headline", "original"},
    {"site", change_site, "gazette", "tribune"},
    {"address", change_address, "moved", "story"},
    {"a-new-capture", change_capture, "rewritten", "first"},
    {"an-article-with-removals-restored", change_article, "restored", "first"},
    {"a-highlight", change_highlight, "quotation", NULL},
    {"its-note", change_highlight, "aside", NULL},
    {"a-highlight-changed-at-once", change_highlight_twice, "second", "aside"},
    {"a-highlight-deleted-at-once", change_nothing_after_all, "first", "quotation"},
    {"a-tag", change_tags, "urgent", NULL},
    {"a-tag-taken-back-at-once", change_tags_back, "first", "urgent"},
    {"a-tag-renamed", change_tag_name, "calm", "urgent"},
    {"two-tags-merged", change_tag_into_another, "calm", "urgent"},
    {"a-tag-deleted", change_tag_away, "first", "urgent"},
    {"a-tag-of-a-highlight", change_highlight_tags, "claim", NULL},
    {"a-note-that-looks-like-a-tag", change_text_to_a_label, "remark", NULL},
    {"the-clipping-deleted", change_delete, NULL, "first"},
};

static bool
is_found (Fixture *self, const char *word, bool prefix)
{
  g_autoptr (GError) error = NULL;
  g_auto (Query) query = {.term = query_term_new (QUERY_WORD, word)};
  g_autoptr (GArray) ids = NULL;

  query.term->prefix = prefix;
  ids = store_search_query (self->db, &query, 0, &error);
  g_assert_no_error (error);
  return ids->len == 1;
}

static int64_t
save (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Original", "https://example.org/story");
  g_autoptr (Capture) capture = fixture_capture ("Original", "First body.");

  clip->site = g_strdup ("Tribune");
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return clip->id;
}

static void
test_change (Fixture *self, gconstpointer data)
{
  const IndexCase *row = data;
  g_autoptr (GError) error = NULL;
  int64_t id = save (self);

  g_assert_true (is_found (self, "first", false));
  fixture_begin (self);
  row->change (self, id, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  fixture_assert_index_is_right (self);
  for (int prefix = 0; prefix <= 1; prefix++) {
    if (row->found != NULL)
      g_assert_true (is_found (self, row->found, prefix));
    if (row->not_found != NULL)
      g_assert_false (is_found (self, row->not_found, prefix));
  }
}

static void
assert_tagged (Fixture *self, const char *name, bool tagged)
{
  g_autoptr (GError) error = NULL;
  g_auto (Query) query = {.term = query_term_new (QUERY_TAG, name)};
  g_autoptr (GArray) ids = store_search_query (self->db, &query, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, tagged);
}

/* The only clipping, saved with both: FTS5 counts rows down with each that goes. */
static void
test_tags_one_after_the_other (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {"one", "two", "three", NULL};
  g_autoptr (GError) error = NULL;
  int64_t id;

  fixture_begin (self);
  id = fixture_add (self, "Title", NULL, "Text.");
  store_tags_change (self->db, &id, 1, names, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  for (int i = 0; names[i] != NULL; i++) {
    const char *remove[] = {names[i], NULL};

    assert_tagged (self, names[i], true);
    fixture_begin (self);
    store_tags_change (self->db, &id, 1, NULL, remove, &error);
    g_assert_no_error (error);
    fixture_commit (self);
    assert_tagged (self, names[i], false);
  }
  fixture_assert_index_is_right (self);
}

/* What is rolled back is in no index. */
static void
test_rollback (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = save (self);

  fixture_begin (self);
  change_note (self, id, &error);
  store_db_rollback (self->db);
  fixture_begin (self);
  change_title (self, id, &error);
  fixture_commit (self);
  g_assert_no_error (error);
  fixture_assert_index_is_right (self);
  g_assert_false (is_found (self, "remark", false));
}

/* Changes that are not searched leave the index alone. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = save (self);
  int64_t before = fixture_ask (self, "SELECT max (rowid) FROM word_index_data");

  fixture_begin (self);
  store_clips_set_starred (self->db, &id, 1, true, &error);
  store_clips_set_note (self->db, id, "", &error);
  store_index_touch (self->db, id, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  g_assert_cmpint (fixture_ask (self, "SELECT max (rowid) FROM word_index_data"), ==,
                   before);
}

static void
test_sort_ids (void)
{
  static const int64_t ids[] = {5, -3, G_MAXINT64, 0, 7};
  static const int64_t expected[] = {-3, 0, 5, 7, G_MAXINT64};
  g_autoptr (GHashTable) set = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) sorted = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    g_hash_table_add (set, (gpointer)&ids[i]);
  sorted = store_index_sort_ids (set);
  g_assert_cmpuint (sorted->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpint (g_array_index (sorted, int64_t, i), ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (index_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-index/", index_cases[i].name, NULL);
    g_test_add (name, Fixture, &index_cases[i], fixture_set_up, test_change,
                fixture_tear_down);
  }
  g_test_add ("/store-index/rollback", Fixture, NULL, fixture_set_up, test_rollback,
              fixture_tear_down);
  g_test_add ("/store-index/tags-one-after-the-other", Fixture, NULL, fixture_set_up,
              test_tags_one_after_the_other, fixture_tear_down);
  g_test_add ("/store-index/marks-are-not-searched", Fixture, NULL, fixture_set_up,
              test_marks, fixture_tear_down);
  g_test_add_func ("/store-index/sort-ids", test_sort_ids);
  return g_test_run ();
}
