/* test-store-filter.c: conditions by range, and what is kept of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each condition finds is in test-store-search.c.
 */

#include "store/store-filter.h"

#include "fixture.h"
#include "store/store-clips.h"
#include "store/store-tags.h"

#define N_CLIPS 400

/* Every third is starred, every fifth tagged "climate", every seventh archived. */
static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const tags[] = {"news/climate", NULL};
  g_autoptr (GError) error = NULL;

  fixture_set_up (self, data);
  fixture_begin (self);
  for (int64_t id = 1; id <= N_CLIPS; id++) {
    g_autoptr (Clip) clip = fixture_clip ("Title", NULL);

    clip->starred = id % 3 == 0;
    clip->state = id % 7 == 0 ? CLIP_ARCHIVE : CLIP_INBOX;
    store_clips_insert (self->db, clip, &error);
    if (id % 5 == 0)
      store_tags_change (self->db, &id, 1, tags, NULL, &error);
  }
  g_assert_no_error (error);
  fixture_commit (self);
}

static StoreRange
begin (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  StoreRange whole;

  store_filter_begin (self->db, &whole, &error);
  g_assert_no_error (error);
  return whole;
}

static size_t
count (Fixture *self, const QueryTerm *term, StoreRange range)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreBitmap) found = store_filter_find (self->db, term, range, &error);

  g_assert_no_error (error);
  return store_bitmap_count (found);
}

static const struct {
  const char *name;
  QueryTerm term;
  int every;
} range_cases[] = {
    {"starred", {.kind = QUERY_STARRED}, 3},
    {"tag", {.kind = QUERY_TAG, .text = "news"}, 5},
    {"state", {.kind = QUERY_STATE, .number = CLIP_ARCHIVE}, 7},
    {"words", {.kind = QUERY_WORDS, .to = 1}, 1},
};

/* Narrow and wide ranges, before and after the whole has been kept. */
static void
test_ranges (Fixture *self, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (range_cases); i++) {
    StoreRange whole = begin (self);
    size_t every = (size_t)range_cases[i].every;
    const QueryTerm *term = &range_cases[i].term;

    g_assert_cmpint (whole.first, ==, 1);
    g_assert_cmpint (whole.last, ==, N_CLIPS);
    for (int round = 0; round < 2; round++) {
      g_assert_cmpuint (count (self, term, (StoreRange){1, 21}), ==, 21 / every);
      g_assert_cmpuint (count (self, term, (StoreRange){22, 42}), ==,
                        42 / every - 21 / every);
      g_assert_cmpuint (count (self, term, whole), ==, N_CLIPS / every);
      g_assert_cmpuint (count (self, term, (StoreRange){5, 4}), ==, 0);
    }
  }
}

static void
test_changes_are_seen (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) reader = store_db_open (self->path, STORE_OPEN_READ, &error);
  QueryTerm term = {.kind = QUERY_STARRED};
  Fixture other = {.db = reader};
  int64_t ids[] = {1, 2};

  g_assert_cmpuint (count (&other, &term, begin (&other)), ==, N_CLIPS / 3);
  g_assert_cmpuint (count (self, &term, begin (self)), ==, N_CLIPS / 3);
  fixture_begin (self);
  store_clips_set_starred (self->db, ids, 2, true, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, &term, begin (self)), ==, N_CLIPS / 3 + 2);
  g_assert_cmpuint (count (&other, &term, begin (&other)), ==, N_CLIPS / 3);
  fixture_commit (self);
  g_assert_cmpuint (count (self, &term, begin (self)), ==, N_CLIPS / 3 + 2);
  g_assert_cmpuint (count (&other, &term, begin (&other)), ==, N_CLIPS / 3 + 2);
}

static void
test_rolled_back_changes_are_not_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QueryTerm term = {.kind = QUERY_STARRED};
  int64_t id = 1;

  fixture_begin (self);
  store_clips_set_starred (self->db, &id, 1, true, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, &term, begin (self)), ==, N_CLIPS / 3 + 1);
  store_db_rollback (self->db);
  g_assert_cmpuint (count (self, &term, begin (self)), ==, N_CLIPS / 3);
}

/* More conditions than are kept. */
static void
test_many_conditions (Fixture *self, gconstpointer data)
{
  StoreRange whole = begin (self);

  for (int64_t i = 1; i <= 200; i++) {
    QueryTerm term = {.kind = QUERY_WORDS, .from = i};
    QueryTerm all = {.kind = QUERY_WORDS, .to = i};

    g_assert_cmpuint (count (self, &term, whole), ==, 0);
    g_assert_cmpuint (count (self, &all, whole), ==, N_CLIPS);
  }
}

static void
test_tags_by_word (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text;
    bool prefix;
    guint n;
  } rows[] = {{"CLIMATE", false, 1},
              {"news climate", false, 1},
              {"clim", false, 0},
              {"clim", true, 1},
              {"climate news", false, 0}};
  g_autoptr (GError) error = NULL;

  begin (self);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (QueryTerm) term = query_term_new (QUERY_PHRASE, rows[i].text);
    g_autoptr (StorePhrase) phrase = NULL;
    g_autoptr (GArray) labels = NULL;

    term->prefix = rows[i].prefix;
    phrase = store_phrase_new (self->db->rooms[STORE_ROOM_FOLD], term);
    labels = store_filter_list_tags (self->db, phrase, &error);
    g_assert_no_error (error);
    /* On the clipping, or on a highlight. */
    g_assert_cmpuint (labels->len, ==, 2 * rows[i].n);
  }
}

static void
test_labels (Fixture *self, gconstpointer data)
{
  static const struct {
    QueryTerm term;
    guint max;
    int n; /* -1: more than max */
  } rows[] = {
      {{.kind = QUERY_TAG, .text = "news"}, 8, 1},
      {{.kind = QUERY_TAG, .text = "NEWS/climate"}, 8, 1},
      {{.kind = QUERY_TAG, .text = "nothing"}, 8, 0},
      {{.kind = QUERY_SITE, .text = "outlet"}, 8, 3},
      {{.kind = QUERY_SITE, .text = "outlet"}, 2, -1},
      {{.kind = QUERY_SITE, .text = "example.org"}, 2, 1},
  };

  fixture_begin (self);
  for (int i = 0; i < 3; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Clip) clip =
        fixture_clip ("Title", i == 0 ? "https://example.org/" : NULL);

    clip->site = g_strdup_printf ("Outlet %d", i);
    store_clips_insert (self->db, clip, &error);
    g_assert_no_error (error);
  }
  fixture_commit (self);
  begin (self);
  /* Asked twice: the second time they are kept. */
  for (size_t i = 0; i < 2 * G_N_ELEMENTS (rows); i++) {
    size_t at = i / 2;
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) labels = NULL;

    store_filter_list_labels (self->db, &rows[at].term, rows[at].max, &labels, &error);
    g_assert_no_error (error);
    g_assert_cmpint (labels == NULL ? -1 : (int)labels->len, ==, rows[at].n);
  }
}

static void
test_empty_library (Fixture *self, gconstpointer data)
{
  QueryTerm term = {.kind = QUERY_STARRED};
  StoreRange whole = begin (self);

  g_assert_cmpint (whole.last, <, whole.first);
  g_assert_cmpuint (count (self, &term, whole), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*set_up) (Fixture *, gconstpointer);
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"ranges", set_up, test_ranges},
      {"changes-are-seen", set_up, test_changes_are_seen},
      {"changes-that-are-rolled-back-are-not-kept", set_up,
       test_rolled_back_changes_are_not_kept},
      {"many-conditions", set_up, test_many_conditions},
      {"tags-by-a-word-of-theirs", set_up, test_tags_by_word},
      {"labels", set_up, test_labels},
      {"an-empty-library", fixture_set_up, test_empty_library},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-filter/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, tests[i].set_up, tests[i].test, fixture_tear_down);
  }
  return g_test_run ();
}
