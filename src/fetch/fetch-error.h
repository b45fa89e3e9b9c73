/* fetch-error.h: makes the errors of fetching, and reads those of the layers below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/fetch.h"

/* How far a fetch had come: a connection that ends means another thing in each. */
typedef enum {
  FETCH_STAGE_REQUEST, /* no answer has begun */
  FETCH_STAGE_HEAD,
  FETCH_STAGE_BODY,
} FetchStage;

#define FETCH_N_STAGES (FETCH_STAGE_BODY + 1)

/* An error with the sentence that belongs to @code; (transfer full). */
GError *fetch_error_new (FetchErrorCode code);

/* For functions that report through @error. */
void fetch_error_set (GError **error, FetchErrorCode code);

/**
 * fetch_error_from:
 * @cause: an error of GIO, TLS or libsoup
 *
 * Returns: (transfer full): what it means for the reader, in FETCH_ERROR; a
 * cancellation, and what is in FETCH_ERROR already, stay what they are
 */
GError *fetch_error_from (const GError *cause, FetchStage stage);
