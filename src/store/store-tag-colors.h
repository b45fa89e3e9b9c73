/* store-tag-colors.h: the colours that the user gave to tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A colour belongs to a name, also while no tag bears it: a level above tags has one too.
 */

#pragma once

#include "model/tag-color.h"
#include "store/store-db.h"

/* (transfer full): as tag_colors_new() */
GHashTable *store_tag_colors_load (StoreDb *db, GError **error);

/* @color: a HighlightColor, or TAG_NO_COLOR to take it away */
bool store_tag_colors_set (StoreDb *db, const char *name, int color, GError **error);

/* With a tag that gets another name go its colour and those below it; a colour that is
 * there already stays. */
bool store_tag_colors_rename (StoreDb *db, const char *from, const char *to,
                              GError **error);

/* Of a tag and those below it. */
bool store_tag_colors_delete (StoreDb *db, const char *name, GError **error);
