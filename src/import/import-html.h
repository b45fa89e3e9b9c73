/* import-html.h: where a page that was saved as a file came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * import_html_address:
 * @html: valid UTF-8
 * @length: in bytes
 *
 * Looks for what browsers and savers leave behind in a page (a comment, an attribute, a
 * <meta>), then for what the page says of itself (canonical link, og:url, <base>).
 *
 * Returns: (transfer full) (nullable): the absolute web address
 */
char *import_html_address (const char *html, size_t length);
