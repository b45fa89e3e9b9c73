/* render-article.h: the body of an article as it is shown now, restored pieces in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article is stored with a marker where each removed piece stood.  What is shown,
 * exported and counted in is the body without markers, where a piece that the reader
 * restored stands in its place again.
 */

#pragma once

#include "model/article.h"

/**
 * render_article_html:
 * @self: an extracted article
 *
 * A restored piece may hold markers of its own; they are treated the same way.
 *
 * Returns: (transfer full): the body as HTML, without any marker
 */
char *render_article_html (const Article *self);

/**
 * render_article_text:
 *
 * What article.text is to be after a piece was restored or hidden again.
 *
 * Returns: (transfer full) (nullable): the canonical text of render_article_html(),
 * or NULL when that is beyond the limits of html/
 */
char *render_article_text (const Article *self);
