/* address-dialog.h: asks for the address of a page to save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_ADDRESS_DIALOG (cuttings_address_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsAddressDialog, cuttings_address_dialog, CUTTINGS,
                      ADDRESS_DIALOG, AdwWindow)

/* Signals:
 *   "chosen" (GStrv): one or several web addresses; the dialog closes itself */
GtkWindow *cuttings_address_dialog_new (GtkWindow *parent);

/* What stands in it, to be looked at before it is saved. */
void cuttings_address_dialog_set_text (CuttingsAddressDialog *self, const char *text);
