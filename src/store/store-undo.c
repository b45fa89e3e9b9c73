/* store-undo.c: takes changes of this session back, and makes them again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's session extension writes down what a transaction did to the rows, and can
 * do the reverse.  The counts follow by triggers, the search index by the ids that the
 * changes name.
 */

#include "store/store-undo.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/store-index.h"
#include "store/store-sql.h"

/* All steps together that are in memory; a save is about 30 KB, a mark on 1,000 clippings
 * 100 KB. */
#define MAX_BYTES (32 * 1024 * 1024)

/* What the reader's work consists of.  Not blob: bytes are shared between captures, and
 * unnamed ones are garbage; not what is counted or indexed: it follows. */
static const char *const tables[] = {
    "clip",          "clip_address", "clip_alias", "capture",   "fingerprint",
    "removal",       "image",        "tag",        "highlight", "clip_tag",
    "highlight_tag", "saved_search", "tag_color",  "tag_rule",  "tag_rule_tag",
};

/* Where a change names its clipping.  A change of a row has only its key and what
 * changed: the clipping is then looked up. */
static const struct {
  const char *table;
  int column;         /* of the clipping's id; -1: none */
  int key;            /* what to look up */
  const char *lookup; /* NULL: @column is always there */
  bool labels;        /* the text is not concerned */
} owners[] = {
    {"clip", 0, 0, NULL, false},
    {"capture", 1, 0, "SELECT clip_id FROM capture WHERE id = ?1", false},
    {"highlight", 2, 0, "SELECT clip_id FROM highlight WHERE id = ?1", false},
    {"clip_tag", 1, 0, NULL, true},
    {"highlight_tag", -1, 1, "SELECT clip_id FROM highlight WHERE id = ?1", true},
};

/* The column of clip that changes while it is read, outside undo. */
#define CLIP_PROGRESS 25

typedef struct {
  char *label;
  GPtrArray *changesets; /* GBytes, one for each transaction, in their order */
  size_t size;
} Step;

struct StoreUndo {
  GPtrArray *done;          /* Step, the latest last */
  GPtrArray *undone;        /* Step, what was undone last is last */
  size_t size;              /* of all steps */
  sqlite3_session *session; /* NULL outside store_undo_begin() and commit() */
  char *label;              /* of the step in the making; NULL: it joins the last */
  bool joins;               /* that of the same label, when there is one */
};

/* ---- steps ---- */

static void
step_free (Step *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->changesets);
  g_free (self);
}

static Step *
last_of (const GPtrArray *steps)
{
  return steps->len == 0 ? NULL : g_ptr_array_index (steps, steps->len - 1);
}

static Step *
push_step (StoreUndo *self, const char *label)
{
  Step *step = g_new0 (Step, 1);

  step->label = g_strdup (label);
  step->changesets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_ptr_array_add (self->done, step);
  return step;
}

static void
drop_step (StoreUndo *self, GPtrArray *steps, guint i)
{
  self->size -= ((Step *)g_ptr_array_index (steps, i))->size;
  g_ptr_array_remove_index (steps, i);
}

static void
forget_undone (StoreUndo *self)
{
  while (self->undone->len > 0)
    drop_step (self, self->undone, self->undone->len - 1);
}

/* The step that the changes join, which becomes the last; NULL when they are one. */
static Step *
step_to_join (StoreUndo *self)
{
  if (self->label == NULL)
    return last_of (self->done);
  for (guint i = self->done->len; self->joins && i > 0; i--) {
    Step *step = g_ptr_array_index (self->done, i - 1);

    if (!g_str_equal (step->label, self->label))
      continue;
    g_ptr_array_add (self->done, g_ptr_array_steal_index (self->done, i - 1));
    return step;
  }
  return NULL;
}

static bool
write_all (int fd, GBytes *bytes)
{
  gsize left;
  const char *at = g_bytes_get_data (bytes, &left);

  while (left > 0) {
    ssize_t written = write (fd, at, left);

    if (written <= 0)
      return false;
    at += written;
    left -= (gsize)written;
  }
  return true;
}

/* The same bytes in a file that has no name any more; NULL when there is no room.
 * (transfer full) */
static GBytes *
move_to_disk (GBytes *bytes)
{
  g_autofree char *path = NULL;
  g_autoptr (GMappedFile) file = NULL;
  int fd = g_file_open_tmp ("cuttings-undo-XXXXXX", &path, NULL);

  if (fd < 0)
    return NULL;
  if (write_all (fd, bytes))
    file = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  g_unlink (path);
  close (fd);
  return file == NULL ? NULL : g_mapped_file_get_bytes (file);
}

/* Takes @changeset. */
static void
keep (StoreUndo *self, GBytes *changeset)
{
  size_t size = g_bytes_get_size (changeset);
  GBytes *on_disk = self->joins ? move_to_disk (changeset) : NULL;
  Step *step = step_to_join (self);

  if (on_disk != NULL) {
    g_bytes_unref (changeset);
    changeset = on_disk;
    size = 0;
  }

  forget_undone (self);
  if (step == NULL)
    step = push_step (self, self->label == NULL ? "" : self->label);
  g_ptr_array_add (step->changesets, changeset);
  step->size += size;
  self->size += size;
  while (self->size > MAX_BYTES && self->done->len > 0)
    drop_step (self, self->done, 0);
}

StoreUndo *
store_undo_new (void)
{
  StoreUndo *self = g_new0 (StoreUndo, 1);

  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify)step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify)step_free);
  return self;
}

static void
end_recording (StoreUndo *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->label, g_free);
}

void
store_undo_free (StoreUndo *self)
{
  end_recording (self);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

const char *
store_undo_get_undo_label (const StoreUndo *self)
{
  return self->done->len == 0 ? NULL : last_of (self->done)->label;
}

const char *
store_undo_get_redo_label (const StoreUndo *self)
{
  return self->undone->len == 0 ? NULL : last_of (self->undone)->label;
}

/* ---- recording ---- */

static bool
start_recording (StoreUndo *self, StoreDb *db, GError **error)
{
  if (sqlite3session_create (db->sqlite, "main", &self->session) != SQLITE_OK)
    return store_sql_fail (db->sqlite, error);
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (sqlite3session_attach (self->session, tables[i]) != SQLITE_OK)
      return store_sql_fail (db->sqlite, error);
  }
  return true;
}

bool
store_undo_begin (StoreUndo *self, StoreDb *db, const char *label, GError **error)
{
  g_assert (self->session == NULL);
  if (!store_db_begin (db, error))
    return false;
  if (!start_recording (self, db, error)) {
    store_undo_rollback (self, db);
    return false;
  }
  self->label = g_strdup (label);
  self->joins = false;
  return true;
}

bool
store_undo_begin_joined (StoreUndo *self, StoreDb *db, const char *label, GError **error)
{
  if (!store_undo_begin (self, db, label, error))
    return false;
  self->joins = true;
  return true;
}

void
store_undo_rollback (StoreUndo *self, StoreDb *db)
{
  store_db_rollback (db);
  end_recording (self);
}

bool
store_undo_commit (StoreUndo *self, StoreDb *db, GError **error)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &data);

  if (code != SQLITE_OK || !store_db_commit (db, error)) {
    if (code != SQLITE_OK)
      g_set_error (error, STORE_ERROR, STORE_ERROR_FAILED, "The library: %s",
                   sqlite3_errstr (code));
    sqlite3_free (data);
    store_undo_rollback (self, db);
    return false;
  }
  if (size > 0)
    keep (self, g_bytes_new_with_free_func (data, (gsize)size, sqlite3_free, data));
  else
    sqlite3_free (data);
  end_recording (self);
  return true;
}

/* ---- which clippings ---- */

static bool
look_up (StoreDb *db, const char *sql, int64_t row_id, int64_t *clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, sql, error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, row_id);
  if (store_sql_next (stmt))
    *clip_id = sqlite3_column_int64 (stmt, 0);
  return store_sql_end (stmt, error);
}

/* The value of @column in the change at @change, as it was or as it became. */
static sqlite3_value *
value_of (sqlite3_changeset_iter *change, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (change, column, &value);
  else
    sqlite3changeset_old (change, column, &value);
  return value;
}

/* @clip_id: (out): 0 when the change belongs to no clipping */
static bool
find_owner (StoreDb *db, sqlite3_changeset_iter *change, int64_t *clip_id, bool *labels,
            GError **error)
{
  const char *table;
  int n_columns, operation, indirect;

  *clip_id = 0;
  sqlite3changeset_op (change, &table, &n_columns, &operation, &indirect);
  for (size_t i = 0; i < G_N_ELEMENTS (owners); i++) {
    sqlite3_value *value = NULL;

    if (!g_str_equal (table, owners[i].table))
      continue;
    *labels = owners[i].labels;
    if (owners[i].column >= 0)
      value = value_of (change, operation, owners[i].column);
    if (value == NULL)
      return look_up (db, owners[i].lookup,
                      sqlite3_value_int64 (value_of (change, operation, owners[i].key)),
                      clip_id, error);
    *clip_id = sqlite3_value_int64 (value);
  }
  return true;
}

/* Tells the search index of the clippings that @changeset is about to change, and
 * collects them. */
static bool
touch_owners (StoreDb *db, GBytes *changeset, GHashTable *ids, GError **error)
{
  sqlite3_changeset_iter *change = NULL;
  gsize size;
  gpointer data = (gpointer)g_bytes_get_data (changeset, &size);
  bool touched = true;

  sqlite3changeset_start (&change, (int)size, data);
  while (touched && sqlite3changeset_next (change) == SQLITE_ROW) {
    bool labels = false;
    int64_t id;

    touched = find_owner (db, change, &id, &labels, error) &&
              (id == 0 || (labels ? store_index_touch_labels (db, id, error)
                                  : store_index_touch (db, id, error)));
    if (id != 0)
      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
  }
  sqlite3changeset_finalize (change);
  return touched;
}

/* ---- undoing ---- */

static bool
is_same (sqlite3_value *a, sqlite3_value *b)
{
  int type = sqlite3_value_type (a), size = sqlite3_value_bytes (a);

  if (type != sqlite3_value_type (b))
    return false;
  if (type == SQLITE_INTEGER)
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
  return size == sqlite3_value_bytes (b) &&
         (size == 0 ||
          memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), (size_t)size) == 0);
}

/* Whether the clipping that is to go is as it was, but for how far it was read. */
static bool
was_only_read (sqlite3_changeset_iter *change)
{
  const char *table;
  int n_columns, operation, indirect;

  sqlite3changeset_op (change, &table, &n_columns, &operation, &indirect);
  if (operation != SQLITE_DELETE || !g_str_equal (table, "clip"))
    return false;
  for (int i = 0; i < n_columns; i++) {
    sqlite3_value *before = NULL, *now = NULL;

    sqlite3changeset_old (change, i, &before);
    sqlite3changeset_conflict (change, i, &now);
    if (i != CLIP_PROGRESS && !is_same (before, now))
      return false;
  }
  return true;
}

static int
on_conflict (void *data, int kind, sqlite3_changeset_iter *change)
{
  if (kind == SQLITE_CHANGESET_DATA && was_only_read (change))
    return SQLITE_CHANGESET_REPLACE;
  return SQLITE_CHANGESET_ABORT;
}

static bool
apply (StoreDb *db, GBytes *changeset, int flags, GError **error)
{
  gsize size;
  gpointer data = (gpointer)g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply_v2 (db->sqlite, (int)size, data, NULL, on_conflict,
                                        NULL, NULL, NULL, flags);

  if (code == SQLITE_OK)
    return true;
  /* SQLITE_CONSTRAINT: a row that others name, or that names what is gone. */
  if (code != SQLITE_ABORT && code != SQLITE_CONSTRAINT)
    return store_sql_fail (db->sqlite, error);
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_CONFLICT,
                       "Something else has changed the same clippings since");
  return false;
}

/* The changes of @step in reverse, the last first; or again, the first first. */
static bool
apply_step (StoreDb *db, const Step *step, bool reverse, GHashTable *ids, GError **error)
{
  guint n = step->changesets->len;

  for (guint i = 0; i < n; i++) {
    GBytes *changeset = g_ptr_array_index (step->changesets, reverse ? n - 1 - i : i);

    if (!touch_owners (db, changeset, ids, error) ||
        !apply (db, changeset, reverse ? SQLITE_CHANGESETAPPLY_INVERT : 0, error))
      return false;
  }
  return true;
}

static StoreUndone *
undone_new (const Step *step, GHashTable *ids)
{
  StoreUndone *undone = g_new0 (StoreUndone, 1);

  undone->label = g_strdup (step->label);
  undone->clip_ids = store_index_sort_ids (ids);
  return undone;
}

void
store_undone_free (StoreUndone *self)
{
  g_free (self->label);
  g_array_unref (self->clip_ids);
  g_free (self);
}

/* Applies the last of @from and moves it to @to. */
static StoreUndone *
move_step (StoreUndo *self, StoreDb *db, GPtrArray *from, GPtrArray *to, GError **error)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GError) problem = NULL;
  Step *step = last_of (from);

  if (step == NULL) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
                         "There is nothing to undo");
    return NULL;
  }
  if (!store_db_begin (db, error))
    return NULL;
  if (!apply_step (db, step, from == self->done, ids, &problem) ||
      !store_db_commit (db, &problem)) {
    store_db_rollback (db);
    if (g_error_matches (problem, STORE_ERROR, STORE_ERROR_CONFLICT))
      drop_step (self, from, from->len - 1);
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  return undone_new (step, ids);
}

StoreUndone *
store_undo_undo (StoreUndo *self, StoreDb *db, GError **error)
{
  return move_step (self, db, self->done, self->undone, error);
}

StoreUndone *
store_undo_redo (StoreUndo *self, StoreDb *db, GError **error)
{
  return move_step (self, db, self->undone, self->done, error);
}
