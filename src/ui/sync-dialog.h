/* sync-dialog.h: asks for the folder that is to be kept like the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_SYNC_DIALOG (cuttings_sync_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSyncDialog, cuttings_sync_dialog, CUTTINGS, SYNC_DIALOG,
                      AdwWindow)

/**
 * cuttings_sync_dialog_new:
 * @folder: (nullable): the one of last time
 * @preset: the dialect of last time; the usual one when it is unknown
 *
 * Signal "chosen" (GFile *folder, char *preset, gboolean dry_run); the dialog closes
 * itself.
 */
GtkWindow *cuttings_sync_dialog_new (GtkWindow *parent, GFile *folder,
                                     const char *preset);
