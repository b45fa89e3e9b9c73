/* export-table.c: every format that clippings leave in, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-table.h"

#include "export/export-csv.h"
#include "export/markdown-writer.h"

/* The words are found here and translated where they are shown. */
#define N_(text) text

static const ExportRow rows[] = {
    {
        .format = {"markdown", N_ ("Markdown"),
                   N_ ("Notes with highlights and images, for Obsidian and others"), "md",
                   EXPORT_FILE_EACH},
        .open = markdown_writer_open,
    },
    {
        .format = {"csv", N_ ("Table of Highlights (CSV)"),
                   N_ ("A row for each highlight, for Readwise and spreadsheets"), "csv",
                   EXPORT_ONE_FILE},
        .pieces = &export_csv,
    },
};

const ExportRow *
export_table_nth (size_t index)
{
  return index < G_N_ELEMENTS (rows) ? &rows[index] : NULL;
}

const ExportRow *
export_table_find (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].format.id, id))
      return &rows[i];
  return NULL;
}

ExportWriter *
export_table_open (const ExportRow *row, const ExportTarget *target, GError **error)
{
  return row->pieces != NULL ? export_pieces_open (row->pieces, target, error)
                             : row->open (target, error);
}
