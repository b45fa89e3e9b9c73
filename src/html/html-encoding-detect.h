/* html-encoding-detect.h: what encoding bytes are in, judged from themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "html/html-encoding.h"

/* Whether the bytes are no text in any encoding: an image, an archive, a PDF. */
bool html_encoding_detect_binary (const char *bytes, size_t length);

/* UTF-16 without a byte order mark, by the zeros beside its ASCII; NULL for none. */
const HtmlEncoding *html_encoding_detect_wide (const char *bytes, size_t length);

/* ISO-2022-JP, by its escape sequences; NULL for none. */
const HtmlEncoding *html_encoding_detect_escapes (const char *bytes, size_t length);

/* The encoding of a page that is none of those, nor UTF-8; never NULL. */
const HtmlEncoding *html_encoding_detect (const char *bytes, size_t length);
