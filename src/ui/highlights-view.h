/* highlights-view.h: the list of all highlights, which of them are selected, and moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/highlight-list.h"

#define CUTTINGS_TYPE_HIGHLIGHTS_VIEW (cuttings_highlights_view_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightsView, cuttings_highlights_view, CUTTINGS,
                      HIGHLIGHTS_VIEW, GtkWidget)

/* Signals:
 *   "selection-changed"
 *   "chosen" (gint64 clip_id, const char *uuid): another highlight is the only selected
 *     one, or the same is activated
 *   "activated": a click, or Enter
 *   "move" (GArray *ids, gint64 before): these are to stand before that one, 0: at the
 *     end */

/* NULL: nothing to show. */
void cuttings_highlights_view_set_list (CuttingsHighlightsView *self,
                                        CuttingsHighlightList *list);

/* Shows every row anew: the list is in another order. */
void cuttings_highlights_view_refresh (CuttingsHighlightsView *self);

/* (transfer full) (element-type int64_t), each once, in the order of the list. */
GArray *cuttings_highlights_view_dup_selected_ids (CuttingsHighlightsView *self);

/* Selects the highlight @step rows further down, where there is one. */
void cuttings_highlights_view_move_selection (CuttingsHighlightsView *self, int step);

/* Asks for the selected to be moved one up (-1) or down (1). */
void cuttings_highlights_view_move_selected (CuttingsHighlightsView *self, int step);

/* Where letters may be typed that are a search. */
GtkWidget *cuttings_highlights_view_get_keys_widget (CuttingsHighlightsView *self);
