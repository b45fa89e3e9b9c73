/* library-export.c: clippings leave the library as Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder is written clipping by clipping, each a job of the reader's thread, so that
 * the window can go on asking in between.
 */

#include "library/library-private.h"

#include <string.h>

#include "annotate/fragment.h"
#include "export/markdown-folder.h"
#include "render/render-article.h"
#include "store/store-blobs.h"

#define IMAGE_SCHEME "cuttings-image:"

/* Links of each highlight to the passage on the web. (transfer full) */
static GPtrArray *
passage_links (const LibraryClip *loaded)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < loaded->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (loaded->highlights, i);
    char *link = NULL;

    if (loaded->clip->address != NULL && !highlight->orphan)
      link = fragment_link (loaded->clip->address, loaded->capture->article->text,
                            highlight->span);
    g_ptr_array_add (links, link);
  }
  return links;
}

/* ---- to a string ---- */

/* Without files beside it, an image is where it was on the web. */
static char *
web_address_of (const char *address, gpointer data)
{
  const Capture *capture = data;
  const char *sha256 = address + strlen (IMAGE_SCHEME);

  for (guint i = 0; g_str_has_prefix (address, IMAGE_SCHEME) && i < capture->images->len;
       i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (g_strcmp0 (image->sha256, sha256) == 0)
      return g_strdup (image->address);
  }
  return NULL;
}

static void
text_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  const int64_t *id = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (LibraryClip) loaded = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *html = NULL;

  if (db == NULL)
    return;
  loaded = library_load_clip (db, *id, &error);
  if (loaded == NULL) {
    library_task_fail (task, error);
    return;
  }
  links = passage_links (loaded);
  html = render_article_html (loaded->capture->article);
  g_task_return_pointer (task,
                         markdown_file (&(MarkdownFile){
                             .clip = loaded->clip,
                             .html = html,
                             .highlights = loaded->highlights,
                             .links = links,
                             .options = &(MarkdownOptions){.marks = MARKDOWN_MARKS_EQUALS,
                                                           .image = web_address_of,
                                                           .image_data = loaded->capture},
                         }),
                         g_free);
}

void
cuttings_library_export_text_async (CuttingsLibrary *self, int64_t clip_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task = library_task_new (self, cancellable, callback, data,
                           cuttings_library_export_text_async);
  g_task_set_task_data (task, g_memdup2 (&clip_id, sizeof clip_id), g_free);
  library_side_push (&self->reader, task, text_thread);
}

char *
cuttings_library_export_text_finish (CuttingsLibrary *self, GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- to files ---- */

/* An export on its way.  The job of the moment has it, so no two threads do. */
typedef struct {
  char *path; /* of the folder; NULL when it is not on this computer */
  char *name; /* of the one file; NULL for a folder */
  int64_t *ids;
  size_t n, done;
  MarkdownFolder *folder; /* made by the first job */
  StoreDb *db;            /* of the job that runs */
  LibraryCountFunc progress;
  gpointer progress_data;
} Export;

static void
export_free (Export *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->ids);
  g_clear_pointer (&self->folder, markdown_folder_free);
  g_free (self);
}

static GBytes *
stored_image (const char *sha256, char **media_type, gpointer data)
{
  Export *self = data;

  return store_blobs_load (self->db, sha256, media_type, NULL);
}

static bool
export_one (Export *self, int64_t id, GError **error)
{
  g_autoptr (LibraryClip) loaded = library_load_clip (self->db, id, error);
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *html = NULL;
  const MarkdownOptions options = {.marks = MARKDOWN_MARKS_EQUALS};

  if (loaded == NULL)
    return false;
  links = passage_links (loaded);
  html = render_article_html (loaded->capture->article);
  return markdown_folder_add (self->folder,
                              &(MarkdownFile){
                                  .clip = loaded->clip,
                                  .html = html,
                                  .highlights = loaded->highlights,
                                  .links = links,
                                  .options = &options,
                              },
                              self->name, error);
}

static bool
begin_folder (Export *self, GError **error)
{
  if (self->path == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE,
                         "The place is not on this computer");
    return false;
  }
  if (self->folder == NULL)
    self->folder = markdown_folder_new (self->path, stored_image, self, error);
  return self->folder != NULL;
}

/* Whether this is the job that ends a folder. */
static bool
is_last (const Export *self)
{
  return self->name == NULL && self->done + 1 >= self->n;
}

static void
export_thread (gpointer data, GTask *task)
{
  Export *self = g_task_get_task_data (task);
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;

  /* The caller may have freed the export by now. */
  if (db == NULL)
    return;
  self->db = db;
  if (!begin_folder (self, &error) ||
      (self->n > 0 && !export_one (self, self->ids[self->done], &error)) ||
      (is_last (self) && !markdown_folder_write_index (self->folder, &error)))
    library_task_fail (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void export_next (GTask *task);

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }
  self->done++;
  if (self->progress != NULL)
    self->progress (MIN (self->done, self->n), self->n, self->progress_data);
  if (self->done < self->n) {
    export_next (task);
    return;
  }
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
export_next (GTask *task)
{
  CuttingsLibrary *self = CUTTINGS_LIBRARY (g_task_get_source_object (task));
  GTask *job = library_task_new (self, g_task_get_cancellable (task), exported_cb, task,
                                 export_next);

  g_task_set_task_data (job, g_task_get_task_data (task), NULL);
  library_side_push (&self->reader, job, export_thread);
}

static Export *
export_new (GFile *folder, const int64_t *ids, size_t n)
{
  Export *self = g_new0 (Export, 1);

  self->path = folder == NULL ? NULL : g_file_get_path (folder);
  self->ids = g_memdup2 (ids, n * sizeof *ids);
  self->n = n;
  return self;
}

/* @export is taken. */
static void
start (CuttingsLibrary *self, Export *export, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = library_task_new (self, cancellable, callback, data, start);

  g_task_set_task_data (task, export, (GDestroyNotify)export_free);
  export_next (task);
}

void
cuttings_library_export_folder_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                      size_t n, GFile *folder, GCancellable *cancellable,
                                      LibraryCountFunc progress, gpointer progress_data,
                                      GAsyncReadyCallback callback, gpointer data)
{
  Export *export;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  export = export_new (folder, clip_ids, n);
  export->progress = progress;
  export->progress_data = progress_data;
  start (self, export, cancellable, callback, data);
}

void
cuttings_library_export_file_async (CuttingsLibrary *self, int64_t clip_id, GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  Export *export;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  export = export_new (folder, &clip_id, 1);
  export->name = g_file_get_basename (file);
  start (self, export, cancellable, callback, data);
}

bool
cuttings_library_export_finish (CuttingsLibrary *self, GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), false);
  return g_task_propagate_boolean (G_TASK (result), error);
}
