/* test-export-epub.c: clippings as the chapters of a book
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-epub.h"

#include <glib/gstdio.h>
#include <string.h>

#include "export-fixture.h"

/* The text of a part of the book: (transfer full). */
static char *
read_entry (Sample *const *samples, size_t n, const char *name)
{
  static const char script[] = "import sys, zipfile; sys.stdout.buffer.write "
                               "(zipfile.ZipFile (sys.argv[1]).read (sys.argv[2]))";
  g_autoptr (GBytes) book = sample_export_bytes ("epub", samples, n);
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.epub", NULL);
  const char *const argv[] = {"python3", "-c", script, path, name, NULL};
  char *text = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (book, NULL),
                                      (gssize)g_bytes_get_size (book), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, NULL));
  g_remove (path);
  g_rmdir (folder);
  return text;
}

static void
test_a_chapter_has_article_highlights_and_images (void)
{
  g_autoptr (Sample) sample = sample_new (
      "Quay",
      "<p>Ships<br>came in.</p><img alt=\"\" src=\"cuttings-image:" SAMPLE_IMAGE "\">");
  g_autofree char *chapter = NULL;

  sample_highlight (sample, "came", "When?");
  chapter = read_entry (&sample, 1, "EPUB/c-" SAMPLE_UUID ".xhtml");
  g_assert_nonnull (strstr (chapter, "<p>Ships<br/><mark class=\"green\""));
  g_assert_nonnull (
      strstr (chapter, "<img alt=\"\" src=\"images/aaaaaaaaaaaaaaaa.png\"/>"));
  g_assert_nonnull (strstr (chapter, "<p>When?</p>"));
}

static void
test_one_clipping_names_the_book (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autofree char *package = read_entry (&sample, 1, "EPUB/package.opf");

  g_assert_nonnull (strstr (package, "<dc:title>Quay</dc:title>"));
  g_assert_nonnull (strstr (package, "<dc:creator>Jane Doe, Ana Müller</dc:creator>"));
  g_assert_nonnull (strstr (package, "<dc:language>en</dc:language>"));
}

static void
test_several_are_a_collection (void)
{
  g_autoptr (Sample) one = sample_new ("One", "<p>Text</p>");
  g_autoptr (Sample) two = sample_new ("Two", "<p>Text</p>");
  Sample *both[] = {one, two};
  g_autofree char *package = NULL, *contents = NULL;

  sample_set (&two->clip->uuid, "ffffffff-0b0a-4908-8706-050403020100");
  package = read_entry (both, 2, "EPUB/package.opf");
  contents = read_entry (both, 2, "EPUB/nav.xhtml");
  g_assert_nonnull (strstr (package, "<dc:title>Clippings</dc:title>"));
  g_assert_null (strstr (package, "<dc:creator>"));
  g_assert_true (strstr (contents, ">One</a>") < strstr (contents, ">Two</a>"));
}

static void
test_the_same_clippings_are_the_same_book (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autoptr (GBytes) one = sample_export_bytes ("epub", &sample, 1);
  g_autoptr (GBytes) other = sample_export_bytes ("epub", &sample, 1);

  g_assert_true (g_bytes_equal (one, other));
}

#define ADD(name, func) g_test_add_func ("/export-epub/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-chapter-has-article-highlights-and-images",
       test_a_chapter_has_article_highlights_and_images);
  ADD ("one-clipping-names-the-book", test_one_clipping_names_the_book);
  ADD ("several-are-a-collection", test_several_are_a_collection);
  ADD ("the-same-clippings-are-the-same-book", test_the_same_clippings_are_the_same_book);
  return g_test_run ();
}
