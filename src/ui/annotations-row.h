/* annotations-row.h: a highlight in the annotations pane: quote, note, tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/annotations-item.h"

#define CUTTINGS_TYPE_ANNOTATIONS_ROW (cuttings_annotations_row_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsAnnotationsRow, cuttings_annotations_row, CUTTINGS,
                      ANNOTATIONS_ROW, AdwBin)

/* Signals:
 *   "note-edited" (const char *note): the note was changed in place
 *   "menu": the menu of the row was opened; its actions are about this row
 *   "left": editing in place is over, the keyboard may go back to the list */
/* @menu: its actions are about the row that it is opened for. */
GtkWidget *cuttings_annotations_row_new (GMenuModel *menu);

/* NULL lets go of the item; what was typed is told first. */
void cuttings_annotations_row_set_item (CuttingsAnnotationsRow *self,
                                        CuttingsAnnotationsItem *item);
CuttingsAnnotationsItem *cuttings_annotations_row_get_item (CuttingsAnnotationsRow *self);

/* Turns the note into a field. */
void cuttings_annotations_row_edit_note (CuttingsAnnotationsRow *self);

/* "#climate #cop30": each in an isolate of its own, for scripts of both directions;
 * (transfer full). */
char *annotations_row_tags_line (const GPtrArray *tags);

/* What a screen reader says of a highlight; (transfer full). */
char *annotations_row_describe (const Highlight *highlight);
