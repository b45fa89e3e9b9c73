/* sidebar-menu.h: what can be done with a line of the sidebar, as menu and as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "ui/place.h"

bool sidebar_menu_exists (const Place *place);

/* The menu of a place that has one.  @color: of a tag, or TAG_NO_COLOR.
 * (transfer floating): a GtkPopover */
GtkWidget *sidebar_menu_new (const Place *place, int color);

/**
 * sidebar_menu_activate:
 * @widget: where the action is looked for
 *
 * Does what a key of the keyboard does with @place, if that can be done now.
 *
 * Returns: whether it is such a key
 */
bool sidebar_menu_activate (GtkWidget *widget, const Place *place, guint keyval,
                            GdkModifierType modifiers);
