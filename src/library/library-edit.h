/* library-edit.h: the user's corrections of the metadata
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "store/store-db.h"

/* Array of LibraryEdit that owns the values: one line each, without blanks at its ends,
 * as extraction makes them. (transfer full) */
GArray *library_edits_copy (const LibraryEdit *edits, size_t n);

/* Within a transaction.  Fails with LIBRARY_ERROR_INVALID_VALUE at one that is not
 * library_edit_is_valid(). */
bool library_edits_make (StoreDb *db, int64_t clip_id, const GArray *edits,
                         GError **error);
