/* library-highlights.c: the highlights of all clippings: found, ordered, taken along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-highlights.h"

#include <string.h>

#include "export/export-disk.h"
#include "export/highlights-file.h"
#include "library/library-ask.h"
#include "store/store-highlight-hits.h"

/* What is wanted of the highlights that a query finds. */
typedef struct {
  HighlightQuery query;
  GHashTable *only; /* int64_t *: ids; NULL: all */
  char *path;       /* of the file that is written; NULL */
} Wanted;

static void
wanted_free (Wanted *self)
{
  highlight_query_clear (&self->query);
  g_clear_pointer (&self->only, g_hash_table_unref);
  g_free (self->path);
  g_free (self);
}

static GHashTable *
set_of_ids (const int64_t *ids, size_t n)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (size_t i = 0; i < n; i++)
    g_hash_table_add (set, g_memdup2 (&ids[i], sizeof ids[i]));
  return set;
}

static Wanted *
wanted_new (const HighlightQuery *query, const int64_t *ids, size_t n)
{
  Wanted *self = g_new0 (Wanted, 1);

  highlight_query_copy (query, &self->query);
  if (n > 0)
    self->only = set_of_ids (ids, n);
  return self;
}

/* ---- finding ---- */

static gpointer
find (StoreDb *db, gpointer question, GError **error)
{
  return store_highlight_hits_find (db, &((const Wanted *)question)->query, error);
}

void
cuttings_library_highlights_async (CuttingsLibrary *self, const HighlightQuery *query,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, find, (GDestroyNotify)g_ptr_array_unref, wanted_new (query, NULL, 0),
               (GDestroyNotify)wanted_free, cancellable, callback, data);
}

GPtrArray *
cuttings_library_highlights_finish (CuttingsLibrary *self, GAsyncResult *result,
                                    GError **error)
{
  return library_ask_finish (self, result, error);
}

/* ---- as Markdown ---- */

static void
keep_only (GPtrArray *hits, GHashTable *only, HighlightOrder order)
{
  guint kept = 0;

  for (guint i = 0; i < hits->len; i++) {
    HighlightHit *hit = g_ptr_array_index (hits, i);

    if (g_hash_table_contains (only, &hit->highlight->id)) {
      hits->pdata[i] = hits->pdata[kept];
      hits->pdata[kept++] = hit;
    }
  }
  g_ptr_array_set_size (hits, (int)kept);
  highlight_hits_group (hits, order);
}

static gpointer
make_text (StoreDb *db, gpointer question, GError **error)
{
  const Wanted *wanted = question;
  g_autoptr (GPtrArray) hits = find (db, question, error);

  if (hits == NULL)
    return NULL;
  if (wanted->only != NULL)
    keep_only (hits, wanted->only, wanted->query.order);
  return highlights_file (hits, wanted->query.order);
}

void
cuttings_library_highlights_text_async (CuttingsLibrary *self,
                                        const HighlightQuery *query, const int64_t *ids,
                                        size_t n, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, make_text, g_free, wanted_new (query, ids, n),
               (GDestroyNotify)wanted_free, cancellable, callback, data);
}

char *
cuttings_library_highlights_text_finish (CuttingsLibrary *self, GAsyncResult *result,
                                         GError **error)
{
  return library_ask_finish (self, result, error);
}

/* ---- into a file ---- */

static bool
write_file (StoreDb *db, const Wanted *wanted, GError **error)
{
  g_autofree char *text = NULL;

  if (wanted->path == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE,
                         "The place is not on this computer");
    return false;
  }
  text = make_text (db, (gpointer)wanted, error);
  return text != NULL && export_disk_write (wanted->path, text, strlen (text), error);
}

static void
export_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  GError *error = NULL;

  if (db == NULL)
    return;
  if (write_file (db, g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    library_task_fail (task, error);
}

void
cuttings_library_highlights_export_async (CuttingsLibrary *self,
                                          const HighlightQuery *query, const int64_t *ids,
                                          size_t n, GFile *file,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data)
{
  Wanted *wanted;
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  wanted = wanted_new (query, ids, n);
  wanted->path = g_file_get_path (file);
  task = library_task_new (self, cancellable, callback, data,
                           cuttings_library_highlights_export_async);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, wanted, (GDestroyNotify)wanted_free);
  library_side_push (&self->reader, task, export_thread);
}
