/* library-searches.h: saved searches, and how many clippings a query finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "changed" of the library tells of every change here too.  Changes are steps of undo,
 * to be finished by cuttings_library_change_finish(); LIBRARY_ERROR_INVALID_VALUE says
 * that a name is empty or taken, or that a query is none.
 */

#pragma once

#include "library/library.h"
#include "model/saved-search.h"

/* (transfer full) (element-type SavedSearch), in the order of the sidebar. */
void cuttings_library_searches_async (CuttingsLibrary *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
GPtrArray *cuttings_library_searches_finish (CuttingsLibrary *self, GAsyncResult *result,
                                             GError **error);

/* The name is normalized; the query is kept as it is. */
void cuttings_library_add_search_async (CuttingsLibrary *self, const char *name,
                                        const char *query, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);

/* Name and query of the search with the id of @search (copied). */
void cuttings_library_update_search_async (CuttingsLibrary *self,
                                           const SavedSearch *search,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);
void cuttings_library_delete_search_async (CuttingsLibrary *self, int64_t search_id,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);

/* So many places down in the sidebar, or up when @step is negative. */
void cuttings_library_move_search_async (CuttingsLibrary *self, int64_t search_id,
                                         int step, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);

/* How many clippings @query (copied) finds.  On failure false, and @n is untouched. */
void cuttings_library_count_async (CuttingsLibrary *self, const Query *query,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
bool cuttings_library_count_finish (CuttingsLibrary *self, GAsyncResult *result,
                                    size_t *n, GError **error);
