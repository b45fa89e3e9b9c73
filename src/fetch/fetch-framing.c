/* fetch-framing.c: whether a chunked body ended where its sender meant it to end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chunk is its size in hexadecimal digits, a line end, its bytes, and a line end; the
 * last one is "0" and two line ends.  Extensions and trailers are longer than what is
 * reckoned with here, so that they make an end seem later, never missing.
 */

#include "fetch/fetch-framing.h"

#include "fetch/fetch-error.h"

#define LINE_END 2
#define LAST_CHUNK (1 + LINE_END + LINE_END)

/* Chunk extensions are next to unknown; one as long as this is reckoned with. */
#define MAX_EXTENSION 16

/* Trailers carry a check sum or a timing; whole paragraphs are text gone astray.  Of
 * trailers libsoup takes the first line and leaves the others where they are. */
#define MAX_TRAILERS 1024

/* How far to look at what was left. */
#define MAX_LEFT (64 * 1024)

static int64_t
bytes_taken (SoupMessage *message)
{
  return (int64_t)soup_message_metrics_get_response_body_bytes_received (
      soup_message_get_metrics (message));
}

static int64_t
count_digits (int64_t size)
{
  int64_t n = 1;

  while (size >>= 4)
    n++;
  return n;
}

void
fetch_framing_init (FetchFraming *self, SoupMessage *message, bool is_first)
{
  *self = (FetchFraming){.taken = bytes_taken (message), .is_exact = is_first};
  self->beyond = self->taken;
}

void
fetch_framing_note (FetchFraming *self, SoupMessage *message, size_t length)
{
  int64_t piece = (int64_t)length, taken = bytes_taken (message);
  int64_t more = taken - self->taken;

  self->taken = taken;
  self->n_pieces++;
  if (self->chunk > 0 && more == piece) {
    /* Straight from the network, with no framing: the chunk goes on. */
    self->chunk += piece;
    self->beyond = count_digits (self->chunk);
    self->is_exact = true;
    return;
  }
  if (self->chunk > 0)
    self->beyond -= count_digits (self->chunk) + LINE_END;
  self->beyond += more - LINE_END - piece;
  self->chunk = piece;
}

/* How many bytes followed the last byte of the last chunk. */
static int64_t
count_tail (const FetchFraming *self, SoupMessage *message)
{
  return self->beyond - count_digits (self->chunk) + bytes_taken (message) - self->taken;
}

/* How much a server still says after the answer to the only request, as far as it
 * matters. */
static int64_t
count_left (GIOStream *connection)
{
  GInputStream *input =
      connection == NULL ? NULL : g_io_stream_get_input_stream (connection);
  guint8 left[MAX_LEFT];
  gssize n;

  if (input == NULL || !G_IS_POLLABLE_INPUT_STREAM (input))
    return 0;
  n = g_pollable_input_stream_read_nonblocking (G_POLLABLE_INPUT_STREAM (input), left,
                                                sizeof left, NULL, NULL);
  return MAX (n, 0);
}

bool
fetch_framing_check (const FetchFraming *self, SoupMessage *message,
                     GIOStream *connection, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  int64_t tail;

  if (soup_message_get_http_version (message) > SOUP_HTTP_1_1 ||
      soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CHUNKED)
    return true;
  tail = count_tail (self, message);
  if (tail + count_left (connection) >
      MAX_TRAILERS + (int64_t)self->n_pieces * MAX_EXTENSION) {
    fetch_error_set (error, FETCH_ERROR_BAD_RESPONSE);
    return false;
  }
  if (self->is_exact && self->chunk > 0 && tail < LINE_END + LAST_CHUNK) {
    fetch_error_set (error, FETCH_ERROR_TRUNCATED);
    return false;
  }
  return true;
}
