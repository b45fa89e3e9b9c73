/* render-body.h: the body of an article as a browser page needs it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/capture.h"
#include "model/highlight.h"

/**
 * render_body:
 * @html: the body as render_article_html() makes it
 * @capture: knows the images
 *
 * Images get their size, or are marked as missing; tables get a box to scroll in; text
 * that stands loose between blocks gets an element of its own.  Canonical text does not
 * change.
 *
 * Returns: (transfer full): the body; @html itself when it is beyond the limits of html/
 */
char *render_body (const char *html, const Capture *capture);

/**
 * render_body_marked:
 * @highlights: (element-type Highlight)
 *
 * The same with its highlights in it (mark_passages()).
 */
char *render_body_marked (const char *html, const Capture *capture,
                          const GPtrArray *highlights);
