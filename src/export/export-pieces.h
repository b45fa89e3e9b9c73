/* export-pieces.h: the writer of formats that are one piece of text after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-writer.h"

typedef struct {
  const char *head; /* stands before all; may be NULL, as the next two */
  const char *between;
  const char *tail;
  /* The piece of a clipping; nothing when it has nothing to say in this format. */
  void (*append) (GString *out, const ExportClip *clip);
} ExportPieces;

/* @pieces outlives the writer. */
ExportWriter *export_pieces_open (const ExportPieces *pieces, const ExportTarget *target,
                                  GError **error);
