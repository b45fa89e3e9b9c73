/* test-store-tags.c: tags given, taken, renamed, merged; and the counts of the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tags.h"

#include <string.h>

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"

/* Three clippings, 1 to 3, and the tags that each gets; a fourth is in the trash. */
typedef struct {
  const char *tags[4]; /* separated by commas */
} Start;

static int64_t ids_of_start[4];

static void
change (Fixture *self, int64_t id, const char *add, const char *remove)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) added = g_strsplit (add, ",", -1);
  g_auto (GStrv) removed = g_strsplit (remove, ",", -1);

  fixture_begin (self);
  store_tags_change (self->db, &id, 1, (const char *const *)added,
                     (const char *const *)removed, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
make_start (Fixture *self, const Start *start)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 4; i++) {
    ids_of_start[i] = fixture_save (self, "Title", NULL, "Text.");
    change (self, ids_of_start[i], start->tags[i] == NULL ? "" : start->tags[i], "");
  }
  fixture_begin (self);
  store_clips_set_state (self->db, &ids_of_start[3], 1, CLIP_TRASH, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

/* "a=2 a/b=1": names and counts of clippings. */
static char *
list (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = store_tags_list (self->db, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tags->len; i++) {
    const Tag *tag = tags->pdata[i];

    g_string_append_printf (text, "%s%s=%u", i > 0 ? " " : "", tag->name, tag->n_clips);
  }
  return g_string_free (text, FALSE);
}

static void
assert_list (Fixture *self, const char *expected)
{
  g_autofree char *text = list (self);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_change (Fixture *self, gconstpointer data)
{
  static const Start start = {{"b,a/x", "a", "", "a,trash"}};

  make_start (self, &start);
  assert_list (self, "a=1 a/x=1 b=1 trash=0");
  change (self, ids_of_start[2], "A,c", "");
  assert_list (self, "a=2 a/x=1 b=1 c=1 trash=0");
  change (self, ids_of_start[0], "c", "b,nothing");
  assert_list (self, "a=2 a/x=1 c=2 trash=0");
  change (self, ids_of_start[2], "", "C");
  assert_list (self, "a=2 a/x=1 c=1 trash=0");
  change (self, ids_of_start[3], "", "trash");
  assert_list (self, "a=2 a/x=1 c=1");
}

static void
test_change_sets_changed_at (Fixture *self, gconstpointer data)
{
  static const Start start = {{"a", "", "", ""}};
  g_autoptr (Clip) first = NULL;
  g_autoptr (Clip) same = NULL;
  g_autoptr (Clip) changed = NULL;

  make_start (self, &start);
  first = store_clips_load (self->db, ids_of_start[0], NULL);
  change (self, ids_of_start[0], "a", "b");
  same = store_clips_load (self->db, ids_of_start[0], NULL);
  g_assert_cmpint (same->changed_at, ==, first->changed_at);
  change (self, ids_of_start[0], "b", "");
  changed = store_clips_load (self->db, ids_of_start[0], NULL);
  g_assert_cmpint (changed->changed_at, >, first->changed_at);
}

static void
test_missing_clipping (Fixture *self, gconstpointer data)
{
  static const Start start = {{"a", "", "", ""}};

  make_start (self, &start);
  change (self, 99, "b", "");
  assert_list (self, "a=1");
}

/* ---- renaming ---- */

typedef struct {
  const char *name;
  Start start;
  const char *from, *to;
  const char *expected;
} RenameCase;

static const RenameCase rename_cases[] = {
    {"a-tag-gets-another-name", {{"a,b", "a"}}, "a", "z", "b=1 z=2"},
    {"its-case-may-change", {{"climate", "climate"}}, "CLIMATE", "Climate", "Climate=2"},
    {"those-below-come-along",
     {{"a,a/x", "a/x/y", "ab"}},
     "a",
     "z",
     "ab=1 z=1 z/x=1 z/x/y=1"},
    {"those-below-come-along-without-it", {{"a/x"}}, "a", "z", "z/x=1"},
    {"two-become-one", {{"a,b", "a", "b"}}, "a", "b", "b=3"},
    {"two-trees-become-one", {{"a/x,b/x", "a/y", "b/x"}}, "a", "b", "b/x=2 b/y=1"},
    {"a-tag-goes-below-itself", {{"a", "a/b"}}, "a", "a/b", "a/b=1 a/b/b=1"},
    {"a-tag-goes-above-itself", {{"a/b", "a/b/b", "a"}}, "a/b", "a", "a=2 a/b=1"},
    {"a-tag-goes-below-another", {{"a", "b"}}, "a", "b/c", "b=1 b/c=1"},
    {"the-trash-comes-along", {{"a", NULL, NULL, "a"}}, "a", "z", "z=1"},
    {"other-scripts", {{"ÄPFEL/x", "äpfel"}}, "äpfel", "Birnen", "Birnen=1 Birnen/x=1"},
};

static void
test_rename (Fixture *self, gconstpointer data)
{
  const RenameCase *row = data;
  g_autoptr (GError) error = NULL;

  make_start (self, &row->start);
  fixture_begin (self);
  store_tags_rename (self->db, row->from, row->to, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  assert_list (self, row->expected);
}

static void
test_rename_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  g_assert_false (store_tags_rename (self->db, "a", "b", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (store_tags_delete (self->db, "a", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  store_db_rollback (self->db);
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  static const Start start = {{"a,a/x", "a/x,b", "ab", "a"}};
  g_autoptr (GError) error = NULL;

  make_start (self, &start);
  fixture_begin (self);
  store_tags_delete (self->db, "A", &error);
  g_assert_no_error (error);
  fixture_commit (self);
  assert_list (self, "ab=1 b=1");
}

/* ---- counting ---- */

/* What the triggers keep is what counting would give. */
static const char *const recounts[] = {
    "SELECT count (*) FROM state_count AS s WHERE "
    "clips <> (SELECT count (*) FROM clip WHERE state = s.state) OR "
    "starred <> (SELECT count (*) FROM clip WHERE state = s.state AND starred) OR "
    "highlights <> (SELECT count (*) FROM highlight JOIN clip ON clip.id = clip_id "
    "WHERE state = s.state)",
    "SELECT count (*) FROM source_count AS s WHERE clips <> (SELECT count (*) FROM clip "
    "WHERE site_key = s.site_key AND host = s.host AND state <> 'trash')",
    "SELECT count (*) FROM tag_count AS t WHERE clips <> (SELECT count (*) FROM clip_tag "
    "JOIN clip ON clip.id = clip_id WHERE tag_id = t.tag_id AND state <> 'trash') OR "
    "highlights <> (SELECT count (*) FROM highlight_tag JOIN highlight ON highlight.id = "
    "highlight_id JOIN clip ON clip.id = clip_id WHERE tag_id = t.tag_id AND state <> "
    "'trash')",
    "SELECT (SELECT count (*) FROM tag) <> (SELECT count (*) FROM tag_count)",
};

static void
assert_counts_are_right (Fixture *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (recounts); i++)
    g_assert_cmpint (fixture_ask (self, recounts[i]), ==, 0);
}

static const char *
random_of (const char *const *choices, int n)
{
  return choices[g_test_rand_int_range (0, n)];
}

static int64_t
save_random (Fixture *self)
{
  static const char *const sites[] = {"Example", "EXAMPLE", "Other", NULL};
  static const char *const addresses[] = {"https://example.org/a", "https://x.org/b",
                                          NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Title", random_of (addresses, 3));
  g_autoptr (Capture) capture = fixture_capture ("Title", "Text.");

  clip->site = g_strdup (random_of (sites, 4));
  clip->state = (ClipState)g_test_rand_int_range (0, 3);
  clip->starred = g_test_rand_bit ();
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return clip->id;
}

static void
add_random_highlight (Fixture *self, int64_t clip_id)
{
  static const char *const tags[] = {"a", "b", "c"};
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) captures = store_captures_list (self->db, clip_id, &error);
  g_autoptr (Highlight) highlight = highlight_new ();

  if (captures->len == 0)
    return;
  highlight->clip_id = clip_id;
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("Text");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  g_ptr_array_add (highlight->tags, g_strdup (random_of (tags, 3)));
  fixture_begin (self);
  store_highlights_insert (self->db, highlight, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
set_random_state (Fixture *self, int64_t clip_id)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_clips_set_state (self->db, &clip_id, 1, (ClipState)g_test_rand_int_range (0, 3),
                         &error);
  store_clips_set_starred (self->db, &clip_id, 1, g_test_rand_bit (), &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
delete_if_trashed (Fixture *self, int64_t clip_id)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_clips_delete (self->db, &clip_id, 1, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

/* Any changes in any order: the counts stay those of counting. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  static const char *const tags[] = {"a", "b", "c", "a,b", ""};
  int64_t ids[8];

  for (int i = 0; i < 8; i++)
    ids[i] = save_random (self);
  for (int i = 0; i < 300; i++) {
    int64_t id = ids[g_test_rand_int_range (0, 8)];

    switch (g_test_rand_int_range (0, 6)) {
    case 0:
      ids[g_test_rand_int_range (0, 8)] = save_random (self);
      break;
    case 1:
      change (self, id, random_of (tags, 5), random_of (tags, 5));
      break;
    case 2:
      add_random_highlight (self, id);
      break;
    case 3:
      delete_if_trashed (self, id);
      break;
    default:
      set_random_state (self, id);
      break;
    }
  }
  assert_counts_are_right (self);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  static const Start start = {{"", "", "", ""}};
  g_autoptr (GError) error = NULL;
  StorePlaces places;

  make_start (self, &start);
  add_random_highlight (self, ids_of_start[0]);
  add_random_highlight (self, ids_of_start[3]);
  fixture_begin (self);
  store_clips_set_state (self->db, &ids_of_start[1], 1, CLIP_ARCHIVE, &error);
  store_clips_set_starred (self->db, ids_of_start + 1, 3, true, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  g_assert_true (store_tags_count_places (self->db, &places, &error));
  g_assert_cmpuint (places.n_inbox, ==, 2);
  g_assert_cmpuint (places.n_archive, ==, 1);
  g_assert_cmpuint (places.n_trash, ==, 1);
  g_assert_cmpuint (places.n_starred, ==, 2);
  g_assert_cmpuint (places.n_highlights, ==, 1);
}

static void
save_from (Fixture *self, const char *site, const char *address, ClipState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Title", address);

  clip->site = g_strdup (site);
  clip->state = state;
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
test_sites (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *name;
    unsigned n;
  } expected[] = {{"Beta", 1}, {"The Example", 3}, {"x.example.net", 1}};
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sites = NULL;

  save_from (self, "The Example", "https://example.org/1", CLIP_INBOX);
  save_from (self, "The Example", "https://uk.example.org/2", CLIP_ARCHIVE);
  save_from (self, "THE EXAMPLE", "https://uk.example.org/3", CLIP_INBOX);
  save_from (self, "The Example", "https://example.org/4", CLIP_TRASH);
  save_from (self, "Beta", NULL, CLIP_INBOX);
  save_from (self, NULL, "https://x.example.net/", CLIP_INBOX);
  save_from (self, NULL, NULL, CLIP_INBOX);
  save_from (self, "Gone", NULL, CLIP_TRASH);
  sites = store_tags_list_sites (self->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sites->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sites->len; i++) {
    const Tag *site = sites->pdata[i];
    g_autofree char *lower = g_ascii_strdown (site->name, -1);
    g_autofree char *wanted = g_ascii_strdown (expected[i].name, -1);

    g_assert_cmpstr (lower, ==, wanted);
    g_assert_cmpuint (site->n_clips, ==, expected[i].n);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"given-and-taken", test_change},
      {"only-changes-count-as-changes", test_change_sets_changed_at},
      {"a-clipping-that-is-gone-gets-none", test_missing_clipping},
      {"what-is-not-there-cannot-be-renamed", test_rename_nothing},
      {"deleted-with-those-below", test_delete},
      {"counts-are-those-of-counting", test_counts},
      {"places", test_places},
      {"sites", test_sites},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-tags/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (rename_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/store-tags/rename/", rename_cases[i].name, NULL);
    g_test_add (name, Fixture, &rename_cases[i], fixture_set_up, test_rename,
                fixture_tear_down);
  }
  return g_test_run ();
}
