/* annotations-item.h: a highlight as an item of the list in the annotations pane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

#include "model/highlight.h"

#define CUTTINGS_TYPE_ANNOTATIONS_ITEM (cuttings_annotations_item_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsAnnotationsItem, cuttings_annotations_item, CUTTINGS,
                      ANNOTATIONS_ITEM, GObject)

/* Signals: "changed": the highlight, or whether it is the first orphan, is different.
 * @highlight is copied. */
CuttingsAnnotationsItem *cuttings_annotations_item_new (const Highlight *highlight);

const Highlight *cuttings_annotations_item_get_highlight (CuttingsAnnotationsItem *self);
void cuttings_annotations_item_set_highlight (CuttingsAnnotationsItem *self,
                                              const Highlight *highlight);

/* The first orphan has a heading over it. */
bool cuttings_annotations_item_is_first_orphan (CuttingsAnnotationsItem *self);
void cuttings_annotations_item_set_first_orphan (CuttingsAnnotationsItem *self,
                                                 bool first);
