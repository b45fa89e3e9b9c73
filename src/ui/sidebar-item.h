/* sidebar-item.h: the lines of the sidebar, made from an overview of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "library/library.h"
#include "ui/place.h"

#define CUTTINGS_TYPE_SIDEBAR_ITEM (cuttings_sidebar_item_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSidebarItem, cuttings_sidebar_item, CUTTINGS, SIDEBAR_ITEM,
                      GObject)

/* Signal "changed": another count or colour. */

/* NULL for a heading. */
const Place *cuttings_sidebar_item_get_place (CuttingsSidebarItem *self);

/* As it is shown: of a nested tag the last level. */
const char *cuttings_sidebar_item_get_label (CuttingsSidebarItem *self);
unsigned cuttings_sidebar_item_get_count (CuttingsSidebarItem *self);
void cuttings_sidebar_item_set_count (CuttingsSidebarItem *self, unsigned count);

/* Of a tag: a HighlightColor; else, and where it has none, TAG_NO_COLOR. */
int cuttings_sidebar_item_get_color (CuttingsSidebarItem *self);

/* What the same line is in a newer overview. */
void cuttings_sidebar_item_follow (CuttingsSidebarItem *self, CuttingsSidebarItem *newer);

/* Levels above a nested tag. */
unsigned cuttings_sidebar_item_get_depth (CuttingsSidebarItem *self);

/**
 * sidebar_items_new:
 *
 * The places, then the saved searches (not yet counted), the tags and the sources, each
 * under a heading where there are any.  A level that is no tag itself ("climate" of "climate/cop30") gets a line too.
 *
 * Returns: (transfer full) (element-type CuttingsSidebarItem)
 */
GPtrArray *sidebar_items_new (const LibraryOverview *overview);
