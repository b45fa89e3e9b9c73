/* highlight-popover.h: changes one highlight: its colour, note and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/highlight.h"

#define CUTTINGS_TYPE_HIGHLIGHT_POPOVER (cuttings_highlight_popover_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightPopover, cuttings_highlight_popover, CUTTINGS,
                      HIGHLIGHT_POPOVER, GtkPopover)

/* Signals:
 *   "changed" (const Highlight *highlight): colour, note or tags are different; a note
 *     is told when the popover closes or the highlight is exchanged
 *   "delete", "copy": of the highlight that is shown */
GtkWidget *cuttings_highlight_popover_new (void);

typedef enum {
  HIGHLIGHT_PART_NONE,
  HIGHLIGHT_PART_NOTE,
  HIGHLIGHT_PART_TAGS,
} HighlightPart;

/* Shows @highlight (copied) beside @target; the keyboard goes to @part. */
void cuttings_highlight_popover_open (CuttingsHighlightPopover *self,
                                      const Highlight *highlight,
                                      const GdkRectangle *target, HighlightPart part);

/* The tags that are offered; (element-type utf8), copied. */
void cuttings_highlight_popover_set_known_tags (CuttingsHighlightPopover *self,
                                                const GPtrArray *names);

/* Tells what was typed so far. */
void cuttings_highlight_popover_flush (CuttingsHighlightPopover *self);

const Highlight *
cuttings_highlight_popover_get_highlight (CuttingsHighlightPopover *self);
