/* library-page.h: the page of the preferences about the library: backups, verifying
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"
#include "ui/job-list.h"

#define CUTTINGS_TYPE_LIBRARY_PAGE (cuttings_library_page_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsLibraryPage, cuttings_library_page, CUTTINGS, LIBRARY_PAGE,
                      AdwPreferencesPage)

/* @library: open, or one that could not be opened: its backups are listed all the same
 * @is_open: whether it can be backed up and verified
 *
 * Activates "app.restore-backup" with the name of a backup. */
CuttingsLibraryPage *cuttings_library_page_new (CuttingsLibrary *library, bool is_open,
                                                CuttingsJobList *jobs);
