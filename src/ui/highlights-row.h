/* highlights-row.h: a highlight in the list of all highlights: quote, note, tags, source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "library/highlight-list.h"

#define CUTTINGS_TYPE_HIGHLIGHTS_ROW (cuttings_highlights_row_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightsRow, cuttings_highlights_row, CUTTINGS,
                      HIGHLIGHTS_ROW, AdwBin)

/* Signals:
 *   "dropped" (CuttingsHighlightItem *item, gboolean after): another row was dropped on
 *     this one, above or below its middle; only a row that can be moved takes one */
GtkWidget *cuttings_highlights_row_new (void);

/* @order: which of it is to be seen: a heading where a group begins, the source where
 * no heading says it, a handle in the user's own order.  NULL lets go of the item. */
void cuttings_highlights_row_set_item (CuttingsHighlightsRow *self,
                                       CuttingsHighlightItem *item, HighlightOrder order);
CuttingsHighlightItem *cuttings_highlights_row_get_item (CuttingsHighlightsRow *self);
