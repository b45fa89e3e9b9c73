/* fetch-framing.h: whether a chunked body ended where its sender meant it to end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libsoup 3.2 takes the end of the connection, and a chunk size that is no number, for
 * the last chunk, and reports success.  What it cannot hide is how many bytes it took
 * from the network for each piece of the body that it gave out.  That tells where
 * chunks began (RFC 9112, section 7.1), and so how many bytes followed the last one.
 */

#pragma once

#include <libsoup/soup.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  int64_t taken;  /* bytes of the body, framing included, that came from the network */
  int64_t beyond; /* bytes taken beyond the last piece, and the digits of its size */
  int64_t chunk;  /* bytes of the current chunk; 0 before the first */
  unsigned n_pieces;
  bool is_exact; /* whether @beyond is known to be right */
} FetchFraming;

/**
 * fetch_framing_init:
 * @message: made with SOUP_MESSAGE_COLLECT_METRICS; its head was read
 * @is_first: whether that was the first head; after "103 Early Hints" libsoup no longer
 *   knows how many bytes were the body's
 */
void fetch_framing_init (FetchFraming *self, SoupMessage *message, bool is_first);

/* Notes that @length bytes of the body were read from the stream of @message: at a
 * time as many as there are, as pieces are no longer than chunks. */
void fetch_framing_note (FetchFraming *self, SoupMessage *message, size_t length);

/**
 * fetch_framing_check:
 * @connection: (nullable): what the body came over, as far as known
 *
 * Returns: whether the body, which was read to its end, seems whole; else
 * FETCH_ERROR_BAD_RESPONSE or FETCH_ERROR_TRUNCATED
 */
bool fetch_framing_check (const FetchFraming *self, SoupMessage *message,
                          GIOStream *connection, GError **error);
