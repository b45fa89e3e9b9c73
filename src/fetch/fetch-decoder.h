/* fetch-decoder.h: undoes a content encoding, piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* The value of the Accept-Encoding header: what can be undone. */
#define FETCH_DECODER_ENCODINGS "gzip, deflate, br"

typedef enum {
  FETCH_DECODER_MORE,   /* took all input and waits for more */
  FETCH_DECODER_FULL,   /* filled the output; there may be more to come */
  FETCH_DECODER_DONE,   /* reached the end of the encoded data */
  FETCH_DECODER_FAILED, /* this is no data of the encoding */
} FetchDecoderState;

typedef struct FetchDecoder FetchDecoder;

/* (nullable): NULL when @encoding, the value of Content-Encoding, is unknown. */
FetchDecoder *fetch_decoder_new (const char *encoding);
void fetch_decoder_free (FetchDecoder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FetchDecoder, fetch_decoder_free)

/**
 * fetch_decoder_step:
 * @input: (inout): moved past what was taken
 * @input_length: (inout): what is left of @input
 * @output: where to put decoded bytes
 * @written: (out): how many of its @output_length bytes were filled
 *
 * After the end, further input is taken and ignored, unless it is another member of a
 * gzip file.
 */
FetchDecoderState fetch_decoder_step (FetchDecoder *self, const guint8 **input,
                                      size_t *input_length, guint8 *output,
                                      size_t output_length, size_t *written);

/* Whether all that was given so far makes up whole encoded data. */
bool fetch_decoder_is_at_end (const FetchDecoder *self);
