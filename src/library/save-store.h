/* save-store.h: puts a finished capture into the library, as one transaction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the writer's thread.
 */

#pragma once

#include "library/save-order.h"
#include "store/store-undo.h"

/**
 * save_store_find:
 * @before: (out): the clipping of the same page, NULL when there is none or when the
 *   order does not mind
 *
 * Returns: whether the question could be answered
 */
bool save_store_find (StoreDb *db, const SaveOrder *order, LibrarySaveResult **before,
                      GError **error);

/* Stores the order's capture: a new clipping, or one more capture of an old one. */
LibrarySaveResult *save_store (StoreDb *db, StoreUndo *undo, SaveOrder *order,
                               GError **error);
