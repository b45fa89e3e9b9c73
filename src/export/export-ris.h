/* export-ris.h: citations for reference managers, as lines with tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RIS as Zotero, EndNote and Mendeley read it: "NEWS" where there is an outlet, else
 * "ELEC"; UTF-8, CR and LF at the end of a line.  Y2 is the day of access.
 */

#pragma once

#include "export/export-pieces.h"

extern const ExportPieces export_ris;
