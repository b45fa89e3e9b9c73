/* library-import.c: what other programs exported comes into the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All files are read through before anything is stored, so that one that is damaged
 * changes nothing.  Then the entries go in oldest first, in batches: the task pool makes
 * them ready, the writer stores them, and other work comes in between.  All batches are
 * one step of undo; when the import fails or is cancelled, that step is taken back.
 */

#include "library/library-import.h"

#include "import/import-readers.h"
#include "library/arrival-store.h"
#include "library/library-private.h"
#include "store/store-captures.h"
#include "store/store-wanted.h"

/* Clippings stored in one transaction: with their articles some 50 ms of writing. */
#define BATCH 50

/* An import on its way.  The job of the moment has it, so no two threads do. */
typedef struct {
  GPtrArray *paths;    /* char *, NULL for what is not on this computer */
  GPtrArray *clips;    /* ImportedClip, oldest first; taken one after the other */
  guint next;          /* of them: the first that is not yet taken */
  GPtrArray *arrivals; /* Arrival: the batch of the moment */
  GHashTable *fates;   /* clip id: ArrivalOutcome, the most that became of it */
  char *label;         /* of the step of undo */
  LibraryImportResult *result;
  LibraryCountFunc progress;
  gpointer progress_data;
} Import;

static void
import_free (Import *self)
{
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->clips);
  g_ptr_array_unref (self->arrivals);
  g_hash_table_unref (self->fates);
  g_free (self->label);
  g_clear_pointer (&self->result, library_import_result_free);
  g_free (self);
}

/* One that was taken is NULL. */
static void
free_clip (gpointer clip)
{
  g_clear_pointer (&clip, imported_clip_free);
}

void
library_failure_free (LibraryFailure *self)
{
  g_free (self->from);
  g_error_free (self->error);
  g_free (self);
}

void
library_import_result_free (LibraryImportResult *self)
{
  g_ptr_array_unref (self->failures);
  g_free (self);
}

/* ---- running ---- */

static CuttingsLibrary *
library_of (GTask *task)
{
  return CUTTINGS_LIBRARY (g_task_get_source_object (task));
}

static void
run_in_pool (GTask *task, GTaskThreadFunc func, GAsyncReadyCallback next)
{
  g_autoptr (GTask) link = g_task_new (NULL, g_task_get_cancellable (task), next, task);

  g_task_set_task_data (link, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (link, func);
}

/* @cancellable: NULL for what has to be done all the same. */
static void
run_on_writer (GTask *task, GCancellable *cancellable, WorkerJobFunc func,
               GAsyncReadyCallback next)
{
  GTask *job = library_task_new (library_of (task), cancellable, next, task, func);

  g_task_set_task_data (job, g_task_get_task_data (task), NULL);
  library_side_push (&library_of (task)->writer, job, func);
}

static void
add_failure (Import *self, const char *from, unsigned line, GError *error)
{
  LibraryFailure *failure = g_new (LibraryFailure, 1);

  *failure = (LibraryFailure){
      .from = g_strdup (from),
      .line = line,
      .error = library_error_take (error),
  };
  g_ptr_array_add (self->result->failures, failure);
}

/* ---- taking back ---- */

static void
take_back_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  StoreDb *db = library_side_begin (side, task);
  Import *self;
  const char *last;
  StoreUndone *undone = NULL;

  if (db == NULL)
    return;
  self = g_task_get_task_data (task);
  last = store_undo_get_undo_label (side->undo);
  if (g_strcmp0 (last, self->label) == 0)
    undone = store_undo_undo (side->undo, db, NULL);
  g_clear_pointer (&undone, store_undone_free);
  library_side_note_undo (side);
  library_look_for_changes (side->library);
  g_task_return_boolean (task, TRUE);
}

/* The error that ended the import, while it is taken back. */
typedef struct {
  GTask *task;
  GError *error;
} Ending;

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Ending *ending = data;

  library_task_fail (ending->task, ending->error);
  g_object_unref (ending->task);
  g_free (ending);
}

/* Ends @task, which is taken, as @error says. */
static void
fail (GTask *task, GError *error)
{
  CuttingsLibrary *library = library_of (task);
  Ending *ending = g_new (Ending, 1);
  GTask *job = library_task_new (library, NULL, taken_back_cb, ending, fail);

  *ending = (Ending){.task = task, .error = error};
  g_task_set_task_data (job, g_task_get_task_data (task), NULL);
  library_side_push (&library->writer, job, take_back_thread);
}

/* ---- storing ---- */

static void store_next_batch (GTask *task);

static bool
write_files (StoreDb *db, const Import *self, GError **error)
{
  for (guint i = 0; i < self->arrivals->len; i++) {
    const Arrival *arrival = g_ptr_array_index (self->arrivals, i);

    if (!store_captures_write_files (db, arrival->capture, error))
      return false;
  }
  return true;
}

/* A clipping that two entries name was added, even if the second was merged into it. */
static void
note_fate (Import *self, const ArrivalFate *fate)
{
  gpointer before;

  self->result->n_highlights += fate->n_highlights;
  self->result->n_highlights_waiting += fate->n_waiting;
  if (g_hash_table_lookup_extended (self->fates, &fate->clip_id, NULL, &before) &&
      GPOINTER_TO_INT (before) <= (int)fate->outcome)
    return;
  g_hash_table_insert (self->fates, g_memdup2 (&fate->clip_id, sizeof fate->clip_id),
                       GINT_TO_POINTER (fate->outcome));
}

static bool
store_arrivals (StoreDb *db, Import *self, GError **error)
{
  for (guint i = 0; i < self->arrivals->len; i++) {
    ArrivalFate fate;

    if (!arrival_store (db, g_ptr_array_index (self->arrivals, i), &fate, error))
      return false;
    note_fate (self, &fate);
  }
  return true;
}

static bool
store_batch (LibrarySide *side, Import *self, GError **error)
{
  if (!write_files (side->db, self, error) ||
      !store_undo_begin_joined (side->undo, side->db, self->label, error))
    return false;
  if (!store_arrivals (side->db, self, error)) {
    store_undo_rollback (side->undo, side->db);
    return false;
  }
  return store_undo_commit (side->undo, side->db, error);
}

static void
store_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  GError *error = NULL;
  bool stored;

  if (library_side_begin (side, task) == NULL)
    return;
  stored = store_batch (side, g_task_get_task_data (task), &error);
  library_side_note_undo (side);
  if (!stored) {
    library_task_fail (task, error);
    return;
  }
  library_look_for_changes (side->library);
  g_task_return_boolean (task, TRUE);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Import *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    fail (task, error);
    return;
  }
  if (self->progress != NULL)
    self->progress (self->next, self->clips->len, self->progress_data);
  store_next_batch (task);
}

/* ---- making ready ---- */

/* In the order of a zip: to go back in it costs a walk from its beginning. */
static int
compare_files (gconstpointer a, gconstpointer b, gpointer data)
{
  GPtrArray *clips = data;
  const ImportedClip *one = g_ptr_array_index (clips, *(const guint *)a);
  const ImportedClip *other = g_ptr_array_index (clips, *(const guint *)b);

  return (one->file > other->file) - (one->file < other->file);
}

/* The entries of the batch, by the file that they are in. */
static GArray *
batch_by_file (const Import *self)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = self->next; i < MIN (self->next + BATCH, self->clips->len); i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_files, self->clips);
  return order;
}

static void
make_ready (Import *self, guint i, Arrival **made)
{
  ImportedClip *clip = g_steal_pointer (&g_ptr_array_index (self->clips, i));
  g_autofree char *from = g_strdup (clip->from);
  unsigned line = clip->line;
  GError *error = NULL;

  *made = arrival_new (clip, &error);
  if (*made == NULL)
    add_failure (self, from, line, error);
}

static void
ready_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Import *self = data;
  g_autoptr (GArray) order = batch_by_file (self);
  Arrival *made[BATCH] = {NULL};

  for (guint i = 0; i < order->len; i++) {
    guint at = g_array_index (order, guint, i);

    make_ready (self, at, &made[at - self->next]);
  }
  g_ptr_array_set_size (self->arrivals, 0);
  for (guint i = 0; i < order->len; i++) {
    if (made[i] != NULL)
      g_ptr_array_add (self->arrivals, made[i]);
  }
  self->next += order->len;
  g_task_return_boolean (task, TRUE);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    fail (task, error);
  else
    run_on_writer (task, g_task_get_cancellable (task), store_thread, stored_cb);
}

/* ---- the end ---- */

static void
count (Import *self)
{
  GHashTableIter iter;
  gpointer outcome;

  g_hash_table_iter_init (&iter, self->fates);
  while (g_hash_table_iter_next (&iter, NULL, &outcome)) {
    switch ((ArrivalOutcome)GPOINTER_TO_INT (outcome)) {
    case ARRIVAL_ADDED:
      self->result->n_added++;
      break;
    case ARRIVAL_MERGED:
      self->result->n_merged++;
      break;
    case ARRIVAL_SKIPPED:
      self->result->n_skipped++;
      break;
    }
  }
}

static void
count_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  Import *self;
  GError *error = NULL;

  if (db == NULL)
    return;
  self = g_task_get_task_data (task);
  count (self);
  if (store_wanted_count_waiting (db, &self->result->n_waiting, &error))
    g_task_return_boolean (task, TRUE);
  else
    library_task_fail (task, error);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Import *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_steal_pointer (&self->result),
                           (GDestroyNotify)library_import_result_free);
  else
    library_task_fail (task, error);
}

static void
store_next_batch (GTask *task)
{
  Import *self = g_task_get_task_data (task);

  if (self->next < self->clips->len)
    run_in_pool (task, ready_thread, ready_cb);
  else
    run_on_writer (task, NULL, count_thread, counted_cb);
}

/* ---- reading ---- */

static bool
read_path (const char *path, ImportSink *sink, GError **error)
{
  g_autoptr (ImportSource) source = NULL;

  if (path == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_READ,
                         "The file is not on this computer");
    return false;
  }
  source = import_source_open (path, NULL, error);
  return source != NULL && import_readers_read (source, sink, error);
}

static void
take_problems (Import *self, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++) {
    ImportProblem *problem = g_ptr_array_index (problems, i);

    add_failure (self, problem->from, problem->line, g_error_copy (problem->error));
  }
}

/* What the file at @path holds; nothing of one that is of no use as a whole. */
static void
take_path (Import *self, const char *path)
{
  g_auto (ImportSink) sink = {0};
  GError *error = NULL;

  import_sink_init (&sink);
  if (read_path (path, &sink, &error)) {
    take_problems (self, sink.problems);
    g_ptr_array_extend_and_steal (self->clips, g_steal_pointer (&sink.clips));
  } else {
    g_autofree char *name =
        path == NULL ? g_strdup ("") : g_filename_display_basename (path);

    add_failure (self, name, 0, error);
  }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const ImportedClip *one = *(const ImportedClip *const *)a;
  const ImportedClip *other = *(const ImportedClip *const *)b;

  return (one->saved_at > other->saved_at) - (one->saved_at < other->saved_at);
}

/* Ids follow the times of saving, which makes lists by time fast. */
static void
sort_clips (Import *self)
{
  int64_t now = g_get_real_time ();

  for (guint i = 0; i < self->clips->len; i++) {
    ImportedClip *clip = g_ptr_array_index (self->clips, i);

    /* In the order of the file, a microsecond apart; the future is a mistake. */
    if (clip->saved_at == 0 || clip->saved_at > now)
      clip->saved_at = now + i;
  }
  g_ptr_array_sort (self->clips, compare_times);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Import *self = data;
  GPtrArray *failures = self->result->failures;

  for (guint i = 0; i < self->paths->len; i++) {
    if (g_task_return_error_if_cancelled (task))
      return;
    take_path (self, g_ptr_array_index (self->paths, i));
  }
  if (self->clips->len == 0 && failures->len == 1) {
    LibraryFailure *only = g_ptr_array_index (failures, 0);

    g_task_return_error (task, g_error_copy (only->error));
    return;
  }
  sort_clips (self);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    library_task_fail (task, error);
    g_object_unref (task);
    return;
  }
  store_next_batch (task);
}

static Import *
import_new (GFile *const *files, size_t n)
{
  Import *self = g_new0 (Import, 1);
  g_autofree char *uuid = g_uuid_string_random ();

  self->paths = g_ptr_array_new_with_free_func (g_free);
  for (size_t i = 0; i < n; i++)
    g_ptr_array_add (self->paths, g_file_get_path (files[i]));
  self->clips = g_ptr_array_new_with_free_func (free_clip);
  self->arrivals = g_ptr_array_new_with_free_func ((GDestroyNotify)arrival_free);
  self->fates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->label = g_strconcat ("import ", uuid, NULL);
  self->result = g_new0 (LibraryImportResult, 1);
  self->result->failures =
      g_ptr_array_new_with_free_func ((GDestroyNotify)library_failure_free);
  return self;
}

void
cuttings_library_import_async (CuttingsLibrary *self, GFile *const *files, size_t n,
                               GCancellable *cancellable, LibraryCountFunc progress,
                               gpointer progress_data, GAsyncReadyCallback callback,
                               gpointer data)
{
  Import *import;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (n > 0);
  import = import_new (files, n);
  import->progress = progress;
  import->progress_data = progress_data;
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_import_async);
  g_task_set_task_data (task, import, (GDestroyNotify)import_free);
  run_in_pool (task, read_thread, read_cb);
}

LibraryImportResult *
cuttings_library_import_finish (CuttingsLibrary *self, GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
