/* test-read-markdown-note.c: a note that we wrote is read back, whatever stands around it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "import/import-readers.h"

#define ID "1f0c2a9e-0000-4000-8000-000000000001"

static const char note[] =
    "---\ntitle: \"Harbour: open\"\nsource: \"https://a.org/1\"\n"
    "author:\n  - \"Ana Bell\"\n  - \"Bo Lund\"\nsite: \"The Wire\"\n"
    "published: 2024-01-15\ncreated: 2024-02-01T09:00:30Z\ndescription: \"One\\nTwo\"\n"
    "language: \"en\"\ntags:\n  - \"clippings\"\n  - \"the-sea\"\n"
    "tags_original:\n  - \"the sea\"\nstate: \"archive\"\nstarred: true\n"
    "clip_id: \"" ID "\"\n---\nMine.\n\n"
    "<!-- clip:begin head -->\n# Harbour\n<!-- clip:end head -->\n\n"
    "<!-- clip:begin note -->\n## Note\n\nSee\n\n <!-- clip:end note -->\n"
    "<!-- clip:end note -->\n\n"
    "<!-- clip:begin highlights -->\n## Highlights\n\n"
    "> came \\*in\\*\n>\n> from afar\n\nAsk *Ana*.\n\n> really\n\n"
    "[Open in page](https://a.org/1#:~:text=x) · green · 2024-02-01 10:22:33Z · "
    "#sea/ships "
    "· #big-news (big news)\n\n^h-abcdef01\n\n"
    "> lost\n\nblue · 2024-02-01 10:22:34Z · not in the text any more\n\n^h-abcdef02\n"
    "<!-- clip:end highlights -->\n\n"
    "<!-- clip:begin article -->\n## Article\n\nShips ==came **in**== `a == b` "
    "\\=\\=.\n\n"
    "| a | b |\n| --- | --- |\n| 1 | 2 |\n<!-- clip:end article -->\n";

static ImportSource *
source_of (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return import_source_new ("a.md", bytes, NULL, NULL);
}

static void
test_whole (void)
{
  g_autoptr (ImportSource) source = source_of (note);
  g_auto (ImportSink) sink;
  const ImportedClip *clip;
  const ImportedHighlight *first, *second;
  g_autofree char *html = NULL, *published = NULL;
  gsize length;

  import_sink_init (&sink);
  g_assert_cmpstr (import_readers_find (source)->id, ==, "markdown-note");
  g_assert_true (import_readers_read (source, &sink, NULL));
  g_assert_cmpuint (sink.problems->len, ==, 0);
  g_assert_cmpuint (sink.clips->len, ==, 1);
  clip = g_ptr_array_index (sink.clips, 0);
  g_assert_cmpstr (clip->title, ==, "Harbour: open");
  g_assert_cmpstr (clip->address, ==, "https://a.org/1");
  g_assert_cmpstr (clip->byline, ==, "Ana Bell, Bo Lund");
  g_assert_cmpstr (clip->site, ==, "The Wire");
  g_assert_cmpstr (clip->language, ==, "en");
  g_assert_cmpstr (clip->excerpt, ==, "One\nTwo");
  published = date_format (&clip->published);
  g_assert_cmpstr (published, ==, "2024-01-15");
  g_assert_cmpint (clip->saved_at, ==, INT64_C (1706778030) * G_USEC_PER_SEC);
  g_assert_cmpint (clip->state, ==, CLIP_ARCHIVE);
  g_assert_true (clip->starred);
  g_assert_cmpuint (clip->tags->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (clip->tags, 0), ==, "the sea");
  g_assert_cmpstr (clip->note, ==, "See\n\n<!-- clip:end note -->");

  g_assert_cmpuint (clip->highlights->len, ==, 2);
  first = g_ptr_array_index (clip->highlights, 0);
  g_assert_cmpstr (first->quote, ==, "came *in*\nfrom afar");
  g_assert_cmpstr (first->note, ==, "Ask *Ana*.\n\n> really");
  g_assert_cmpint (first->color, ==, HIGHLIGHT_GREEN);
  g_assert_cmpint (first->created_at, ==, INT64_C (1706782953) * G_USEC_PER_SEC);
  g_assert_cmpuint (first->tags->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (first->tags, 0), ==, "sea/ships");
  g_assert_cmpstr (g_ptr_array_index (first->tags, 1), ==, "big news");
  second = g_ptr_array_index (clip->highlights, 1);
  g_assert_cmpstr (second->quote, ==, "lost");
  g_assert_null (second->note);
  g_assert_cmpuint (second->tags->len, ==, 0);

  g_assert_cmpint (clip->content, ==, IMPORT_CONTENT_ARTICLE);
  html =
      g_strndup (g_bytes_get_data (clip->bytes, &length), g_bytes_get_size (clip->bytes));
  g_assert_true (g_str_has_prefix (
      html, "<p>Ships came <strong>in</strong> <code>a == b</code> ==.</p>\n<table>"));
  import_sink_clear (&sink);
  import_sink_init (&sink);
}

static void
test_index (void)
{
  g_autoptr (ImportSource) source =
      source_of ("<!-- clip:begin index -->\n# Clippings\n<!-- clip:end index -->\n");
  g_auto (ImportSink) sink;

  import_sink_init (&sink);
  g_assert_true (import_readers_read (source, &sink, NULL));
  g_assert_cmpuint (sink.clips->len + sink.problems->len, ==, 0);
}

/* The beginnings of a note: none of them is read past its end. */
static void
test_cut_off (void)
{
  for (gsize n = 0; n < strlen (note); n++) {
    g_autofree char *part = g_strndup (note, n);
    g_autoptr (ImportSource) source = source_of (part);
    g_auto (ImportSink) sink;

    import_sink_init (&sink);
    if (source != NULL)
      import_readers_read (source, &sink, NULL);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-markdown-note/every-field-comes-back", test_whole);
  g_test_add_func ("/read-markdown-note/the-index-is-passed-over", test_index);
  g_test_add_func ("/read-markdown-note/a-note-that-is-cut-off-does-no-harm",
                   test_cut_off);
  return g_test_run ();
}
