/* test-library-tend.c: what a library that stays open does while nobody waits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <utime.h>

#include "library-fixture.h"

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
  return g_test_run ();
}
