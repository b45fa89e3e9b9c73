/* uri-host.h: the host of a web address in its one normal form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stddef.h>

/**
 * uri_host_normalise:
 * @text: @length bytes: percent-encoded, international, in any case, an IPv4 address
 *   in any of the forms that a resolver takes ("127.1", "0x7f000001"), or an IPv6
 *   address in brackets
 *
 * Follows the host parser of the WHATWG URL standard.
 *
 * Returns: (transfer full) (nullable): lower-case ASCII, "127.0.0.1" or "[::1]";
 * NULL when it is no host
 */
char *uri_host_normalise (const char *text, size_t length);
