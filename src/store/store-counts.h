/* store-counts.h: the counts that triggers keep, counted anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/* @n_wrong: (out): rows of state_count, source_count and tag_count that are not what they
 * should be */
bool store_counts_check (StoreDb *db, uint64_t *n_wrong, GError **error);

/* Sets them right, in the transaction that is open. */
bool store_counts_repair (StoreDb *db, GError **error);
