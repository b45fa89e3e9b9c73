/* library-private.h: what the files of the library share, and nobody else sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-error.h"
#include "library/library.h"
#include "library/worker.h"
#include "store/store-db.h"
#include "store/store-undo.h"

/* One connection and the thread that owns it.  After opening, only that thread
 * touches the fields. */
typedef struct {
  CuttingsLibrary *library; /* not owned: it joins the thread before it goes */
  Worker *worker;
  StoreDb *db;          /* NULL until opened, and when that failed */
  GError *why_not;      /* why @db is NULL */
  StoreUndo *undo;      /* the writer's: the changes of this session */
  int64_t data_version; /* the reader's: as it was when "changed" was last told */
} LibrarySide;

struct _CuttingsLibrary {
  GObject parent_instance;

  char *path;
  LibrarySide writer;
  LibrarySide reader;
  LibrarySide keeper;    /* keeper.h */
  GCancellable *closing; /* ends the keeper's jobs */
  unsigned backing_up;   /* source of the next look at the backups; 0 */
  GFileMonitor *monitor; /* of the stamp that every writer touches */
  guint64 generation;    /* times that "changed" was told */
  unsigned tending;      /* source of the next step of library-tend.c; 0 */
  bool collected;        /* the writer's: files without a name are gone */
  bool read_only;
  int trash_days; /* atomic: cuttings_library_set_trash_days() */
  int can_undo;   /* atomic: the writer sets them */
  int can_redo;
  int has_undone; /* atomic: what the reader keeps of fingerprints is to be forgotten */
};

/**
 * library_side_begin:
 *
 * What every job starts with.
 *
 * Returns: (nullable): the connection, or NULL when the job is over before it
 * began: cancelled, or the library is not open; @task has its error then
 */
StoreDb *library_side_begin (LibrarySide *self, GTask *task);

/* Hands @task (taken) to the thread; fails it when the library was closed. */
void library_side_push (LibrarySide *self, GTask *task, WorkerJobFunc func);

/* After the writer has changed something: what can be undone and redone now. */
void library_side_note_undo (LibrarySide *self);

/* A task that a job will finish.  @name is the function that the caller called. */
GTask *library_task_new (CuttingsLibrary *self, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data, gpointer name);

/* A clipping with all that the reader shows; on the thread of @db. (transfer full) */
LibraryClip *library_load_clip (StoreDb *db, int64_t id, GError **error);

/* Looks whether anybody has changed the library, and tells it: called after each
 * write of ours and when the stamp was touched.  Any thread. */
void library_look_for_changes (CuttingsLibrary *self);

/* Looks now and then whether a daily backup is to be made. */
void library_backup_daily (CuttingsLibrary *self);
