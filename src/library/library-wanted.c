/* library-wanted.c: fetches the pages of clippings that were imported without them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of what is wanted is the store's; each page is an ordinary save, which adds a
 * capture to the clipping that waits for it.
 */

#include "library/library-wanted.h"

#include "base/uri.h"
#include "library/library-private.h"
#include "store/store-wanted.h"

/* Pages on their way at once, of as many sites: what a browser opens of one site. */
#define MAX_AT_ONCE 6

/* Between two pages of one site: as careful crawlers do it. */
#define PAUSE_MS 1000

typedef struct Fetching Fetching;

/* The pages of one site. */
typedef struct {
  Fetching *fetching;
  GQueue waiting;  /* StoreWanted, not owned */
  StoreWanted *at; /* on its way; NULL */
  guint pause;     /* source; 0 when none is needed */
} Site;

struct Fetching {
  GTask *task;
  CuttingsLibrary *library;
  GPtrArray *wanted;  /* StoreWanted */
  GPtrArray *sites;   /* Site */
  unsigned n_running; /* saves, and notes that one failed */
  size_t n_done;
  char *step;
  LibraryFetchResult *result;
  LibraryCountFunc progress;
  gpointer progress_data;
};

/* ---- wanting ---- */

typedef bool (*WantedFunc) (StoreDb *db, GError **error);

static void
change_wanted (LibrarySide *side, GTask *task, WantedFunc func)
{
  StoreDb *db = library_side_begin (side, task);
  GError *error = NULL;

  if (db == NULL)
    return;
  if (!store_db_begin (db, &error)) {
    library_task_fail (task, error);
  } else if (!func (db, &error)) {
    store_db_rollback (db);
    library_task_fail (task, error);
  } else if (!store_db_commit (db, &error)) {
    library_task_fail (task, error);
  } else {
    g_task_return_boolean (task, TRUE);
  }
}

static void
want_thread (gpointer data, GTask *task)
{
  change_wanted (data, task, store_wanted_add_all);
}

static void
forget_thread (gpointer data, GTask *task)
{
  change_wanted (data, task, store_wanted_clear);
}

void
cuttings_library_want_pages_async (CuttingsLibrary *self, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_side_push (&self->writer,
                     library_task_new (self, cancellable, callback, data,
                                       cuttings_library_want_pages_async),
                     want_thread);
}

void
cuttings_library_forget_wanted_async (CuttingsLibrary *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_side_push (&self->writer,
                     library_task_new (self, cancellable, callback, data,
                                       cuttings_library_forget_wanted_async),
                     forget_thread);
}

static void
count_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  LibraryWaiting waiting = {0};
  g_autoptr (GPtrArray) wanted = NULL;
  GError *error = NULL;

  if (db == NULL)
    return;
  if (store_wanted_count_waiting (db, &waiting.n_waiting, &error))
    wanted = store_wanted_list (db, &error);
  if (wanted == NULL) {
    library_task_fail (task, error);
    return;
  }
  waiting.n_wanted = wanted->len;
  g_task_return_pointer (task, g_memdup2 (&waiting, sizeof waiting), g_free);
}

void
cuttings_library_count_waiting_async (CuttingsLibrary *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_side_push (&self->reader,
                     library_task_new (self, cancellable, callback, data,
                                       cuttings_library_count_waiting_async),
                     count_thread);
}

bool
cuttings_library_count_waiting_finish (CuttingsLibrary *self, GAsyncResult *result,
                                       LibraryWaiting *waiting, GError **error)
{
  g_autofree LibraryWaiting *counted = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), false);
  counted = g_task_propagate_pointer (G_TASK (result), error);
  if (counted == NULL)
    return false;
  *waiting = *counted;
  return true;
}

/* ---- fetching ---- */

void
library_fetch_result_free (LibraryFetchResult *self)
{
  g_ptr_array_unref (self->failures);
  g_free (self);
}

static void
site_free (gpointer data)
{
  Site *self = data;

  g_clear_handle_id (&self->pause, g_source_remove);
  g_queue_clear (&self->waiting);
  g_free (self);
}

static void
fetching_free (gpointer data)
{
  Fetching *self = data;

  g_ptr_array_unref (self->sites);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_free (self->step);
  g_clear_pointer (&self->result, library_fetch_result_free);
  g_free (self);
}

static void
add_failure (Fetching *self, const StoreWanted *wanted, GError *error)
{
  LibraryFailure *failure = g_new (LibraryFailure, 1);

  *failure = (LibraryFailure){.from = g_strdup (wanted->title), .error = error};
  g_ptr_array_add (self->result->failures, failure);
}

/* What failed is tried again only when it is asked for again. */
static void
give_up_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  const int64_t *clip_id = g_task_get_task_data (task);
  StoreDb *db = library_side_begin (side, task);

  if (db == NULL)
    return;
  if (store_db_begin (db, NULL)) {
    if (store_wanted_remove (db, *clip_id, NULL))
      store_db_commit (db, NULL);
    else
      store_db_rollback (db);
  }
  g_task_return_boolean (task, TRUE);
}

static void go_on (Fetching *self);

static gboolean
on_pause_over (gpointer data)
{
  Site *site = data;

  site->pause = 0;
  go_on (site->fetching);
  return G_SOURCE_REMOVE;
}

static void
gave_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fetching *self = data;

  self->n_running--;
  go_on (self);
}

static void
give_up (Fetching *self, int64_t clip_id)
{
  GTask *task = library_task_new (self->library, NULL, gave_up_cb, self, give_up);

  self->n_running++;
  g_task_set_task_data (task, g_memdup2 (&clip_id, sizeof clip_id), g_free);
  library_side_push (&self->library->writer, task, give_up_thread);
}

static void
take_answer (Fetching *self, const StoreWanted *wanted, GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_error_free (error);
    return;
  }
  self->n_done++;
  if (error == NULL) {
    self->result->n_fetched++;
  } else {
    add_failure (self, wanted, error);
    give_up (self, wanted->clip_id);
  }
  if (self->progress != NULL)
    self->progress (self->n_done, self->wanted->len, self->progress_data);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Site *site = data;
  Fetching *self = site->fetching;
  StoreWanted *wanted = g_steal_pointer (&site->at);
  GError *error = NULL;
  LibrarySaveResult *saved =
      cuttings_library_save_finish (CUTTINGS_LIBRARY (source), result, &error);

  g_clear_pointer (&saved, library_save_result_free);
  self->n_running--;
  take_answer (self, wanted, error);
  if (!g_queue_is_empty (&site->waiting))
    site->pause = g_timeout_add (PAUSE_MS, on_pause_over, site);
  go_on (self);
}

static void
start (Site *site)
{
  Fetching *self = site->fetching;
  LibrarySaveRequest request = {
      .if_saved = LIBRARY_IF_SAVED_CAPTURE,
      .step = self->step,
  };

  site->at = g_queue_pop_head (&site->waiting);
  request.address = site->at->address;
  self->n_running++;
  cuttings_library_save_async (self->library, &request,
                               g_task_get_cancellable (self->task), NULL, NULL, saved_cb,
                               site);
}

static bool
is_pausing (const Fetching *self)
{
  for (guint i = 0; i < self->sites->len; i++) {
    const Site *site = g_ptr_array_index (self->sites, i);

    if (site->pause != 0)
      return true;
  }
  return false;
}

/* Starts what may be started; ends when there is nothing left. */
static void
go_on (Fetching *self)
{
  GTask *task = self->task;
  bool cancelled = g_cancellable_is_cancelled (g_task_get_cancellable (task));

  for (guint i = 0; !cancelled && i < self->sites->len && self->n_running < MAX_AT_ONCE;
       i++) {
    Site *site = g_ptr_array_index (self->sites, i);

    if (site->at == NULL && site->pause == 0 && !g_queue_is_empty (&site->waiting))
      start (site);
  }
  if (self->n_running > 0 || (is_pausing (self) && !cancelled))
    return;
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&self->result),
                           (GDestroyNotify)library_fetch_result_free);
  g_object_unref (task);
}

static Site *
site_new (Fetching *self)
{
  Site *site = g_new0 (Site, 1);

  site->fetching = self;
  g_queue_init (&site->waiting);
  g_ptr_array_add (self->sites, site);
  return site;
}

static void
sort_by_site (Fetching *self)
{
  g_autoptr (GHashTable) by_host =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->wanted->len; i++) {
    StoreWanted *wanted = g_ptr_array_index (self->wanted, i);
    char *host = uri_site (wanted->address);
    Site *site;

    if (host == NULL)
      host = g_strdup ("");
    site = g_hash_table_lookup (by_host, host);
    if (site == NULL) {
      site = site_new (self);
      g_hash_table_insert (by_host, g_steal_pointer (&host), site);
    }
    g_free (host);
    g_queue_push_tail (&site->waiting, wanted);
  }
}

static void
list_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  GPtrArray *wanted;
  GError *error = NULL;

  if (db == NULL)
    return;
  wanted = store_wanted_list (db, &error);
  if (wanted == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, wanted, (GDestroyNotify)g_ptr_array_unref);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Fetching *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->wanted = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->wanted == NULL) {
    library_task_fail (task, error);
    g_object_unref (task);
    return;
  }
  sort_by_site (self);
  go_on (self);
}

void
cuttings_library_fetch_wanted_async (CuttingsLibrary *self, GCancellable *cancellable,
                                     LibraryCountFunc progress, gpointer progress_data,
                                     GAsyncReadyCallback callback, gpointer data)
{
  Fetching *fetching;
  g_autofree char *uuid = g_uuid_string_random ();

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  fetching = g_new0 (Fetching, 1);
  fetching->task = library_task_new (self, cancellable, callback, data,
                                     cuttings_library_fetch_wanted_async);
  fetching->library = self;
  fetching->sites = g_ptr_array_new_with_free_func (site_free);
  fetching->step = g_strconcat ("fetch ", uuid, NULL);
  fetching->result = g_new0 (LibraryFetchResult, 1);
  fetching->result->failures =
      g_ptr_array_new_with_free_func ((GDestroyNotify)library_failure_free);
  fetching->progress = progress;
  fetching->progress_data = progress_data;
  g_task_set_task_data (fetching->task, fetching, fetching_free);
  library_side_push (
      &self->writer,
      library_task_new (self, cancellable, listed_cb, fetching->task, list_thread),
      list_thread);
}

LibraryFetchResult *
cuttings_library_fetch_wanted_finish (CuttingsLibrary *self, GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
