/* extract-refresh.h: where a page sends its reader by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/**
 * extract_refresh_address:
 * @address: of the page
 *
 * Reads <meta http-equiv="refresh"> (HTML standard, "shared declarative refresh steps").
 * A page that reloads itself, or that can be read for some seconds first, stays.
 *
 * Returns: (transfer full) (nullable): the absolute address to go to
 */
char *extract_refresh_address (const HtmlDoc *doc, const char *address);
