/* test-save-store.c: a finished capture becomes a clipping, or one more capture of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-store.h"

#include "cases.h"
#include "library-fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-db.h"

/* A library without its threads. */
typedef struct {
  Fixture fixture; /* its folder */
  StoreDb *db;
  StoreUndo *undo;
} Store;

static void
set_up (Store *self)
{
  g_autofree char *path = NULL;

  fixture_init (&self->fixture);
  path = fixture_path (&self->fixture, "other.db");
  self->db = store_db_open (path, STORE_OPEN_WRITE, NULL);
  self->undo = store_undo_new ();
}

static void
tear_down (Store *self)
{
  store_undo_free (self->undo);
  store_db_close (self->db);
  fixture_clear (&self->fixture);
}

static SaveOrder *
order_of (const char *address, const char *canonical, LibraryIfSaved if_saved)
{
  SaveOrder *order =
      save_order_new (&(LibrarySaveRequest){.address = address, .if_saved = if_saved});
  Capture *capture = capture_new ();

  capture->address = g_strdup (address);
  capture->final_address = g_strdup (address);
  capture->article->title = g_strdup ("Гавань");
  capture->article->canonical = g_strdup (canonical);
  g_free (capture->article->html);
  capture->article->html = g_strdup ("<p>The harbour reopened.</p>");
  g_free (capture->article->text);
  capture->article->text = g_strdup ("The harbour reopened.");
  order->capture = capture;
  return order;
}

/* Stores @order, which is taken. */
static LibrarySaveResult *
store (Store *self, SaveOrder *order)
{
  g_autoptr (GError) error = NULL;
  LibrarySaveResult *result = save_store (self->db, self->undo, order, &error);

  g_assert_no_error (error);
  save_order_free (order);
  return result;
}

static unsigned
count_captures (Store *self, int64_t clip_id)
{
  unsigned n;

  g_assert_true (store_captures_count (self->db, clip_id, &n, NULL));
  return n;
}

/* ---- one page under two addresses ---- */

typedef struct {
  const char *name;
  const char *first, *first_canonical;
  const char *second, *second_canonical;
  bool same;
} SameCase;

static const SameCase same_cases[] = {
    {"the-same-address", "https://a.org/x", NULL, "https://a.org/x", NULL, true},
    {"another-address", "https://a.org/x", NULL, "https://a.org/y", NULL, false},
    {"a-fragment", "https://a.org/x", NULL, "https://a.org/x#part", NULL, true},
    {"tracking", "https://a.org/x?id=1", NULL,
     "https://a.org/x?utm_source=mail&id=1&fbclid=z", NULL, true},
    {"another-parameter", "https://a.org/x?id=1", NULL, "https://a.org/x?id=2", NULL,
     false},
    {"plain-and-secure", "http://a.org/x", NULL, "https://a.org/x", NULL, true},
    {"a-canonical-link-of-the-first", "https://a.org/x?print=1", "https://a.org/x",
     "https://a.org/x", NULL, true},
    {"a-canonical-link-of-the-second", "https://a.org/x", NULL, "https://a.org/x?print=1",
     "https://a.org/x", true},
    {"two-with-one-canonical-link", "https://a.org/x?p=1", "https://a.org/x",
     "https://a.org/x?p=2", "https://a.org/x", true},
    {"letters-of-other-scripts", "https://例え.jp/日本", NULL,
     "https://xn--r8jz45g.jp/%E6%97%A5%E6%9C%AC", NULL, true},
};

static void
test_same (gconstpointer data)
{
  const SameCase *row = data;
  Store self;
  g_autoptr (LibrarySaveResult) first = NULL, second = NULL;

  set_up (&self);
  first =
      store (&self, order_of (row->first, row->first_canonical, LIBRARY_IF_SAVED_REPORT));
  g_assert_cmpint (first->outcome, ==, LIBRARY_SAVED_NEW);
  second = store (&self,
                  order_of (row->second, row->second_canonical, LIBRARY_IF_SAVED_REPORT));
  g_assert_cmpint (second->outcome, ==,
                   row->same ? LIBRARY_SAVED_BEFORE : LIBRARY_SAVED_NEW);
  g_assert_cmpint (second->clip_id == first->clip_id, ==, row->same);
  if (row->same) {
    g_assert_cmpstr (second->uuid, ==, first->uuid);
    g_assert_cmpint (second->saved_at, ==, first->saved_at);
  }
  g_assert_cmpuint (count_captures (&self, first->clip_id), ==, 1);
  tear_down (&self);
}

/* ---- what is wished for then ---- */

static void
test_capture (void)
{
  Store self;
  g_autoptr (LibrarySaveResult) first = NULL, second = NULL, other = NULL;

  set_up (&self);
  first = store (&self, order_of ("https://a.org/x", NULL, LIBRARY_IF_SAVED_CAPTURE));
  g_assert_cmpint (first->outcome, ==, LIBRARY_SAVED_NEW);
  second = store (&self, order_of ("https://a.org/x", NULL, LIBRARY_IF_SAVED_CAPTURE));
  g_assert_cmpint (second->outcome, ==, LIBRARY_SAVED_CAPTURE);
  g_assert_cmpint (second->clip_id, ==, first->clip_id);
  g_assert_cmpuint (count_captures (&self, first->clip_id), ==, 2);
  other = store (&self, order_of ("https://a.org/x", NULL, LIBRARY_IF_SAVED_NEW));
  g_assert_cmpint (other->outcome, ==, LIBRARY_SAVED_NEW);
  g_assert_cmpint (other->clip_id, !=, first->clip_id);
  tear_down (&self);
}

static void
test_without_address (void)
{
  Store self;
  g_autoptr (LibrarySaveResult) first = NULL, second = NULL;

  set_up (&self);
  first = store (&self, order_of (NULL, NULL, LIBRARY_IF_SAVED_REPORT));
  second = store (&self, order_of (NULL, NULL, LIBRARY_IF_SAVED_CAPTURE));
  g_assert_cmpint (first->clip_id, !=, second->clip_id);
  g_assert_cmpint (second->outcome, ==, LIBRARY_SAVED_NEW);
  tear_down (&self);
}

/* ---- what the clipping says ---- */

typedef struct {
  const char *name;
  const char *chosen;  /* by the user */
  const char *title;   /* of the article */
  const char *text;    /* of the article */
  const char *address; /* NULL: unknown */
  const char *expected;
} TitleCase;

static const TitleCase title_cases[] = {
    {"the-users-comes-first", "Mine", "Theirs", "Words.", "https://a.org/x", "Mine"},
    {"an-empty-one-is-none", "", "Theirs", "Words.", "https://a.org/x", "Theirs"},
    {"else-the-articles", NULL, "Их", "Words.", NULL, "Их"},
    {"else-its-first-words", NULL, NULL, "Erste Worte.", "https://a.org/x",
     "Erste Worte."},
    {"else-where-it-is", NULL, NULL, "", "https://a.org/x", "https://a.org/x"},
};

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
test_title (gconstpointer data)
{
  const TitleCase *row = data;
  Store self;
  SaveOrder *order = order_of (row->address, NULL, LIBRARY_IF_SAVED_REPORT);
  g_autoptr (LibrarySaveResult) result = NULL;

  set_up (&self);
  set (&order->title, row->chosen);
  set (&order->capture->article->title, row->title);
  set (&order->capture->article->text, row->text);
  result = store (&self, order);
  g_assert_cmpstr (result->title, ==, row->expected);
  tear_down (&self);
}

/* What the user corrected stays through the next capture; the rest is the page's. */
static void
test_corrections (void)
{
  Store self;
  SaveOrder *order;
  g_autoptr (LibrarySaveResult) first = NULL, second = NULL;
  g_autoptr (Clip) clip = NULL;

  set_up (&self);
  first = store (&self, order_of ("https://a.org/x", NULL, LIBRARY_IF_SAVED_CAPTURE));
  g_assert_true (store_db_begin (self.db, NULL));
  g_assert_true (
      store_clips_set_field (self.db, first->clip_id, CLIP_FIELD_TITLE, "Mine", NULL));
  g_assert_true (store_db_commit (self.db, NULL));
  order = order_of ("https://a.org/x", NULL, LIBRARY_IF_SAVED_CAPTURE);
  set (&order->capture->article->title, "Their new title");
  order->capture->article->byline = g_strdup ("Ana");
  order->tags = tag_normalize_all ((const char *const[]){"#later", NULL});
  second = store (&self, order);
  clip = store_clips_load (self.db, second->clip_id, NULL);
  g_assert_cmpstr (clip->title, ==, "Mine");
  g_assert_cmpstr (clip->byline, ==, "Ana");
  g_assert_cmpuint (clip->tags->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (clip->tags, 0), ==, "later");
  tear_down (&self);
}

typedef struct {
  const char *name;
  const char *address, *canonical;
  const char *expected;
} AddressCase;

static const AddressCase address_cases[] = {
    {"the-page-names-itself", "https://a.org/x?p=1", "https://a.org/x",
     "https://a.org/x"},
    {"another-outlet-does-not-take-it-over", "https://a.org/x", "https://b.com/y",
     "https://a.org/x"},
    {"a-page-that-names-nothing", "https://a.org/x", NULL, "https://a.org/x"},
    {"where-its-reader-came-from-is-left-out", "https://a.org/x?id=4&utm_source=mail",
     NULL, "https://a.org/x?id=4"},
    {"a-file-that-names-its-place", NULL, "https://a.org/x", "https://a.org/x"},
};

static void
test_address (gconstpointer data)
{
  const AddressCase *row = data;
  Store self;
  g_autoptr (LibrarySaveResult) result = NULL;
  g_autoptr (Clip) clip = NULL;

  set_up (&self);
  result =
      store (&self, order_of (row->address, row->canonical, LIBRARY_IF_SAVED_REPORT));
  clip = store_clips_load (self.db, result->clip_id, NULL);
  g_assert_cmpstr (clip->address, ==, row->expected);
  g_assert_true (clip->unread);
  g_assert_cmpuint (clip->words, ==, 3);
  tear_down (&self);
}

/* ---- failures ---- */

static void
test_undone (void)
{
  Store self;
  g_autoptr (LibrarySaveResult) result = NULL;
  g_autoptr (StoreUndone) undone = NULL;
  g_autoptr (GError) error = NULL;
  int64_t id;

  set_up (&self);
  result = store (&self, order_of ("https://a.org/x", NULL, LIBRARY_IF_SAVED_REPORT));
  undone = store_undo_undo (self.undo, self.db, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->label, ==, "save");
  g_assert_true (store_clips_find_address (self.db, "https://a.org/x", &id, NULL));
  g_assert_cmpint (id, ==, 0);
  tear_down (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/save-store/same-page", same_cases, test_same);
  ADD_CASES ("/save-store/title", title_cases, test_title);
  ADD_CASES ("/save-store/address", address_cases, test_address);
  g_test_add_func ("/save-store/a-capture-is-added-when-it-is-wished", test_capture);
  g_test_add_func ("/save-store/without-an-address-nothing-is-the-same",
                   test_without_address);
  g_test_add_func ("/save-store/corrections-of-the-user-stay", test_corrections);
  g_test_add_func ("/save-store/a-save-can-be-undone", test_undone);
  return g_test_run ();
}
