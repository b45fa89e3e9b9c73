/* store-verify.h: whether a library is as it was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/verify-report.h"
#include "store/store-db.h"

/**
 * store_verify:
 * @progress: (nullable): counts captures, blobs and clippings together
 *
 * Looks at everything that is stored: the file itself, rows that belong together, every
 * article and every blob by its hash, files without a name, the counts, and every word of
 * the search index.  Changes nothing.  Damage is found, not failed at.
 *
 * Returns: (transfer full) (nullable): what was found
 */
VerifyReport *store_verify (StoreDb *db, StoreProgressFunc progress, gpointer data,
                            GError **error);
