/* export-csl.h: citations as CSL-JSON, for Zotero, pandoc and whatever knows citation styles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the CSL data schema 1.0.2: "article-newspaper" where there is an outlet, else
 * "webpage".
 */

#pragma once

#include "export/export-pieces.h"

extern const ExportPieces export_csl;
