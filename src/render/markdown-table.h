/* markdown-table.h: tables, as far as GFM can say them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

typedef enum {
  MARKDOWN_TABLE_PIPES,  /* rows of cells that each hold a line */
  MARKDOWN_TABLE_HTML,   /* data that pipes cannot say: blocks inside cells */
  MARKDOWN_TABLE_LAYOUT, /* no data: one column without a head, or tables inside */
} MarkdownTableKind;

MarkdownTableKind markdown_table_kind (const HtmlNode *table);

/* The text of a cell; (transfer full). */
typedef char *(*MarkdownCellFunc) (const HtmlNode *cell, gpointer data);

/* A table of kind PIPES; (transfer full). */
char *markdown_table_write (const HtmlNode *table, MarkdownCellFunc cell, gpointer data);

/* A table of kind HTML, without a blank line in it; (transfer full). */
char *markdown_table_write_html (const HtmlNode *table);
