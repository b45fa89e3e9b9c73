/* highlight-list.c: the highlights of all clippings that a query finds, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/highlight-list.h"

/* ---- an item ---- */

struct _CuttingsHighlightItem {
  GObject parent_instance;

  HighlightHit *hit;
};

G_DEFINE_FINAL_TYPE (CuttingsHighlightItem, cuttings_highlight_item, G_TYPE_OBJECT)

enum { CHANGED, N_ITEM_SIGNALS };

static guint item_signals[N_ITEM_SIGNALS];

static void
cuttings_highlight_item_finalize (GObject *object)
{
  g_clear_pointer (&CUTTINGS_HIGHLIGHT_ITEM (object)->hit, highlight_hit_free);
  G_OBJECT_CLASS (cuttings_highlight_item_parent_class)->finalize (object);
}

static void
cuttings_highlight_item_class_init (CuttingsHighlightItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cuttings_highlight_item_finalize;
  item_signals[CHANGED] =
      g_signal_new ("changed", CUTTINGS_TYPE_HIGHLIGHT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_highlight_item_init (CuttingsHighlightItem *self)
{
}

const HighlightHit *
cuttings_highlight_item_get_hit (CuttingsHighlightItem *self)
{
  g_return_val_if_fail (CUTTINGS_IS_HIGHLIGHT_ITEM (self), NULL);
  return self->hit;
}

/* Takes @hit. */
static void
item_take_hit (CuttingsHighlightItem *self, HighlightHit *hit)
{
  const HighlightHit *old = self->hit;
  bool same = old->first == hit->first &&
              old->highlight->changed_at == hit->highlight->changed_at &&
              old->highlight->orphan == hit->highlight->orphan &&
              old->clip->changed_at == hit->clip->changed_at;

  highlight_hit_free (self->hit);
  self->hit = hit;
  if (!same)
    g_signal_emit (self, item_signals[CHANGED], 0);
}

/* ---- the list ---- */

struct _CuttingsHighlightList {
  GObject parent_instance;

  CuttingsLibrary *library;
  GPtrArray *items; /* CuttingsHighlightItem */
  HighlightQuery query;
  GCancellable *running; /* the query that is being asked */
  bool loading;
  bool awake;
  bool stale; /* something has changed while it was asleep */
  GError *error;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CuttingsHighlightList, cuttings_highlight_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum { PROP_LOADING = 1, PROP_ERROR, N_PROPS };

static GParamSpec *props[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return CUTTINGS_TYPE_HIGHLIGHT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CUTTINGS_HIGHLIGHT_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CuttingsHighlightList *self = CUTTINGS_HIGHLIGHT_LIST (model);

  return position < self->items->len
             ? g_object_ref (g_ptr_array_index (self->items, position))
             : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* ---- replacing the items ---- */

/* By tag, a highlight has an item for each of its tags. */
static char *
key_of (const HighlightHit *hit)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%s", hit->highlight->id,
                          hit->tag != NULL ? hit->tag : "");
}

static GHashTable *
items_by_key (const GPtrArray *items)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++) {
    CuttingsHighlightItem *item = g_ptr_array_index (items, i);

    g_hash_table_insert (known, key_of (item->hit), item);
  }
  return known;
}

/* Takes the hits out of @hits. */
static GPtrArray *
make_items (CuttingsHighlightList *self, GPtrArray *hits)
{
  g_autoptr (GHashTable) known = items_by_key (self->items);
  GPtrArray *items = g_ptr_array_new_full (hits->len, g_object_unref);

  for (guint i = 0; i < hits->len; i++) {
    HighlightHit *hit = g_ptr_array_index (hits, i);
    g_autofree char *key = key_of (hit);
    CuttingsHighlightItem *item = g_hash_table_lookup (known, key);

    if (item != NULL) {
      g_object_ref (item);
      item_take_hit (item, hit);
    } else {
      item = g_object_new (CUTTINGS_TYPE_HIGHLIGHT_ITEM, NULL);
      item->hit = hit;
    }
    g_ptr_array_add (items, item);
  }
  g_ptr_array_set_free_func (hits, NULL);
  return items;
}

/* Tells what is different and nothing more, so that the view stays where it is. */
static void
replace_items (CuttingsHighlightList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint head = 0, tail = 0, shared = MIN (old->len, items->len);

  while (head < shared && old->pdata[head] == items->pdata[head])
    head++;
  while (tail < shared - head &&
         old->pdata[old->len - 1 - tail] == items->pdata[items->len - 1 - tail])
    tail++;
  self->items = items;
  if (head + tail < MAX (old->len, items->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                items->len - head - tail);
}

/* ---- asking ---- */

static void
set_loading (CuttingsHighlightList *self, bool loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
set_error (CuttingsHighlightList *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsHighlightList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
      cuttings_library_highlights_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_loading (self, false);
  if (hits != NULL)
    replace_items (self, make_items (self, hits));
  set_error (self, g_steal_pointer (&error));
}

static void
ask (CuttingsHighlightList *self)
{
  self->stale = !self->awake;
  if (!self->awake)
    return;
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  set_loading (self, true);
  cuttings_library_highlights_async (self->library, &self->query, self->running, found_cb,
                                     g_object_ref (self));
}

void
cuttings_highlight_list_set_query (CuttingsHighlightList *self, HighlightQuery *query)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_LIST (self));

  highlight_query_clear (&self->query);
  self->query = *query;
  *query = (HighlightQuery){0};
  ask (self);
}

const HighlightQuery *
cuttings_highlight_list_get_query (CuttingsHighlightList *self)
{
  g_return_val_if_fail (CUTTINGS_IS_HIGHLIGHT_LIST (self), NULL);
  return &self->query;
}

void
cuttings_highlight_list_set_awake (CuttingsHighlightList *self, bool awake)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_LIST (self));

  self->awake = awake;
  if (awake && self->stale)
    ask (self);
}

/* ---- life ---- */

static void
cuttings_highlight_list_get_property (GObject *object, guint id, GValue *value,
                                      GParamSpec *spec)
{
  CuttingsHighlightList *self = CUTTINGS_HIGHLIGHT_LIST (object);

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
cuttings_highlight_list_dispose (GObject *object)
{
  CuttingsHighlightList *self = CUTTINGS_HIGHLIGHT_LIST (object);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (cuttings_highlight_list_parent_class)->dispose (object);
}

static void
cuttings_highlight_list_finalize (GObject *object)
{
  CuttingsHighlightList *self = CUTTINGS_HIGHLIGHT_LIST (object);

  g_ptr_array_unref (self->items);
  highlight_query_clear (&self->query);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (cuttings_highlight_list_parent_class)->finalize (object);
}

static void
cuttings_highlight_list_class_init (CuttingsHighlightListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cuttings_highlight_list_get_property;
  object_class->dispose = cuttings_highlight_list_dispose;
  object_class->finalize = cuttings_highlight_list_finalize;
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cuttings_highlight_list_init (CuttingsHighlightList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->stale = true;
}

CuttingsHighlightList *
cuttings_highlight_list_new (CuttingsLibrary *library)
{
  CuttingsHighlightList *self;

  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (library), NULL);
  self = g_object_new (CUTTINGS_TYPE_HIGHLIGHT_LIST, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return self;
}
