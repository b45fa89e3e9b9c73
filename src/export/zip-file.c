/* zip-file.c: writes a ZIP archive entry by entry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/zip-file.h"

#include <gio/gio.h>
#include <string.h>

/* 1 January 1980, the first that there is. */
#define DOS_DATE ((1 << 5) | 1)
#define VERSION 20 /* deflate, folders */
#define METHOD_STORED 0
#define METHOD_DEFLATED 8

struct ZipFile {
  ExportSink *sink;
  GByteArray *directory;
  guint64 offset;
  unsigned n_entries;
};

ZipFile *
zip_file_new (ExportSink *sink)
{
  ZipFile *self = g_new0 (ZipFile, 1);

  self->sink = sink;
  self->directory = g_byte_array_new ();
  return self;
}

void
zip_file_free (ZipFile *self)
{
  g_byte_array_unref (self->directory);
  g_free (self);
}

/* ---- bytes ---- */

static void
put (GByteArray *out, guint32 value, int width)
{
  for (int i = 0; i < width; i++) {
    guint8 byte = (guint8)(value >> (8 * i));

    g_byte_array_append (out, &byte, 1);
  }
}

/* The CRC-32 of ISO 3309 (APPNOTE 4.4.7), a bit at a time in a table of one byte's. */
static guint32
crc32_of (const guint8 *bytes, size_t length)
{
  guint32 table[256], crc = 0xffffffff;

  for (guint32 i = 0; i < 256; i++) {
    table[i] = i;
    for (int bit = 0; bit < 8; bit++)
      table[i] = table[i] >> 1 ^ ((table[i] & 1) != 0 ? 0xedb88320 : 0);
  }
  for (size_t i = 0; i < length; i++)
    crc = crc >> 8 ^ table[(crc ^ bytes[i]) & 0xff];
  return ~crc;
}

/* Neither memory nor the compressor fails. */
static GBytes *
deflate_bytes (const void *bytes, size_t length)
{
  g_autoptr (GZlibCompressor) deflate =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
      g_converter_output_stream_new (memory, G_CONVERTER (deflate));

  g_output_stream_write_all (stream, bytes, length, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* ---- entries ---- */

typedef struct {
  const char *name;
  guint32 method, crc, packed, length;
} Entry;

/* What a local header and the directory have in common (4.3.7, 4.3.12). */
static void
put_entry (GByteArray *out, const Entry *entry)
{
  put (out, VERSION, 2);
  put (out, 0, 2); /* flags */
  put (out, entry->method, 2);
  put (out, 0, 2); /* time */
  put (out, DOS_DATE, 2);
  put (out, entry->crc, 4);
  put (out, entry->packed, 4);
  put (out, entry->length, 4);
  put (out, (guint32)strlen (entry->name), 2);
  put (out, 0, 2); /* extra fields */
}

static void
put_name (GByteArray *out, const char *name)
{
  g_byte_array_append (out, (const guint8 *)name, (guint)strlen (name));
}

static void
put_in_directory (ZipFile *self, const Entry *entry)
{
  put (self->directory, 0x02014b50, 4);
  put (self->directory, VERSION, 2); /* made by */
  put_entry (self->directory, entry);
  put (self->directory, 0, 2); /* comment */
  put (self->directory, 0, 2); /* disk */
  put (self->directory, 0, 2); /* internal attributes */
  put (self->directory, 0, 4); /* external attributes */
  put (self->directory, (guint32)self->offset, 4);
  put_name (self->directory, entry->name);
}

static bool
write_bytes (ZipFile *self, const void *bytes, size_t length, GError **error)
{
  self->offset += length;
  if (self->offset <= G_MAXUINT32)
    return export_sink_write (self->sink, bytes, length, error);
  g_set_error_literal (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
                       "A book cannot be larger than 4 GB; export fewer clippings");
  return false;
}

bool
zip_file_add (ZipFile *self, const char *name, const void *bytes, size_t length,
              ZipMethod method, GError **error)
{
  g_autoptr (GBytes) packed =
      method == ZIP_DEFLATED ? deflate_bytes (bytes, length) : NULL;
  const void *data = packed != NULL ? g_bytes_get_data (packed, NULL) : bytes;
  size_t n = packed != NULL ? g_bytes_get_size (packed) : length;
  const Entry entry = {
      .name = name,
      .method = packed != NULL ? METHOD_DEFLATED : METHOD_STORED,
      .crc = crc32_of (bytes, length),
      .packed = (guint32)n,
      .length = (guint32)length,
  };
  g_autoptr (GByteArray) head = g_byte_array_new ();

  put_in_directory (self, &entry);
  self->n_entries++;
  put (head, 0x04034b50, 4);
  put_entry (head, &entry);
  put_name (head, name);
  return write_bytes (self, head->data, head->len, error) &&
         write_bytes (self, data, n, error);
}

bool
zip_file_end (ZipFile *self, GError **error)
{
  guint32 begin = (guint32)self->offset, length = self->directory->len;

  if (self->n_entries > G_MAXUINT16) {
    g_set_error_literal (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
                         "A book cannot have so many parts; export fewer clippings");
    return false;
  }
  put (self->directory, 0x06054b50, 4); /* the end (4.3.16) */
  put (self->directory, 0, 2);
  put (self->directory, 0, 2);
  put (self->directory, self->n_entries, 2);
  put (self->directory, self->n_entries, 2);
  put (self->directory, length, 4);
  put (self->directory, begin, 4);
  put (self->directory, 0, 2);
  return write_bytes (self, self->directory->data, self->directory->len, error);
}
