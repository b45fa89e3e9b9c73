/* test-original-page.c: the page as it was saved, and nothing active in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/original-page.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *media_type;
  const char *raw;
  const char *has[3];
  const char *hasnt[4];
} Row;

static const Row rows[] = {
    {"what-extraction-leaves-out-is-there",
     "text/html",
     "<body><nav>Home</nav><p>Text.</p><aside>Read also</aside>",
     {"Home", "Text.", "Read also"},
     {NULL}},
    {"nothing-active-is",
     "text/html",
     "<body onload=x()><script>evil()</script><p onclick=y()>Text.</p>"
     "<img src=https://tracker.example/x.png alt=Wall><iframe src=//a.example></iframe>",
     {"Text.", "alt=\"Wall\""},
     {"evil", "onclick", "tracker.example", "iframe"}},
    {"a-saved-picture-is-the-library-s",
     "text/html",
     "<body><img src=/wall.png>",
     {"cuttings-image:abcd"},
     {"wall.png"}},
    {"the-charset-of-the-transport-counts",
     "text/html; charset=\"windows-1252\"",
     "<body>caf\xe9",
     {"café"},
     {NULL}},
    {"text-is-shown-as-it-came",
     "text/plain",
     "One <two>\n  three",
     {"<pre>One &lt;two&gt;\n  three</pre>"},
     {NULL}},
    {"its-text-is-not-the-one-that-offsets-count-in",
     "text/html",
     "<body>x",
     {"data-text-sha256=\"\""},
     {NULL}},
};

static Capture *
make_capture (const char *media_type)
{
  Capture *capture = capture_new ();
  CaptureImage *image = g_new0 (CaptureImage, 1);

  capture->media_type = g_strdup (media_type);
  capture->final_address = g_strdup ("https://news.example/a");
  image->address = g_strdup ("https://news.example/wall.png");
  image->sha256 = g_strdup ("abcd");
  g_ptr_array_add (capture->images, image);
  return capture;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (Capture) capture = make_capture (row->media_type);
  g_autoptr (GBytes) raw = g_bytes_new (row->raw, strlen (row->raw));
  g_autoptr (GError) error = NULL;
  g_autofree char *page = NULL;

  clip->title = g_strdup ("Title");
  page = original_page_render (clip, capture, raw, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < G_N_ELEMENTS (row->has) && row->has[i] != NULL; i++)
    if (strstr (page, row->has[i]) == NULL)
      g_error ("“%s” is not in: %s", row->has[i], page);
  for (size_t i = 0; i < G_N_ELEMENTS (row->hasnt) && row->hasnt[i] != NULL; i++)
    if (strstr (page, row->hasnt[i]) != NULL)
      g_error ("“%s” is in: %s", row->hasnt[i], page);
}

static void
test_no_text (void)
{
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (Capture) capture = make_capture ("text/html");
  static const char bytes[] = "\x7f\x45LF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00";
  g_autoptr (GBytes) raw = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr (GError) error = NULL;

  clip->title = g_strdup ("Title");
  g_assert_null (original_page_render (clip, capture, raw, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/original-page/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  g_test_add_func ("/original-page/bytes-that-are-no-text-are-an-error", test_no_text);
  return g_test_run ();
}
