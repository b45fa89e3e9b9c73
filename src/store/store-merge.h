/* store-merge.h: several clippings become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/**
 * store_merge_clips:
 * @id: the clipping that stays, not one of @others
 * @error: return location for STORE_ERROR_NOT_FOUND and others: then the transaction is
 *   to be rolled back
 *
 * Captures, highlights, notes, tags and addresses of all go to @id, and links to @others
 * lead there.  What the page says is taken from the latest capture, as after saving it
 * again; what the reader has corrected stays, from @id first.  A correction that gives way
 * to another becomes part of the note.  Highlights keep their places: those made in
 * another capture are to be found anew.
 */
bool store_merge_clips (StoreDb *db, int64_t id, const int64_t *others, size_t n,
                        GError **error);
