/* library-save.c: saves a page: looks, fetches, reads, brings the images, stores
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chain of callbacks on the library's thread; the work itself is on the task pool
 * and the writer.  Nothing is stored before the last link, which is one transaction:
 * whatever goes wrong before leaves nothing behind.
 */

#include "library/library-private.h"

#include <string.h>

#include "base/uri.h"
#include "fetch/fetch.h"
#include "library/capture-steps.h"
#include "library/save-images.h"
#include "library/save-source.h"
#include "library/save-store.h"

/* One save on its way. */
typedef struct {
  SaveOrder *order;
  FetchSession *session; /* NULL when nothing is fetched */
  SaveSource *source;    /* what came, from wherever */
  CaptureDraft *draft;
  LibraryProgressFunc progress;
  gpointer progress_data;
} Save;

static void
save_free (Save *self)
{
  g_clear_pointer (&self->order, save_order_free);
  g_clear_pointer (&self->session, fetch_session_free);
  g_clear_pointer (&self->source, save_source_free);
  g_clear_pointer (&self->draft, capture_draft_free);
  g_free (self);
}

static void
tell (Save *self, LibrarySaveStep step, double fraction)
{
  if (self->progress != NULL)
    self->progress (step, fraction, self->progress_data);
}

static CuttingsLibrary *
library_of (GTask *task)
{
  return CUTTINGS_LIBRARY (g_task_get_source_object (task));
}

/* Starts the next link of the chain on the task pool. @task is taken by @next. */
static void
run_in_pool (GTask *task, GTaskThreadFunc func, GAsyncReadyCallback next)
{
  g_autoptr (GTask) link = g_task_new (NULL, g_task_get_cancellable (task), next, task);

  g_task_set_task_data (link, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (link, func);
}

static void
fail (GTask *task, GError *error)
{
  library_task_fail (task, error);
  g_object_unref (task);
}

/* ---- the last link: storing ---- */

static void
store_thread (gpointer data, GTask *task)
{
  LibrarySide *side = data;
  StoreDb *db = library_side_begin (side, task);
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;
  LibrarySaveResult *result;

  if (db == NULL)
    return;
  result = save_store (db, side->undo, save->order, &error);
  library_side_note_undo (side);
  if (result == NULL) {
    library_task_fail (task, error);
    return;
  }
  library_look_for_changes (side->library);
  g_task_return_pointer (task, result, (GDestroyNotify)library_save_result_free);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    fail (task, error);
    return;
  }
  tell (save, LIBRARY_SAVE_STORING, -1);
  library_side_push (&library_of (task)->writer, task, store_thread);
}

static void
on_fetch_progress (int64_t received, int64_t expected, gpointer data)
{
  tell (data, LIBRARY_SAVE_FETCHING,
        expected > 0 ? (double)received / (double)expected : -1);
}

/* ---- images ---- */

static void
finish_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;

  save->order->capture = capture_steps_finish (g_steal_pointer (&save->draft));
  g_task_return_boolean (task, TRUE);
}

static void
on_image_progress (size_t done, size_t total, gpointer data)
{
  tell (data, LIBRARY_SAVE_IMAGES, (double)done / (double)total);
}

static void
images_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;

  if (!save_images_finish (result, &error)) {
    fail (task, error);
    return;
  }
  run_in_pool (task, finish_thread, finished_cb);
}

/* ---- reading ---- */

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  save->draft = save_source_read (save->source, &error);
  if (save->draft == NULL)
    library_task_fail (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void fetched_cb (GObject *object, GAsyncResult *result, gpointer data);

/* The page sends its reader elsewhere: goes there, as after a redirect. */
static void
follow_refresh (GTask *task)
{
  Save *save = g_task_get_task_data (task);
  g_autofree char *address = g_strdup (capture_draft_get_refresh (save->draft));

  g_clear_pointer (&save->draft, capture_draft_free);
  g_clear_pointer (&save->source, save_source_free);
  fetch_refresh_async (save->session, address, g_task_get_cancellable (task),
                       on_fetch_progress, save, fetched_cb, task);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    fail (task, error);
    return;
  }
  if (capture_draft_get_refresh (save->draft) != NULL) {
    follow_refresh (task);
    return;
  }
  save_source_lend_images (save->source, capture_draft_peek (save->draft));
  tell (save, LIBRARY_SAVE_IMAGES, 0);
  save_images_async (capture_draft_peek (save->draft), save->session,
                     g_task_get_cancellable (task), on_image_progress, save, images_cb,
                     task);
}

static void
start_reading (GTask *task)
{
  Save *save = g_task_get_task_data (task);

  tell (save, LIBRARY_SAVE_EXTRACTING, -1);
  run_in_pool (task, read_thread, read_cb);
}

/* ---- getting the bytes ---- */

static void
fetched_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;
  FetchedPage *page = fetch_page_finish (save->session, result, &error);

  if (page == NULL) {
    fail (task, error);
    return;
  }
  save->source = save_source_from_page (save->order->address, page);
  start_reading (task);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  save->source = save_source_from_file_finish (result, &error);
  if (save->source == NULL) {
    fail (task, error);
    return;
  }
  if (save->order->address != NULL)
    save_source_set_address (save->source, save->order->address);
  start_reading (task);
}

static void
get_bytes (GTask *task)
{
  Save *save = g_task_get_task_data (task);
  const SaveOrder *order = save->order;
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (order->file != NULL) {
    save_source_from_file_async (order->file, cancellable, loaded_cb, task);
  } else if (order->text != NULL) {
    save->source = save_source_from_text (order->address, order->text);
    start_reading (task);
  } else if (order->html != NULL) {
    if (order->address != NULL)
      save->session = fetch_session_new (order->address);
    save->source = save_source_from_clipboard (order->address, order->html);
    start_reading (task);
  } else {
    save->session = fetch_session_new (order->address);
    tell (save, LIBRARY_SAVE_FETCHING, -1);
    fetch_page_async (save->session, cancellable, on_fetch_progress, save, fetched_cb,
                      task);
  }
}

/* ---- the first link: is it there already? ---- */

static void
look_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;
  LibrarySaveResult *before = NULL;

  if (db == NULL)
    return;
  if (!save_store_find (db, g_task_get_task_data (task), &before, &error))
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, before, (GDestroyNotify)library_save_result_free);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;
  LibrarySaveResult *before = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL) {
    fail (task, error);
  } else if (before != NULL) {
    g_task_return_pointer (task, before, (GDestroyNotify)library_save_result_free);
    g_object_unref (task);
  } else {
    get_bytes (task);
  }
}

static void
look_whether_saved (GTask *task)
{
  Save *save = g_task_get_task_data (task);
  GTask *look = library_task_new (library_of (task), g_task_get_cancellable (task),
                                  looked_cb, task, look_whether_saved);

  g_task_set_task_data (look, save->order, NULL);
  library_side_push (&library_of (task)->writer, look, look_thread);
}

void
cuttings_library_save_async (CuttingsLibrary *self, const LibrarySaveRequest *request,
                             GCancellable *cancellable, LibraryProgressFunc progress,
                             gpointer progress_data, GAsyncReadyCallback callback,
                             gpointer data)
{
  Save *save;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (request->address != NULL || request->text != NULL ||
                    request->html != NULL || request->file != NULL);

  save = g_new0 (Save, 1);
  save->order = save_order_new (request);
  save->progress = progress;
  save->progress_data = progress_data;
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_save_async);
  g_task_set_task_data (task, save, (GDestroyNotify)save_free);
  look_whether_saved (task);
}

LibrarySaveResult *
cuttings_library_save_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
library_save_result_free (LibrarySaveResult *self)
{
  g_free (self->uuid);
  g_free (self->title);
  g_free (self);
}
