/* store-found.h: how many clippings a query finds, and whether one of them is it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is sorted and no row is read: a few milliseconds in a library of 100,000.
 */

#pragma once

#include "model/query.h"
#include "store/store-db.h"

/* @n: (out): untouched on failure */
bool store_found_count (StoreDb *db, const Query *query, size_t *n, GError **error);

/**
 * store_found_has:
 * @matches: (out): whether the clipping @clip_id is found; untouched on failure
 *
 * In a transaction the index must be up to date: see store_index_renew().
 */
bool store_found_has (StoreDb *db, const Query *query, int64_t clip_id, bool *matches,
                      GError **error);
