/* sync-plan.h: what there is to do so that a folder says what the library says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: from what is known of the clippings and of the files to a list of steps.  A file
 * belongs to the clipping whose UUID is in its properties, wherever it lies and whatever
 * it is called.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* The stamp of a file that says that its clipping is deleted. */
#define SYNC_DELETED "deleted"

typedef struct {
  int64_t id;
  const char *uuid;
  const char *stamp; /* another one when the file has to say something else */
  bool there;        /* in the library and not in its trash */
  bool wanted;       /* to have a file; one that is not and has one keeps it as it is */
} SyncClip;

typedef struct {
  char *path;  /* within the folder */
  char *uuid;  /* of the clipping */
  char *stamp; /* of the clipping when the file was written; NULL when it was touched,
                  moved or not written by us since */
  bool known;  /* the last sync had this clipping */
} SyncFile;

void sync_file_free (SyncFile *self);

typedef enum {
  SYNC_KEEP,   /* nothing to do */
  SYNC_CREATE, /* write a new file */
  SYNC_LOOK,   /* read the file, and write it if it is to be different */
  SYNC_FLAG,   /* say in the file that its clipping is deleted */
  SYNC_SPARE, /* not ours to change: a second file of a clipping, or of another library */
} SyncAction;

typedef struct {
  SyncAction action;
  const SyncClip *clip; /* NULL for SYNC_FLAG and SYNC_SPARE */
  const SyncFile *file; /* NULL for SYNC_CREATE */
} SyncStep;

/**
 * sync_plan:
 * @clips: SyncClip
 * @files: SyncFile
 *
 * A file whose clipping is not there any more is flagged only when the last sync had it,
 * and this library has others of that sync: the files of another library are not touched.
 *
 * Returns: (transfer full) (element-type SyncStep): in the order of the clippings, then of
 * the paths; it borrows from @clips and @files
 */
GPtrArray *sync_plan (const GPtrArray *clips, const GPtrArray *files);
