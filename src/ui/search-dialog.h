/* search-dialog.h: names a search to be saved, or edits a saved one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/saved-search.h"

#define CUTTINGS_TYPE_SEARCH_DIALOG (cuttings_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSearchDialog, cuttings_search_dialog, CUTTINGS,
                      SEARCH_DIALOG, AdwWindow)

/**
 * cuttings_search_dialog_new:
 * @search: what to begin with; one without an id is new; copied
 * @others: (element-type SavedSearch): whose names are taken; copied
 *
 * Signal "chosen" (SavedSearch *, the dialog's): what is to be stored, which is right;
 * the dialog closes itself.
 */
GtkWindow *cuttings_search_dialog_new (GtkWindow *parent, const SavedSearch *search,
                                       const GPtrArray *others);
