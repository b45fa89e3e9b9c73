/* markdown-inline.h: one line of inline content as Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/markdown-escape.h"
#include "render/markdown-options.h"
#include "render/markdown-run.h"

/* Where the line stands: what ends it, and how a forced break is said there. */
typedef enum {
  MARKDOWN_IN_PARAGRAPH,
  MARKDOWN_IN_HEADING, /* one line: "# …" */
  MARKDOWN_IN_CELL,    /* one line, bars escaped */
} MarkdownPlace;

/**
 * markdown_inline_write:
 * @line: tidied
 *
 * Returns: (transfer full): the line; forced breaks of a paragraph are line ends
 */
GString *markdown_inline_write (const MarkdownLine *line, MarkdownPlace place,
                                MarkdownCare care, const MarkdownOptions *options);

/* Where an image or a link of the article leads; (transfer full). */
char *markdown_inline_image_address (const HtmlNode *image,
                                     const MarkdownOptions *options);
char *markdown_inline_link_address (const HtmlNode *link);
