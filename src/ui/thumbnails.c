/* thumbnails.c: lead images, made small and kept for the rows of the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/thumbnails.h"

#include <stdbool.h>

/* Kept: the list has some two hundred rows alive, and each of them may have an image.
 * 12 KB each, four times that on a fine screen. */
#define MAX_KEPT 300

/* Read and decoded at the same time: the reader thread has rows to read as well. */
#define MAX_RUNNING 2

/* An image of more pixels than this is not decoded for a thumbnail: 72 MB. */
#define MAX_PIXELS (24 * 1000 * 1000)

/* What is decoded: formats whose first image is all there is. */
static const char *const media_types[] = {"image/jpeg", "image/png", "image/webp", NULL};

typedef struct {
  char *sha256;
  int scale;
  GdkTexture *texture; /* NULL until it is made, and when it cannot be */
  GList *link;         /* of @order */
} Thumbnail;

struct _CuttingsThumbnails {
  GObject parent_instance;

  CuttingsLibrary *library;
  GCancellable *cancellable; /* of everything that is on its way */
  GHashTable *kept;          /* SHA-256 to Thumbnail */
  GQueue *order;             /* SHA-256 of @kept, the one asked for last at the end */
  GQueue *waiting;           /* SHA-256 (owned), in the order of asking */
  unsigned n_running;
};

G_DEFINE_FINAL_TYPE (CuttingsThumbnails, cuttings_thumbnails, G_TYPE_OBJECT)

enum { LOADED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
thumbnail_free (gpointer data)
{
  Thumbnail *self = data;

  g_free (self->sha256);
  g_clear_object (&self->texture);
  g_free (self);
}

/* ---- decoding, on a thread ---- */

typedef struct {
  GBytes *bytes;
  char *media_type;
  int size; /* of the edge, in pixels of the screen */
} Decoding;

static void
decoding_free (gpointer data)
{
  Decoding *self = data;

  g_bytes_unref (self->bytes);
  g_free (self->media_type);
  g_free (self);
}

/* The shorter edge gets the size of the thumbnail; nothing is made larger. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  const Decoding *decoding = data;
  int shorter = MIN (width, height);

  if ((int64_t)width * height > MAX_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0); /* which makes it give up */
  else if (shorter > decoding->size)
    gdk_pixbuf_loader_set_size (loader, (int)((int64_t)width * decoding->size / shorter),
                                (int)((int64_t)height * decoding->size / shorter));
}

static GdkPixbuf *
decode (Decoding *decoding, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader =
      gdk_pixbuf_loader_new_with_mime_type (decoding->media_type, error);
  GdkPixbuf *pixbuf;
  bool read;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), decoding);
  read = gdk_pixbuf_loader_write_bytes (loader, decoding->bytes, error);
  /* A loader must be closed whatever it says to it. */
  read &= gdk_pixbuf_loader_close (loader, read ? error : NULL);
  pixbuf = read ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (read && pixbuf == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "No image");
  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

/* Of a tall image the upper part is taken rather than the middle: faces are there. */
static GdkTexture *
crop (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int edge = MIN (width, height);
  g_autoptr (GdkPixbuf) square = gdk_pixbuf_new_subpixbuf (
      pixbuf, (width - edge) / 2, (height - edge) / 4, edge, edge);
  g_autoptr (GdkPixbuf) copy = gdk_pixbuf_copy (square);
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (copy);

  return gdk_memory_texture_new (edge, edge,
                                 gdk_pixbuf_get_has_alpha (copy) ? GDK_MEMORY_R8G8B8A8
                                                                 : GDK_MEMORY_R8G8B8,
                                 pixels, (gsize)gdk_pixbuf_get_rowstride (copy));
}

static void
decode_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = decode (data, &error);

  if (pixbuf == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, crop (pixbuf), g_object_unref);
}

/* ---- one after the other ---- */

/* A thumbnail on its way.  It may have been forgotten when it comes. */
typedef struct {
  CuttingsThumbnails *thumbnails;
  GCancellable *cancellable;
  char *sha256;
  int size;
} Errand;

static void start_waiting (CuttingsThumbnails *self);

static void
errand_finish (Errand *errand, GdkTexture *texture)
{
  CuttingsThumbnails *self = errand->thumbnails;
  Thumbnail *thumbnail = g_hash_table_lookup (self->kept, errand->sha256);

  self->n_running--;
  if (thumbnail != NULL && !g_cancellable_is_cancelled (errand->cancellable)) {
    g_set_object (&thumbnail->texture, texture);
    g_signal_emit (self, signals[LOADED], 0, errand->sha256);
  }
  start_waiting (self);
  g_object_unref (errand->cancellable);
  g_object_unref (errand->thumbnails);
  g_free (errand->sha256);
  g_free (errand);
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  errand_finish (data, texture);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) bytes = cuttings_library_load_image_finish (
      CUTTINGS_LIBRARY (source), result, &media_type, NULL);
  g_autoptr (GTask) task = NULL;
  Decoding *decoding;

  if (bytes == NULL || media_type == NULL || !g_strv_contains (media_types, media_type)) {
    errand_finish (errand, NULL);
    return;
  }
  decoding = g_new (Decoding, 1);
  *decoding = (Decoding){g_bytes_ref (bytes), g_strdup (media_type), errand->size};
  task = g_task_new (errand->thumbnails, errand->cancellable, decoded_cb, errand);
  g_task_set_task_data (task, decoding, decoding_free);
  g_task_run_in_thread (task, decode_thread);
}

static void
start_waiting (CuttingsThumbnails *self)
{
  while (self->library != NULL && self->n_running < MAX_RUNNING &&
         !g_queue_is_empty (self->waiting)) {
    g_autofree char *sha256 = g_queue_pop_head (self->waiting);
    const Thumbnail *thumbnail = g_hash_table_lookup (self->kept, sha256);
    Errand *errand;

    if (thumbnail == NULL)
      continue;
    errand = g_new (Errand, 1);
    *errand = (Errand){g_object_ref (self), g_object_ref (self->cancellable),
                       g_strdup (sha256), THUMBNAIL_SIZE * thumbnail->scale};
    self->n_running++;
    cuttings_library_load_image_async (self->library, sha256, self->cancellable, read_cb,
                                       errand);
  }
}

/* ---- the door ---- */

static void
forget_oldest (CuttingsThumbnails *self)
{
  const char *sha256 = g_queue_pop_head (self->order);

  g_hash_table_remove (self->kept, sha256);
}

static void
ask_for (CuttingsThumbnails *self, const char *sha256, int scale)
{
  Thumbnail *thumbnail = g_new0 (Thumbnail, 1);

  if (g_hash_table_size (self->kept) >= MAX_KEPT)
    forget_oldest (self);
  thumbnail->sha256 = g_strdup (sha256);
  thumbnail->scale = scale;
  g_queue_push_tail (self->order, thumbnail->sha256);
  thumbnail->link = self->order->tail;
  g_hash_table_insert (self->kept, thumbnail->sha256, thumbnail);
  g_queue_push_tail (self->waiting, g_strdup (sha256));
  start_waiting (self);
}

GdkTexture *
cuttings_thumbnails_get (CuttingsThumbnails *self, const char *sha256, int scale)
{
  Thumbnail *thumbnail;

  g_return_val_if_fail (CUTTINGS_IS_THUMBNAILS (self), NULL);
  thumbnail = g_hash_table_lookup (self->kept, sha256);
  if (thumbnail == NULL) {
    ask_for (self, sha256, scale);
    return NULL;
  }
  g_queue_unlink (self->order, thumbnail->link);
  g_queue_push_tail_link (self->order, thumbnail->link);
  return thumbnail->texture;
}

static void
forget_all (CuttingsThumbnails *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear (self->order);
  g_queue_clear_full (self->waiting, g_free);
  g_hash_table_remove_all (self->kept);
  g_clear_object (&self->library);
}

void
cuttings_thumbnails_set_library (CuttingsThumbnails *self, CuttingsLibrary *library)
{
  g_return_if_fail (CUTTINGS_IS_THUMBNAILS (self));
  forget_all (self);
  self->cancellable = g_cancellable_new ();
  if (library != NULL)
    self->library = g_object_ref (library);
}

/* ---- life ---- */

static void
cuttings_thumbnails_dispose (GObject *object)
{
  forget_all (CUTTINGS_THUMBNAILS (object));
  G_OBJECT_CLASS (cuttings_thumbnails_parent_class)->dispose (object);
}

static void
cuttings_thumbnails_finalize (GObject *object)
{
  CuttingsThumbnails *self = CUTTINGS_THUMBNAILS (object);

  g_queue_free (self->order);
  g_queue_free (self->waiting);
  g_hash_table_unref (self->kept);
  G_OBJECT_CLASS (cuttings_thumbnails_parent_class)->finalize (object);
}

static void
cuttings_thumbnails_class_init (CuttingsThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cuttings_thumbnails_dispose;
  G_OBJECT_CLASS (klass)->finalize = cuttings_thumbnails_finalize;
  signals[LOADED] = g_signal_new ("loaded", CUTTINGS_TYPE_THUMBNAILS, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cuttings_thumbnails_init (CuttingsThumbnails *self)
{
  self->cancellable = g_cancellable_new ();
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, thumbnail_free);
  self->order = g_queue_new ();
  self->waiting = g_queue_new ();
}

CuttingsThumbnails *
cuttings_thumbnails_new (void)
{
  return g_object_new (CUTTINGS_TYPE_THUMBNAILS, NULL);
}
