/* clip-selection.c: which clippings of a list are selected, known without their rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/clip-selection.h"

struct _CuttingsClipSelection {
  GObject parent_instance;

  CuttingsClipList *list;
  GArray *ids; /* int64_t: the list's, as they are at the positions of @selected */
  GtkBitset *selected;
};

static void list_model_init (GListModelInterface *interface);
static void selection_model_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CuttingsClipSelection, cuttings_clip_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

/* ---- the list ---- */

static GType
get_item_type (GListModel *model)
{
  return CUTTINGS_TYPE_CLIP_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CUTTINGS_CLIP_SELECTION (model)->ids->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (CUTTINGS_CLIP_SELECTION (model)->list),
                                position);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* ---- the selection ---- */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (CUTTINGS_CLIP_SELECTION (model)->selected, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (CUTTINGS_CLIP_SELECTION (model)->selected);
}

/* Of the positions in @mask those in @selected are, the others are not. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  CuttingsClipSelection *self = CUTTINGS_CLIP_SELECTION (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->selected);
  g_autoptr (GtkBitset) result = NULL;
  guint first, n;

  gtk_bitset_difference (changes, selected); /* the symmetric one */
  gtk_bitset_intersect (changes, mask);
  gtk_bitset_remove_range_closed (changes, self->ids->len, G_MAXUINT);
  if (gtk_bitset_is_empty (changes))
    return TRUE;
  /* Another one: those who asked for the selection keep what they got. */
  result = gtk_bitset_copy (self->selected);
  gtk_bitset_difference (result, changes);
  gtk_bitset_unref (self->selected);
  self->selected = g_steal_pointer (&result);
  first = gtk_bitset_get_minimum (changes);
  n = gtk_bitset_get_maximum (changes) - first + 1;
  gtk_selection_model_selection_changed (model, first, n);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
}

/* ---- changes of the list ---- */

/* Which of @n @ids from @position on are @selected, as a set that points into them. */
static GHashTable *
selected_ids (const GArray *ids, const GtkBitset *selected, guint position, guint n)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkBitsetIter iter;
  guint at;

  for (gboolean more = gtk_bitset_iter_init_at (&iter, selected, position, &at);
       more && at - position < n; more = gtk_bitset_iter_next (&iter, &at))
    g_hash_table_add (set, &g_array_index (ids, int64_t, at));
  return set;
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added,
                  gpointer data)
{
  CuttingsClipSelection *self = data;
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  g_autoptr (GHashTable) gone = selected_ids (old, self->selected, position, removed);

  self->ids = g_array_ref (cuttings_clip_list_get_ids (self->list));
  gtk_bitset_splice (self->selected, position, removed, added);
  for (guint i = 0; g_hash_table_size (gone) > 0 && i < added; i++)
    if (g_hash_table_contains (gone, &g_array_index (self->ids, int64_t, position + i)))
      gtk_bitset_add (self->selected, position + i);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

GArray *
cuttings_clip_selection_dup_ids (CuttingsClipSelection *self)
{
  GArray *ids;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (CUTTINGS_IS_CLIP_SELECTION (self), NULL);
  ids = g_array_sized_new (FALSE, FALSE, sizeof (int64_t),
                           (guint)gtk_bitset_get_size (self->selected));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, self->selected, &position);
       more; more = gtk_bitset_iter_next (&iter, &position))
    g_array_append_val (ids, g_array_index (self->ids, int64_t, position));
  return ids;
}

/* ---- life ---- */

static void
cuttings_clip_selection_dispose (GObject *object)
{
  CuttingsClipSelection *self = CUTTINGS_CLIP_SELECTION (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (cuttings_clip_selection_parent_class)->dispose (object);
}

static void
cuttings_clip_selection_finalize (GObject *object)
{
  CuttingsClipSelection *self = CUTTINGS_CLIP_SELECTION (object);

  g_array_unref (self->ids);
  gtk_bitset_unref (self->selected);
  G_OBJECT_CLASS (cuttings_clip_selection_parent_class)->finalize (object);
}

static void
cuttings_clip_selection_class_init (CuttingsClipSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cuttings_clip_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = cuttings_clip_selection_finalize;
}

static void
cuttings_clip_selection_init (CuttingsClipSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

CuttingsClipSelection *
cuttings_clip_selection_new (CuttingsClipList *list)
{
  CuttingsClipSelection *self = g_object_new (CUTTINGS_TYPE_CLIP_SELECTION, NULL);

  self->list = g_object_ref (list);
  self->ids = g_array_ref (cuttings_clip_list_get_ids (list));
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), self);
  return self;
}
