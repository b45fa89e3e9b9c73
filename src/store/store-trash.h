/* store-trash.h: clippings that have been in the trash for long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/**
 * store_trash_expire:
 * @before: µs since the epoch: what was trashed before goes, with all that belongs to it
 * @limit: how many at most, so that a step stays short
 * @n: (out): how many went; untouched on failure
 *
 * In a transaction.  It is no step of undo: who would want it back had the time.
 */
bool store_trash_expire (StoreDb *db, int64_t before, size_t limit, size_t *n,
                         GError **error);
