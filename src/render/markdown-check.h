/* markdown-check.h: reads a written block back and compares it with what was meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What libcmark-gfm makes of the Markdown has to have the same characters, in the same
 * styles, with the same links and images, as the runs that it was written from.
 */

#pragma once

#include "render/markdown-inline.h"

/* A parser's attachments, found once per document. */
typedef struct MarkdownCheck MarkdownCheck;

MarkdownCheck *markdown_check_new (const MarkdownOptions *options);
void markdown_check_free (MarkdownCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarkdownCheck, markdown_check_free)

/* Whether @markdown, a paragraph or a heading, reads as @line. */
bool markdown_check_line (MarkdownCheck *self, const char *markdown,
                          const MarkdownLine *line);
