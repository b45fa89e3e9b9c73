/* export-dialog.h: asks for the format in which clippings are to leave
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_EXPORT_DIALOG (cuttings_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsExportDialog, cuttings_export_dialog, CUTTINGS,
                      EXPORT_DIALOG, AdwWindow)

/**
 * cuttings_export_dialog_new:
 * @n_clips: how many clippings it is about
 * @format: the id of the one that is chosen first; the first one when it is unknown
 *
 * Signal "chosen" (char *id): of the format; the dialog closes itself.
 */
GtkWindow *cuttings_export_dialog_new (GtkWindow *parent, unsigned n_clips,
                                       const char *format);
