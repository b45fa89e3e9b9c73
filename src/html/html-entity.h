/* html-entity.h: what character references ("&eacute;", "&#233;") stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* The most bytes of UTF-8 that one reference stands for: two code points. */
#define HTML_ENTITY_MAX 8

/**
 * html_entity_decode:
 * @text: at an "&"; NUL-terminated
 * @in_attribute: whether the rule for attribute values holds, by which "&copy=1" in
 *   an address stays what it is
 * @bytes: (out): UTF-8, not terminated
 * @n_bytes: (out): how many; "&" itself where no reference begins
 *
 * Follows section 13.2.5.72 of the HTML standard and those behind it.
 *
 * Returns: how many bytes of @text were used; at least 1
 */
size_t html_entity_decode (const char *text, bool in_attribute,
                           char bytes[HTML_ENTITY_MAX], size_t *n_bytes);
