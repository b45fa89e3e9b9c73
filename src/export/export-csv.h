/* export-csv.h: highlights as a table, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 4180, in UTF-8.  The first seven columns are those that Readwise imports, the rest
 * are called as in its own export.  A clipping's note has a row of its own, without a
 * highlight; so has a clipping with neither, for it to be in the table at all.
 */

#pragma once

#include "export/export-pieces.h"

extern const ExportPieces export_csv;
