/* test-capture.c: a capture's life, and the names of its origins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/capture.h"

typedef struct {
  const char *name;
  CaptureOrigin origin;
} OriginCase;

/* What libraries hold: a row may be added, none may change. */
static const OriginCase origin_cases[] = {
    {"address", CAPTURE_ADDRESS},
    {"file", CAPTURE_FILE},
    {"clipboard-html", CAPTURE_CLIPBOARD_HTML},
    {"pasted-text", CAPTURE_PASTED_TEXT},
    {"import", CAPTURE_IMPORT},
};

static void
test_origin (gconstpointer data)
{
  const OriginCase *row = data;
  CaptureOrigin origin = CAPTURE_ADDRESS;

  g_assert_cmpstr (capture_origin_name (row->origin), ==, row->name);
  g_assert_true (capture_origin_from_name (row->name, &origin));
  g_assert_cmpint (origin, ==, row->origin);
}

static void
test_unknown_origin (void)
{
  CaptureOrigin origin = CAPTURE_FILE;

  g_assert_false (capture_origin_from_name ("telegram", &origin));
  g_assert_false (capture_origin_from_name ("", &origin));
  g_assert_cmpint (origin, ==, CAPTURE_FILE);
}

static void
test_life (void)
{
  g_autoptr (Capture) capture = capture_new ();
  CaptureImage *image = g_new0 (CaptureImage, 1);

  g_assert_nonnull (capture->article);
  g_assert_cmpuint (capture->images->len, ==, 0);
  g_assert_cmpint (capture->id, ==, 0);

  capture->address = g_strdup ("https://example.org/a");
  capture->raw = g_bytes_new_static ("<p>a", 4);
  capture->article->title = g_strdup ("A");
  image->address = g_strdup ("https://example.org/a.png");
  image->bytes = g_bytes_new_static ("\x89PNG", 4);
  g_ptr_array_add (capture->images, image);
}

static void
test_free_of_nothing (void)
{
  capture_free (NULL);
  capture_image_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (origin_cases); i++) {
    g_autofree char *path = g_strconcat ("/capture/origin/", origin_cases[i].name, NULL);
    g_test_add_data_func (path, &origin_cases[i], test_origin);
  }
  g_test_add_func ("/capture/an-unknown-origin-leaves-the-result-alone",
                   test_unknown_origin);
  g_test_add_func ("/capture/new-has-an-article-and-owns-what-it-is-given", test_life);
  g_test_add_func ("/capture/freeing-nothing-is-allowed", test_free_of_nothing);
  return g_test_run ();
}
