/* html-encoding-pairs.h: tells the East Asian encodings from each other and the rest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-encoding.h"

/**
 * html_encoding_pairs_detect:
 * @text: bytes of running text, without markup
 *
 * Of the encodings that write a character as two bytes, takes the one in which the
 * bytes are well formed and spell the commonest characters of its language.
 *
 * Returns: (nullable): the encoding, or NULL when the text is in none of them
 */
const HtmlEncoding *html_encoding_pairs_detect (const char *text, size_t length);

/**
 * html_encoding_pairs_misfit:
 * @self: an encoding that writes a character as two bytes
 *
 * Returns: of a thousand characters beyond ASCII, how many are not well formed
 */
unsigned html_encoding_pairs_misfit (const HtmlEncoding *self, const char *text,
                                     size_t length);
