/* test-review-writers.c: press reviews have a cover, contents, articles and sources
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/review-writers.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cases.h"
#include "export-fixture.h"

/* Two clippings as a review; what was written. (transfer full) */
static GBytes *
make_review (const char *format, bool highlights_only)
{
  g_autoptr (Sample) one = sample_new ("Quay <1>", "<p>Ships came in.</p>");
  g_autoptr (Sample) two = sample_new ("Pier", "<p>Planes went out.</p>");
  Sample *both[] = {one, two};
  g_autoptr (Review) review = review_new ("The week & more", "Chosen *by hand*",
                                          highlights_only, SAMPLE_SAVED_AT);
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  const ExportSource source = sample_source (one);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExportWriter) writer = export_table_find (format)->open_review (
      review, &(ExportTarget){.path = path, .source = &source}, &error);
  char *bytes;
  gsize length;

  g_assert_no_error (error);
  sample_set (&two->clip->uuid, "ffffffff-0b0a-4908-8706-050403020100");
  sample_set (&two->clip->site, NULL);
  sample_highlight (one, "came", "When?");
  for (int i = 0; i < 2; i++) {
    const ExportClip clip = sample_clip (both[i]);

    g_assert_true (export_writer_add (writer, &clip, NULL));
  }
  g_assert_true (export_writer_end (writer, NULL));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_remove (path);
  g_rmdir (folder);
  return g_bytes_new_take (bytes, length);
}

static char *
make_text (const char *format, bool highlights_only)
{
  g_autoptr (GBytes) bytes = make_review (format, highlights_only);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_markdown_is_whole (void)
{
  g_autofree char *text = make_text ("markdown", false);

  g_assert_cmpstr (
      text, ==,
      "# The week & more\n\n2024-02-01\n\nChosen *by hand*\n\n## Contents\n\n"
      "1. [Quay <1>](#c-" SAMPLE_UUID ") · The Wire, 2024-01-15\n"
      "2. [Pier](#c-ffffffff-0b0a-4908-8706-050403020100) · 2024-01-15\n"
      "\n<a id=\"c-" SAMPLE_UUID "\"></a>\n\n## Quay <1>\n\nThe Wire, 2024-01-15\n"
      "\nShips ==came== in.\n"
      "\n<a id=\"c-ffffffff-0b0a-4908-8706-050403020100\"></a>\n\n## Pier\n\n2024-01-15\n"
      "\nPlanes went out.\n"
      "\n## Sources\n\n"
      "1. Jane Doe, Ana Müller: Quay <1>. The Wire, 2024-01-15. "
      "https://example.org/harbour?id=1 (accessed 2024-02-01)\n"
      "2. Jane Doe, Ana Müller: Pier. 2024-01-15. "
      "https://example.org/harbour?id=1 (accessed 2024-02-01)\n");
}

static void
test_markdown_of_highlights_has_no_articles (void)
{
  g_autofree char *text = make_text ("markdown", true);

  g_assert_null (strstr (text, "Ships"));
  g_assert_nonnull (strstr (text, "\nThe Wire, 2024-01-15\n\n> came\n\nWhen?\n"));
}

/* Whether the parts stand in @text in this order. */
static void
assert_order (const char *text, const char *const *parts)
{
  const char *at = text;

  for (; *parts != NULL; parts++) {
    const char *found = strstr (at, *parts);

    if (found == NULL)
      g_assert_cmpstr (at, ==, *parts);
    at = found;
  }
}

static void
test_a_page_has_its_parts_in_order (void)
{
  static const char *const parts[] = {
      "<title>The week &amp; more</title>",
      "<h1 dir=\"auto\">The week &amp; more</h1>",
      "2024-02-01",
      "<p>Chosen <em>by hand</em></p>",
      "<a href=\"#c-" SAMPLE_UUID "\">Quay &lt;1&gt;</a>",
      "<article id=\"c-" SAMPLE_UUID "\">",
      "<mark class=\"green\"",
      "Planes went out.",
      "<h2>Sources</h2>",
      "(accessed 2024-02-01)</li>",
      NULL,
  };
  g_autofree char *text = make_text ("html", false);

  assert_order (text, parts);
}

static void
test_a_page_of_highlights_has_no_articles (void)
{
  g_autofree char *text = make_text ("html", true);

  g_assert_null (strstr (text, "Planes"));
  g_assert_nonnull (strstr (text, ">came</p>"));
}

static void
test_a_book_begins_with_its_cover (void)
{
  static const char script[] = "import io, sys, zipfile; sys.stdout.buffer.write "
                               "(zipfile.ZipFile (sys.argv[1]).read ('EPUB/nav.xhtml'))";
  static const char *const parts[] = {"<a href=\"cover.xhtml\">The week &amp; more</a>",
                                      ">Quay &lt;1&gt;</a>", ">Pier</a>",
                                      "<a href=\"sources.xhtml\">Sources</a>", NULL};
  g_autoptr (GBytes) book = make_review ("epub", false);
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.epub", NULL), *contents = NULL;
  const char *const argv[] = {"python3", "-c", script, path, NULL};

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (book, NULL),
                                      (gssize)g_bytes_get_size (book), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &contents, NULL, NULL, NULL));
  assert_order (contents, parts);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_a_place_that_cannot_be_written_is_an_error (void)
{
  static const char *const formats[] = {"markdown", "html", "epub"};
  g_autoptr (Review) review = review_new ("The week", "", false, 0);

  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (
        export_table_find (formats[i])
            ->open_review (review, &(ExportTarget){.path = g_get_tmp_dir ()}, &error));
    g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  }
}

#define ADD(name, func) g_test_add_func ("/review-writers/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("markdown-is-whole", test_markdown_is_whole);
  ADD ("markdown-of-highlights-has-no-articles",
       test_markdown_of_highlights_has_no_articles);
  ADD ("a-page-has-its-parts-in-order", test_a_page_has_its_parts_in_order);
  ADD ("a-page-of-highlights-has-no-articles", test_a_page_of_highlights_has_no_articles);
  ADD ("a-book-begins-with-its-cover", test_a_book_begins_with_its_cover);
  ADD ("a-place-that-cannot-be-written-is-an-error",
       test_a_place_that_cannot_be_written_is_an_error);
  return g_test_run ();
}
