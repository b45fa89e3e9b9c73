/* test-pages.c: each folder of tests/pages through the whole engine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-pages FOLDER            runs every case in it
 *        test-pages --print CASE html|json   writes what the engine makes of a case
 *
 * A case is a folder with source.html, expected.html and expected.json; the script
 * build-aux/accept-pages shows what differs and accepts it.
 */

#include "page-case.h"

#include <stdio.h>
#include <string.h>

/* Where all of the pages say they come from, so that links become absolute. */
#define ADDRESS "https://news.example/story.html"

static void
compare_file (const char *folder, const char *name, const char *actual)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *expected = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (actual, ==, expected);
}

static void
test_case (gconstpointer folder)
{
  g_autoptr (PageCase) page = page_case_read (folder, ADDRESS);

  compare_file (folder, "expected.json", page->json);
  compare_file (folder, "expected.html", page->html);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_cases (const char *root)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *source = g_build_filename (root, name, "source.html", NULL);

    if (g_file_test (source, G_FILE_TEST_EXISTS))
      g_ptr_array_add (cases, g_strdup (name));
  }
  g_ptr_array_sort (cases, compare_names);
  return cases;
}

static int
print_case (const char *folder, const char *what)
{
  g_autoptr (PageCase) page = page_case_read (folder, ADDRESS);

  fputs (strcmp (what, "json") == 0 ? page->json : page->html, stdout);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (argc == 4 && strcmp (argv[1], "--print") == 0)
    return print_case (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  cases = list_cases (argv[1]);
  g_assert_cmpuint (cases->len, >, 0);
  for (guint i = 0; i < cases->len; i++) {
    const char *name = g_ptr_array_index (cases, i);
    g_autofree char *test_path = g_strconcat ("/extract/pages/", name, NULL);

    g_test_add_data_func_full (test_path, g_build_filename (argv[1], name, NULL),
                               test_case, g_free);
  }
  return g_test_run ();
}
