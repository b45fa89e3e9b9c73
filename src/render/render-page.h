/* render-page.h: a clipping as the page that the reader shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page is complete: it names no style sheet and no script, and of images only
 * "cuttings-image:SHA256".  It holds no word of its own: labels and dates in the
 * user's language are put in by the reader, which finds their places by class.
 */

#pragma once

#include "model/capture.h"
#include "model/clip.h"
#include "model/highlight.h"

/**
 * render_page:
 * @clip: gives the title block
 * @capture: gives the article, and the sizes of its images
 *
 * The body stands in <article data-text-sha256="…">, the SHA-256 (hex) of the
 * article's canonical text in UTF-8: who paints highlights compares it first.
 *
 * Returns: (transfer full): an HTML document
 */
char *render_page (const Clip *clip, const Capture *capture);

/**
 * render_page_marked:
 * @highlights: (element-type Highlight)
 *
 * The same for paper, which nothing can be painted on: passages have elements around them
 * (render_body_marked()), and notes stand in a <footer> behind the article.
 */
char *render_page_marked (const Clip *clip, const Capture *capture,
                          const GPtrArray *highlights);

/**
 * render_page_original:
 * @html: a clean body that is not the article's
 *
 * That body alone, without a title block.  The hash of its text is empty, so that nothing
 * is painted where offsets mean another text.
 */
char *render_page_original (const Clip *clip, const Capture *capture, const char *html);
