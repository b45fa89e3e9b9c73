/* test-import-source.c: a file, a zip and a folder are read alike, and none leads outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-source.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "import/import-error.h"
#include "import/zip-maker.h"

/* ---- a folder for each test ---- */

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static char *
write_file (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
add_file (const char *folder, const char *name, const char *text)
{
  g_free (write_file (folder, name, text));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);

    if (!g_file_test (inside, G_FILE_TEST_IS_SYMLINK) &&
        g_file_test (inside, G_FILE_TEST_IS_DIR))
      remove_folder (inside);
    else
      g_unlink (inside);
  }
  g_rmdir (path);
}

static void
assert_names (const ImportSource *source, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (size_t i = 0; i < import_source_n_files (source); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            import_source_name (source, i));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_bytes (ImportSource *source, size_t file, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = import_source_load (source, file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (expected));
  g_assert_true (memcmp (g_bytes_get_data (bytes, NULL), expected, strlen (expected)) ==
                 0);
}

/* ---- the tests ---- */

static void
test_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "list.csv",
                                      "\xef\xbb\xbf"
                                      "a,b\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportSource) source = import_source_open (path, NULL, &error);
  size_t length, file;

  g_assert_no_error (error);
  g_assert_true (import_source_is_file (source));
  assert_names (source, "list.csv");
  g_assert_true (import_source_find (source, "list.csv", &file));
  g_assert_false (import_source_find (source, "other.csv", &file));
  g_assert_cmpstr (import_source_text (source, &length, &error), ==, "a,b\n");
  g_assert_cmpuint (length, ==, 4);
  remove_folder (folder);
}

/* Windows writes UTF-16, and old exports what the machine had. */
static void
test_encodings (void)
{
  g_autoptr (GBytes) utf16 = g_bytes_new_static ("\xff\xfe"
                                                 "a\0,\0\xfc\0",
                                                 8);
  g_autoptr (ImportSource) source = import_source_new ("a.csv", utf16, NULL, NULL);
  size_t length;

  g_assert_cmpstr (import_source_text (source, &length, NULL), ==, "a,ü");
}

static void
test_folder (void)
{
  g_autofree char *folder = make_folder (), *outside = make_folder ();
  g_autofree char *secret = write_file (outside, "secret.html", "S");
  g_autofree char *link = g_build_filename (folder, "link.html", NULL);
  g_autofree char *link_to_folder = g_build_filename (folder, "all", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportSource) source = NULL, view = NULL, whole = NULL;
  size_t file;

  add_file (folder, "b.html", "B");
  add_file (folder, "deep/er/a.html", "A");
  add_file (folder, ".hidden.html", "H");
  g_assert_cmpint (symlink (secret, link), ==, 0);
  g_assert_cmpint (symlink (outside, link_to_folder), ==, 0);
  source = import_source_open (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (import_source_is_file (source));
  assert_names (source, "b.html deep/er/a.html");
  assert_bytes (source, 1, "A");
  assert_bytes (source, 0, "B");
  view = import_source_view (source, 1, &error);
  g_assert_true (import_source_is_file (view));
  assert_names (view, "deep/er/a.html");
  whole = import_source_ref_whole (view, &file);
  g_assert_true (whole == source);
  g_assert_cmpuint (file, ==, 1);
  remove_folder (folder);
  remove_folder (outside);
}

static void
test_zip (void)
{
  ZipMaker zip;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportSource) source = NULL;

  zip_maker_init (&zip);
  zip_maker_add_text (&zip, "b.csv", "B");
  zip_maker_add_text (&zip, "folder/a.csv", "A");
  bytes = zip_maker_end (&zip);
  source = import_source_new ("export", bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (import_source_is_file (source));
  assert_names (source, "b.csv folder/a.csv");
  assert_bytes (source, 1, "A");
  assert_bytes (source, 0, "B");
}

/* The same from a file, which is read in place. */
static void
test_zip_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "export.zip", NULL);
  ZipMaker zip;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportSource) source = NULL;

  zip_maker_init (&zip);
  zip_maker_add_text (&zip, "a.csv", "A");
  bytes = zip_maker_end (&zip);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), NULL));
  source = import_source_open (path, NULL, &error);
  g_assert_no_error (error);
  assert_names (source, "a.csv");
  assert_bytes (source, 0, "A");
  remove_folder (folder);
}

static void
test_what_cannot_be_read (void)
{
  static const char *const paths[] = {"/nowhere/at/all.csv", "/dev/null"};

  for (size_t i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (import_source_open (paths[i], NULL, &error));
    g_assert_error (error, IMPORT_ERROR, IMPORT_ERROR_CANNOT_READ);
  }
}

static void
test_limits (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *one = write_file (folder, "one.csv", "12345");
  g_autoptr (GError) error = NULL, other_error = NULL;
  ImportLimits limits = import_default_limits;

  add_file (folder, "two.csv", "12345");
  limits.max_file_bytes = 4;
  g_assert_null (import_source_open (one, &limits, &error));
  g_assert_error (error, IMPORT_ERROR, IMPORT_ERROR_TOO_LARGE);
  limits.max_files = 1;
  g_assert_null (import_source_open (folder, &limits, &other_error));
  g_assert_error (other_error, IMPORT_ERROR, IMPORT_ERROR_TOO_LARGE);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-source/file", test_file);
  g_test_add_func ("/import-source/encodings", test_encodings);
  g_test_add_func ("/import-source/folder", test_folder);
  g_test_add_func ("/import-source/zip", test_zip);
  g_test_add_func ("/import-source/zip-file", test_zip_file);
  g_test_add_func ("/import-source/what-cannot-be-read", test_what_cannot_be_read);
  g_test_add_func ("/import-source/limits", test_limits);
  return g_test_run ();
}
