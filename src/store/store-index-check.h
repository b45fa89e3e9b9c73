/* store-index-check.h: whether the search index has the clippings as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/**
 * store_index_check:
 * @n_wrong: (out): clippings that are not in the index as they are, and those in it that
 *   are not there
 * @first_wrong: (out): the id of one of them
 * @progress: (nullable): is told how many clippings of how many were compared
 *
 * Reads every word of every clipping and of the index: 100,000 clippings take a minute.
 */
bool store_index_check (StoreDb *db, uint64_t *n_wrong, int64_t *first_wrong,
                        StoreProgressFunc progress, gpointer data, GError **error);

/* Makes the index anew, in the transaction that is open, at its commit. */
bool store_index_rebuild (StoreDb *db, GError **error);
