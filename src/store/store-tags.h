/* store-tags.h: tags, and how many clippings each place of the sidebar holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are given as tag_normalize() makes them.  Two names that differ only in case
 * are one tag, spelled as it was first.  A tag that nothing carries is gone.
 */

#pragma once

#include "model/tag.h"
#include "store/store-db.h"

/* Every tag with its counts, by name.  (element-type Tag) */
GPtrArray *store_tags_list (StoreDb *db, GError **error);

/* Every outlet outside the trash, by name; n_clips counts.  (element-type Tag) */
GPtrArray *store_tags_list_sites (StoreDb *db, GError **error);

/* Clippings per place; starred and highlights outside the trash. */
typedef struct {
  unsigned n_inbox, n_starred, n_archive, n_trash, n_highlights;
} StorePlaces;

bool store_tags_count_places (StoreDb *db, StorePlaces *places, GError **error);

/* Adds and removes tags of @n clippings.  @add and @remove are NULL-terminated, or
 * NULL. */
bool store_tags_change (StoreDb *db, const int64_t *clip_ids, size_t n,
                        const char *const *add, const char *const *remove,
                        GError **error);

/* Gives a tag and those below it another name; where that name is taken, the two
 * become one. */
bool store_tags_rename (StoreDb *db, const char *from, const char *to, GError **error);

/* Takes a tag and those below it from everything that carries it. */
bool store_tags_delete (StoreDb *db, const char *name, GError **error);

/* ---- for the other files of store/ ---- */

/* Gives a clipping one more tag. */
bool store_tags_attach (StoreDb *db, const char *name, int64_t clip_id, GError **error);

/* Makes @names (char *) the tags of a highlight. */
bool store_tags_set_highlight (StoreDb *db, int64_t highlight_id, const GPtrArray *names,
                               GError **error);

/* Removes tags that nothing carries. */
bool store_tags_drop_unused (StoreDb *db, GError **error);
