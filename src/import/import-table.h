/* import-table.h: what all readers of tables have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-csv.h"
#include "import/import-sink.h"

/* Whether the one file of @source is a table with all the columns named (char *, up to
 * NULL). */
bool import_table_has (ImportSource *source, ...) G_GNUC_NULL_TERMINATED;

/* Makes a clipping of the row of the moment; NULL when there is none in it. */
typedef ImportedClip *(*ImportTableFunc) (const ImportCsv *row, gpointer data);

/**
 * import_table_read:
 * @error: return location for IMPORT_ERROR_CUT_OFF: the file ends within a field
 *
 * Puts what @func makes of each row into @sink, and rows that are no rows among its
 * problems.
 */
bool import_table_read (ImportSource *source, ImportSink *sink, ImportTableFunc func,
                        gpointer data, GError **error);
