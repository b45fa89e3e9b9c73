/* fetch-body.c: the body of a response as it comes in, decoded, counted and limited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-body.h"

#include "fetch/fetch-decoder.h"
#include "fetch/fetch-error.h"

/* What the decoder gives at a time. */
#define STEP_BYTES (64 * 1024)

struct FetchBody {
  FetchDecoder *decoder; /* NULL for the identity encoding */
  GByteArray *decoded;
  int64_t expected;
  int64_t received;
  size_t max_bytes;
};

FetchBody *
fetch_body_new (const char *encoding, int64_t expected, size_t max_bytes, GError **error)
{
  g_autoptr (FetchDecoder) decoder = NULL;
  FetchBody *self;

  if (encoding != NULL && *encoding != '\0' &&
      g_ascii_strcasecmp (encoding, "identity") != 0) {
    decoder = fetch_decoder_new (encoding);
    if (decoder == NULL) {
      fetch_error_set (error, FETCH_ERROR_BAD_ENCODING);
      return NULL;
    }
  }
  if (expected > (int64_t)max_bytes) {
    fetch_error_set (error, FETCH_ERROR_TOO_LARGE);
    return NULL;
  }
  self = g_new (FetchBody, 1);
  *self = (FetchBody){.decoder = g_steal_pointer (&decoder),
                      .decoded = g_byte_array_new (),
                      .expected = expected,
                      .max_bytes = max_bytes};
  return self;
}

void
fetch_body_free (FetchBody *self)
{
  g_clear_pointer (&self->decoder, fetch_decoder_free);
  g_clear_pointer (&self->decoded, g_byte_array_unref);
  g_free (self);
}

static bool
append (FetchBody *self, const guint8 *bytes, size_t length, GError **error)
{
  if (length > self->max_bytes - self->decoded->len) {
    fetch_error_set (error, FETCH_ERROR_TOO_LARGE);
    return false;
  }
  g_byte_array_append (self->decoded, bytes, (guint)length);
  return true;
}

static bool
decode (FetchBody *self, const guint8 *input, size_t length, GError **error)
{
  guint8 output[STEP_BYTES];
  FetchDecoderState state;

  do {
    size_t written;

    state = fetch_decoder_step (self->decoder, &input, &length, output, sizeof output,
                                &written);
    if (state == FETCH_DECODER_FAILED) {
      fetch_error_set (error, FETCH_ERROR_BAD_ENCODING);
      return false;
    }
    if (!append (self, output, written, error))
      return false;
  } while (state == FETCH_DECODER_FULL || (state == FETCH_DECODER_DONE && length > 0));
  return true;
}

bool
fetch_body_feed (FetchBody *self, GBytes *raw, GError **error)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (raw, &length);

  self->received += (int64_t)length;
  if (self->decoder == NULL)
    return append (self, bytes, length, error);
  return decode (self, bytes, length, error);
}

int64_t
fetch_body_received (const FetchBody *self)
{
  return self->received;
}

GBytes *
fetch_body_finish (FetchBody *self, GError **error)
{
  bool is_cut =
      self->received < self->expected || (self->decoder != NULL && self->received > 0 &&
                                          !fetch_decoder_is_at_end (self->decoder));

  if (is_cut) {
    fetch_error_set (error, FETCH_ERROR_TRUNCATED);
    return NULL;
  }
  if (self->decoded->len == 0) {
    fetch_error_set (error, FETCH_ERROR_EMPTY);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->decoded));
}
