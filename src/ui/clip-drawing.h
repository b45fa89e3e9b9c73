/* clip-drawing.h: what a row of the list looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fonts, colours, direction and width are those of the widget that is drawn on.
 */

#pragma once

#include "library/library.h"
#include "ui/thumbnails.h"

/* @compact: source, date and title only. */
int clip_drawing_height (GtkWidget *widget, bool compact);
void clip_drawing_draw (GtkWidget *widget, GtkSnapshot *snapshot, const LibraryRow *row,
                        CuttingsThumbnails *thumbnails, bool compact);

/* Whether there is no room for the whole title. */
bool clip_drawing_cuts_title (GtkWidget *widget, const LibraryRow *row, bool compact);

/* Where it comes from; of a pasted text that is not known, but how long it is;
 * (transfer full). */
char *clip_drawing_dup_source (const Clip *clip);

/* Whether reading has begun, and is not over. */
bool clip_drawing_shows_progress (const Clip *clip);
