/* sanitize-address.h: which addresses may stay, and in which form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include "html/html-node.h"

/* Where the page is, read once for all of its addresses. */
typedef struct {
  char *address; /* NULL: unknown, relative addresses go */
  char *origin;  /* of it, "https://example.org"; NULL when it is no web address */
} SanitizeBase;

void sanitize_address_base_init (SanitizeBase *self, const char *address);
void sanitize_address_base_clear (SanitizeBase *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanitizeBase, sanitize_address_base_clear)

/**
 * sanitize_address_link:
 * @base: makes a relative address absolute
 *
 * Allows http, https and mailto.
 *
 * Returns: (transfer full) (nullable): the address in its normal form, or NULL
 */
char *sanitize_address_link (HtmlSlice value, const SanitizeBase *base);

/* The same for pictures: http, https, "cuttings-image:SHA256", and pictures that stand
 * in the address itself ("data:image/png;base64,…"). */
char *sanitize_address_image (HtmlSlice value, const SanitizeBase *base);

/* Whether it is a web address in the form that cleaning would give it; the shortcut for
 * most links of most pages.  "No" may be too strict. */
bool sanitize_address_is_normal (HtmlSlice value);

/* Whether showing the picture touches no network: it is stored, or in the address. */
bool sanitize_address_is_local (HtmlSlice value);
