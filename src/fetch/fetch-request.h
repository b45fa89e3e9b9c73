/* fetch-request.h: the request for a page or an image
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "fetch/fetch-kind.h"

/**
 * fetch_request_new:
 * @address: absolute
 * @page_address: (nullable): the page that shows the image
 *
 * Returns: (transfer full) (nullable): the request without cookies; NULL with
 * FETCH_ERROR_UNSUPPORTED_SCHEME or FETCH_ERROR_INVALID_URL
 */
SoupMessage *fetch_request_new (const char *address, const FetchKind *kind,
                                const char *page_address, GError **error);
