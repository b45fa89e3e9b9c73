/* test-markdown-writer.c: Markdown goes to one file, or to a folder with an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-writer.h"

#include <glib/gstdio.h>

#include "export-fixture.h"

static void
export_to (const char *path, bool to_folder)
{
  g_autoptr (Sample) sample = sample_new ("Quay opens", "<p>Ships came in.</p>");
  const ExportSource source = sample_source (sample);
  const ExportClip clip = sample_clip (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExportWriter) writer = markdown_writer_open_obsidian (
      &(ExportTarget){.path = path, .to_folder = to_folder, .source = &source}, &error);

  g_assert_no_error (error);
  g_assert_true (export_writer_add (writer, &clip, NULL));
  g_assert_true (export_writer_end (writer, NULL));
}

static void
assert_removed (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_a_file_is_that_file_and_nothing_else (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.md", NULL);

  export_to (path, false);
  assert_removed (folder, "mine.md");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_a_folder_has_an_index (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);

  export_to (folder, true);
  assert_removed (folder, "Quay opens.md");
  assert_removed (folder, "index.md");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_a_place_that_cannot_be_made_is_an_error (void)
{
  const ExportSource nothing = {0};
  g_autoptr (GError) error = NULL;

  g_assert_null (markdown_writer_open_obsidian (
      &(ExportTarget){.path = "/dev/null/out", .to_folder = true, .source = &nothing},
      &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown-writer/a-file-is-that-file-and-nothing-else",
                   test_a_file_is_that_file_and_nothing_else);
  g_test_add_func ("/markdown-writer/a-folder-has-an-index", test_a_folder_has_an_index);
  g_test_add_func ("/markdown-writer/a-place-that-cannot-be-made-is-an-error",
                   test_a_place_that_cannot_be_made_is_an_error);
  return g_test_run ();
}
