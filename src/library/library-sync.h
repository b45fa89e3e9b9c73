/* library-sync.h: a folder of notes that is kept like the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each clipping has a Markdown file, found by its UUID wherever the user has put it.  What
 * the user wrote in it, and around it, stays; what changed in the library is written; what
 * is deleted there is flagged.  Twice in a row, the second time touches nothing.
 */

#pragma once

#include "library/library.h"

typedef enum {
  LIBRARY_SYNC_UNCHANGED,
  LIBRARY_SYNC_CREATED,
  LIBRARY_SYNC_UPDATED,
  LIBRARY_SYNC_CONFLICT, /* edited where Cuttings writes: a copy keeps the edits */
  LIBRARY_SYNC_FLAGGED,  /* the clipping is deleted, the file says so */
  LIBRARY_SYNC_SPARED,   /* a second file of a clipping, or of another library */
  LIBRARY_SYNC_FAILED,   /* could not be read or written; the others were */
  N_LIBRARY_SYNC_OUTCOMES
} LibrarySyncOutcome;

/* "created", …; stable: what --json prints. */
const char *library_sync_outcome_name (LibrarySyncOutcome outcome);

typedef struct {
  LibrarySyncOutcome outcome;
  char *path;   /* within the folder */
  char *detail; /* of a conflict, the path of the copy; of a failure, why; else NULL */
} LibrarySyncItem;

typedef struct {
  unsigned n[N_LIBRARY_SYNC_OUTCOMES];
  GPtrArray *items; /* LibrarySyncItem, all but what is unchanged */
} LibrarySyncReport;

void library_sync_report_free (LibrarySyncReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibrarySyncReport, library_sync_report_free)

/* The names of the presets that a folder can be synced in, the usual one first; NULL past
 * the last. */
const char *library_sync_preset_nth (size_t index);

typedef struct {
  GFile *folder;
  const char *preset;      /* NULL: that of the last sync, or the usual one */
  const int64_t *clip_ids; /* those that get files; NULL: all outside the trash */
  size_t n;
  bool dry_run; /* says what would be done, and does nothing */
} LibrarySyncRequest;

/**
 * cuttings_library_sync_async:
 * @request: copied
 *
 * Fails with LIBRARY_ERROR_CANNOT_READ for a folder that is out of reach, with
 * LIBRARY_ERROR_INVALID_VALUE for an unknown preset.  What was done before a cancellation
 * or a crash stays, and the next sync goes on from there.
 */
void cuttings_library_sync_async (CuttingsLibrary *self,
                                  const LibrarySyncRequest *request,
                                  GCancellable *cancellable, LibraryCountFunc progress,
                                  gpointer progress_data, GAsyncReadyCallback callback,
                                  gpointer data);
LibrarySyncReport *cuttings_library_sync_finish (CuttingsLibrary *self,
                                                 GAsyncResult *result, GError **error);
