/* uri-parts.h: a web address taken apart, every part in its normal form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Strings are owned.  A part is kept as it stands in the address: percent-encoded,
 * without its delimiter. */
typedef struct {
  char *scheme;   /* lower case; NULL in a reference without one */
  char *host;     /* lower case, ASCII, IPv6 in brackets; NULL without authority */
  int port;       /* -1 when absent or the default of the scheme */
  char *path;     /* never NULL; all that follows the scheme in "mailto:", "data:" … */
  char *query;    /* NULL when there is no "?" */
  char *fragment; /* NULL when there is no "#" */
} UriParts;

/**
 * uri_parts_parse:
 * @base: (nullable): what @reference is relative to
 * @reference: an address as a person or a page writes it
 * @parts: (out): to be cleared; untouched on failure
 *
 * Reads http and https addresses as the WHATWG URL standard does: blanks at the ends
 * and line breaks are dropped, a backslash is a slash, a host may be international or
 * a number, what must be encoded is.  User name and password are dropped.  Addresses
 * of other schemes are taken apart after RFC 3986 and otherwise left alone.
 *
 * Returns: whether an absolute address came out
 */
bool uri_parts_parse (const UriParts *base, const char *reference, UriParts *parts);

/* Puts the parts together again; (transfer full). */
char *uri_parts_join (const UriParts *self);

void uri_parts_clear (UriParts *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UriParts, uri_parts_clear)

/* How many bytes of @text are a scheme, without its colon; 0 when it has none. */
size_t uri_parts_scheme_length (const char *text);

/* The scheme, in lower case, is http or https. */
bool uri_parts_is_web_scheme (const char *scheme);
