/* related-popover.h: clippings that have to do with the one that is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Above those of nearly the same text, which can be merged with it, below those that are
 * about the same.  The library is asked whenever the popover opens.
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

#define CUTTINGS_TYPE_RELATED_POPOVER (cuttings_related_popover_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsRelatedPopover, cuttings_related_popover, CUTTINGS,
                      RELATED_POPOVER, GtkPopover)

/* @library: (nullable); @clip_id 0: none is read. */
void cuttings_related_popover_set_clip (CuttingsRelatedPopover *self,
                                        CuttingsLibrary *library, int64_t clip_id);
