/* test-capture-steps.c: bytes become a capture: read, images brought, finished
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/capture-steps.h"

#include <string.h>

#include "cases.h"
#include "extract/extract.h"
#include "html/html-tree.h"
#include "library-fixture.h"

#define ADDRESS "https://example.org/news/harbour.html"

/* A GIF of 1 × 1. */
#define GIF_BASE64 "R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs="

static CaptureDraft *
try_read (const char *text, gsize length, bool plain_text, const char *charset,
          GError **error)
{
  g_autoptr (GBytes) raw = g_bytes_new (text, length);

  return capture_steps_read (&(CaptureSource){.origin = CAPTURE_ADDRESS,
                                              .raw = raw,
                                              .page = raw,
                                              .plain_text = plain_text,
                                              .charset = charset,
                                              .address = ADDRESS},
                             error);
}

static CaptureDraft *
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  CaptureDraft *draft = try_read (html, strlen (html), false, NULL, &error);

  g_assert_no_error (error);
  return draft;
}

/* ---- what cannot be read ---- */

static const struct {
  const char *name;
  const char *text;
  bool plain_text;
  GQuark (*domain) (void);
  int code;
} failures[] = {
    {"nothing-at-all", "", false, extract_error_quark, EXTRACT_ERROR_EMPTY},
    {"nothing-pasted", "", true, extract_error_quark, EXTRACT_ERROR_EMPTY},
    {"blanks-pasted", " \n\t\n", true, extract_error_quark, EXTRACT_ERROR_EMPTY},
    {"a-page-without-text", "<html><body></body></html>", false, extract_error_quark,
     EXTRACT_ERROR_EMPTY},
    {"a-page-that-only-a-script-can-fill",
     "<html><body><div id=app></div><script>fill ()</script></body></html>", false,
     extract_error_quark, EXTRACT_ERROR_NO_ARTICLE},
};

static void
test_failure (gconstpointer data)
{
  const typeof (failures[0]) *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (try_read (row->text, strlen (row->text), row->plain_text, NULL, &error));
  g_assert_error (error, row->domain (), row->code);
}

/* ---- images ---- */

static const struct {
  const char *name;
  const char *body;
  const char *images; /* the addresses, separated by blanks */
} image_cases[] = {
    {"an-address-becomes-absolute", REPORT_1 "<img src=a.jpg alt=x>" REPORT_2 REPORT_3,
     "https://example.org/news/a.jpg"},
    {"the-widest-of-a-set-is-taken",
     REPORT_1 "<img src=s.jpg srcset='m.jpg 640w, l.jpg 1280w'>" REPORT_2 REPORT_3,
     "https://example.org/news/l.jpg"},
    {"an-image-that-waits-for-a-script",
     REPORT_1 "<img src='data:image/gif;base64," GIF_BASE64 "' data-src=/i/b.jpg "
              "width=640 height=480>" REPORT_2 REPORT_3,
     "https://example.org/i/b.jpg"},
    {"a-copy-for-browsers-without-scripts",
     REPORT_1 "<img class=lazy><noscript><img src=/i/c.jpg></noscript>" REPORT_2 REPORT_3,
     "https://example.org/i/c.jpg"},
    {"a-picture-element-with-a-placeholder",
     REPORT_1 "<picture><source srcset='/i/d.jpg 1200w'>"
              "<img src='data:image/gif;base64," GIF_BASE64
              "'></picture>" REPORT_2 REPORT_3,
     "https://example.org/i/d.jpg"},
    {"one-image-shown-twice-is-one",
     REPORT_1 "<p><img src=/a.jpg></p>" REPORT_2
              "<p><img src=/a.jpg alt=again></p>" REPORT_3,
     "https://example.org/a.jpg"},
    {"no-images", REPORT, ""},
};

static char *
list_images (const Capture *capture)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", image->address);
  }
  return g_strdup (list->str);
}

static void
test_images (gconstpointer data)
{
  const typeof (image_cases[0]) *row = data;
  g_autofree char *html = g_strdup_printf (PAGE ("Harbour", "", "%s"), row->body);
  g_autoptr (CaptureDraft) draft = read_page (html);
  g_autofree char *images = list_images (capture_draft_peek (draft));

  g_assert_cmpstr (images, ==, row->images);
}

/* ---- finishing ---- */

static GBytes *
gif (void)
{
  gsize length;
  guchar *bytes = g_base64_decode (GIF_BASE64, &length);

  return g_bytes_new_take (bytes, length);
}

/* Three images: one came, one came as a page, one did not come. */
static Capture *
finish_with_images (void)
{
  CaptureDraft *draft =
      read_page (PAGE ("Harbour", "",
                       REPORT_1 "<p><img src=came.gif alt=one></p>" REPORT_2
                                "<p><img src=page.gif alt=two></p>" REPORT_3
                                "<p><img src=none.gif alt=three></p>" REPORT_1));
  GPtrArray *images = capture_draft_peek (draft)->images;

  g_assert_cmpuint (images->len, ==, 3);
  ((CaptureImage *)g_ptr_array_index (images, 0))->bytes = gif ();
  ((CaptureImage *)g_ptr_array_index (images, 1))->bytes =
      g_bytes_new_static ("<!doctype html>Not found", 24);
  return capture_steps_finish (draft);
}

static void
test_finish (void)
{
  g_autoptr (Capture) capture = finish_with_images ();
  g_autoptr (GBytes) expected = gif ();
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, expected);
  g_autofree char *stored = g_strconcat ("cuttings-image:", sha256, NULL);
  const CaptureImage *came = g_ptr_array_index (capture->images, 0);

  g_assert_cmpstr (came->sha256, ==, sha256);
  g_assert_cmpstr (came->media_type, ==, "image/gif");
  g_assert_cmpint (came->width, ==, 1);
  g_assert_nonnull (strstr (capture->article->html, stored));
  for (guint i = 1; i < 3; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    g_assert_null (image->sha256);
    g_assert_null (image->bytes);
    g_assert_nonnull (strstr (capture->article->html, image->address));
  }
}

static void
test_whole (void)
{
  static const char page[] = PAGE (
      "Harbour reopens",
      "<link rel=canonical href='/news/harbour'>"
      "<meta property='og:site_name' content='The \x01 Wire'>"
      "<meta property='article:published_time' content='2024-01-15T10:20:30+01:00'>",
      REPORT_1 "<script>steal ()</script>" REPORT_2
               "<a href='javascript:steal()'>here</a>" REPORT_3);
  CaptureDraft *draft = read_page (page);
  g_autoptr (Capture) capture = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_data (
      G_CHECKSUM_SHA256, (const guchar *)page, strlen (page));

  g_assert_null (capture_draft_get_refresh (draft));
  capture = capture_steps_finish (draft);
  g_assert_cmpint (capture->origin, ==, CAPTURE_ADDRESS);
  g_assert_cmpstr (capture->raw_sha256, ==, sha256);
  g_assert_cmpuint (g_bytes_get_size (capture->raw), ==, strlen (page));
  g_assert_cmpstr (capture->article->title, ==, "Harbour reopens");
  g_assert_cmpstr (capture->article->site, ==, "The Wire");
  g_assert_cmpstr (capture->article->canonical, ==, "https://example.org/news/harbour");
  g_assert_cmpstr (capture->article->language, ==, "en");
  g_assert_nonnull (strstr (capture->article->text, "Марит Сульхейм"));
  g_assert_null (strstr (capture->article->html, "steal"));
  g_assert_true (g_str_has_prefix (capture->article->text, "The harbour of Lindesund"));
}

static void
test_plain_text (void)
{
  const char text[] = "Порт открыт\n\nПервый абзац текста о порте. И ещё одно "
                      "предложение.\n";
  CaptureDraft *draft = try_read (text, strlen (text), true, "utf-8", NULL);
  g_autoptr (Capture) capture = capture_steps_finish (draft);

  g_assert_cmpstr (capture->article->title, ==, "Порт открыт");
  g_assert_cmpstr (capture->article->text, ==,
                   "Первый абзац текста о порте. И ещё одно предложение.");
}

static void
test_charset (void)
{
  const char html[] = "<!doctype html><title>Caf\xe9</title><article><h1>Caf\xe9</h1>"
                      "<p>Le caf\xe9 du port a rouvert mardi, apr\xe8s neuf jours de "
                      "travaux, a dit le patron, qui l'avait longtemps attendu.</p>"
                      "<p>Les p\xea"
                      "cheurs sont revenus d\xe8s le matin, et la salle "
                      "\xe9tait pleine \xe0 midi, comme au temps de l'\xe9t\xe9.</p>";
  g_autoptr (Capture) capture =
      capture_steps_finish (try_read (html, sizeof html - 1, false, "iso-8859-1", NULL));

  g_assert_cmpstr (capture->article->title, ==, "Café");
  g_assert_nonnull (strstr (capture->article->text, "après neuf jours"));
}

/* ---- limits ---- */

static void
test_many_images (void)
{
  g_autoptr (GString) body = g_string_new (REPORT);
  g_autofree char *html = NULL;
  g_autoptr (CaptureDraft) draft = NULL;

  for (int i = 0; i < 500; i++)
    g_string_append_printf (body, "<p>Picture %d of the harbour<img src=/%d.jpg></p>", i,
                            i);
  html = g_strdup_printf (PAGE ("Harbour", "", "%s"), body->str);
  draft = read_page (html);
  g_assert_cmpuint (capture_draft_peek (draft)->images->len, ==, 60);
}

static void
test_long_title (void)
{
  g_autofree char *title = g_strnfill (5000, 'x');
  g_autofree char *html = g_strdup_printf (PAGE ("%s", "", REPORT), title, title);
  g_autoptr (CaptureDraft) draft = read_page (html);

  g_assert_cmpuint (strlen (capture_draft_peek (draft)->article->title), <=, 500 * 4);
}

/* ---- pages that send their reader on ---- */

static void
test_refresh (void)
{
  static const char page[] = "<meta http-equiv=refresh content='0; url=/there'>";
  g_autoptr (GBytes) raw = g_bytes_new_static (page, strlen (page));
  CaptureSource source = {.raw = raw, .page = raw, .address = ADDRESS};
  g_autoptr (CaptureDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  source.follows_refresh = true;
  draft = capture_steps_read (&source, NULL);
  g_assert_cmpstr (capture_draft_get_refresh (draft), ==, "https://example.org/there");
  source.follows_refresh = false;
  g_assert_null (capture_steps_read (&source, &error));
  g_assert_error (error, EXTRACT_ERROR, EXTRACT_ERROR_EMPTY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/capture-steps/failure", failures, test_failure);
  ADD_CASES ("/capture-steps/images", image_cases, test_images);
  g_test_add_func ("/capture-steps/images-that-came-are-pointed-to", test_finish);
  g_test_add_func ("/capture-steps/a-page-becomes-clean-and-whole", test_whole);
  g_test_add_func ("/capture-steps/text-has-a-title-and-paragraphs", test_plain_text);
  g_test_add_func ("/capture-steps/the-transport-names-the-encoding", test_charset);
  g_test_add_func ("/capture-steps/images-beyond-the-limit-are-left", test_many_images);
  g_test_add_func ("/capture-steps/nobody-has-so-long-a-title", test_long_title);
  g_test_add_func ("/capture-steps/a-page-that-sends-its-reader-on", test_refresh);
  return g_test_run ();
}
