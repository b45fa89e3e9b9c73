/* store-repair.h: mends what can be mended without losing a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/verify-report.h"
#include "store/store-db.h"

/**
 * store_repair:
 * @db: to write
 * @found: what store_verify() has found; only that is mended
 * @progress: (nullable): is asked between two steps whether to go on
 *
 * Indexes of the file, the counts and the search index are made anew.  What has lost its
 * clipping gets one.  Articles and blobs that are damaged or missing are taken from the
 * newest backup that has them whole.  Files without a name go once they are a day old.
 * Each step is a transaction; one that damage stops leaves things as they were, and the
 * next is made.  store_verify() tells what is left.
 *
 * Returns: whether all steps were tried
 */
bool store_repair (StoreDb *db, const VerifyReport *found, StoreProgressFunc progress,
                   gpointer data, GError **error);
