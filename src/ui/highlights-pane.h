/* highlights-pane.h: the highlights of all clippings: found, put in order, taken along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/highlight-list.h"

#define CUTTINGS_TYPE_HIGHLIGHTS_PANE (cuttings_highlights_pane_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightsPane, cuttings_highlights_pane, CUTTINGS,
                      HIGHLIGHTS_PANE, GtkWidget)

/* Signals:
 *   "counted" (guint n): how many highlights are shown now
 *   "chosen" (gint64 clip_id, const char *highlight_uuid): one highlight is selected,
 *     and its passage is to be shown
 *   "activated": it is to be read: a click, or Enter
 *   "copied" (const char *markdown): the selected ones are to go to the clipboard
 *   "export" : they are to be written to a file that the user names
 *   "toast" (const char *text, gboolean undo), "failed" (GError *) */

/* NULL: nothing to show. */
void cuttings_highlights_pane_set_library (CuttingsHighlightsPane *self,
                                           CuttingsLibrary *library);
void cuttings_highlights_pane_set_overview (CuttingsHighlightsPane *self,
                                            const LibraryOverview *overview);

/* Asks the library only while it is looked at. */
void cuttings_highlights_pane_set_awake (CuttingsHighlightsPane *self, gboolean awake);

void cuttings_highlights_pane_focus_search (CuttingsHighlightsPane *self);

/* Selects the highlight @step rows further down, where there is one. */
void cuttings_highlights_pane_move_selection (CuttingsHighlightsPane *self, int step);

/* Writes what is selected, or all that is shown, to @file. */
void cuttings_highlights_pane_export (CuttingsHighlightsPane *self, GFile *file);
