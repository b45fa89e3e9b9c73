/* compressed.c: data as servers compress it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/compressed.h"

#include <brotli/encode.h>

static GBytes *
compress_brotli (const void *bytes, gsize length)
{
  size_t size = BrotliEncoderMaxCompressedSize (length);
  guint8 *out = g_malloc (size);

  g_assert_true (BrotliEncoderCompress (5, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE,
                                        length, bytes, &size, out));
  return g_bytes_new_take (out, size);
}

static GBytes *
compress_zlib (GZlibCompressorFormat format, const void *bytes, gsize length)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_compressor_new (format, 9));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, zlib);

  g_assert_true (g_output_stream_write_all (stream, bytes, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GBytes *
compressed_new (const char *encoding, const void *bytes, gsize length)
{
  if (g_str_equal (encoding, "br"))
    return compress_brotli (bytes, length);
  if (g_str_equal (encoding, "gzip"))
    return compress_zlib (G_ZLIB_COMPRESSOR_FORMAT_GZIP, bytes, length);
  if (g_str_equal (encoding, "deflate"))
    return compress_zlib (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, bytes, length);
  return compress_zlib (G_ZLIB_COMPRESSOR_FORMAT_RAW, bytes, length);
}
