/* sidebar-row.h: a line of the sidebar: icon, name, how many clippings; or a heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/sidebar-item.h"

#define CUTTINGS_TYPE_SIDEBAR_ROW (cuttings_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSidebarRow, cuttings_sidebar_row, CUTTINGS, SIDEBAR_ROW,
                      GtkWidget)

GtkWidget *cuttings_sidebar_row_new (void);

/* NULL: none. */
void cuttings_sidebar_row_set_item (CuttingsSidebarRow *self, CuttingsSidebarItem *item);
CuttingsSidebarItem *cuttings_sidebar_row_get_item (CuttingsSidebarRow *self);
