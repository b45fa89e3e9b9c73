/* slim-bin.h: asks for no more width than its child needs at least
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Panes fold when there is not room for the natural width of their neighbours.  The
 * reader would like a line of text to fit, and its annotations beside it; it does very
 * well with less, and nothing else should fold for that.
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_SLIM_BIN (cuttings_slim_bin_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSlimBin, cuttings_slim_bin, CUTTINGS, SLIM_BIN, GtkWidget)

/* Properties: "child" (GtkWidget). */
