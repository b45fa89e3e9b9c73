/* test-library-verify.c: the library is verified, and mended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-verify.h"

#include <sqlite3.h>

#include "library-fixture.h"

/* As a program would that knows no rule of ours. */
static void
run_raw (const Fixture *fixture, const char *sql)
{
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (cuttings_library_get_path (fixture->library), &sqlite),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (sqlite);
}

static void
on_progress (size_t done, size_t total, gpointer data)
{
  g_assert_cmpuint (done, <=, total);
}

static VerifyReport *
verify (Fixture *fixture, bool repair)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  VerifyReport *report;

  cuttings_library_verify_async (fixture->library, repair, NULL, on_progress, NULL,
                                 fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  report = cuttings_library_verify_finish (fixture->library, answer, &error);
  g_assert_no_error (error);
  return report;
}

static void
test_whole (void)
{
  Fixture fixture;
  g_autoptr (VerifyReport) report = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  report = verify (&fixture, true);
  g_assert_false (verify_report_has_found (report));
  g_assert_cmpuint (report->n_clips, ==, 1);
  fixture_clear (&fixture);
}

static void
test_mended (void)
{
  Fixture fixture;
  g_autoptr (VerifyReport) found = NULL, mended = NULL, after = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  run_raw (&fixture, "UPDATE state_count SET clips = 9 WHERE state = 'inbox'");
  found = verify (&fixture, false);
  g_assert_cmpuint (found->n_found[VERIFY_COUNTS], ==, 1);
  g_assert_cmpuint (verify_report_count_open (found), ==, 1);
  mended = verify (&fixture, true);
  g_assert_cmpuint (mended->n_repaired[VERIFY_COUNTS], ==, 1);
  g_assert_cmpuint (verify_report_count_open (mended), ==, 0);
  after = verify (&fixture, false);
  g_assert_false (verify_report_has_found (after));
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-verify/a-whole-library", test_whole);
  g_test_add_func ("/library-verify/mended", test_mended);
  return g_test_run ();
}
