/* clip-selection.h: which clippings of a list are selected, known without their rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GtkMultiSelection looks at every item that it selects, which would read each row of
 * the library.  This one keeps positions, and ids across a change of the list: what is
 * found again stays selected.
 */

#pragma once

#include <gtk/gtk.h>

#include "library/clip-list.h"

#define CUTTINGS_TYPE_CLIP_SELECTION (cuttings_clip_selection_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsClipSelection, cuttings_clip_selection, CUTTINGS,
                      CLIP_SELECTION, GObject)

/* A GtkSelectionModel of any number of clippings. */
CuttingsClipSelection *cuttings_clip_selection_new (CuttingsClipList *list);

/* (transfer full) (element-type int64_t), in the order of the list. */
GArray *cuttings_clip_selection_dup_ids (CuttingsClipSelection *self);
