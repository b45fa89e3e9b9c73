/* test-thumbnails.c: lead images become small squares, and those that cannot be shown nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include "ui/thumbnails.h"

/* A page with a picture of @width by @height; (transfer full). */
static GBytes *
make_page (int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autofree char *png = NULL, *code = NULL;
  GString *page = g_string_new ("<html><head><title>Ferries</title></head><body>"
                                "<article><h1>Ferries</h1>");
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x3366ccff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &png, &length, "png", NULL, NULL));
  code = g_base64_encode ((const guchar *)png, length);
  g_string_append_printf (page,
                          "<figure><img width=\"%d\" height=\"%d\" "
                          "src=\"data:image/png;base64,%s\"></figure>",
                          width, height, code);
  for (int i = 0; i < 12; i++)
    g_string_append (page,
                     "<p>The ferries to the island stop in winter, said the harbour "
                     "master, and nobody knows when they will sail again.</p>");
  g_string_append (page, "</article></body></html>");
  return g_string_free_to_bytes (page);
}

static void
on_loaded (CuttingsThumbnails *thumbnails, const char *sha256, gpointer data)
{
  char **loaded = data;

  g_free (*loaded);
  *loaded = g_strdup (sha256);
}

/* What becomes of the picture of a page; (transfer full) (nullable). */
static GdkTexture *
make_thumbnail (WindowFixture *fixture, GBytes *page, int scale)
{
  CuttingsLibrary *library = fixture->window->library;
  g_autoptr (CuttingsThumbnails) thumbnails = cuttings_thumbnails_new ();
  const LibrarySaveRequest request = {.html = page, .address = "https://example.org/"};
  g_autofree char *loaded = NULL, *sha256 = NULL;
  GdkTexture *texture;

  cuttings_library_save_async (library, &request, NULL, NULL, NULL, NULL, NULL);
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  cuttings_clips_view_move_selection (fixture->window->clips, 1);
  window_fixture_wait_for_clipping (fixture);
  sha256 = g_strdup (window_fixture_selected (fixture)->lead_image);
  g_assert_nonnull (sha256);

  cuttings_thumbnails_set_library (thumbnails, library);
  g_signal_connect (thumbnails, "loaded", G_CALLBACK (on_loaded), &loaded);
  g_assert_null (cuttings_thumbnails_get (thumbnails, sha256, scale));
  WAIT_UNTIL (loaded != NULL);
  g_assert_cmpstr (loaded, ==, sha256);
  texture = cuttings_thumbnails_get (thumbnails, sha256, scale);
  g_assert_true (texture == cuttings_thumbnails_get (thumbnails, sha256, scale));
  return texture != NULL ? g_object_ref (texture) : NULL;
}

static void
check_size (WindowFixture *fixture, int width, int height, int scale, int expected)
{
  g_autoptr (GBytes) page = make_page (width, height);
  g_autoptr (GdkTexture) texture = make_thumbnail (fixture, page, scale);

  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, expected);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, expected);
}

static void
test_a_wide_image_becomes_a_square (WindowFixture *fixture)
{
  check_size (fixture, 900, 300, 1, THUMBNAIL_SIZE);
}

static void
test_a_tall_image_on_a_fine_screen (WindowFixture *fixture)
{
  check_size (fixture, 300, 900, 2, 2 * THUMBNAIL_SIZE);
}

static void
test_one_that_is_forgotten_does_not_come (WindowFixture *fixture)
{
  g_autoptr (CuttingsThumbnails) thumbnails = cuttings_thumbnails_new ();
  g_autofree char *unknown = g_strnfill (64, 'a');
  g_autofree char *loaded = NULL;

  cuttings_thumbnails_set_library (thumbnails, fixture->window->library);
  g_signal_connect (thumbnails, "loaded", G_CALLBACK (on_loaded), &loaded);
  g_assert_null (cuttings_thumbnails_get (thumbnails, unknown, 1));
  cuttings_thumbnails_set_library (thumbnails, NULL);
  display_settle (100);
  g_assert_null (loaded);

  /* What is in no library has been asked for all the same. */
  cuttings_thumbnails_set_library (thumbnails, fixture->window->library);
  g_assert_null (cuttings_thumbnails_get (thumbnails, unknown, 1));
  WAIT_UNTIL (g_strcmp0 (loaded, unknown) == 0);
  g_assert_null (cuttings_thumbnails_get (thumbnails, unknown, 1));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/thumbnails/a-wide-image-becomes-a-square",
                      test_a_wide_image_becomes_a_square);
  window_fixture_add ("/thumbnails/a-tall-image-on-a-fine-screen",
                      test_a_tall_image_on_a_fine_screen);
  window_fixture_add ("/thumbnails/one-that-is-forgotten-does-not-come",
                      test_one_that_is_forgotten_does_not_come);
  return g_test_run ();
}
