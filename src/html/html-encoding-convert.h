/* html-encoding-convert.h: bytes of a known encoding become UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "html/html-encoding.h"

/**
 * html_encoding_convert:
 * @bytes: without a byte order mark
 * @n_replaced: (out): byte sequences that mean nothing and became U+FFFD
 *
 * U+0000 and a leading U+FEFF are left out: nothing behind can use them.
 *
 * Returns: (transfer full) (nullable): UTF-8, or NULL when this system has no table
 * for the encoding
 */
GString *html_encoding_convert (const HtmlEncoding *self, const char *bytes,
                                size_t length, size_t *n_replaced);

/**
 * html_encoding_characters:
 * @characters: (out): what each of the bytes 0x80 to 0xFF means; U+FFFD for nothing
 *
 * For encodings of the single-byte kind.
 *
 * Returns: false when this system has no table for the encoding
 */
bool html_encoding_characters (const HtmlEncoding *self, gunichar characters[128]);
