/* fetch-transfer.h: one fetch from the first request to the last byte
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/fetch-kind.h"
#include "fetch/fetch-session.h"

typedef struct {
  const FetchKind *kind;
  FetchJourney *journey;    /* taken */
  size_t max_bytes;         /* after decoding */
  const char *address;      /* copied */
  const char *page_address; /* copied; NULL unless an image */
  FetchProgressFunc progress;
  gpointer progress_data;
} FetchTransferOrder;

/* Calls @callback exactly once, never before it returns; g_task_propagate_pointer ()
 * then gives a FetchedPage. */
void fetch_transfer_start (FetchSession *session, const FetchTransferOrder *order,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer data);
