/* store-undo.h: takes changes of this session back, and makes them again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever happens between store_undo_begin() and store_undo_commit() is one step.  The
 * steps end with the program, the oldest are dropped beyond 32 MiB.  One StoreUndo
 * belongs to one writing StoreDb.
 */

#pragma once

#include "store/store-db.h"

typedef struct StoreUndo StoreUndo;

StoreUndo *store_undo_new (void);
void store_undo_free (StoreUndo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreUndo, store_undo_free)

/**
 * store_undo_begin:
 * @label: what the step is called; copied.  NULL: the changes join the last step, so
 *   that many small transactions can be undone at once
 *
 * Begins a transaction (store_db_begin()).
 */
bool store_undo_begin (StoreUndo *self, StoreDb *db, const char *label, GError **error);

/* The same, but the changes join the step called @label, wherever it is, and make it the
 * last; the first of them begins it.  For long work between which other steps are made:
 * what it changes is kept on disk, so that an import of any size can be undone. */
bool store_undo_begin_joined (StoreUndo *self, StoreDb *db, const char *label,
                              GError **error);

/* Commits (store_db_commit()); a step that changed nothing is not kept.  What was
 * undone before can no longer be made again. */
bool store_undo_commit (StoreUndo *self, StoreDb *db, GError **error);
void store_undo_rollback (StoreUndo *self, StoreDb *db);

/* What undoing or redoing has done. */
typedef struct {
  char *label;
  GArray *clip_ids; /* int64_t, ascending: the clippings that it touched */
} StoreUndone;

void store_undone_free (StoreUndone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreUndone, store_undone_free)

/**
 * store_undo_undo:
 * @error: return location for STORE_ERROR_NOT_FOUND (nothing to undo) or
 *   STORE_ERROR_CONFLICT (what the step touched was changed since, by another program
 *   or outside undo: nothing is changed, the step is dropped)
 *
 * Takes the last step back in a transaction of its own.
 *
 * Returns: (transfer full) (nullable): what was done
 */
StoreUndone *store_undo_undo (StoreUndo *self, StoreDb *db, GError **error);

/* Makes the step that was undone last again; the same errors. */
StoreUndone *store_undo_redo (StoreUndo *self, StoreDb *db, GError **error);

/* The label of the step that would be undone or redone, NULL when there is none. */
const char *store_undo_get_undo_label (const StoreUndo *self);
const char *store_undo_get_redo_label (const StoreUndo *self);
