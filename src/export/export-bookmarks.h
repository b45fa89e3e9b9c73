/* export-bookmarks.h: clippings as bookmarks, for browsers and bookmark services
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Netscape bookmark file, as browsers read it, with TAGS and TOREAD as Pinboard and
 * others write them.  A clipping without an address is named by its own link.
 */

#pragma once

#include "export/export-pieces.h"

extern const ExportPieces export_bookmarks;
