/* library-read.c: what the library is asked: clippings, images, rows, counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every question is a job of the reader's thread.
 */

#include "library/library-ask.h"

#include "annotate/fragment.h"
#include "library/original-page.h"
#include "library/suggest-place.h"
#include "render/note-markup.h"
#include "render/render-article.h"
#include "render/render-page.h"
#include "render/render-quote.h"
#include "store/store-blobs.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-languages.h"
#include "store/store-search.h"
#include "store/store-searches.h"
#include "store/store-tag-colors.h"
#include "store/store-tags.h"

/* ---- one clipping ---- */

void
library_clip_free (LibraryClip *self)
{
  g_clear_pointer (&self->clip, clip_free);
  g_clear_pointer (&self->capture, capture_free);
  g_clear_pointer (&self->highlights, g_ptr_array_unref);
  g_free (self->page);
  g_free (self);
}

LibraryClip *
library_load_clip (StoreDb *db, int64_t id, GError **error)
{
  g_autoptr (LibraryClip) loaded = g_new0 (LibraryClip, 1);

  loaded->clip = store_clips_load (db, id, error);
  if (loaded->clip == NULL)
    return NULL;
  loaded->capture = store_captures_load_latest (db, id, error);
  if (loaded->capture == NULL)
    return NULL;
  loaded->highlights = store_highlights_load_all (db, id, error);
  if (loaded->highlights == NULL ||
      !store_captures_count (db, id, &loaded->n_captures, error))
    return NULL;
  return g_steal_pointer (&loaded);
}

static void
load_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  const int64_t *id = g_task_get_task_data (task);
  GError *error = NULL;
  LibraryClip *loaded;

  if (db == NULL)
    return;
  loaded = library_load_clip (db, *id, &error);
  if (loaded == NULL) {
    library_task_fail (task, error);
    return;
  }
  /* Here it costs the main loop nothing. */
  loaded->page = render_page (loaded->clip, loaded->capture);
  g_task_return_pointer (task, loaded, (GDestroyNotify)library_clip_free);
}

void
cuttings_library_load_async (CuttingsLibrary *self, int64_t clip_id,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_load_async);
  g_task_set_task_data (task, g_memdup2 (&clip_id, sizeof clip_id), g_free);
  library_side_push (&self->reader, task, load_thread);
}

LibraryClip *
cuttings_library_load_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
library_clip_render_page (const LibraryClip *clip)
{
  return clip->page != NULL ? g_strdup (clip->page)
                            : render_page (clip->clip, clip->capture);
}

char *
library_clip_passage_link (const LibraryClip *clip, TextSpan span)
{
  if (clip->clip->address == NULL || span.start >= span.end)
    return NULL;
  return fragment_link (clip->clip->address, clip->capture->article->text, span);
}

TextSpan
library_clip_suggest_place (const LibraryClip *clip, const Highlight *orphan)
{
  return suggest_place (orphan->made.exact, clip->capture->article->text,
                        clip->clip->language);
}

static const RenderQuoteFormat quote_formats[] = {
    [LIBRARY_QUOTE_PLAIN] = RENDER_QUOTE_PLAIN,
    [LIBRARY_QUOTE_HTML] = RENDER_QUOTE_HTML,
    [LIBRARY_QUOTE_MARKDOWN] = RENDER_QUOTE_MARKDOWN,
};

char *
library_clip_quote (const LibraryClip *clip, const char *exact, TextSpan span,
                    LibraryQuoteFormat format)
{
  g_autofree char *link = library_clip_passage_link (clip, span);

  return render_quote (clip->clip, exact, link != NULL ? link : clip->clip->address,
                       quote_formats[format]);
}

char *
library_note_markup (const char *note)
{
  return note_markup (note);
}

char *
library_clip_render_marked (const LibraryClip *clip)
{
  return render_page_marked (clip->clip, clip->capture, clip->highlights);
}

/* ---- its original ---- */

static gpointer
load_original (StoreDb *db, gpointer question, GError **error)
{
  const int64_t *id = question;
  g_autoptr (Clip) clip = store_clips_load (db, *id, error);
  g_autoptr (Capture) capture =
      clip != NULL ? store_captures_load_latest (db, *id, error) : NULL;
  g_autoptr (GBytes) raw =
      capture != NULL ? store_captures_load_raw (db, capture->id, error) : NULL;

  return raw != NULL ? original_page_render (clip, capture, raw, error) : NULL;
}

void
cuttings_library_load_original_async (CuttingsLibrary *self, int64_t clip_id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, load_original, g_free, g_memdup2 (&clip_id, sizeof clip_id), g_free,
               cancellable, callback, data);
}

char *
cuttings_library_load_original_finish (CuttingsLibrary *self, GAsyncResult *result,
                                       GError **error)
{
  return library_ask_finish (self, result, error);
}

/* ---- by name ---- */

static void
find_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;
  int64_t id;

  if (db == NULL)
    return;
  if (store_clips_find_uuid (db, g_task_get_task_data (task), &id, &error))
    g_task_return_int (task, id);
  else
    library_task_fail (task, error);
}

void
cuttings_library_find_async (CuttingsLibrary *self, const char *name,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_find_async);
  g_task_set_task_data (task, g_strdup (name), g_free);
  library_side_push (&self->reader, task, find_thread);
}

int64_t
cuttings_library_find_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  gssize id;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);
  id = g_task_propagate_int (G_TASK (result), error);
  return id < 0 ? 0 : id;
}

/* ---- images ---- */

typedef struct {
  char *sha256;
  char *media_type;
} ImageWanted;

static void
image_wanted_free (ImageWanted *self)
{
  g_free (self->sha256);
  g_free (self->media_type);
  g_free (self);
}

static void
image_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  ImageWanted *wanted = g_task_get_task_data (task);
  GError *error = NULL;
  GBytes *bytes;

  if (db == NULL)
    return;
  bytes = store_blobs_load (db, wanted->sha256, &wanted->media_type, &error);
  if (bytes == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
}

void
cuttings_library_load_image_async (CuttingsLibrary *self, const char *sha256,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  ImageWanted *wanted;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  wanted = g_new0 (ImageWanted, 1);
  wanted->sha256 = g_strdup (sha256);
  task = library_task_new (self, cancellable, callback, data,
                           cuttings_library_load_image_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify)image_wanted_free);
  library_side_push (&self->reader, task, image_thread);
}

GBytes *
cuttings_library_load_image_finish (CuttingsLibrary *self, GAsyncResult *result,
                                    char **media_type, GError **error)
{
  GBytes *bytes;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  bytes = g_task_propagate_pointer (G_TASK (result), error);
  if (bytes != NULL && media_type != NULL) {
    ImageWanted *wanted = g_task_get_task_data (G_TASK (result));
    *media_type = g_steal_pointer (&wanted->media_type);
  }
  return bytes;
}

/* ---- queries ---- */

static void
query_free (gpointer query)
{
  query_clear (query);
  g_free (query);
}

static gpointer
answer_query (StoreDb *db, gpointer query, GError **error)
{
  return store_search_query (db, query, 0, error);
}

void
cuttings_library_query_async (CuttingsLibrary *self, const Query *query,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer data)
{
  Query *copy;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  copy = g_new (Query, 1);
  query_copy (query, copy);
  library_ask (self, answer_query, (GDestroyNotify)g_array_unref, copy, query_free,
               cancellable, callback, data);
}

GArray *
cuttings_library_query_finish (CuttingsLibrary *self, GAsyncResult *result,
                               GError **error)
{
  return library_ask_finish (self, result, error);
}

/* ---- rows ---- */

typedef struct {
  int64_t *ids;
  size_t n;
  QueryTerm *term;
} RowsWanted;

static void
rows_wanted_free (RowsWanted *self)
{
  g_free (self->ids);
  g_clear_pointer (&self->term, query_term_free);
  g_free (self);
}

void
library_row_free (LibraryRow *self)
{
  g_clear_pointer (&self->clip, clip_free);
  g_free (self->snippet);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self->tag_colors);
  g_free (self);
}

static void
free_row_or_null (gpointer row)
{
  if (row != NULL)
    library_row_free (row);
}

static LibraryRow *
make_row (Clip *clip, GHashTable *colors, StoreSnippet *snippet)
{
  LibraryRow *row = g_new0 (LibraryRow, 1);

  row->clip = clip;
  row->tag_colors = g_new (int, clip->tags->len);
  for (guint i = 0; i < clip->tags->len; i++)
    row->tag_colors[i] = tag_colors_find (colors, g_ptr_array_index (clip->tags, i));
  if (snippet != NULL) {
    row->snippet = g_steal_pointer (&snippet->text);
    row->marks = g_steal_pointer (&snippet->marks);
  }
  return row;
}

static GPtrArray *
load_rows (StoreDb *db, const RowsWanted *wanted, GError **error)
{
  g_autoptr (GPtrArray) clips = store_clips_load_rows (db, wanted->ids, wanted->n, error);
  g_autoptr (GHashTable) colors =
      clips == NULL ? NULL : store_tag_colors_load (db, error);
  g_autoptr (GPtrArray) snippets = NULL;
  GPtrArray *rows;

  if (colors == NULL)
    return NULL;
  if (wanted->term != NULL) {
    snippets = store_search_snippets (db, wanted->ids, wanted->n, wanted->term, error);
    if (snippets == NULL)
      return NULL;
  }
  rows = g_ptr_array_new_full ((guint)wanted->n, free_row_or_null);
  for (guint i = 0; i < clips->len; i++) {
    Clip *clip = g_steal_pointer (&g_ptr_array_index (clips, i));
    StoreSnippet *snippet = snippets == NULL ? NULL : g_ptr_array_index (snippets, i);

    g_ptr_array_add (rows, clip == NULL ? NULL : make_row (clip, colors, snippet));
  }
  return rows;
}

static void
rows_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;
  GPtrArray *rows;

  if (db == NULL)
    return;
  rows = load_rows (db, g_task_get_task_data (task), &error);
  if (rows == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, rows, (GDestroyNotify)g_ptr_array_unref);
}

void
cuttings_library_rows_async (CuttingsLibrary *self, const int64_t *ids, size_t n_ids,
                             const QueryTerm *term, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  RowsWanted *wanted;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  wanted = g_new0 (RowsWanted, 1);
  wanted->ids = g_memdup2 (ids, n_ids * sizeof *ids);
  wanted->n = n_ids;
  wanted->term = query_term_copy (term);
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_rows_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify)rows_wanted_free);
  library_side_push (&self->reader, task, rows_thread);
}

GPtrArray *
cuttings_library_rows_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the sidebar ---- */

void
library_overview_free (LibraryOverview *self)
{
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->searches, g_ptr_array_unref);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->tag_colors, g_hash_table_unref);
  g_free (self);
}

static LibraryOverview *
load_overview (StoreDb *db, GError **error)
{
  g_autoptr (LibraryOverview) overview = g_new0 (LibraryOverview, 1);
  StorePlaces places;

  overview->tags = store_tags_list (db, error);
  if (overview->tags == NULL)
    return NULL;
  overview->languages = store_languages_list (db, error);
  if (overview->languages == NULL)
    return NULL;
  overview->tag_colors = store_tag_colors_load (db, error);
  if (overview->tag_colors == NULL)
    return NULL;
  overview->searches = store_searches_list (db, error);
  if (overview->searches == NULL)
    return NULL;
  overview->sites = store_tags_list_sites (db, error);
  if (overview->sites == NULL || !store_tags_count_places (db, &places, error))
    return NULL;
  overview->n_inbox = places.n_inbox;
  overview->n_starred = places.n_starred;
  overview->n_archive = places.n_archive;
  overview->n_trash = places.n_trash;
  overview->n_highlights = places.n_highlights;
  return g_steal_pointer (&overview);
}

static void
overview_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;
  LibraryOverview *overview;

  if (db == NULL)
    return;
  overview = load_overview (db, &error);
  if (overview == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, overview, (GDestroyNotify)library_overview_free);
}

void
cuttings_library_overview_async (CuttingsLibrary *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_side_push (&self->reader,
                     library_task_new (self, cancellable, callback, data,
                                       cuttings_library_overview_async),
                     overview_thread);
}

LibraryOverview *
cuttings_library_overview_finish (CuttingsLibrary *self, GAsyncResult *result,
                                  GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
