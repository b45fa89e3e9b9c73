/* test-save-source.c: what a save is made of, from the network, the clipboard or a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-source.h"

#include <string.h>

#include "cases.h"
#include "library-fixture.h"

#define ARCHIVE                                                                          \
  "From: <Saved by a browser>\r\nSnapshot-Content-Location: "                            \
  "https://example.org/quay\r\n"                                                         \
  "Subject: Quay\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"           \
  "\ttype=\"text/html\"; boundary=\"--xyz\"\r\n\r\n"                                     \
  "----xyz\r\nContent-Type: text/html\r\nContent-Location: https://example.org/quay\r\n" \
  "\r\n" PAGE ("Quay", "",                                                               \
               REPORT_1 "<p><img src='https://example.org/a.gif'></p>" REPORT_2          \
                   REPORT_3) "\r\n----xyz\r\nContent-Type: "                             \
                             "image/gif\r\nContent-Transfer-Encoding: base64\r\n"        \
                             "Content-Location: https://example.org/a.gif\r\n\r\n"       \
                             "R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\r\n----xyz--\r\n"

/* A page and the address that a browser leaves in it. */
#define SAVED_PAGE                                                                       \
  "<!-- saved from url=(0024)https://example.org/quay -->" PAGE ("Quay", "", REPORT)

typedef struct {
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Answer *)data)->result = g_object_ref (result);
}

static SaveSource *
load (GFile *file, GCancellable *cancellable, GError **error)
{
  Answer answer = {0};
  SaveSource *source;

  save_source_from_file_async (file, cancellable, answered_cb, &answer);
  g_assert_null (answer.result);
  while (answer.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  source = save_source_from_file_finish (answer.result, error);
  g_object_unref (answer.result);
  return source;
}

/* ---- files ---- */

typedef struct {
  const char *name;
  const char *file;
  const char *contents;
  const char *media_type;
  const char *title;
  const char *final_address; /* NULL: not known */
} FileCase;

static const FileCase file_cases[] = {
    {"a-page", "a.html", PAGE ("Quay", "", REPORT), "text/html", "Quay", NULL},
    {"a-page-in-capitals", "A.HTM", PAGE ("Quay", "", REPORT), "text/html", "Quay", NULL},
    {"a-page-of-xml", "a.xhtml", PAGE ("Quay", "", REPORT), "application/xhtml+xml",
     "Quay", NULL},
    {"a-page-that-says-where-it-was", "a.html", SAVED_PAGE, "text/html", "Quay",
     "https://example.org/quay"},
    {"an-archive", "a.mhtml", ARCHIVE, "multipart/related", "Quay",
     "https://example.org/quay"},
    {"an-archive-by-its-beginning", "a", ARCHIVE, "multipart/related", "Quay",
     "https://example.org/quay"},
    {"a-page-by-its-beginning", "a.bin", PAGE ("Quay", "", REPORT), "text/html", "Quay",
     NULL},
    {"text", "a.txt", "港口\n\nThe quay opened on Monday. Ships came in.\n", "text/plain",
     "港口", NULL},
    {"text-without-an-ending", "a", "Quay\n\nThe quay opened. Ships came in.\n",
     "text/plain", "Quay", NULL},
};

static void
test_file (gconstpointer data)
{
  const FileCase *row = data;
  Fixture fixture;
  g_autoptr (GFile) file = NULL;
  SaveSource *source;
  g_autoptr (CaptureDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  const Capture *capture;

  fixture_init (&fixture);
  file = fixture_write (&fixture, row->file, row->contents, strlen (row->contents));
  source = load (file, NULL, &error);
  g_assert_no_error (error);
  draft = save_source_read (source, &error);
  g_assert_no_error (error);
  capture = capture_draft_peek (draft);
  g_assert_cmpint (capture->origin, ==, CAPTURE_FILE);
  g_assert_cmpstr (capture->media_type, ==, row->media_type);
  g_assert_cmpstr (capture->article->title, ==, row->title);
  g_assert_null (capture->address);
  g_assert_cmpstr (capture->final_address, ==, row->final_address);
  g_assert_cmpuint (g_bytes_get_size (capture->raw), ==, strlen (row->contents));
  save_source_free (source);
  fixture_clear (&fixture);
}

static void
test_archive_images (void)
{
  Fixture fixture;
  g_autoptr (GFile) file = NULL;
  SaveSource *source;
  g_autoptr (CaptureDraft) draft = NULL;
  const CaptureImage *image;

  fixture_init (&fixture);
  file = fixture_write (&fixture, "a.mht", ARCHIVE, strlen (ARCHIVE));
  source = load (file, NULL, NULL);
  draft = save_source_read (source, NULL);
  g_assert_cmpuint (capture_draft_peek (draft)->images->len, ==, 1);
  image = g_ptr_array_index (capture_draft_peek (draft)->images, 0);
  g_assert_null (image->bytes);
  save_source_lend_images (source, capture_draft_peek (draft));
  g_assert_cmpmem (g_bytes_get_data (image->bytes, NULL), 6, "GIF89a", 6);
  save_source_free (source);
  fixture_clear (&fixture);
}

static void
test_missing_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.html");
  g_autoptr (GError) error = NULL;

  g_assert_null (load (file, NULL, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_READ);
}

static void
test_folder (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GError) error = NULL;

  g_assert_null (load (file, NULL, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_READ);
}

static void
test_large_file (void)
{
  Fixture fixture;
  gsize size = fetch_page_policy.max_bytes + 1;
  g_autofree char *contents = g_strnfill (size, 'x');
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture);
  file = fixture_write (&fixture, "a.txt", contents, size);
  g_assert_null (load (file, NULL, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_TOO_LARGE);
  fixture_clear (&fixture);
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.html");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What the user says counts for more than what a browser left in the page. */
static void
test_address_of_a_file (void)
{
  Fixture fixture;
  g_autoptr (GFile) file = NULL;
  g_autoptr (CaptureDraft) draft = NULL;
  SaveSource *source;

  fixture_init (&fixture);
  file = fixture_write (&fixture, "a.html", SAVED_PAGE, strlen (SAVED_PAGE));
  source = load (file, NULL, NULL);
  save_source_set_address (source, "file:///home/a.html");
  save_source_set_address (source, "https://example.org/said");
  draft = save_source_read (source, NULL);
  g_assert_cmpstr (capture_draft_peek (draft)->address, ==, "https://example.org/said");
  g_assert_cmpstr (capture_draft_peek (draft)->final_address, ==,
                   "https://example.org/said");
  save_source_free (source);
  fixture_clear (&fixture);
}

/* ---- the clipboard ---- */

static void
test_text (void)
{
  SaveSource *source = save_source_from_text ("https://example.org/quay",
                                              "Quay\n\nIt opened. Ships came.");
  g_autoptr (CaptureDraft) draft = save_source_read (source, NULL);
  const Capture *capture = capture_draft_peek (draft);

  g_assert_cmpint (capture->origin, ==, CAPTURE_PASTED_TEXT);
  g_assert_cmpstr (capture->address, ==, "https://example.org/quay");
  g_assert_cmpstr (capture->media_type, ==, "text/plain");
  g_assert_cmpint (capture->captured_at, >, 0);
  save_source_free (source);
}

static void
test_clipboard (void)
{
  static const char html[] = "<meta charset=utf-8>" REPORT;
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  SaveSource *source = save_source_from_clipboard ("about:blank", bytes);
  g_autoptr (CaptureDraft) draft = save_source_read (source, NULL);
  const Capture *capture = capture_draft_peek (draft);

  g_assert_cmpint (capture->origin, ==, CAPTURE_CLIPBOARD_HTML);
  g_assert_null (capture->address); /* it is no place on the web */
  g_assert_cmpuint (g_bytes_get_size (capture->raw), ==, strlen (html));
  save_source_free (source);
}

/* ---- the network ---- */

static FetchedPage *
fetched (const char *media_type, const char *body)
{
  FetchedPage *page = g_new0 (FetchedPage, 1);

  page->bytes = g_bytes_new_static (body, strlen (body));
  page->final_address = g_strdup ("https://www.example.org/quay");
  page->media_type = g_strdup (media_type);
  page->headers = g_strdup ("Server: x\n");
  page->received_at = 1234;
  return page;
}

static void
test_page (void)
{
  SaveSource *source = save_source_from_page (
      "https://example.org/quay", fetched ("text/html", PAGE ("Quay", "", REPORT)));
  g_autoptr (CaptureDraft) draft = save_source_read (source, NULL);
  const Capture *capture = capture_draft_peek (draft);

  g_assert_cmpint (capture->origin, ==, CAPTURE_ADDRESS);
  g_assert_cmpstr (capture->address, ==, "https://example.org/quay");
  g_assert_cmpstr (capture->final_address, ==, "https://www.example.org/quay");
  g_assert_cmpstr (capture->headers, ==, "Server: x\n");
  g_assert_cmpint (capture->captured_at, ==, 1234);
  save_source_free (source);
}

static void
test_served_text (void)
{
  SaveSource *source =
      save_source_from_page ("https://example.org/quay",
                             fetched ("text/plain", "<b>\n\nTags are text here. Yes."));
  g_autoptr (CaptureDraft) draft = save_source_read (source, NULL);
  g_autoptr (Capture) capture = capture_steps_finish (g_steal_pointer (&draft));

  g_assert_nonnull (strstr (capture->article->text, "Tags are text here. Yes."));
  save_source_free (source);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/save-source/file", file_cases, test_file);
  g_test_add_func ("/save-source/an-archive-brings-its-images", test_archive_images);
  g_test_add_func ("/save-source/a-file-that-is-missing", test_missing_file);
  g_test_add_func ("/save-source/a-folder-is-no-file", test_folder);
  g_test_add_func ("/save-source/a-file-beyond-the-limit", test_large_file);
  g_test_add_func ("/save-source/a-cancelled-load-says-so", test_cancelled);
  g_test_add_func ("/save-source/a-file-comes-from-where-the-user-says",
                   test_address_of_a_file);
  g_test_add_func ("/save-source/pasted-text-knows-its-address", test_text);
  g_test_add_func ("/save-source/what-is-no-web-address-is-none", test_clipboard);
  g_test_add_func ("/save-source/a-fetched-page-knows-both-addresses", test_page);
  g_test_add_func ("/save-source/text-that-was-served-is-no-markup", test_served_text);
  return g_test_run ();
}
