/* store-tag-preview.h: what renaming or deleting a tag would touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/tag-preview.h"
#include "store/store-db.h"

/**
 * store_tag_preview_new:
 * @name: of a tag, or of a level above tags
 * @to: what it would be called; NULL: it would be deleted
 *
 * Returns: (transfer full) (nullable): what is there now
 */
TagPreview *store_tag_preview_new (StoreDb *db, const char *name, const char *to,
                                   GError **error);
