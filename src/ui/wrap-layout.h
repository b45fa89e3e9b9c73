/* wrap-layout.h: lays children out in lines, as words are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#define CUTTINGS_TYPE_WRAP_LAYOUT (cuttings_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsWrapLayout, cuttings_wrap_layout, CUTTINGS, WRAP_LAYOUT,
                      GtkLayoutManager)

/* @spacing: pixels between children and between lines. */
GtkLayoutManager *cuttings_wrap_layout_new (int spacing);
