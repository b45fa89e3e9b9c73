/* clips-pane.h: the search entry and the list of clippings that it finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "ui/clips-view.h"
#include "ui/place.h"

#define CUTTINGS_TYPE_CLIPS_PANE (cuttings_clips_pane_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsClipsPane, cuttings_clips_pane, CUTTINGS, CLIPS_PANE,
                      GtkWidget)

/* Signals:
 *   "counted" (guint): how many clippings the list holds */

/* NULL: no library is open. */
void cuttings_clips_pane_set_library (CuttingsClipsPane *self, CuttingsLibrary *library);

/* Shows another place; the search stays what it is. */
void cuttings_clips_pane_set_place (CuttingsClipsPane *self, const Place *place);

/* Which of the clippings come first. */
void cuttings_clips_pane_set_order (CuttingsClipsPane *self, QuerySort sort,
                                    bool ascending);

void cuttings_clips_pane_set_search (CuttingsClipsPane *self, const char *text);
/* What the search offers while it is typed. */
void cuttings_clips_pane_set_overview (CuttingsClipsPane *self,
                                       const LibraryOverview *overview);
const char *cuttings_clips_pane_get_search (CuttingsClipsPane *self);
void cuttings_clips_pane_focus_search (CuttingsClipsPane *self);

/* The list, and what is selected in it. */
CuttingsClipsView *cuttings_clips_pane_get_view (CuttingsClipsPane *self);
