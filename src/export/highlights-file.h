/* highlights-file.h: highlights of several clippings as one Markdown text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/highlight-query.h"

/* Quote, note, a line that names colour and tags and leads back to the passage.  Where
 * @hits stand in groups a heading begins each; where they are not grouped by clipping,
 * each names its own.
 *
 * @hits: (element-type HighlightHit): in @order, with their groups set
 *
 * Returns: (transfer full): CommonMark; empty without hits */
char *highlights_file (const GPtrArray *hits, HighlightOrder order);
