/* rules-dialog.h: the tag rules of a library: made, edited, run, deleted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

#define CUTTINGS_TYPE_RULES_DIALOG (cuttings_rules_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsRulesDialog, cuttings_rules_dialog, CUTTINGS, RULES_DIALOG,
                      AdwWindow)

/* Changes the library itself and follows it. */
GtkWindow *cuttings_rules_dialog_new (GtkWindow *parent, CuttingsLibrary *library);
