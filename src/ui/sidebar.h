/* sidebar.h: the places, searches, tags and sources of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "ui/place.h"

#define CUTTINGS_TYPE_SIDEBAR (cuttings_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSidebar, cuttings_sidebar, CUTTINGS, SIDEBAR, GtkWidget)

/* A choice activates "win.place" with the key of the place; what can be done with a line
 * stands in sidebar-menu.c. */

void cuttings_sidebar_set_overview (CuttingsSidebar *self,
                                    const LibraryOverview *overview);

/* How many clippings a saved search finds; kept until the next answer. */
void cuttings_sidebar_set_search_count (CuttingsSidebar *self, int64_t search_id,
                                        unsigned count);

/* Selects the line of @place, if there is one. */
void cuttings_sidebar_set_place (CuttingsSidebar *self, const Place *place);
