/* fetch-decoder.c: undoes a content encoding, piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-decoder.h"

#include <brotli/decode.h>
#include <gio/gio.h>

/* RFC 1952, section 2.3.1. */
#define GZIP_MAGIC 0x1f

typedef struct {
  const char *encoding;
  void (*open) (FetchDecoder *self, const guint8 *input, size_t length);
  FetchDecoderState (*step) (FetchDecoder *self, const guint8 **input,
                             size_t *input_length, guint8 *output, size_t output_length,
                             size_t *written);
  bool has_members; /* another stream may follow the first */
} DecoderClass;

struct FetchDecoder {
  const DecoderClass *class;
  GConverter *zlib;           /* for gzip and deflate, NULL before the first byte */
  BrotliDecoderState *brotli; /* for br, likewise */
  bool is_open;
  bool is_at_end;
};

/* ---- gzip and deflate ---- */

static void
open_gzip (FetchDecoder *self, const guint8 *input, size_t length)
{
  g_clear_object (&self->zlib);
  self->zlib = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
}

/* "deflate" means zlib (RFC 9110, section 8.4.1.2), but some servers leave its two
 * bytes of header out: a method of 8 and a check sum tell (RFC 1950, section 2.2). */
static void
open_deflate (FetchDecoder *self, const guint8 *input, size_t length)
{
  bool is_zlib =
      (input[0] & 0x0f) == 8 && (length < 2 || (input[0] << 8 | input[1]) % 31 == 0);

  self->zlib = G_CONVERTER (g_zlib_decompressor_new (
      is_zlib ? G_ZLIB_COMPRESSOR_FORMAT_ZLIB : G_ZLIB_COMPRESSOR_FORMAT_RAW));
}

static FetchDecoderState
step_zlib (FetchDecoder *self, const guint8 **input, size_t *input_length, guint8 *output,
           size_t output_length, size_t *written)
{
  g_autoptr (GError) error = NULL;
  gsize taken = 0;
  GConverterResult result =
      g_converter_convert (self->zlib, *input, *input_length, output, output_length,
                           G_CONVERTER_NO_FLAGS, &taken, written, &error);

  if (result == G_CONVERTER_ERROR)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)
               ? FETCH_DECODER_MORE
               : FETCH_DECODER_FAILED;
  *input += taken;
  *input_length -= taken;
  if (result == G_CONVERTER_FINISHED)
    return FETCH_DECODER_DONE;
  return *written == output_length ? FETCH_DECODER_FULL : FETCH_DECODER_MORE;
}

/* ---- br ---- */

static void
open_brotli (FetchDecoder *self, const guint8 *input, size_t length)
{
  self->brotli = BrotliDecoderCreateInstance (NULL, NULL, NULL);
}

static FetchDecoderState
step_brotli (FetchDecoder *self, const guint8 **input, size_t *input_length,
             guint8 *output, size_t output_length, size_t *written)
{
  size_t left = output_length;
  BrotliDecoderResult result = BrotliDecoderDecompressStream (
      self->brotli, input_length, input, &left, &output, NULL);

  *written = output_length - left;
  switch (result) {
  case BROTLI_DECODER_RESULT_SUCCESS:
    return FETCH_DECODER_DONE;
  case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
    return FETCH_DECODER_MORE;
  case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT:
    return FETCH_DECODER_FULL;
  case BROTLI_DECODER_RESULT_ERROR:
    break;
  }
  return FETCH_DECODER_FAILED;
}

/* ---- all ---- */

/* RFC 9110, section 8.4.1, and RFC 7932. */
static const DecoderClass classes[] = {
    {"gzip", open_gzip, step_zlib, true},
    {"x-gzip", open_gzip, step_zlib, true},
    {"deflate", open_deflate, step_zlib, false},
    {"br", open_brotli, step_brotli, false},
};

FetchDecoder *
fetch_decoder_new (const char *encoding)
{
  for (size_t i = 0; i < G_N_ELEMENTS (classes); i++) {
    if (g_ascii_strcasecmp (classes[i].encoding, encoding) == 0) {
      FetchDecoder *self = g_new0 (FetchDecoder, 1);

      self->class = &classes[i];
      return self;
    }
  }
  return NULL;
}

void
fetch_decoder_free (FetchDecoder *self)
{
  g_clear_object (&self->zlib);
  g_clear_pointer (&self->brotli, BrotliDecoderDestroyInstance);
  g_free (self);
}

/* Makes ready for the input that comes; false when nothing more is to be decoded. */
static bool
prepare (FetchDecoder *self, const guint8 *input, size_t length)
{
  bool begins_member =
      self->is_at_end && self->class->has_members && length > 0 && *input == GZIP_MAGIC;

  if (length > 0 && (!self->is_open || begins_member)) {
    self->class->open (self, input, length);
    self->is_open = true;
    self->is_at_end = false;
  }
  return self->is_open && !self->is_at_end;
}

FetchDecoderState
fetch_decoder_step (FetchDecoder *self, const guint8 **input, size_t *input_length,
                    guint8 *output, size_t output_length, size_t *written)
{
  FetchDecoderState state;

  *written = 0;
  if (!prepare (self, *input, *input_length)) {
    *input += *input_length;
    *input_length = 0;
    return self->is_at_end ? FETCH_DECODER_DONE : FETCH_DECODER_MORE;
  }
  state = self->class->step (self, input, input_length, output, output_length, written);
  self->is_at_end = state == FETCH_DECODER_DONE;
  return state;
}

bool
fetch_decoder_is_at_end (const FetchDecoder *self)
{
  return self->is_at_end;
}
