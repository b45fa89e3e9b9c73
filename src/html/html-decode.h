/* html-decode.h: the bytes of a page become UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  HTML_ENCODING_BOM,       /* a byte order mark */
  HTML_ENCODING_TRANSPORT, /* the HTTP header */
  HTML_ENCODING_META,      /* the page's own <meta>, or its XML declaration */
  HTML_ENCODING_DETECTED,  /* judged from the bytes */
} HtmlEncodingSource;

/* UTF-8 without U+0000 and without a byte order mark, NUL-terminated. */
typedef struct {
  char *text;
  size_t length;
  const char *encoding; /* its WHATWG name, "gb18030"; static */
  HtmlEncodingSource source;
  size_t n_replaced; /* byte sequences that became U+FFFD */
} HtmlDecoded;

void html_decoded_clear (HtmlDecoded *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HtmlDecoded, html_decoded_clear)

/**
 * html_decode:
 * @bytes: what came from the network, a file or the clipboard
 * @transport: (nullable): the charset parameter of the Content-Type header
 * @decoded: (out): untouched on failure
 * @error: return location for HTML_ERROR_BAD_ENCODING: the bytes are no text
 *
 * The order is that of the WHATWG Encoding and HTML standards: byte order mark,
 * transport, <meta> prescan of the first 1,024 bytes (of 64 KiB for what is not UTF-8),
 * then detection.  A label that the bytes contradict is passed over: declared UTF-8 but
 * is not, declared something else but is UTF-8.  Cost: that of a copy for valid UTF-8,
 * some two milliseconds when the encoding has to be detected.
 */
bool html_decode (const char *bytes, size_t length, const char *transport,
                  HtmlDecoded *decoded, GError **error);
