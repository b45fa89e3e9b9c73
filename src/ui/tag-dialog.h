/* tag-dialog.h: asks for the new name of a tag, and says what that will touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

#define CUTTINGS_TYPE_TAG_DIALOG (cuttings_tag_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsTagDialog, cuttings_tag_dialog, CUTTINGS, TAG_DIALOG,
                      AdwWindow)

/* Signal "chosen" (char *from, char *to): another name, normalized; the dialog closes
 * itself. */
GtkWindow *cuttings_tag_dialog_new (GtkWindow *parent, CuttingsLibrary *library,
                                    const char *name);
