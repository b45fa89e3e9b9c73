/* annotations-list.h: the highlights of a clipping in text order, orphans at the end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/highlight.h"

#define CUTTINGS_TYPE_ANNOTATIONS_LIST (cuttings_annotations_list_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsAnnotationsList, cuttings_annotations_list, CUTTINGS,
                      ANNOTATIONS_LIST, AdwBin)

/* Signals:
 *   "jump" (gint64 id): a highlight was chosen
 *   "edit" (gint64 id): it is to be edited beside its passage
 *   "changed" (const Highlight *highlight): its note or colour is to be stored
 *   "delete" (gint64 id)
 *   "copy" (const char *quote)
 *
 * Keys: Enter jumps; N note, T colour and tags, 1 to 6 colours, C copy, Delete. */

/* @highlights: (element-type Highlight): in text order, orphans last; copied. */
void cuttings_annotations_list_show (CuttingsAnnotationsList *self,
                                     const GPtrArray *highlights);

/* Selects it and brings it into sight, unless the keyboard is in the list. */
void cuttings_annotations_list_set_current (CuttingsAnnotationsList *self, int64_t id);

/* Tells a note that is being edited. */
void cuttings_annotations_list_flush (CuttingsAnnotationsList *self);
