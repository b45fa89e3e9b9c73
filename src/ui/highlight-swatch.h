/* highlight-swatch.h: a small drawing of a highlight colour and its line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/highlight.h"

#define CUTTINGS_TYPE_HIGHLIGHT_SWATCH (cuttings_highlight_swatch_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightSwatch, cuttings_highlight_swatch, CUTTINGS,
                      HIGHLIGHT_SWATCH, GtkWidget)

GtkWidget *cuttings_highlight_swatch_new (HighlightColor color);

/* As high as there is room: along the edge of a row. */
GtkWidget *cuttings_highlight_swatch_new_bar (void);

void cuttings_highlight_swatch_set_color (CuttingsHighlightSwatch *self,
                                          HighlightColor color);
