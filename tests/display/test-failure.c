/* test-failure.c: libraries that cannot be opened are told apart and left as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include <string.h>

/* Where SQLite keeps what an application says of its files (file format, section 1.3). */
#define USER_VERSION_OFFSET 60
#define FIRST_PAGE_CONTENT 100

/* ---- files ---- */

static void
read_file (const char *path, char **bytes, gsize *length)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
write_file (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize)length, &error);
  g_assert_no_error (error);
}

static void
make_notes (char *bytes, gsize length)
{
  memset (bytes, 'n', length);
}

static void
make_newer (char *bytes, gsize length)
{
  memcpy (bytes + USER_VERSION_OFFSET, "\x00\x0f\x42\x40", 4);
}

static void
make_damaged (char *bytes, gsize length)
{
  memset (bytes + FIRST_PAGE_CONTENT, 0xff, length - FIRST_PAGE_CONTENT);
}

/* ---- the tests ---- */

typedef struct {
  void (*spoil) (char *bytes, gsize length);
  const char *title;
} Case;

static const Case newer = {make_newer, "Library Is Newer Than Cuttings"};
static const Case damaged = {make_damaged, "Library Is Damaged"};
static const Case notes = {make_notes, "Not a Library"};

/* Spoils a copy of a good library, and opens it. */
static void
check_case (WindowFixture *fixture, const Case *row)
{
  g_autofree char *path = g_build_filename (fixture->folder, "spoilt.db", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *after = NULL;
  gsize length, after_length;

  window_fixture_open (fixture, path);
  WAIT_UNTIL (fixture->window->library != NULL &&
              g_str_equal (cuttings_library_get_path (fixture->window->library), path));
  window_fixture_open (fixture, fixture->path);
  WAIT_UNTIL (fixture->window->library != NULL &&
              !g_str_equal (cuttings_library_get_path (fixture->window->library), path));

  read_file (path, &bytes, &length);
  row->spoil (bytes, length);
  write_file (path, bytes, length);
  window_fixture_open (fixture, path);
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "failure"));
  g_assert_true (window_fixture_shows (GTK_WIDGET (fixture->window), row->title));
  g_assert_true (window_fixture_shows (GTK_WIDGET (fixture->window), path));
  g_assert_false (window_fixture_is_enabled (fixture, "paste"));
  read_file (path, &after, &after_length);
  g_assert_cmpuint (after_length, ==, length);
  g_assert_true (memcmp (after, bytes, length) == 0);
}

static void
test_newer (WindowFixture *fixture)
{
  check_case (fixture, &newer);
}

static void
test_damaged (WindowFixture *fixture)
{
  check_case (fixture, &damaged);
}

static void
test_notes (WindowFixture *fixture)
{
  check_case (fixture, &notes);
}

static void
test_a_folder_that_is_none (WindowFixture *fixture)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *path = g_build_filename (file, "library.db", NULL);

  write_file (file, "", 0);
  window_fixture_open (fixture, path);
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "failure"));
  g_assert_true (
      window_fixture_shows (GTK_WIDGET (fixture->window), "Library Cannot Be Opened"));
}

static void
test_another_library_is_opened_from_there (WindowFixture *fixture)
{
  check_case (fixture, &notes);
  g_assert_nonnull (window_fixture_find_button (GTK_WIDGET (fixture->window),
                                                "_Open Another Library…"));
  g_assert_nonnull (window_fixture_find_button (GTK_WIDGET (fixture->window), "_Quit"));
  window_fixture_open (fixture, fixture->path);
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "welcome"));
  g_assert_true (window_fixture_is_enabled (fixture, "paste"));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/failure/a-newer-library-is-left-alone", test_newer);
  window_fixture_add ("/failure/a-damaged-library-is-left-alone", test_damaged);
  window_fixture_add ("/failure/another-kind-of-file-is-left-alone", test_notes);
  window_fixture_add ("/failure/a-folder-that-is-none", test_a_folder_that_is_none);
  window_fixture_add ("/failure/another-library-is-opened-from-there",
                      test_another_library_is_opened_from_there);
  return g_test_run ();
}
