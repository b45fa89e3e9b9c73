/* clip-list.c: the clippings that a query finds, as a list that loads what is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is an array of ids.  An item is made when it is looked at; its row is asked
 * for together with its neighbours' and fills in when it comes.  A change in the
 * library asks the query again and tells the difference, so that a new clipping moves
 * nothing but its neighbours.
 */

#include "library/clip-list.h"

#include <string.h>

/* Rows asked for at once: about a window's height, 0.13 ms in the store. */
#define PAGE 50

/* Items kept: several windows' heights in each direction. */
#define MAX_ITEMS 2000

/* Above this many rows, replacing the list in one emission makes a selection model
 * look at every item that was added; removing first and adding then does not. */
#define MAX_REPLACED_AT_ONCE 500

/* ---- an item ---- */

struct _CuttingsClipItem {
  GObject parent_instance;

  int64_t id;
  LibraryRow *row;
  bool asked; /* the row is on its way */
};

G_DEFINE_FINAL_TYPE (CuttingsClipItem, cuttings_clip_item, G_TYPE_OBJECT)

enum { LOADED, N_ITEM_SIGNALS };

static guint item_signals[N_ITEM_SIGNALS];

static void
cuttings_clip_item_finalize (GObject *object)
{
  CuttingsClipItem *self = CUTTINGS_CLIP_ITEM (object);

  g_clear_pointer (&self->row, library_row_free);
  G_OBJECT_CLASS (cuttings_clip_item_parent_class)->finalize (object);
}

static void
cuttings_clip_item_class_init (CuttingsClipItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cuttings_clip_item_finalize;
  item_signals[LOADED] =
      g_signal_new ("loaded", CUTTINGS_TYPE_CLIP_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
cuttings_clip_item_init (CuttingsClipItem *self)
{
}

int64_t
cuttings_clip_item_get_id (CuttingsClipItem *self)
{
  g_return_val_if_fail (CUTTINGS_IS_CLIP_ITEM (self), 0);
  return self->id;
}

const LibraryRow *
cuttings_clip_item_get_row (CuttingsClipItem *self)
{
  g_return_val_if_fail (CUTTINGS_IS_CLIP_ITEM (self), NULL);
  return self->row;
}

static void
item_take_row (CuttingsClipItem *self, LibraryRow *row)
{
  g_clear_pointer (&self->row, library_row_free);
  self->row = row;
  g_signal_emit (self, item_signals[LOADED], 0);
}

/* ---- the list ---- */

struct _CuttingsClipList {
  GObject parent_instance;

  CuttingsLibrary *library;
  GArray *ids;       /* int64_t, in order */
  GHashTable *items; /* id to CuttingsClipItem */
  GQueue *oldest;    /* ids of @items, in order of making */
  Query query;
  GCancellable *running; /* the query that is being asked */
  GCancellable *rows;    /* the rows that are being asked for */
  bool loading;
  bool new_query; /* its rows may have other snippets than those that are shown */
  GError *error;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CuttingsClipList, cuttings_clip_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum { PROP_LOADING = 1, PROP_ERROR, N_PROPS };

static GParamSpec *props[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return CUTTINGS_TYPE_CLIP_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CUTTINGS_CLIP_LIST (model)->ids->len;
}

static void
forget_oldest (CuttingsClipList *self)
{
  int64_t *id = g_queue_pop_head (self->oldest);

  g_hash_table_remove (self->items, id);
}

static CuttingsClipItem *
item_at (CuttingsClipList *self, guint position)
{
  int64_t *id = &g_array_index (self->ids, int64_t, position);
  CuttingsClipItem *item = g_hash_table_lookup (self->items, id);

  if (item == NULL) {
    if (g_hash_table_size (self->items) >= MAX_ITEMS)
      forget_oldest (self);
    item = g_object_new (CUTTINGS_TYPE_CLIP_ITEM, NULL);
    item->id = *id;
    g_hash_table_insert (self->items, &item->id, item);
    g_queue_push_tail (self->oldest, &item->id);
  }
  return item;
}

/* ---- rows ---- */

/* The items whose rows were asked for, in that order. */
typedef struct {
  CuttingsClipList *list;
  GPtrArray *items;
} RowsWanted;

static void
rows_wanted_free (RowsWanted *self)
{
  g_object_unref (self->list);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RowsWanted *wanted = data;
  g_autoptr (GPtrArray) rows =
      cuttings_library_rows_finish (CUTTINGS_LIBRARY (source), result, NULL);

  for (guint i = 0; i < wanted->items->len; i++) {
    CuttingsClipItem *item = g_ptr_array_index (wanted->items, i);

    item->asked = false;
    if (rows != NULL && g_ptr_array_index (rows, i) != NULL)
      item_take_row (item, g_steal_pointer (&g_ptr_array_index (rows, i)));
  }
  rows_wanted_free (wanted);
}

static void
ask_for_rows (CuttingsClipList *self, GPtrArray *items)
{
  g_autofree int64_t *ids = g_new (int64_t, items->len);
  RowsWanted *wanted = g_new (RowsWanted, 1);

  for (guint i = 0; i < items->len; i++) {
    CuttingsClipItem *item = g_ptr_array_index (items, i);
    ids[i] = item->id;
    item->asked = true;
  }
  *wanted = (RowsWanted){.list = g_object_ref (self), .items = g_ptr_array_ref (items)};
  cuttings_library_rows_async (self->library, ids, items->len, self->query.term,
                               self->rows, rows_cb, wanted);
}

static void
load_page_of (CuttingsClipList *self, guint position)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = position - position % PAGE;
  guint end = MIN (first + PAGE, self->ids->len);

  for (guint at = first; at < end; at++) {
    CuttingsClipItem *item = item_at (self, at);

    if (item->row == NULL && !item->asked)
      g_ptr_array_add (items, g_object_ref (item));
  }
  if (items->len > 0)
    ask_for_rows (self, items);
}

static gpointer
get_item (GListModel *model, guint position)
{
  CuttingsClipList *self = CUTTINGS_CLIP_LIST (model);
  g_autoptr (CuttingsClipItem) item = NULL;

  if (position >= self->ids->len)
    return NULL;
  item = g_object_ref (item_at (self, position));
  if (item->row == NULL && !item->asked)
    load_page_of (self, position);
  return g_steal_pointer (&item);
}

/* What is known of the items may be stale: asks again, and shows the old until then.
 * @even_asked: also for what is on its way, which may be older than the change. */
static void
refresh_rows (CuttingsClipList *self, bool even_asked)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (even_asked || !CUTTINGS_CLIP_ITEM (item)->asked)
      g_ptr_array_add (items, g_object_ref (item));
  if (items->len > 0)
    ask_for_rows (self, items);
}

/* What a view holds of the list stays in it when the query changes: the same clipping
 * may well be found again, with another snippet. */
static void
forget_unseen (CuttingsClipList *self)
{
  GList *next;

  for (GList *link = self->oldest->head; link != NULL; link = next) {
    GObject *item = g_hash_table_lookup (self->items, link->data);

    next = link->next;
    if (g_atomic_int_get (&item->ref_count) > 1)
      continue;
    g_hash_table_remove (self->items, link->data);
    g_queue_delete_link (self->oldest, link);
  }
}

static void
drop_wanted_rows (CuttingsClipList *self)
{
  g_cancellable_cancel (self->rows);
  g_object_unref (self->rows);
  self->rows = g_cancellable_new ();
}

/* ---- replacing the ids ---- */

static void
replace_ids (CuttingsClipList *self, GArray *ids)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  const int64_t *from = (const int64_t *)(gpointer)old->data;
  const int64_t *to = (const int64_t *)(gpointer)ids->data;
  guint head = 0, tail = 0, removed, added, shared = MIN (old->len, ids->len);

  while (head < shared && from[head] == to[head])
    head++;
  while (tail < shared - head && from[old->len - 1 - tail] == to[ids->len - 1 - tail])
    tail++;
  removed = old->len - head - tail;
  added = ids->len - head - tail;

  if (removed > 0 && added > MAX_REPLACED_AT_ONCE) {
    /* In between, the list holds what is common to both. */
    self->ids = g_array_sized_new (FALSE, FALSE, sizeof (int64_t), head + tail);
    g_array_append_vals (self->ids, to, head);
    g_array_append_vals (self->ids, to + ids->len - tail, tail);
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, 0);
    g_array_unref (self->ids);
    removed = 0;
  }
  self->ids = g_array_ref (ids);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
}

static void
set_error (CuttingsClipList *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

static void
set_loading (CuttingsClipList *self, bool loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsClipList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
      cuttings_library_query_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_loading (self, false);
  if (ids != NULL)
    replace_ids (self, ids);
  if (self->new_query) {
    self->new_query = false;
    forget_unseen (self);
    refresh_rows (self, false);
  }
  set_error (self, g_steal_pointer (&error));
}

static void
ask_query (CuttingsClipList *self)
{
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  set_loading (self, true);
  cuttings_library_query_async (self->library, &self->query, self->running, queried_cb,
                                g_object_ref (self));
}

static void
on_library_changed (CuttingsLibrary *library, guint64 generation, CuttingsClipList *self)
{
  refresh_rows (self, true);
  ask_query (self);
}

void
cuttings_clip_list_set_query (CuttingsClipList *self, Query *query)
{
  g_return_if_fail (CUTTINGS_IS_CLIP_LIST (self));

  query_clear (&self->query);
  self->query = *query;
  *query = (Query){0};
  self->new_query = true;
  forget_unseen (self);
  drop_wanted_rows (self);
  ask_query (self);
}

CuttingsLibrary *
cuttings_clip_list_get_library (CuttingsClipList *self)
{
  g_return_val_if_fail (CUTTINGS_IS_CLIP_LIST (self), NULL);
  return self->library;
}

GArray *
cuttings_clip_list_get_ids (CuttingsClipList *self)
{
  g_return_val_if_fail (CUTTINGS_IS_CLIP_LIST (self), NULL);
  return self->ids;
}

guint
cuttings_clip_list_find (CuttingsClipList *self, int64_t clip_id)
{
  g_return_val_if_fail (CUTTINGS_IS_CLIP_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids->len; i++) {
    if (g_array_index (self->ids, int64_t, i) == clip_id)
      return i;
  }
  return G_MAXUINT;
}

/* ---- life ---- */

static void
cuttings_clip_list_get_property (GObject *object, guint id, GValue *value,
                                 GParamSpec *spec)
{
  CuttingsClipList *self = CUTTINGS_CLIP_LIST (object);

  switch (id) {
  case PROP_LOADING:
    g_value_set_boolean (value, self->loading);
    break;
  case PROP_ERROR:
    g_value_set_boxed (value, self->error);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
cuttings_clip_list_dispose (GObject *object)
{
  CuttingsClipList *self = CUTTINGS_CLIP_LIST (object);

  g_cancellable_cancel (self->running);
  g_cancellable_cancel (self->rows);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (cuttings_clip_list_parent_class)->dispose (object);
}

static void
cuttings_clip_list_finalize (GObject *object)
{
  CuttingsClipList *self = CUTTINGS_CLIP_LIST (object);

  g_clear_object (&self->running);
  g_clear_object (&self->rows);
  g_queue_free (self->oldest);
  g_hash_table_unref (self->items);
  g_array_unref (self->ids);
  query_clear (&self->query);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (cuttings_clip_list_parent_class)->finalize (object);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
cuttings_clip_list_class_init (CuttingsClipListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cuttings_clip_list_get_property;
  object_class->dispose = cuttings_clip_list_dispose;
  object_class->finalize = cuttings_clip_list_finalize;
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cuttings_clip_list_init (CuttingsClipList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->oldest = g_queue_new ();
  self->rows = g_cancellable_new ();
}

CuttingsClipList *
cuttings_clip_list_new (CuttingsLibrary *library)
{
  CuttingsClipList *self;

  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (library), NULL);
  self = g_object_new (CUTTINGS_TYPE_CLIP_LIST, NULL);
  self->library = g_object_ref (library);
  g_signal_connect (library, "changed", G_CALLBACK (on_library_changed), self);
  return self;
}
