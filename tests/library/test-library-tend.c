/* test-library-tend.c: what a library that stays open does while nobody waits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <utime.h>

#include "library-fixture.h"
#include "store/store-sql.h"

#define TWO_DAYS_S (2 * 24 * 60 * 60)

/* A file among those of the library that no capture names. */
static char *
leave_file (const Fixture *fixture, const char *name, int64_t age_s)
{
  time_t then = (time_t)(g_get_real_time () / G_USEC_PER_SEC - age_s);
  struct utimbuf times = {then, then};
  g_autofree char *root =
      g_strconcat (cuttings_library_get_path (fixture->library), "-blobs", NULL);
  g_autofree char *folder = g_build_filename (root, "00", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "left", -1, NULL));
  g_assert_cmpint (g_utime (path, &times), ==, 0);
  return path;
}

static void
test_files_without_a_name_go (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *young = NULL;

  fixture_init (&fixture);
  old = leave_file (&fixture, "0001", TWO_DAYS_S);
  young = leave_file (&fixture, "0002", 0);
  cuttings_library_tend (fixture.library);
  while (g_file_test (old, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  fixture_clear (&fixture);
}

/* Moves a clipping to the trash, so many days ago. */
static void
trash (Fixture *fixture, int64_t id, int days)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE clip SET trashed_at = trashed_at - %d * 86400000000 WHERE id = %d", days,
      (int)id);
  sqlite3 *sqlite;

  cuttings_library_set_state_async (fixture->library, &id, 1, CLIP_TRASH, NULL,
                                    fixture_answered_cb, fixture);
  fixture_changed (fixture);
  sqlite3_open (cuttings_library_get_path (fixture->library), &sqlite);
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (sqlite);
}

static guint
count_trash (Fixture *fixture)
{
  g_autoptr (GArray) ids = fixture_query (fixture, "is:trashed");

  return ids->len;
}

static void
test_what_is_long_in_the_trash_goes (void)
{
  Fixture fixture;

  fixture_init (&fixture);
  trash (&fixture, fixture_save_text (&fixture, "First title\n\nIts text."), 31);
  trash (&fixture, fixture_save_text (&fixture, "Second title\n\nIts text."), 29);
  fixture_restart (&fixture);
  g_assert_cmpuint (count_trash (&fixture), ==, 2);
  cuttings_library_set_trash_days (fixture.library, 30);
  cuttings_library_tend (fixture.library);
  while (count_trash (&fixture) == 2)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_trash (&fixture), ==, 1);
  fixture_clear (&fixture);
}

/* Closing comes before the first step, and none is made afterwards. */
static void
test_closing_ends_it (void)
{
  Fixture fixture;
  g_autofree char *old = NULL;

  fixture_init (&fixture);
  old = leave_file (&fixture, "0001", TWO_DAYS_S);
  cuttings_library_tend (fixture.library);
  cuttings_library_close (fixture.library);
  fixture_settle ();
  g_assert_true (g_file_test (old, G_FILE_TEST_EXISTS));
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-tend/old-files-without-a-name-go",
                   test_files_without_a_name_go);
  g_test_add_func ("/library-tend/closing-ends-it", test_closing_ends_it);
  g_test_add_func ("/library-tend/what-is-long-in-the-trash-goes",
                   test_what_is_long_in_the_trash_goes);
  return g_test_run ();
}
