/* sanitize-table.h: tables that read back as they are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"

/* Tables inside of tables; what a table of layout needs, and no more. */
#define SANITIZE_TABLE_MAX_NESTING 6

/* Cells of one table that WebKit lays out within a second. */
#define SANITIZE_TABLE_MAX_CELLS 20000

/**
 * sanitize_table_repair:
 * @table: a table that is not yet cleaned inside
 *
 * Puts rows into a body, and what stands in a table outside of its cells in front of
 * it, where a parser would move it ("foster parenting").
 *
 * Returns: (nullable): the first node that was moved in front of the table
 */
HtmlNode *sanitize_table_repair (HtmlDoc *doc, HtmlNode *table);

/* Whether the table has too many cells to be one. */
bool sanitize_table_is_too_big (const HtmlNode *table);
