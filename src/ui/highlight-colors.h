/* highlight-colors.h: a row of six buttons, one for each highlight colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/highlight.h"

#define CUTTINGS_TYPE_HIGHLIGHT_COLORS (cuttings_highlight_colors_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightColors, cuttings_highlight_colors, CUTTINGS,
                      HIGHLIGHT_COLORS, GtkBox)

/* Signals: "chosen" (int color): a button was pressed. */

/* Shows which colour it is now; a value out of range is none. */
void cuttings_highlight_colors_set_current (CuttingsHighlightColors *self, int color);
