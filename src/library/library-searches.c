/* library-searches.c: saved searches, and how many clippings a query finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-searches.h"

#include "library/library-ask.h"
#include "library/library-step.h"
#include "model/query-parse.h"
#include "store/store-found.h"
#include "store/store-searches.h"

/* ---- asking ---- */

static gpointer
answer_searches (StoreDb *db, gpointer question, GError **error)
{
  return store_searches_list (db, error);
}

void
cuttings_library_searches_async (CuttingsLibrary *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, answer_searches, (GDestroyNotify)g_ptr_array_unref, NULL, NULL,
               cancellable, callback, data);
}

GPtrArray *
cuttings_library_searches_finish (CuttingsLibrary *self, GAsyncResult *result,
                                  GError **error)
{
  return library_ask_finish (self, result, error);
}

static gpointer
answer_count (StoreDb *db, gpointer question, GError **error)
{
  size_t n;

  return store_found_count (db, question, &n, error) ? g_memdup2 (&n, sizeof n) : NULL;
}

static void
query_free (gpointer query)
{
  query_clear (query);
  g_free (query);
}

void
cuttings_library_count_async (CuttingsLibrary *self, const Query *query,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer data)
{
  Query *copy;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  copy = g_new (Query, 1);
  query_copy (query, copy);
  library_ask (self, answer_count, g_free, copy, query_free, cancellable, callback, data);
}

bool
cuttings_library_count_finish (CuttingsLibrary *self, GAsyncResult *result, size_t *n,
                               GError **error)
{
  g_autofree size_t *counted = library_ask_finish (self, result, error);

  if (counted == NULL)
    return false;
  *n = *counted;
  return true;
}

/* ---- changing ---- */

typedef struct {
  SavedSearch *search;
  int step;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  saved_search_free (self->search);
  g_free (self);
}

/* @search is taken. */
static Change *
change_new (SavedSearch *search)
{
  Change *self = g_new0 (Change, 1);

  self->search = search;
  return self;
}

/* Gives @search the form that is stored. */
static bool
check (SavedSearch *search, GError **error)
{
  g_autofree char *name = saved_search_normalize_name (search->name);
  g_autoptr (QueryTerm) term = NULL;
  TextSpan mistake;

  if (name == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE,
                         "A saved search needs a name");
    return false;
  }
  g_free (search->name);
  search->name = g_steal_pointer (&name);
  return query_parse (search->query, g_get_real_time (), false, &term, &mistake, error);
}

static bool
make_addition (StoreDb *db, gpointer data, GError **error)
{
  Change *self = data;

  return check (self->search, error) && store_searches_add (db, self->search, error);
}

void
cuttings_library_add_search_async (CuttingsLibrary *self, const char *name,
                                   const char *query, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (name != NULL && query != NULL);
  library_step_run (self, "add-search", make_addition,
                    change_new (saved_search_new (name, query)), change_free, cancellable,
                    callback, data);
}

static bool
make_update (StoreDb *db, gpointer data, GError **error)
{
  Change *self = data;

  return check (self->search, error) && store_searches_update (db, self->search, error);
}

void
cuttings_library_update_search_async (CuttingsLibrary *self, const SavedSearch *search,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "update-search", make_update,
                    change_new (saved_search_copy (search)), change_free, cancellable,
                    callback, data);
}

/* Of a search that is known by its id. */
static Change *
change_new_for_id (int64_t id)
{
  Change *self = change_new (saved_search_new ("", ""));

  self->search->id = id;
  return self;
}

static bool
make_deletion (StoreDb *db, gpointer data, GError **error)
{
  Change *self = data;

  return store_searches_delete (db, self->search->id, error);
}

void
cuttings_library_delete_search_async (CuttingsLibrary *self, int64_t search_id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "delete-search", make_deletion, change_new_for_id (search_id),
                    change_free, cancellable, callback, data);
}

static bool
make_move (StoreDb *db, gpointer data, GError **error)
{
  Change *self = data;

  return store_searches_move (db, self->search->id, self->step, error);
}

void
cuttings_library_move_search_async (CuttingsLibrary *self, int64_t search_id, int step,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new_for_id (search_id);
  change->step = step;
  library_step_run (self, "move-search", make_move, change, change_free, cancellable,
                    callback, data);
}
