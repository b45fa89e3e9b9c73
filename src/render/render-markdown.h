/* render-markdown.h: clean HTML as Markdown, with the highlights in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CommonMark 0.31 with the tables and strikethrough of GFM.  One pass over the tree;
 * every block is parsed back and compared with the tree, and written again more
 * carefully where it would read differently.
 */

#pragma once

#include "model/highlight.h"
#include "render/markdown-options.h"

/**
 * render_markdown:
 * @html: clean HTML of an article
 * @highlights: (element-type Highlight) (nullable): in text order; spans count in the
 *   canonical text of @html; orphans are left out; they may overlap
 *
 * Returns: (transfer full): the Markdown, with one line end at its end; empty for an
 * empty article
 */
char *render_markdown (const char *html, const GPtrArray *highlights,
                       const MarkdownOptions *options);
