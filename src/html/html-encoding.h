/* html-encoding.h: the encodings of the WHATWG Encoding Standard and their labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of decoding (html-encoding-*) share this; what others use is html-decode.h.
 */

#pragma once

#include <stddef.h>

typedef enum {
  HTML_ENCODING_KIND_UTF_8,
  HTML_ENCODING_KIND_UTF_16BE,
  HTML_ENCODING_KIND_UTF_16LE,
  HTML_ENCODING_KIND_SINGLE_BYTE,
  HTML_ENCODING_KIND_MULTI_BYTE,
  HTML_ENCODING_KIND_EUC_JP,
  HTML_ENCODING_KIND_ISO_2022_JP,  /* escape sequences between ASCII and pairs of bytes */
  HTML_ENCODING_KIND_USER_DEFINED, /* bytes above ASCII are private-use characters */
  HTML_ENCODING_KIND_REPLACEMENT,  /* attacks hide in them; they are never decoded */
} HtmlEncodingKind;

typedef struct {
  const char *name; /* as the standard writes it */
  HtmlEncodingKind kind;
  const char *iconv;    /* iconv's name for its table; NULL where none is needed */
  const char *fallback; /* a second table for what the first refuses, or NULL */
  const char *labels;   /* lower case, each with a blank on both sides */
} HtmlEncoding;

/* Looks a label up, blanks around it and case ignored; NULL when it is unknown. */
const HtmlEncoding *html_encoding_find (const char *label, size_t length);

/* The encoding of that name, which must be one of the standard's. */
const HtmlEncoding *html_encoding_named (const char *name);
