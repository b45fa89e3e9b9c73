/* markdown-blocks.h: blocks inside quotes and lists, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows which containers are open and what each line begins with inside them, and where
 * a blank line has to stand.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct MarkdownBlocks MarkdownBlocks;

MarkdownBlocks *markdown_blocks_new (void);
char *markdown_blocks_free (MarkdownBlocks *self); /* (transfer full): what was written */

/* Containers.  @tight: no blank lines between and inside the items.  @start: the first
 * number.  @marker_suffix: what stands behind the marker in its first line, "[x] ". */
void markdown_blocks_open_quote (MarkdownBlocks *self);
void markdown_blocks_open_bullets (MarkdownBlocks *self, bool tight);
void markdown_blocks_open_numbers (MarkdownBlocks *self, bool tight, unsigned start);
void markdown_blocks_open_item (MarkdownBlocks *self, const char *marker_suffix);
void markdown_blocks_close (MarkdownBlocks *self);

/* Whether the innermost container is a list, which holds nothing but items. */
bool markdown_blocks_in_list (const MarkdownBlocks *self);

/* A block: its lines, separated by LF.  A block in a list gets an item of its own. */
void markdown_blocks_add (MarkdownBlocks *self, const char *lines);
