/* store-wanted.h: clippings that wait for their page, and those whose page is wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import brings addresses without pages.  Nothing is fetched until the user asks for
 * it; what was asked for stays wanted until it is there, also over a restart.  Neither
 * is a step of undo.
 */

#pragma once

#include "store/store-db.h"

typedef struct {
  int64_t clip_id;
  char *address;
  char *title;
} StoreWanted;

void store_wanted_free (StoreWanted *self);

/* How many clippings outside the trash wait for their page. */
bool store_wanted_count_waiting (StoreDb *db, size_t *n, GError **error);

/* Wants the pages of all clippings outside the trash that wait for theirs. */
bool store_wanted_add_all (StoreDb *db, GError **error);

/* The pages that are wanted and still waited for, in the order of their ids.
 * (element-type StoreWanted) */
GPtrArray *store_wanted_list (StoreDb *db, GError **error);

/* Wants a page no longer; all of them. */
bool store_wanted_remove (StoreDb *db, int64_t clip_id, GError **error);
bool store_wanted_clear (StoreDb *db, GError **error);
