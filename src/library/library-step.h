/* library-step.h: a change of the library as one transaction, one step of undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-private.h"

/* Makes the change; on the writer's thread, in the transaction.  False: all of it is
 * rolled back. */
typedef bool (*LibraryMakeFunc) (StoreDb *db, gpointer change, GError **error);

/**
 * library_step_run:
 * @label: of the step of undo; NULL: it is none
 * @change: (transfer full): what @make is given; freed by @free_change
 *
 * To be finished by cuttings_library_change_finish().
 */
void library_step_run (CuttingsLibrary *library, const char *label, LibraryMakeFunc make,
                       gpointer change, GDestroyNotify free_change,
                       GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer data);

/* What @make was given, for a finish that takes something out of it. */
gpointer library_step_get_change (GAsyncResult *result);
