/* library-highlights.h: the highlights of all clippings: found, ordered, taken along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * More of library.h, with the same rules.
 */

#pragma once

#include "library/library.h"
#include "model/highlight-query.h"

/* (element-type HighlightHit), in the order of @query, which is copied. */
void cuttings_library_highlights_async (CuttingsLibrary *self,
                                        const HighlightQuery *query,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);
GPtrArray *cuttings_library_highlights_finish (CuttingsLibrary *self,
                                               GAsyncResult *result, GError **error);

/* Puts @n highlights before @before in the user's own order, or at its end (0); a step
 * of undo; change_finish. */
void cuttings_library_move_highlights_async (CuttingsLibrary *self, const int64_t *ids,
                                             size_t n, int64_t before,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer data);

/* What @query finds, or of that only @ids (@n above 0), as Markdown in its order. */
void cuttings_library_highlights_text_async (CuttingsLibrary *self,
                                             const HighlightQuery *query,
                                             const int64_t *ids, size_t n,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer data);
/* (transfer full) */
char *cuttings_library_highlights_text_finish (CuttingsLibrary *self,
                                               GAsyncResult *result, GError **error);

/* The same into a file, which is replaced only when all is written; export_finish. */
void cuttings_library_highlights_export_async (
    CuttingsLibrary *self, const HighlightQuery *query, const int64_t *ids, size_t n,
    GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
