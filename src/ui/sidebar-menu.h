/* sidebar-menu.h: what can be done with a line of the sidebar, as menu and as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/place.h"

/* The menu of a place.  (transfer full) (nullable): NULL when there is none */
GMenuModel *sidebar_menu_new (const Place *place);

/**
 * sidebar_menu_activate:
 * @widget: where the action is looked for
 *
 * Does what a key of the keyboard does with @place, if that can be done now.
 *
 * Returns: whether it is such a key
 */
gboolean sidebar_menu_activate (GtkWidget *widget, const Place *place, guint keyval,
                                GdkModifierType modifiers);
