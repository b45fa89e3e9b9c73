/* test-export-html.c: clippings as pages that need nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-html.h"

#include <glib/gstdio.h>
#include <string.h>

#include "export-fixture.h"

static void
test_one_file_holds_article_highlights_and_images (void)
{
  g_autoptr (Sample) sample = sample_new (
      "Quay", "<p>Ships came in.</p><img src=\"cuttings-image:" SAMPLE_IMAGE "\">");
  g_autofree char *html = NULL;

  sample_highlight (sample, "came", "When?");
  html = sample_export ("html", sample);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>"));
  g_assert_true (g_str_has_suffix (html, "</html>\n"));
  g_assert_nonnull (strstr (html, "<mark class=\"green\""));
  g_assert_nonnull (strstr (html, "<p>When?</p>"));
  g_assert_nonnull (strstr (html, "src=\"data:image/png;base64,"));
  g_assert_null (strstr (html, "cuttings-image:"));
}

static void
export_folder (const char *path, Sample *const *samples, size_t n)
{
  const ExportSource source = sample_source (samples[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExportWriter) writer = export_html_open (
      &(ExportTarget){.path = path, .to_folder = true, .source = &source}, &error);

  g_assert_no_error (error);
  for (size_t i = 0; i < n; i++) {
    const ExportClip clip = sample_clip (samples[i]);

    g_assert_true (export_writer_add (writer, &clip, NULL));
  }
  g_assert_true (export_writer_end (writer, NULL));
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return contents;
}

static void
assert_removed (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_a_folder_has_an_index_and_is_the_same_twice (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autoptr (Sample) one = sample_new ("Quay #1", "<p>One</p>");
  g_autoptr (Sample) two = sample_new ("Quay #1", "<p>Two</p>");
  Sample *both[] = {one, two};
  g_autofree char *index = NULL, *again = NULL;

  sample_set (&two->clip->uuid, "ffffffff-0b0a-4908-8706-050403020100");
  export_folder (folder, both, 2);
  index = read_file (folder, "index.html");
  g_assert_nonnull (strstr (index, "<a href=\"Quay%201.html\">Quay #1</a>"));
  g_assert_nonnull (strstr (index, "href=\"Quay%201%20%28The%20Wire%29.html\""));
  export_folder (folder, both, 2);
  again = read_file (folder, "index.html");
  g_assert_cmpstr (again, ==, index);
  assert_removed (folder, "index.html");
  assert_removed (folder, "Quay 1.html");
  assert_removed (folder, "Quay 1 (The Wire).html");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_an_index_of_somebody_else_is_spared (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "index.html", NULL);
  g_autofree char *second = g_build_filename (folder, "index (Cuttings).html", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (second, "mine too", -1, NULL));
  g_assert_null (
      export_html_open (&(ExportTarget){.path = folder, .to_folder = true}, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  g_remove (path);
  g_remove (second);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-html/one-file-holds-article-highlights-and-images",
                   test_one_file_holds_article_highlights_and_images);
  g_test_add_func ("/export-html/a-folder-has-an-index-and-is-the-same-twice",
                   test_a_folder_has_an_index_and_is_the_same_twice);
  g_test_add_func ("/export-html/an-index-of-somebody-else-is-spared",
                   test_an_index_of_somebody_else_is_spared);
  return g_test_run ();
}
