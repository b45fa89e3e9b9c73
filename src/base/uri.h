/* uri.h: web addresses: reading, resolving, and telling when two mean one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * uri_from_input:
 * @input: what a person typed or pasted: with or without a scheme, with blanks
 *   around it, in angle brackets, with an international host name
 *
 * Accepts http and https only.  "example.org/a" becomes "https://example.org/a".
 * User name and password are removed.
 *
 * Returns: (transfer full) (nullable): the absolute address, or NULL when @input
 * is no web address
 */
char *uri_from_input (const char *input);

/**
 * uri_resolve:
 * @base: an absolute address, or NULL
 * @reference: as a page writes it (RFC 3986 section 5; WHATWG URL leniency for
 *   blanks, line breaks, backslashes and unescaped characters)
 *
 * Returns: (transfer full) (nullable): the absolute address, or NULL when it
 * cannot be made absolute
 */
char *uri_resolve (const char *base, const char *reference);

/**
 * uri_key:
 * @address: an absolute http or https address
 *
 * Normalises an address until two that mean one page are equal: scheme dropped,
 * host in lower case without "www.", "m.", "mobile." or "amp.", default port and
 * fragment dropped, tracking parameters dropped, the other parameters sorted, AMP
 * marks ("/amp", "?amp=1", "?outputType=amp", the AMP caches' hosts) dropped,
 * trailing slash and index file dropped, percent-encoding normalised (RFC 3986
 * section 6.2.2).  It is for comparing, never for fetching.
 *
 * Returns: (transfer full): the key
 */
char *uri_key (const char *address);

/* Host in lower case, without "www."; (transfer full) (nullable). */
char *uri_site (const char *address);

/* The same address without tracking parameters, otherwise as it was; (transfer full). */
char *uri_without_tracking (const char *address);

/* The scheme is http or https, whatever its case; the answer for "javascript:" is no. */
bool uri_is_web (const char *address);
