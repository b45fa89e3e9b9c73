/* store-related.h: clippings that have to do with one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/**
 * store_related_find:
 * @limit: how many at most
 * @error: return location for STORE_ERROR_NOT_FOUND and others
 *
 * Takes the words that are frequent in the clipping and rare in the library, and looks
 * for clippings outside the trash that have many of them.
 *
 * Returns: (transfer full) (nullable): ids, the closest first: array of int64_t
 */
GArray *store_related_find (StoreDb *db, int64_t clip_id, size_t limit, GError **error);
