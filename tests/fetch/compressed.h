/* compressed.h: data as servers compress it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

/* @length bytes in "gzip", "deflate" (zlib), "deflate-raw" or "br". */
GBytes *compressed_new (const char *encoding, const void *bytes, gsize length);
