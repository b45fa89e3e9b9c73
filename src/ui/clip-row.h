/* clip-row.h: a clipping in the list: source, date, title, tags, excerpt or match
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list keeps some two hundred rows alive whatever is visible, so a row has no
 * children and a height that depends on the font alone; text is laid out when it is
 * drawn.
 */

#pragma once

#include <gtk/gtk.h>

#include "library/clip-list.h"
#include "ui/thumbnails.h"

#define CUTTINGS_TYPE_CLIP_ROW (cuttings_clip_row_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsClipRow, cuttings_clip_row, CUTTINGS, CLIP_ROW, GtkWidget)

/* Properties: "compact" (boolean): source, date and title only. */
GtkWidget *cuttings_clip_row_new (CuttingsThumbnails *thumbnails);

/* Follows @item until another one, or NULL, takes its place. */
void cuttings_clip_row_set_item (CuttingsClipRow *self, CuttingsClipItem *item);
CuttingsClipItem *cuttings_clip_row_get_item (CuttingsClipRow *self);
