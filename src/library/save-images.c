/* save-images.c: brings the images of an article, some at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-images.h"

#include "base/uri.h"

/* As many as browsers open to one host (RFC 9112, section 9.4, leaves it to us). */
#define MAX_AT_ONCE 6

/* All images of one page together; a page of photographs in print quality ends here. */
#define MAX_TOTAL_BYTES (60 * 1024 * 1024)

typedef struct {
  Capture *capture;
  FetchSession *session;
  SaveImagesProgress progress;
  gpointer progress_data;
  guint next; /* index of the first image not yet asked for */
  guint running;
  guint done;
  gsize total_bytes;
} Images;

/* One image on its way. */
typedef struct {
  GTask *task;
  CaptureImage *image;
} Errand;

static bool
is_wanted (const CaptureImage *image)
{
  return image->bytes == NULL && uri_is_web (image->address);
}

static void ask_for_more (GTask *task);

static void
image_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Errand *errand = data;
  g_autoptr (GTask) task = errand->task;
  Images *self = g_task_get_task_data (task);
  g_autoptr (FetchedPage) page = fetch_image_finish (self->session, result, NULL);

  self->running--;
  self->done++;
  if (page != NULL) {
    errand->image->bytes = g_bytes_ref (page->bytes);
    self->total_bytes += g_bytes_get_size (page->bytes);
  }
  if (self->progress != NULL)
    self->progress (self->done, self->capture->images->len, self->progress_data);
  ask_for_more (task);
}

static void
ask_for (GTask *task, CaptureImage *image)
{
  Images *self = g_task_get_task_data (task);
  Errand *errand = g_new (Errand, 1);

  *errand = (Errand){.task = g_object_ref (task), .image = image};
  self->running++;
  fetch_image_async (self->session, image->address, self->capture->final_address,
                     g_task_get_cancellable (task), image_cb, errand);
}

static bool
may_ask (const Images *self, GCancellable *cancellable)
{
  return self->session != NULL && self->running < MAX_AT_ONCE &&
         self->next < self->capture->images->len && self->total_bytes < MAX_TOTAL_BYTES &&
         !g_cancellable_is_cancelled (cancellable);
}

static void
ask_for_more (GTask *task)
{
  Images *self = g_task_get_task_data (task);

  while (may_ask (self, g_task_get_cancellable (task))) {
    CaptureImage *image = g_ptr_array_index (self->capture->images, self->next++);

    if (is_wanted (image))
      ask_for (task, image);
    else
      self->done++;
  }
  if (self->running > 0)
    return;
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

void
save_images_async (Capture *capture, FetchSession *session, GCancellable *cancellable,
                   SaveImagesProgress progress, gpointer progress_data,
                   GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Images *self = g_new0 (Images, 1);

  self->capture = capture;
  self->session = session;
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_task_data (task, self, g_free);
  ask_for_more (task);
}

bool
save_images_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
