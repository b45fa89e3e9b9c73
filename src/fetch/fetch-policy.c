/* fetch-policy.c: how long, how much and how far, with the reason for each limit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-policy.h"

/* Nobody waits longer than half a minute for a page, and a server that sends a byte a
 * second never times out by itself.  The largest articles with everything inlined are
 * a few megabytes; 20 MB leave room and fit into memory several times over.  The Fetch
 * standard (section 4.4) gives up after 20 redirects. */
const FetchPolicy fetch_page_policy = {
    .deadline_ms = 30 * 1000,
    .max_bytes = 20 * 1024 * 1024,
    .max_redirects = 20,
};

/* One missing picture is better than waiting for it.  10 MB is a photograph of 24
 * megapixels in JPEG.  Image hosts redirect once, to their CDN, or twice. */
const FetchPolicy fetch_image_policy = {
    .deadline_ms = 10 * 1000,
    .max_bytes = 10 * 1024 * 1024,
    .max_redirects = 5,
};

/* All images of a page together take no longer than the page may. */
const unsigned fetch_images_budget_ms = 25 * 1000;

/* RFC 9110, section 4.1, asks for 8,000 bytes; no article needs eight times that. */
const size_t fetch_max_address_bytes = 64 * 1024;
