/* export-bibtex.h: citations for LaTeX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that BibTeX as well as biblatex reads, in UTF-8: article where there is an
 * outlet and a year, else misc.  What the user wrote stands in "annote", which no usual
 * style prints.
 */

#pragma once

#include "export/export-pieces.h"

extern const ExportPieces export_bibtex;
