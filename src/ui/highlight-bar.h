/* highlight-bar.h: the small bar beside a selection: colours, note, copy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its buttons activate the reader's actions.
 */

#pragma once

#include <gtk/gtk.h>

#define CUTTINGS_TYPE_HIGHLIGHT_BAR (cuttings_highlight_bar_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightBar, cuttings_highlight_bar, CUTTINGS,
                      HIGHLIGHT_BAR, GtkBox)

/**
 * highlight_bar_place:
 * @target: the box of what is selected, in the view
 * @bar: width and height are those of the bar; x and y are set
 *
 * Above the selection, below it where there is no room, and in any case within
 * @view_width and @view_height.
 */
void highlight_bar_place (const GdkRectangle *target, int view_width, int view_height,
                          GdkRectangle *bar);
