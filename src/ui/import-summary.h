/* import-summary.h: what an import, or the fetching after it, came to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library-wanted.h"

#define CUTTINGS_TYPE_IMPORT_SUMMARY (cuttings_import_summary_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsImportSummary, cuttings_import_summary, CUTTINGS,
                      IMPORT_SUMMARY, AdwWindow)

/* Counts, and each failure with its line and reason.  Its buttons activate "win.undo" and
 * "win.fetch-missing" of @parent, and close it. */
GtkWindow *cuttings_import_summary_new (GtkWindow *parent,
                                        const LibraryImportResult *result);
GtkWindow *cuttings_import_summary_new_fetched (GtkWindow *parent,
                                                const LibraryFetchResult *result);
