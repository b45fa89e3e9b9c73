/* zip-maker.c: zips for tests, honest and otherwise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows PKWARE's APPNOTE, sections 4.3.7 (local header), 4.3.12 (central directory)
 * and 4.3.16 (end).
 */

#include "import/zip-maker.h"

#include <gio/gio.h>
#include <string.h>

#define DEFLATED 8
#define STORED 0
#define BY_UNIX 3
#define MODE_FILE 0100644u
#define MODE_LINK 0120777u

/* An entry as its headers give it. */
typedef struct {
  const char *name;
  uint16_t method;
  uint32_t crc, packed, size, mode;
} Entry;

static void
put (GByteArray *to, uint32_t value, unsigned n_bytes)
{
  for (unsigned i = 0; i < n_bytes; i++) {
    guint8 byte = (guint8)(value >> (8 * i));

    g_byte_array_append (to, &byte, 1);
  }
}

static uint32_t
crc32_of (const uint8_t *data, size_t length)
{
  uint32_t crc = 0xffffffff;

  for (size_t i = 0; i < length; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++)
      crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
  }
  return ~crc;
}

/* What local header and central directory have in common. */
static void
put_common (GByteArray *to, const Entry *entry)
{
  put (to, 20, 2);      /* version needed */
  put (to, 1 << 11, 2); /* names are UTF-8 */
  put (to, entry->method, 2);
  put (to, 0, 4); /* time, date */
  put (to, entry->crc, 4);
  put (to, entry->packed, 4);
  put (to, entry->size, 4);
  put (to, (uint32_t)strlen (entry->name), 2);
  put (to, 0, 2); /* extra */
}

static void
put_entry (ZipMaker *self, const Entry *entry, const void *data)
{
  uint32_t offset = self->bytes->len;

  put (self->bytes, 0x04034b50, 4);
  put_common (self->bytes, entry);
  g_byte_array_append (self->bytes, (const guint8 *)entry->name,
                       (guint)strlen (entry->name));
  g_byte_array_append (self->bytes, data, entry->packed);

  put (self->central, 0x02014b50, 4);
  put (self->central, BY_UNIX << 8 | 20, 2);
  put_common (self->central, entry);
  put (self->central, 0, 4); /* comment, disk */
  put (self->central, 0, 2); /* internal attributes */
  put (self->central, entry->mode << 16, 4);
  put (self->central, offset, 4);
  g_byte_array_append (self->central, (const guint8 *)entry->name,
                       (guint)strlen (entry->name));
  self->n++;
}

void
zip_maker_init (ZipMaker *self)
{
  *self = (ZipMaker){.bytes = g_byte_array_new (), .central = g_byte_array_new ()};
}

/* (transfer full) */
static GBytes *
deflate (const void *data, size_t length)
{
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
      g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_assert_true (g_output_stream_write_all (stream, data, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

void
zip_maker_add_lying (ZipMaker *self, const char *name, const void *data, size_t length,
                     uint32_t claimed)
{
  g_autoptr (GBytes) packed = deflate (data, length);
  const Entry entry = {
      .name = name,
      .method = DEFLATED,
      .crc = crc32_of (data, length),
      .packed = (uint32_t)g_bytes_get_size (packed),
      .size = claimed,
      .mode = MODE_FILE,
  };

  put_entry (self, &entry, g_bytes_get_data (packed, NULL));
}

void
zip_maker_add (ZipMaker *self, const char *name, const void *data, size_t length)
{
  zip_maker_add_lying (self, name, data, length, (uint32_t)length);
}

void
zip_maker_add_text (ZipMaker *self, const char *name, const char *text)
{
  zip_maker_add (self, name, text, strlen (text));
}

void
zip_maker_add_link (ZipMaker *self, const char *name, const char *target)
{
  uint32_t length = (uint32_t)strlen (target);
  const Entry entry = {
      .name = name,
      .method = STORED,
      .crc = crc32_of ((const uint8_t *)target, length),
      .packed = length,
      .size = length,
      .mode = MODE_LINK,
  };

  put_entry (self, &entry, target);
}

GBytes *
zip_maker_end (ZipMaker *self)
{
  uint32_t offset = self->bytes->len;

  g_byte_array_append (self->bytes, self->central->data, self->central->len);
  put (self->bytes, 0x06054b50, 4);
  put (self->bytes, 0, 4); /* disks */
  put (self->bytes, self->n, 2);
  put (self->bytes, self->n, 2);
  put (self->bytes, self->central->len, 4);
  put (self->bytes, offset, 4);
  put (self->bytes, 0, 2);
  g_byte_array_unref (self->central);
  return g_byte_array_free_to_bytes (self->bytes);
}
