/* export-table.h: every format that clippings leave in, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-pieces.h"
#include "model/review.h"

typedef struct {
  ExportFormat format;
  /* One of these: the pieces of a format that needs no more, or its own writer. */
  const ExportPieces *pieces;
  ExportWriter *(*open) (const ExportTarget *target, GError **error);
  /* Of a press review; NULL where the format has none. */
  ExportWriter *(*open_review) (const Review *review, const ExportTarget *target,
                                GError **error);
} ExportRow;

/* In the order in which they are offered; NULL past the last. */
const ExportRow *export_table_nth (size_t index);

/* NULL when there is no format of that @id. */
const ExportRow *export_table_find (const char *id);

/* The writer of the format, opened on @target. */
ExportWriter *export_table_open (const ExportRow *row, const ExportTarget *target,
                                 GError **error);
