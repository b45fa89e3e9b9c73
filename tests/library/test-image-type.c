/* test-image-type.c: the kind of an image is in its bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/image-type.h"

static const struct {
  const char *name;
  const char *bytes;
  gsize length;
  const char *media_type;
  int width, height;
} rows[] = {
    {"png-with-its-size", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0", 24,
     "image/png", 640, 480},
    {"gif-with-its-size", "GIF89a\x40\x01\xf0\0\0\0", 12, "image/gif", 320, 240},
    {"jpeg-finds-the-frame-behind-other-segments",
     "\xff\xd8\xff\xe0\0\x06"
     "JFIF\xff\xc0\0\x11\x08\x01\xe0\x02\x80\x03\0\0",
     22, "image/jpeg", 640, 480},
    {"webp", "RIFF\x10\0\0\0WEBPVP8 ", 16, "image/webp", 0, 0},
    {"avif",
     "\0\0\0\x1c"
     "ftypavif\0\0\0\0",
     16, "image/avif", 0, 0},
    {"another-riff-file-is-no-image", "RIFF\x10\0\0\0WAVEfmt ", 16, NULL, 0, 0},
    {"svg-is-no-image-here", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 40, NULL, 0,
     0},
    {"html-is-no-image", "<!doctype html><p>no</p>", 24, NULL, 0, 0},
    {"too-short-to-tell", "\x89PNG", 4, NULL, 0, 0},
};

static void
test_sniff (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new (rows[i].bytes, rows[i].length);
  int width = -1, height = -1;

  g_assert_cmpstr (image_type_sniff (bytes, &width, &height), ==, rows[i].media_type);
  g_assert_cmpint (width, ==, rows[i].width);
  g_assert_cmpint (height, ==, rows[i].height);
}

static void
test_data_address (void)
{
  g_autoptr (GBytes) bytes =
      image_type_decode_data_address ("data:image/gif;base64,R0lG");

  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes), "GIF",
                   3);
  g_assert_null (image_type_decode_data_address ("data:image/gif,GIF"));
  g_assert_null (image_type_decode_data_address ("https://example.org/a;base64,R0lG"));
  g_assert_null (image_type_decode_data_address ("data:;base64,"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/image-type/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sniff);
  }
  g_test_add_func ("/image-type/data-addresses-are-decoded", test_data_address);
  return g_test_run ();
}
