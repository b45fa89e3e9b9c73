/* fetch-page.c: fetches the page of a save, and its images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch.h"

#include "fetch/fetch-transfer.h"

void
fetched_page_free (FetchedPage *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->final_address);
  g_free (self->media_type);
  g_free (self->charset);
  g_free (self->headers);
  g_free (self);
}

void
fetch_page_async (FetchSession *self, GCancellable *cancellable,
                  FetchProgressFunc progress, gpointer progress_data,
                  GAsyncReadyCallback callback, gpointer data)
{
  fetch_refresh_async (self, self->typed_address, cancellable, progress, progress_data,
                       callback, data);
}

void
fetch_refresh_async (FetchSession *self, const char *address, GCancellable *cancellable,
                     FetchProgressFunc progress, gpointer progress_data,
                     GAsyncReadyCallback callback, gpointer data)
{
  FetchTransferOrder order = {
      .kind = &fetch_kind_page,
      .journey = fetch_session_page_journey (self),
      .max_bytes = self->page_policy.max_bytes,
      .address = address,
      .progress = progress,
      .progress_data = progress_data,
  };

  fetch_transfer_start (self, &order, cancellable, callback, data);
}

FetchedPage *
fetch_page_finish (FetchSession *self, GAsyncResult *result, GError **error)
{
  g_assert (g_async_result_is_tagged (result, fetch_transfer_start));
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
fetch_image_async (FetchSession *self, const char *address, const char *page_address,
                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  FetchTransferOrder order = {
      .kind = &fetch_kind_image,
      .journey = fetch_session_image_journey (self),
      .max_bytes = self->image_policy.max_bytes,
      .address = address,
      .page_address = page_address,
  };

  fetch_transfer_start (self, &order, cancellable, callback, data);
}

FetchedPage *
fetch_image_finish (FetchSession *self, GAsyncResult *result, GError **error)
{
  return fetch_page_finish (self, result, error);
}
