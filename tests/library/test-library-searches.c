/* test-library-searches.c: saved searches are checked, kept, counted, and taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include "library/library-searches.h"
#include "model/query-parse.h"

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  GPtrArray *searches;

  cuttings_library_searches_async (fixture->library, NULL, fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  searches = cuttings_library_searches_finish (fixture->library, answer, NULL);
  g_assert_nonnull (searches);
  return searches;
}

static void
add (Fixture *fixture, const char *name, const char *query)
{
  cuttings_library_add_search_async (fixture->library, name, query, NULL,
                                     fixture_answered_cb, fixture);
  fixture_changed (fixture);
}

static void
undo (Fixture *fixture)
{
  cuttings_library_undo_async (fixture->library, NULL, fixture_answered_cb, fixture);
  fixture_changed (fixture);
}

static void
test_it_is_kept_and_taken_back (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) searches = NULL;
  const SavedSearch *search;

  fixture_init (&fixture);
  add (&fixture, " Climate  news ", "tag:climate OR  warming");
  add (&fixture, "Other", "x");
  searches = list (&fixture);
  g_assert_cmpuint (searches->len, ==, 2);
  search = g_ptr_array_index (searches, 0);
  g_assert_cmpstr (search->name, ==, "Climate news");
  g_assert_cmpstr (search->query, ==, "tag:climate OR  warming");

  cuttings_library_move_search_async (fixture.library, search->id, 1, NULL,
                                      fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  cuttings_library_delete_search_async (fixture.library, search->id, NULL,
                                        fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  g_ptr_array_unref (searches);
  searches = list (&fixture);
  g_assert_cmpuint (searches->len, ==, 1);

  undo (&fixture);
  undo (&fixture);
  g_ptr_array_unref (searches);
  searches = list (&fixture);
  search = g_ptr_array_index (searches, 0);
  g_assert_cmpstr (search->name, ==, "Climate news");
  fixture_clear (&fixture);
}

static void
test_it_is_edited (void)
{
  Fixture fixture;
  g_autoptr (SavedSearch) edited = saved_search_new ("New name", "y");
  g_autoptr (GPtrArray) searches = NULL;

  fixture_init (&fixture);
  add (&fixture, "Name", "x");
  searches = list (&fixture);
  edited->id = ((SavedSearch *)g_ptr_array_index (searches, 0))->id;
  cuttings_library_update_search_async (fixture.library, edited, NULL,
                                        fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  g_ptr_array_unref (searches);
  searches = list (&fixture);
  g_assert_cmpstr (((SavedSearch *)g_ptr_array_index (searches, 0))->name, ==,
                   "New name");
  fixture_clear (&fixture);
}

static void
test_what_cannot_be_stored_is_refused (void)
{
  static const struct {
    const char *name, *query;
  } bad[] = {{" ", "x"}, {"Name", "is:nonsense"}, {"Name", "(a"}, {"Taken", "x"}};
  Fixture fixture;
  g_autoptr (GPtrArray) searches = NULL;

  fixture_init (&fixture);
  add (&fixture, "Taken", "x");
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GAsyncResult) answer = NULL;
    g_autoptr (GError) error = NULL;

    cuttings_library_add_search_async (fixture.library, bad[i].name, bad[i].query, NULL,
                                       fixture_answered_cb, &fixture);
    answer = fixture_wait (&fixture);
    g_assert_false (cuttings_library_change_finish (fixture.library, answer, &error));
    g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE);
  }
  searches = list (&fixture);
  g_assert_cmpuint (searches->len, ==, 1);
  fixture_clear (&fixture);
}

static size_t
count (Fixture *fixture, const Query *query)
{
  g_autoptr (GAsyncResult) answer = NULL;
  size_t n;

  cuttings_library_count_async (fixture->library, query, NULL, fixture_answered_cb,
                                fixture);
  answer = fixture_wait (fixture);
  g_assert_true (cuttings_library_count_finish (fixture->library, answer, &n, NULL));
  return n;
}

static void
test_a_query_is_counted (void)
{
  Fixture fixture;
  g_auto (Query) query = {0};
  TextSpan mistake;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "Words of a title\n\nThe first sentence of a text.");
  g_assert_true (query_parse ("sentence", 0, false, &query.term, &mistake, NULL));
  g_assert_cmpuint (count (&fixture, &query), ==, 1);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-searches/it-is-kept-and-taken-back",
                   test_it_is_kept_and_taken_back);
  g_test_add_func ("/library-searches/it-is-edited", test_it_is_edited);
  g_test_add_func ("/library-searches/what-cannot-be-stored-is-refused",
                   test_what_cannot_be_stored_is_refused);
  g_test_add_func ("/library-searches/a-query-is-counted", test_a_query_is_counted);
  return g_test_run ();
}
