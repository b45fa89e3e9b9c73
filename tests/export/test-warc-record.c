/* test-warc-record.c: a record as the standard writes it, compressed by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/warc-record.h"

#include <gio/gio.h>
#include <string.h>

static char *
unpack (GBytes *member)
{
  g_autoptr (GZlibDecompressor) gunzip =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  char buffer[4096] = {0};
  gsize n_read, n_written;
  GConverterResult result = g_converter_convert (
      G_CONVERTER (gunzip), g_bytes_get_data (member, NULL), g_bytes_get_size (member),
      buffer, sizeof buffer - 1, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

  g_assert_cmpint (result, ==, G_CONVERTER_FINISHED);
  g_assert_cmpuint (n_read, ==, g_bytes_get_size (member));
  return g_strndup (buffer, n_written);
}

static void
test_a_response_has_two_digests (void)
{
  g_autoptr (GBytes) head = g_bytes_new_static ("HTTP/1.1 200 OK\r\n\r\n", 19);
  g_autoptr (GBytes) payload = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) member = warc_record_write (
      &(WarcRecord){.type = "response",
                    .id = "1f0c",
                    .refers_to = "2f0c",
                    .target = "https://example.org/",
                    .time = G_GINT64_CONSTANT (1706778030) * G_USEC_PER_SEC,
                    .content_type = "application/http",
                    .head = head,
                    .payload = payload});
  g_autofree char *record = unpack (member);

  /* SHA-1 of "abc" is a test vector of FIPS 180: a9993e36 4706816a …; the other digest
   * was made with coreutils. */
  g_assert_cmpstr (record, ==,
                   "WARC/1.1\r\n"
                   "WARC-Type: response\r\n"
                   "WARC-Record-ID: <urn:uuid:1f0c>\r\n"
                   "WARC-Date: 2024-02-01T09:00:30Z\r\n"
                   "WARC-Refers-To: <urn:uuid:2f0c>\r\n"
                   "WARC-Target-URI: https://example.org/\r\n"
                   "WARC-Block-Digest: sha1:HQKNH2NGZ2BZ27KBTACJFDT37URZITEZ\r\n"
                   "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"
                   "Content-Type: application/http\r\n"
                   "Content-Length: 22\r\n\r\n"
                   "HTTP/1.1 200 OK\r\n\r\nabc\r\n\r\n");
}

static void
test_what_is_not_known_is_not_there (void)
{
  g_autoptr (GBytes) payload = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) member = warc_record_write (
      &(WarcRecord){.type = "resource", .id = "1f0c", .payload = payload});
  g_autofree char *record = unpack (member);

  g_assert_null (strstr (record, "WARC-Target-URI"));
  g_assert_null (strstr (record, "WARC-Payload-Digest"));
  g_assert_null (strstr (record, "Content-Type"));
  g_assert_nonnull (
      strstr (record, "WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warc-record/a-response-has-two-digests",
                   test_a_response_has_two_digests);
  g_test_add_func ("/warc-record/what-is-not-known-is-not-there",
                   test_what_is_not_known_is_not_there);
  return g_test_run ();
}
