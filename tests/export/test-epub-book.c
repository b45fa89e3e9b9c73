/* test-epub-book.c: books are archives of XML that others can read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/epub-book.h"

#include <glib/gstdio.h>
#include <string.h>

#include "export-fixture.h"

typedef struct {
  char *folder, *path;
  Sample *sample;
  ExportSource source;
  ExportSink *sink;
  EpubBook *book;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "book.epub", NULL);
  self->sample = sample_new ("Quay", "<p>Text</p>");
  self->source = sample_source (self->sample);
  self->sink = export_sink_open (&(ExportTarget){.path = self->path}, NULL);
  self->book = epub_book_new (self->sink, &self->source, NULL);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  epub_book_free (self->book);
  export_sink_free (self->sink);
  sample_free (self->sample);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
add_chapter (Fixture *self, const char *file, const char *title, bool first)
{
  g_autoptr (GError) error = NULL;

  epub_book_add (self->book,
                 &(EpubChapter){.title = title,
                                .file = file,
                                .language = "ar",
                                .direction = "rtl",
                                .body = "<p>a</p>",
                                .first = first},
                 &error);
  g_assert_no_error (error);
}

static void
end_book (Fixture *self)
{
  const EpubMetadata metadata = {.title = "A & b", .changed_at = SAMPLE_SAVED_AT};

  g_assert_true (epub_book_end (self->book, &metadata, NULL));
  g_assert_true (export_sink_commit (self->sink, NULL));
}

/* What Python reads in it: (transfer full). */
static char *
list_entries (Fixture *self)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "book.py", NULL);
  const char *const argv[] = {"python3", script, self->path, NULL};
  g_autofree char *problems = NULL;
  char *entries = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &entries, &problems, &status, NULL));
  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpint (status, ==, 0);
  return entries;
}

/* The text of a part: (transfer full). */
static char *
read_entry (Fixture *self, const char *name)
{
  static const char script[] = "import sys, zipfile; sys.stdout.buffer.write "
                               "(zipfile.ZipFile (sys.argv[1]).read (sys.argv[2]))";
  const char *const argv[] = {"python3", "-c", script, self->path, name, NULL};
  char *text = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, NULL));
  return text;
}

static void
test_the_type_comes_first_and_bare (Fixture *self, gconstpointer data)
{
  g_autofree char *entries = NULL;

  add_chapter (self, "one", "One", false);
  end_book (self);
  entries = list_entries (self);
  g_assert_true (
      g_str_has_prefix (entries, "mimetype 0 0 20\nMETA-INF/container.xml 8 0"));
  g_assert_nonnull (strstr (entries, "\nEPUB/one.xhtml 8 0 "));
  g_assert_nonnull (strstr (entries, "\nEPUB/nav.xhtml 8 0 "));
  g_assert_nonnull (strstr (entries, "\nEPUB/package.opf 8 0 "));
}

static void
test_the_package_names_all_of_it (Fixture *self, gconstpointer data)
{
  g_autofree char *place = epub_book_place_image (SAMPLE_IMAGE, self->book);
  g_autofree char *again = epub_book_place_image (SAMPLE_IMAGE, self->book);
  g_autofree char *package = NULL;

  g_assert_cmpstr (place, ==, "images/aaaaaaaaaaaaaaaa.png");
  g_assert_cmpstr (again, ==, place);
  g_assert_null (epub_book_place_image ("none", self->book));
  add_chapter (self, "one", "One", false);
  end_book (self);
  package = read_entry (self, "EPUB/package.opf");
  g_assert_nonnull (strstr (package, "<dc:title>A &amp; b</dc:title>"));
  g_assert_nonnull (strstr (package, "<dc:language>und</dc:language>"));
  g_assert_nonnull (strstr (package, ">2024-02-01T09:00:30Z</meta>"));
  g_assert_nonnull (strstr (package, "<item id=\"i-aaaaaaaaaaaaaaaa\" "
                                     "href=\"images/aaaaaaaaaaaaaaaa.png\" "
                                     "media-type=\"image/png\"/>"));
  g_assert_nonnull (strstr (package, "<spine page-progression-direction=\"rtl\">\n"
                                     "    <itemref idref=\"one\"/>\n  </spine>"));
}

static void
test_a_first_chapter_may_come_last (Fixture *self, gconstpointer data)
{
  g_autofree char *contents = NULL;

  add_chapter (self, "one", "One", false);
  add_chapter (self, "cover", "Cover", true);
  end_book (self);
  contents = read_entry (self, "EPUB/nav.xhtml");
  g_assert_nonnull (strstr (contents, "<a href=\"cover.xhtml\">Cover</a></li>\n"
                                      "<li dir=\"auto\"><a href=\"one.xhtml\">One"));
}

static void
test_a_chapter_twice_is_there_once (Fixture *self, gconstpointer data)
{
  g_autofree char *package = NULL;

  add_chapter (self, "one", "One", false);
  add_chapter (self, "one", "One", false);
  end_book (self);
  package = read_entry (self, "EPUB/package.opf");
  g_assert_nonnull (strstr (package, "idref=\"one\""));
  g_assert_null (strstr (strstr (package, "idref=\"one\"") + 1, "idref=\"one\""));
}

static void
test_a_chapter_says_its_language (Fixture *self, gconstpointer data)
{
  g_autofree char *chapter = NULL;

  add_chapter (self, "one", "One < two", false);
  end_book (self);
  chapter = read_entry (self, "EPUB/one.xhtml");
  g_assert_nonnull (strstr (chapter, " lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (chapter, "<title>One &lt; two</title>"));
}

#define ADD(name, func)                                                                  \
  g_test_add ("/epub-book/" name, Fixture, NULL, setup, func, teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-type-comes-first-and-bare", test_the_type_comes_first_and_bare);
  ADD ("the-package-names-all-of-it", test_the_package_names_all_of_it);
  ADD ("a-first-chapter-may-come-last", test_a_first_chapter_may_come_last);
  ADD ("a-chapter-twice-is-there-once", test_a_chapter_twice_is_there_once);
  ADD ("a-chapter-says-its-language", test_a_chapter_says_its_language);
  return g_test_run ();
}
