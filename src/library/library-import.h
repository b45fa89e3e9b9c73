/* library-import.h: what other programs exported comes into the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

/* Something that could not be imported or fetched, and why. */
typedef struct {
  char *from;    /* the file, or the title of the clipping */
  unsigned line; /* in the file, or the number of the entry; 0 when it says nothing */
  GError *error; /* LIBRARY_ERROR */
} LibraryFailure;

void library_failure_free (LibraryFailure *self);

typedef struct {
  size_t n_added, n_merged, n_skipped; /* clippings */
  size_t n_highlights;                 /* new ones */
  size_t n_highlights_waiting;         /* of these: still without their place */
  size_t n_waiting;    /* clippings of the library that wait for their page */
  GPtrArray *failures; /* LibraryFailure */
} LibraryImportResult;

void library_import_result_free (LibraryImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibraryImportResult, library_import_result_free)

/**
 * cuttings_library_import_async:
 * @files: exports of other programs: files, zips and folders, told by what they hold
 * @progress: (nullable): counts the entries
 *
 * Adds what the library has not, and merges with what it has; one step of undo.  Nothing
 * is fetched: a clipping without its page waits for it.  A file that cannot be read is a
 * failure in the result, or the error when it is all there is.  When it fails or is
 * cancelled, nothing was changed.
 */
void cuttings_library_import_async (CuttingsLibrary *self, GFile *const *files, size_t n,
                                    GCancellable *cancellable, LibraryCountFunc progress,
                                    gpointer progress_data, GAsyncReadyCallback callback,
                                    gpointer data);
LibraryImportResult *cuttings_library_import_finish (CuttingsLibrary *self,
                                                     GAsyncResult *result,
                                                     GError **error);
