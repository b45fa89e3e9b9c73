/* highlights-filter.h: which of all highlights are shown: colours, tag, source, time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "library/library-highlights.h"

#define CUTTINGS_TYPE_HIGHLIGHTS_FILTER (cuttings_highlights_filter_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightsFilter, cuttings_highlights_filter, CUTTINGS,
                      HIGHLIGHTS_FILTER, GtkPopover)

/* Signals: "changed": something else is chosen. */

/* The tags and sources that there are to choose from. */
void cuttings_highlights_filter_set_overview (CuttingsHighlightsFilter *self,
                                              const LibraryOverview *overview);

/* Adds what is chosen to @query, whose strings are its own. */
void cuttings_highlights_filter_apply (CuttingsHighlightsFilter *self,
                                       HighlightQuery *query);
void cuttings_highlights_filter_clear (CuttingsHighlightsFilter *self);
