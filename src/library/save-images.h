/* save-images.h: brings the images of an article, some at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fetch/fetch.h"
#include "model/capture.h"

typedef void (*SaveImagesProgress) (size_t done, size_t total, gpointer data);

/**
 * save_images_async:
 * @capture: its images without bytes are fetched; borrowed until the callback
 * @session: (nullable): the page's; NULL fetches nothing
 *
 * An image that cannot be had is no failure: it stays without bytes.  Only cancelling
 * fails.
 */
void save_images_async (Capture *capture, FetchSession *session,
                        GCancellable *cancellable, SaveImagesProgress progress,
                        gpointer progress_data, GAsyncReadyCallback callback,
                        gpointer data);

/* Whether all were tried. */
bool save_images_finish (GAsyncResult *result, GError **error);
