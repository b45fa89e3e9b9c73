/* test-export-disk.c: what cannot be written says so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-disk.h"

#include <glib/gstdio.h>

#include "export/export-error.h"

static void
test_write (void)
{
  g_autofree char *path = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (path, "a", NULL);
  g_autofree char *file = g_build_filename (folder, "b", NULL), *text = NULL;
  g_autofree char *inside = g_build_filename (file, "c", NULL);
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_true (export_disk_make_folder (folder, NULL));
  g_assert_true (export_disk_make_folder (folder, NULL));
  g_assert_true (export_disk_write (file, "xyz", 3, NULL));
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "xyz");
  g_assert_false (export_disk_make_folder (inside, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  g_assert_false (export_disk_write (inside, "x", 1, &other));
  g_assert_error (other, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  g_remove (file);
  g_rmdir (folder);
  g_rmdir (path);
}

static void
test_put_and_flush (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "b", NULL), *text = NULL;
  g_autofree char *inside = g_build_filename (file, "c", NULL);
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_true (export_disk_put (file, "abc", 3, NULL));
  g_assert_true (export_disk_put (file, "xyz", 3, NULL));
  g_assert_true (export_disk_flush (folder, NULL));
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "xyz");
  g_assert_false (export_disk_put (inside, "x", 1, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  g_assert_false (export_disk_flush (inside, &other));
  g_assert_error (other, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  g_remove (file);
  /* Nothing half written is left. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-disk/folders-and-files", test_write);
  g_test_add_func ("/export-disk/one-of-many", test_put_and_flush);
  return g_test_run ();
}
