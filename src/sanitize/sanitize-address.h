/* sanitize-address.h: which addresses may stay, and in which form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/**
 * sanitize_address_link:
 * @base: (nullable): makes a relative address absolute
 *
 * Allows http, https and mailto.
 *
 * Returns: (transfer full) (nullable): the address in its normal form, or NULL
 */
char *sanitize_address_link (HtmlSlice value, const char *base);

/* The same for pictures: http, https, "cuttings-image:SHA256", and pictures that stand
 * in the address itself ("data:image/png;base64,…"). */
char *sanitize_address_image (HtmlSlice value, const char *base);

/* Whether showing the picture touches no network: it is stored, or in the address. */
bool sanitize_address_is_local (HtmlSlice value);
