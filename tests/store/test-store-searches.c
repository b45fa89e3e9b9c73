/* test-store-searches.c: saved searches are kept in their order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-searches.h"

#include "fixture.h"
#include "store/store-undo.h"

static int64_t
add (Fixture *self, const char *name, const char *query)
{
  g_autoptr (SavedSearch) search = saved_search_new (name, query);
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_searches_add (self->db, search, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return search->id;
}

/* "A=x B=y" */
static char *
list (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = store_searches_list (self->db, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (searches, i);

    g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", search->name,
                            search->query);
  }
  return g_string_free (text, FALSE);
}

static void
assert_list (Fixture *self, const char *expected)
{
  g_autofree char *found = list (self);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_new_ones_come_last (Fixture *self, gconstpointer data)
{
  assert_list (self, "");
  add (self, "B", "tag:b");
  add (self, "A", "tag:a");
  assert_list (self, "B=tag:b A=tag:a");
}

static void
test_a_name_is_given_once (Fixture *self, gconstpointer data)
{
  int64_t first = add (self, "A", "x");
  g_autoptr (SavedSearch) search = saved_search_new ("A", "y");
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  g_assert_false (store_searches_add (self->db, search, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  store_db_rollback (self->db);
  g_assert_cmpint (add (self, "B", "y"), !=, first);
}

static void
test_it_is_edited (Fixture *self, gconstpointer data)
{
  g_autoptr (SavedSearch) search = saved_search_new ("C", "z");
  g_autoptr (GError) error = NULL;

  search->id = add (self, "A", "x");
  add (self, "B", "y");
  fixture_begin (self);
  g_assert_true (store_searches_update (self->db, search, NULL));
  fixture_commit (self);
  assert_list (self, "C=z B=y");

  g_free (search->name);
  search->name = g_strdup ("B");
  fixture_begin (self);
  g_assert_false (store_searches_update (self->db, search, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  store_db_rollback (self->db);
}

static void
move (Fixture *self, int64_t id, int step)
{
  fixture_begin (self);
  g_assert_true (store_searches_move (self->db, id, step, NULL));
  fixture_commit (self);
}

static void
test_it_is_moved (Fixture *self, gconstpointer data)
{
  int64_t a = add (self, "A", "x"), b = add (self, "B", "y");

  add (self, "C", "z");
  move (self, a, 1);
  assert_list (self, "B=y A=x C=z");
  move (self, a, 9);
  assert_list (self, "B=y C=z A=x");
  move (self, b, -1);
  assert_list (self, "B=y C=z A=x");
  move (self, a, -1);
  assert_list (self, "B=y A=x C=z");
}

static void
test_what_is_gone_is_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (SavedSearch) search = saved_search_new ("A", "x");
  g_autoptr (GError) error = NULL;

  search->id = add (self, "A", "x");
  fixture_begin (self);
  g_assert_true (store_searches_delete (self->db, search->id, NULL));
  fixture_commit (self);
  assert_list (self, "");

  fixture_begin (self);
  g_assert_false (store_searches_delete (self->db, search->id, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (store_searches_update (self->db, search, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (store_searches_move (self->db, search->id, 1, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  store_db_rollback (self->db);
}

static void
test_undo_brings_it_back_to_its_place (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreUndo) undo = store_undo_new ();
  g_autoptr (StoreUndone) undone = NULL;
  int64_t a = add (self, "A", "x");

  add (self, "B", "y");
  g_assert_true (store_undo_begin (undo, self->db, "delete-search", NULL));
  g_assert_true (store_searches_delete (self->db, a, NULL));
  g_assert_true (store_undo_commit (undo, self->db, NULL));
  assert_list (self, "B=y");
  undone = store_undo_undo (undo, self->db, NULL);
  g_assert_nonnull (undone);
  assert_list (self, "A=x B=y");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } cases[] = {
      {"new-ones-come-last", test_new_ones_come_last},
      {"a-name-is-given-once", test_a_name_is_given_once},
      {"it-is-edited", test_it_is_edited},
      {"it-is-moved", test_it_is_moved},
      {"what-is-gone-is-not-found", test_what_is_gone_is_not_found},
      {"undo-brings-it-back-to-its-place", test_undo_brings_it_back_to_its_place},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/store-searches/", cases[i].name, NULL);

    g_test_add (path, Fixture, NULL, fixture_set_up, cases[i].test, fixture_tear_down);
  }
  return g_test_run ();
}
