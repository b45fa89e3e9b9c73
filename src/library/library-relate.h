/* library-relate.h: clippings that have to do with one another: found, merged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

/* Two texts that share so much (LibraryRelative.likeness) tell the same story, perhaps in
 * two outlets; those that share so much are nearly the same. */
#define LIBRARY_LIKENESS_STORY 0.35
#define LIBRARY_LIKENESS_SAME 0.8

/* A clipping that has to do with another. */
typedef struct {
  int64_t clip_id;
  char *uuid;
  char *title;
  char *site; /* NULL when unknown */
  int64_t saved_at;
  double likeness; /* 0 to 1: the part that both texts have of all that is in either */
} LibraryRelative;

void library_relative_free (LibraryRelative *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibraryRelative, library_relative_free)

/* Those that share LIBRARY_LIKENESS_STORY or more with a clipping, or are of the same page;
 * the most alike first.  Asked after a save: is it there already? */
void cuttings_library_find_duplicates_async (CuttingsLibrary *self, int64_t clip_id,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer data);

/* At most @n that are about the same, by the words that tell most; their likeness is 0. */
void cuttings_library_find_related_async (CuttingsLibrary *self, int64_t clip_id,
                                          size_t n, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);

/* For both of the above.  (transfer full) (element-type LibraryRelative) */
GPtrArray *cuttings_library_find_relatives_finish (CuttingsLibrary *self,
                                                   GAsyncResult *result, GError **error);

/* All of the library in groups of two and more that share @likeness or are of the same
 * page.  Takes seconds for 100,000, on a thread of its own; how much there is to do is not
 * known: @progress is told a total of 0. */
void cuttings_library_list_duplicates_async (CuttingsLibrary *self, double likeness,
                                             GCancellable *cancellable,
                                             LibraryCountFunc progress,
                                             gpointer progress_data,
                                             GAsyncReadyCallback callback, gpointer data);
/* (transfer full) (element-type GArray of int64_t): ids of each group, the oldest first */
GPtrArray *cuttings_library_list_duplicates_finish (CuttingsLibrary *self,
                                                    GAsyncResult *result, GError **error);

/* Makes one clipping of @n (2 or more): the first stays, with all captures, highlights,
 * notes, tags and addresses; the others are no more.  One step of undo; change_finish. */
void cuttings_library_merge_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                   size_t n, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
