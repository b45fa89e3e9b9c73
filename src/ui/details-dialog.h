/* details-dialog.h: corrects what a page says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

#define CUTTINGS_TYPE_DETAILS_DIALOG (cuttings_details_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsDetailsDialog, cuttings_details_dialog, CUTTINGS,
                      DETAILS_DIALOG, AdwWindow)

/* Signals:
 *   "chosen" (const LibraryEdit *edits, guint n): what is different from @clip; the
 *     dialog closes itself
 * @clip is not kept. */
GtkWindow *cuttings_details_dialog_new (GtkWindow *parent, const LibraryClip *clip);
