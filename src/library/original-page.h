/* original-page.h: a capture's own page, without what removed, tidied or chose the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/capture.h"
#include "model/clip.h"

/**
 * original_page_render:
 * @capture: without the bytes; its images are shown where they were saved
 * @raw: the bytes
 * @error: return location for HTML_ERROR or IMPORT_ERROR
 *
 * The body of the page through sanitize/, whose allow-list is the same for everything that
 * is shown: no script, no style, no address of the network.
 *
 * Returns: (transfer full) (nullable): a page for the reader, in which nothing can be
 * highlighted
 */
char *original_page_render (const Clip *clip, const Capture *capture, GBytes *raw,
                            GError **error);
