/* test-duplicates.c: the same text is found again, edited or not, and nothing else is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/duplicates.h"

#include "library-fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"

/* A library without its threads. */
typedef struct {
  Fixture fixture; /* its folder */
  StoreDb *db;
} Store;

static void
set_up (Store *self)
{
  g_autofree char *path = NULL;

  fixture_init (&self->fixture);
  path = fixture_path (&self->fixture, "other.db");
  self->db = store_db_open (path, STORE_OPEN_WRITE, NULL);
}

static void
tear_down (Store *self)
{
  store_db_close (self->db);
  fixture_clear (&self->fixture);
}

/* @n words of a story, of which those from @changed on are other ones. */
static char *
make_text (const char *story, int n, int changed)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%d", i > 0 ? " " : "",
                            i < changed ? story : "other", i * 7919 % 1000);
  return g_string_free (text, FALSE);
}

static int64_t
add (Store *self, const char *address, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (Capture) capture = capture_new ();

  clip->title = g_strdup ("Title");
  clip->address = g_strdup (address);
  g_free (capture->article->html);
  capture->article->html = g_strdup (text);
  g_free (capture->article->text);
  capture->article->text = g_strdup (text);
  duplicates_prepare (capture);
  g_assert_true (store_db_begin (self->db, &error));
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_true (store_db_commit (self->db, &error));
  g_assert_no_error (error);
  return clip->id;
}

static int64_t
add_text (Store *self, const char *story, int n, int changed)
{
  g_autofree char *text = make_text (story, n, changed);

  return add (self, NULL, text);
}

/* "2:100 3:50": which are found, and the percentage that they share. */
static char *
describe (const GArray *found)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    Duplicate duplicate = g_array_index (found, Duplicate, i);

    g_string_append_printf (text, "%s%" G_GINT64_FORMAT ":%.0f", i > 0 ? " " : "",
                            (gint64)duplicate.clip_id, 100 * duplicate.likeness);
  }
  return g_string_free (text, FALSE);
}

static void
assert_found (Store *self, int64_t id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = duplicates_find (self->db, id, 0.35, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (found);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_find (void)
{
  Store store;

  set_up (&store);
  add_text (&store, "harbour", 300, 300);  /* 1 */
  add_text (&store, "harbour", 300, 300);  /* 2: the same */
  add_text (&store, "harbour", 300, 200);  /* 3: a third is new */
  add_text (&store, "harbour", 300, 60);   /* 4: little is left */
  add_text (&store, "election", 300, 300); /* 5 */
  assert_found (&store, 1, "2:100 3:50");
  assert_found (&store, 5, "");
  tear_down (&store);
}

/* Of one page, however much it has changed. */
static void
test_same_page (void)
{
  Store store;
  g_autofree char *first = make_text ("morning", 100, 100);
  g_autofree char *second = make_text ("evening", 100, 100);

  set_up (&store);
  add (&store, "https://example.org/live", first);
  add (&store, "http://www.example.org/live#top", second);
  add (&store, "https://example.org/other", second);
  assert_found (&store, 1, "2:0");
  assert_found (&store, 2, "3:100 1:0");
  tear_down (&store);
}

static void
test_trash_and_later_captures (void)
{
  g_autoptr (GError) error = NULL;
  Store store;
  int64_t trashed;

  set_up (&store);
  add_text (&store, "harbour", 300, 300);
  trashed = add_text (&store, "harbour", 300, 300);
  assert_found (&store, 1, "2:100");
  g_assert_true (store_db_begin (store.db, NULL));
  store_clips_set_state (store.db, &trashed, 1, CLIP_TRASH, &error);
  g_assert_true (store_db_commit (store.db, NULL));
  assert_found (&store, 1, "");
  g_assert_true (store_db_begin (store.db, NULL));
  store_clips_delete (store.db, &trashed, 1, &error);
  g_assert_true (store_db_commit (store.db, NULL));
  g_assert_no_error (error);
  assert_found (&store, 1, "");
  add_text (&store, "harbour", 300, 300);
  assert_found (&store, 1, "3:100");
  tear_down (&store);
}

static void
test_no_words_and_no_clipping (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  Store store;

  set_up (&store);
  add (&store, NULL, "…");
  add (&store, NULL, "…");
  assert_found (&store, 1, "");
  found = duplicates_find (store.db, 99, 0.35, &error);
  g_assert_null (found);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  tear_down (&store);
}

/* "1,2 4,5,6": the groups. */
static char *
describe_groups (const GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++) {
    const GArray *group = g_ptr_array_index (groups, i);

    for (guint j = 0; j < group->len; j++)
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT,
                              j > 0 ? "," : (i > 0 ? " " : ""),
                              (gint64)g_array_index (group, int64_t, j));
  }
  return g_string_free (text, FALSE);
}

static void
assert_groups (Store *self, double likeness, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups =
      duplicates_group (self->db, likeness, NULL, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe_groups (groups);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_group (void)
{
  Store store;

  set_up (&store);
  assert_groups (&store, 0.8, "");
  add_text (&store, "harbour", 300, 300);              /* 1 */
  add_text (&store, "election", 300, 300);             /* 2 */
  add_text (&store, "harbour", 300, 290);              /* 3 */
  add_text (&store, "harbour", 300, 200);              /* 4 */
  add (&store, "https://example.org/1", "A text.");    /* 5 */
  add (&store, "https://example.org/1", "Other one."); /* 6 */
  add_text (&store, "election", 300, 300);             /* 7 */
  assert_groups (&store, 0.8, "2,7 5,6 1,3");
  assert_groups (&store, 0.4, "2,7 5,6 1,3,4");
  tear_down (&store);
}

static bool
stop (uint64_t done, uint64_t total, gpointer data)
{
  return false;
}

static void
test_group_ended (void)
{
  g_autoptr (GError) error = NULL;
  Store store;

  set_up (&store);
  add_text (&store, "harbour", 300, 300);
  add_text (&store, "harbour", 300, 300);
  g_assert_null (duplicates_group (store.db, 0.8, stop, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_INTERRUPTED);
  tear_down (&store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/find", test_find);
  g_test_add_func ("/duplicates/same-page", test_same_page);
  g_test_add_func ("/duplicates/trash-and-later-captures", test_trash_and_later_captures);
  g_test_add_func ("/duplicates/no-words-and-no-clipping", test_no_words_and_no_clipping);
  g_test_add_func ("/duplicates/group", test_group);
  g_test_add_func ("/duplicates/ended-by-the-caller", test_group_ended);
  return g_test_run ();
}
