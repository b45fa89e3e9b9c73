/* image-type.h: what kind of image some bytes are, judged by the bytes alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * image_type_sniff:
 * @width: (out): pixels, 0 when the header does not say
 * @height: (out): likewise
 *
 * Follows the WHATWG MIME Sniffing standard, section 6.1, for the kinds that the
 * reader shows: PNG, JPEG, GIF, WebP, AVIF.
 *
 * Returns: (nullable): the media type, static; NULL for anything else
 */
const char *image_type_sniff (GBytes *bytes, int *width, int *height);

/* The bytes inside a "data:" address with base64 (RFC 2397); NULL for other addresses
 * and for damaged ones. (transfer full) */
GBytes *image_type_decode_data_address (const char *address);
