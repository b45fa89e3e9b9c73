/* test-export-warc.c: captures as an archive that others can read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "export-fixture.h"

/* The records of the archive, each a member of its own. (transfer full) */
static char **
read_records (Sample *sample)
{
  g_autoptr (GBytes) archive = sample_export_bytes ("warc", &sample, 1);
  g_autoptr (GStrvBuilder) records = g_strv_builder_new ();
  const char *bytes = g_bytes_get_data (archive, NULL);
  gsize left = g_bytes_get_size (archive);

  while (left > 0) {
    g_autoptr (GZlibDecompressor) gunzip =
        g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
    char buffer[4096] = {0};
    gsize n_read, n_written;

    g_assert_cmpint (g_converter_convert (G_CONVERTER (gunzip), bytes, left, buffer,
                                          sizeof buffer - 1, G_CONVERTER_INPUT_AT_END,
                                          &n_read, &n_written, NULL),
                     ==, G_CONVERTER_FINISHED);
    g_strv_builder_add (records, buffer);
    bytes += n_read;
    left -= n_read;
  }
  return g_strv_builder_end (records);
}

static void
assert_has (const char *record, const char *part)
{
  if (strstr (record, part) == NULL)
    g_assert_cmpstr (record, ==, part);
}

static void
test_a_fetched_page_is_a_response (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_auto (GStrv) records = NULL;

  sample->capture->origin = CAPTURE_ADDRESS;
  sample_set (&sample->capture->address, "https://example.org/short");
  sample_set (&sample->capture->headers,
              "Server: one\nContent-Encoding: br\ncontent-length: 7\n");
  records = read_records (sample);
  g_assert_cmpuint (g_strv_length (records), ==, 3);
  assert_has (records[0], "WARC-Type: warcinfo\r\n");
  assert_has (records[1], "WARC-Type: response\r\n");
  assert_has (records[1], "WARC-Target-URI: https://example.org/harbour?id=1\r\n");
  assert_has (records[1], "Content-Type: application/http;msgtype=response\r\n");
  assert_has (records[1], "HTTP/1.1 200 OK\r\nServer: one\r\n"
                          "X-Archive-Orig-Content-Encoding: br\r\n"
                          "X-Archive-Orig-content-length: 7\r\n"
                          "Content-Length: 33\r\n\r\n"
                          "<!doctype html><title>Raw</title>\r\n\r\n");
  assert_has (records[2], "WARC-Type: metadata\r\n");
  assert_has (records[2], "via: https://example.org/short\r\ntitle: Quay\r\n");
}

static void
test_a_file_is_a_resource (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_auto (GStrv) records = NULL;

  sample->capture->origin = CAPTURE_FILE;
  records = read_records (sample);
  assert_has (records[1], "WARC-Type: resource\r\n");
  assert_has (records[1], "Content-Type: text/html; charset=utf-8\r\n"
                          "Content-Length: 33\r\n\r\n<!doctype");
}

static void
test_what_has_no_address_is_named_by_itself (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_auto (GStrv) records = NULL;

  sample->capture->origin = CAPTURE_PASTED_TEXT;
  sample_set (&sample->capture->final_address, NULL);
  records = read_records (sample);
  assert_has (records[1], "WARC-Target-URI: urn:uuid:" SAMPLE_UUID "\r\n");
}

static void
test_images_are_resources (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  CaptureImage *image = g_new0 (CaptureImage, 1), *missing = g_new0 (CaptureImage, 1);
  g_auto (GStrv) records = NULL;

  image->address = g_strdup ("https://example.org/a.png");
  image->sha256 = g_strdup (SAMPLE_IMAGE);
  missing->address = g_strdup ("https://example.org/b.png");
  g_ptr_array_add (sample->capture->images, image);
  g_ptr_array_add (sample->capture->images, missing);
  records = read_records (sample);
  g_assert_cmpuint (g_strv_length (records), ==, 4);
  assert_has (records[3], "WARC-Target-URI: https://example.org/a.png\r\n");
  assert_has (records[3], "Content-Type: image/png\r\nContent-Length: 8\r\n");
}

static void
test_a_record_has_the_same_id_each_time (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_auto (GStrv) one = read_records (sample);
  g_auto (GStrv) other = read_records (sample);

  g_assert_cmpstr (one[1], ==, other[1]);
  g_assert_cmpstr (one[2], ==, other[2]);
}

#define ADD(name, func) g_test_add_func ("/export-warc/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-fetched-page-is-a-response", test_a_fetched_page_is_a_response);
  ADD ("a-file-is-a-resource", test_a_file_is_a_resource);
  ADD ("what-has-no-address-is-named-by-itself",
       test_what_has_no_address_is_named_by_itself);
  ADD ("images-are-resources", test_images_are_resources);
  ADD ("a-record-has-the-same-id-each-time", test_a_record_has_the_same_id_each_time);
  return g_test_run ();
}
