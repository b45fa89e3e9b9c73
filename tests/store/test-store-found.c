/* test-store-found.c: how many clippings a query finds, and whether one of them is it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-found.h"

#include "cases.h"
#include "fixture.h"
#include "model/query-parse.h"
#include "store/store-clips.h"

typedef struct {
  const char *name;
  const char *query;
  size_t n;
  bool first; /* whether the first clipping is found */
} Case;

static const Case cases[] = {
    {"no-condition-is-all-outside-the-trash", "", 2, true},
    {"a-word", "harbour", 1, true},
    {"a-word-in-the-trash-is-not-found", "storm", 0, false},
    {"the-trash-by-name", "is:trashed", 1, false},
    {"another-word", "bridge", 1, false},
    {"nothing", "nowhere", 0, false},
    {"either", "harbour OR bridge", 2, true},
    {"a-time-in-which-nothing-was-saved", "before:1990", 0, false},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  Fixture fixture;
  g_auto (Query) query = {0};
  int64_t first, third;
  size_t n;
  bool matches;
  TextSpan mistake;

  fixture_set_up (&fixture, NULL);
  first = fixture_save (&fixture, "Harbour", NULL, "It reopens.");
  fixture_save (&fixture, "Bridge", NULL, "It is closed.");
  third = fixture_save (&fixture, "Storm", NULL, "It comes.");
  fixture_begin (&fixture);
  g_assert_true (store_clips_set_state (fixture.db, &third, 1, CLIP_TRASH, NULL));
  fixture_commit (&fixture);

  g_assert_true (
      query_parse (row->query, g_get_real_time (), false, &query.term, &mistake, NULL));
  g_assert_true (store_found_count (fixture.db, &query, &n, NULL));
  g_assert_cmpuint (n, ==, row->n);
  g_assert_true (store_found_has (fixture.db, &query, first, &matches, NULL));
  g_assert_cmpint (matches, ==, row->first);
  fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/store-found", cases, test_case);
  return g_test_run ();
}
