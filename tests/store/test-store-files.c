/* test-store-files.c: files that are copied, linked and removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"

static char *
path_in (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = path_in (self, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_true (store_files_make_folder (folder, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static uint64_t
inode_of (const char *path)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  return about.st_ino;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_written (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "a", "before");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("after", 5);

  g_assert_true (store_files_write (path, bytes, NULL));
  assert_text (path, "after");
  g_assert_true (store_files_sync_folder (self->folder));
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

static void
test_copied (Fixture *self, gconstpointer data)
{
  g_autofree char *from = write_file (self, "a", "text");
  g_autofree char *to = path_in (self, "b");

  g_assert_true (store_files_copy (from, to, NULL));
  assert_text (to, "text");
  g_assert_cmpuint (inode_of (from), !=, inode_of (to));
}

static void
test_linked (Fixture *self, gconstpointer data)
{
  g_autofree char *from = write_file (self, "a", "whole");
  g_autofree char *to = write_file (self, "b", "damaged");

  g_assert_true (store_files_link (from, to, NULL));
  assert_text (to, "whole");
  g_assert_cmpuint (inode_of (from), ==, inode_of (to));
  g_assert_true (store_files_link (from, to, NULL));
  g_assert_cmpuint (count_entries (self->folder), ==, 2);
}

static void
test_folders_linked (Fixture *self, gconstpointer data)
{
  g_autofree char *first = write_file (self, "from/aa/1", "one");
  g_autofree char *second = write_file (self, "from/bb/2", "two");
  g_autofree char *from = path_in (self, "from");
  g_autofree char *to = path_in (self, "to");
  g_autofree char *linked = path_in (self, "to/bb/2");
  g_autofree char *nothing = path_in (self, "nothing");

  g_assert_true (store_files_link_folder (from, to, NULL));
  assert_text (linked, "two");
  g_assert_cmpuint (inode_of (linked), ==, inode_of (second));
  assert_text (first, "one");
  g_assert_cmpuint (store_files_measure (to), ==, 6);
  g_assert_true (store_files_link_folder (nothing, to, NULL));
}

static void
test_removed (Fixture *self, gconstpointer data)
{
  g_autofree char *file = write_file (self, "a/b/c", "text");
  g_autofree char *folder = path_in (self, "a");
  g_autofree char *outside = write_file (self, "outside/kept", "text");
  g_autofree char *target = path_in (self, "outside");
  g_autofree char *link = path_in (self, "a/link");

  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  store_files_remove (folder);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  assert_text (outside, "text");
  store_files_remove (folder);
  g_assert_cmpuint (store_files_measure (folder), ==, 0);
}

static void
test_failures_leave_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *from = write_file (self, "a", "text");
  g_autofree char *nothing = path_in (self, "nothing");
  g_autofree char *below_a_file = path_in (self, "a/b");
  g_autoptr (GError) copied = NULL, linked = NULL, made = NULL;

  g_assert_false (store_files_copy (nothing, from, &copied));
  g_assert_error (copied, STORE_ERROR, STORE_ERROR_FAILED);
  assert_text (from, "text");
  g_assert_false (store_files_link (from, below_a_file, &linked));
  g_assert_error (linked, STORE_ERROR, STORE_ERROR_FAILED);
  g_assert_false (store_files_make_folder (below_a_file, &made));
  g_assert_error (made, STORE_ERROR, STORE_ERROR_FAILED);
  g_assert_false (store_files_sync_folder (nothing));
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

static void
test_reasons (void)
{
  static const struct {
    int reason;
    StoreErrorCode code;
  } rows[] = {
      {ENOSPC, STORE_ERROR_FULL},     {EDQUOT, STORE_ERROR_FULL},
      {EROFS, STORE_ERROR_READ_ONLY}, {EACCES, STORE_ERROR_READ_ONLY},
      {EIO, STORE_ERROR_FAILED},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (store_files_fail ("x", rows[i].reason, &error));
    g_assert_error (error, STORE_ERROR, (int)rows[i].code);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                  \
  g_test_add ("/store-files/" name, Fixture, NULL, fixture_set_up_empty, func,           \
              fixture_tear_down)
  ADD ("written-in-one-step", test_written);
  ADD ("copied", test_copied);
  ADD ("linked-in-place-of-another", test_linked);
  ADD ("folders-linked", test_folders_linked);
  ADD ("removed-with-what-is-in-it", test_removed);
  ADD ("a-failure-leaves-nothing", test_failures_leave_nothing);
#undef ADD
  g_test_add_func ("/store-files/reasons-are-told-apart", test_reasons);
  return g_test_run ();
}
