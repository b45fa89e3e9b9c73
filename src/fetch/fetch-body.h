/* fetch-body.h: the body of a response as it comes in, decoded, counted and limited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libsoup's own decoder takes cut data for whole; so the raw bytes are counted and
 * decoded here.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct FetchBody FetchBody;

/**
 * fetch_body_new:
 * @encoding: (nullable): the value of Content-Encoding
 * @expected: how many raw bytes were promised; -1 when none were
 * @max_bytes: how many may remain after decoding
 *
 * Returns: (nullable): NULL with FETCH_ERROR_BAD_ENCODING for an encoding that nobody
 * asked for, with FETCH_ERROR_TOO_LARGE when too many bytes are promised
 */
FetchBody *fetch_body_new (const char *encoding, int64_t expected, size_t max_bytes,
                           GError **error);
void fetch_body_free (FetchBody *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FetchBody, fetch_body_free)

/* Takes raw bytes: FETCH_ERROR_TOO_LARGE or FETCH_ERROR_BAD_ENCODING on failure. */
bool fetch_body_feed (FetchBody *self, GBytes *raw, GError **error);

/* Raw bytes so far. */
int64_t fetch_body_received (const FetchBody *self);

/**
 * fetch_body_finish:
 *
 * Returns: (transfer full) (nullable): the decoded body; NULL with
 * FETCH_ERROR_TRUNCATED when raw bytes are missing or the encoded data has no end, with
 * FETCH_ERROR_EMPTY when there is none
 */
GBytes *fetch_body_finish (FetchBody *self, GError **error);
