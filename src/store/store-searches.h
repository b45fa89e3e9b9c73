/* store-searches.h: the saved searches, in the order of the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A taken name fails with STORE_ERROR_CONSTRAINT, a search that is gone with
 * STORE_ERROR_NOT_FOUND.  Queries are stored as they are given.
 */

#pragma once

#include "model/saved-search.h"
#include "store/store-db.h"

/* (transfer full) (element-type SavedSearch) */
GPtrArray *store_searches_list (StoreDb *db, GError **error);

/* At the end; sets the id of @search. */
bool store_searches_add (StoreDb *db, SavedSearch *search, GError **error);

/* Name and query of the search with that id. */
bool store_searches_update (StoreDb *db, const SavedSearch *search, GError **error);
bool store_searches_delete (StoreDb *db, int64_t id, GError **error);

/* So many places down, or up when @step is negative; not beyond the ends. */
bool store_searches_move (StoreDb *db, int64_t id, int step, GError **error);
