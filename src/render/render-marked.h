/* render-marked.h: an article with its highlights in it, for where nothing paints them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paper, other programs and books know no highlights of ours, so they become elements:
 * <mark class="COLOUR">, one for each text node that a highlight touches, one within the
 * other where they overlap.  The first of a highlight has id="h-UUID".  Behind the last
 * of one with a note stands its number, which links to "#n-UUID".
 */

#pragma once

#include "html/html-node.h"
#include "model/highlight.h"

/* What stands for an image in the result; (transfer full) (nullable): NULL for one that
 * is not to be had, whose place its description takes. */
typedef char *(*RenderImageFunc) (const char *sha256, gpointer data);

typedef enum {
  RENDER_MARKED_HTML,
  RENDER_MARKED_XHTML, /* XML, and valid by the content models of HTML */
} RenderMarkedSyntax;

typedef struct {
  RenderMarkedSyntax syntax;
  RenderImageFunc image;
  gpointer image_data;
} RenderMarkedOptions;

/**
 * render_marked:
 * @html: the body as render_article_html() makes it
 * @highlights: (element-type Highlight): their number is their place in it, from 1;
 *   orphans are left out
 *
 * No image is left that would have to be fetched.
 *
 * Returns: (transfer full): the body; empty when it is beyond the limits of html/
 */
char *render_marked (const char *html, const GPtrArray *highlights,
                     const RenderMarkedOptions *options);
