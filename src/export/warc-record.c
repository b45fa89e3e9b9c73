/* warc-record.c: a record of a web archive, compressed by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/warc-record.h"

#include <gio/gio.h>
#include <string.h>

#define SHA1_BYTES 20

/* ---- digests ---- */

/* RFC 4648, section 6; twenty bytes are 32 letters without padding. */
static char *
base32 (const guint8 *bytes, size_t length)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  GString *out = g_string_new (NULL);
  guint32 buffer = 0;
  unsigned bits = 0;

  for (size_t i = 0; i < length; i++) {
    buffer = buffer << 8 | bytes[i];
    for (bits += 8; bits >= 5; bits -= 5)
      g_string_append_c (out, letters[buffer >> (bits - 5) & 31]);
  }
  return g_string_free (out, FALSE);
}

static void
update (GChecksum *checksum, GBytes *bytes)
{
  if (bytes != NULL)
    g_checksum_update (checksum, g_bytes_get_data (bytes, NULL),
                       (gssize)g_bytes_get_size (bytes));
}

static void
get_digest (GBytes *head, GBytes *payload, guint8 digest[SHA1_BYTES])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  gsize length = SHA1_BYTES;

  update (checksum, head);
  update (checksum, payload);
  g_checksum_get_digest (checksum, digest, &length);
}

/* ---- the record ---- */

static void
append_field (GString *out, const char *name, const char *value)
{
  if (value != NULL)
    g_string_append_printf (out, "%s: %s\r\n", name, value);
}

static void
append_id (GString *out, const char *name, const char *uuid)
{
  if (uuid != NULL)
    g_string_append_printf (out, "%s: <urn:uuid:%s>\r\n", name, uuid);
}

static void
append_time (GString *out, int64_t us)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  append_field (out, "WARC-Date", text);
}

static void
append_digest (GString *out, const char *name, GBytes *head, GBytes *payload)
{
  guint8 digest[SHA1_BYTES];
  g_autofree char *text = NULL;

  get_digest (head, payload, digest);
  text = base32 (digest, sizeof digest);
  g_string_append_printf (out, "%s: sha1:%s\r\n", name, text);
}

static char *
make_header (const WarcRecord *self)
{
  g_autoptr (GString) out = g_string_new ("WARC/1.1\r\n");
  gsize length = g_bytes_get_size (self->payload) +
                 (self->head != NULL ? g_bytes_get_size (self->head) : 0);

  append_field (out, "WARC-Type", self->type);
  append_id (out, "WARC-Record-ID", self->id);
  append_time (out, self->time);
  append_id (out, "WARC-Refers-To", self->refers_to);
  append_field (out, "WARC-Target-URI", self->target);
  append_digest (out, "WARC-Block-Digest", self->head, self->payload);
  if (self->head != NULL)
    append_digest (out, "WARC-Payload-Digest", NULL, self->payload);
  append_field (out, "Content-Type", self->content_type);
  g_string_append_printf (out, "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", length);
  return g_strdup (out->str);
}

/* Neither memory nor the compressor fails. */
static void
write_bytes (GOutputStream *stream, GBytes *bytes)
{
  if (bytes != NULL)
    g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL),
                               g_bytes_get_size (bytes), NULL, NULL, NULL);
}

GBytes *
warc_record_write (const WarcRecord *self)
{
  g_autoptr (GZlibCompressor) gzip =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
      g_converter_output_stream_new (memory, G_CONVERTER (gzip));
  g_autofree char *header = make_header (self);
  g_autoptr (GBytes) start = g_bytes_new (header, strlen (header));
  g_autoptr (GBytes) end = g_bytes_new_static ("\r\n\r\n", 4);

  write_bytes (stream, start);
  write_bytes (stream, self->head);
  write_bytes (stream, self->payload);
  write_bytes (stream, end);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}
