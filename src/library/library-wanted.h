/* library-wanted.h: fetches the pages of clippings that were imported without them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wanted stays so until it is there, given up or forgotten, also when the program
 * ends meanwhile.
 */

#pragma once

#include "library/library-import.h"

/* Wants the pages of all clippings outside the trash that wait for theirs;
 * change_finish. */
void cuttings_library_want_pages_async (CuttingsLibrary *self, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);

/* Wants none any more; change_finish. */
void cuttings_library_forget_wanted_async (CuttingsLibrary *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);

/* How many clippings wait for their page, and how many of these pages are wanted. */
typedef struct {
  size_t n_waiting, n_wanted;
} LibraryWaiting;

void cuttings_library_count_waiting_async (CuttingsLibrary *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);
bool cuttings_library_count_waiting_finish (CuttingsLibrary *self, GAsyncResult *result,
                                            LibraryWaiting *waiting, GError **error);

typedef struct {
  size_t n_fetched;
  GPtrArray *failures; /* LibraryFailure */
} LibraryFetchResult;

void library_fetch_result_free (LibraryFetchResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibraryFetchResult, library_fetch_result_free)

/**
 * cuttings_library_fetch_wanted_async:
 * @progress: (nullable): counts the pages that came or failed
 *
 * Fetches what is wanted: several sites at once, but from each one page at a time and
 * with a pause in between.  All of it is one step of undo.  What fails is wanted no
 * longer; what is left when it is cancelled still is.
 */
void cuttings_library_fetch_wanted_async (CuttingsLibrary *self,
                                          GCancellable *cancellable,
                                          LibraryCountFunc progress,
                                          gpointer progress_data,
                                          GAsyncReadyCallback callback, gpointer data);
LibraryFetchResult *cuttings_library_fetch_wanted_finish (CuttingsLibrary *self,
                                                          GAsyncResult *result,
                                                          GError **error);
