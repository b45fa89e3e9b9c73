/* library-verify.h: whether the library is as it was written, and mending it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "model/verify-report.h"

/**
 * cuttings_library_verify_async:
 * @repair: also mend what can be mended without losing a row, and verify again
 *
 * Reads everything that is stored, on the thread of the backups; only repairing keeps
 * other changes waiting.  100,000 clippings take a few minutes.
 */
void cuttings_library_verify_async (CuttingsLibrary *self, bool repair,
                                    GCancellable *cancellable, LibraryCountFunc progress,
                                    gpointer progress_data, GAsyncReadyCallback callback,
                                    gpointer data);
/* (transfer full): damage that was found is an answer, not an error */
VerifyReport *cuttings_library_verify_finish (CuttingsLibrary *self, GAsyncResult *result,
                                              GError **error);
