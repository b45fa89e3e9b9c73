/* pane-handle.h: the line beside a pane, which can be dragged to widen it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#define CUTTINGS_TYPE_PANE_HANDLE (cuttings_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsPaneHandle, cuttings_pane_handle, CUTTINGS, PANE_HANDLE,
                      GtkWidget)

/* Properties:
 *   "pane" (GtkWidget): what stands before it, in the direction of reading
 *   "position" (int): the width of the pane in pixels
 * Arrow keys move it while it has the focus. */
