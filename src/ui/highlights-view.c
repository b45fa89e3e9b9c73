/* highlights-view.c: the list of all highlights, which of them are selected, and moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlights-view.h"

#include <stdbool.h>

#include <glib/gi18n.h>

#include "ui/highlights-row.h"

struct _CuttingsHighlightsView {
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkListView *list_view;

  CuttingsHighlightList *list;
  GtkMultiSelection *selection;
  GPtrArray *rows;   /* CuttingsHighlightsRow that show an item; not owned */
  GHashTable *moved; /* int64_t *: to be selected again where they turn up; NULL */
  int64_t chosen_id; /* the highlight that was told last */
};

enum { SELECTION_CHANGED, CHOSEN, ACTIVATED, MOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightsView, cuttings_highlights_view, GTK_TYPE_WIDGET)

/* ---- items ---- */

static guint
n_items (CuttingsHighlightsView *self)
{
  return self->list == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static const HighlightHit *
hit_at (CuttingsHighlightsView *self, guint position)
{
  g_autoptr (CuttingsHighlightItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return cuttings_highlight_item_get_hit (item); /* the list holds it */
}

static HighlightOrder
order_of (CuttingsHighlightsView *self)
{
  return cuttings_highlight_list_get_query (self->list)->order;
}

/* ---- selection ---- */

GArray *
cuttings_highlights_view_dup_selected_ids (CuttingsHighlightsView *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->selection == NULL)
    return ids;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (bool more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position)) {
    const int64_t *id = &hit_at (self, position)->highlight->id;

    if (g_hash_table_add (seen, (gpointer)id))
      g_array_append_val (ids, *id);
  }
  return ids;
}

static void
tell_chosen (CuttingsHighlightsView *self, const HighlightHit *hit)
{
  self->chosen_id = hit->highlight->id;
  g_signal_emit (self, signals[CHOSEN], 0, (gint64)hit->clip->id, hit->highlight->uuid);
}

static void
on_selection_changed (CuttingsHighlightsView *self)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_get_size (selected) == 1) {
    const HighlightHit *hit = hit_at (self, gtk_bitset_get_nth (selected, 0));

    if (hit->highlight->id != self->chosen_id)
      tell_chosen (self, hit);
  }
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
on_activate (GtkListView *list_view, guint position, CuttingsHighlightsView *self)
{
  tell_chosen (self, hit_at (self, position));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
scroll_to (CuttingsHighlightsView *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                              position);
}

void
cuttings_highlights_view_move_selection (CuttingsHighlightsView *self, int step)
{
  g_autoptr (GtkBitset) selected = NULL;
  gint64 position;

  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_VIEW (self));
  if (n_items (self) == 0)
    return;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  position = gtk_bitset_is_empty (selected)
                 ? 0
                 : (gint64)gtk_bitset_get_minimum (selected) + step;
  if (position < 0 || position >= n_items (self))
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), (guint)position,
                                   TRUE);
  scroll_to (self, (guint)position);
}

/* ---- moving ---- */

static void
remember_moved (CuttingsHighlightsView *self, const GArray *ids)
{
  g_clear_pointer (&self->moved, g_hash_table_unref);
  self->moved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (self->moved,
                      g_memdup2 (&g_array_index (ids, int64_t, i), sizeof (int64_t)));
}

/* Before the row that stands at @position now. */
static void
move_to (CuttingsHighlightsView *self, GArray *ids, guint position)
{
  gint64 before = position < n_items (self) ? hit_at (self, position)->highlight->id : 0;

  remember_moved (self, ids);
  g_signal_emit (self, signals[MOVE], 0, ids, before);
}

static void
select_moved (CuttingsHighlightsView *self)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;
  guint n = n_items (self);

  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (self->moved, &hit_at (self, i)->highlight->id))
      gtk_bitset_add (selected, i);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  if (gtk_bitset_is_empty (selected))
    return;
  all = gtk_bitset_new_range (0, n);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected,
                                     all);
  scroll_to (self, gtk_bitset_get_minimum (selected));
}

void
cuttings_highlights_view_move_selected (CuttingsHighlightsView *self, int step)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GtkBitset) selected = NULL;

  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_VIEW (self));
  ids = cuttings_highlights_view_dup_selected_ids (self);
  if (ids->len == 0 || order_of (self) != HIGHLIGHT_ORDER_OWN)
    return;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (step < 0 && gtk_bitset_get_minimum (selected) > 0)
    move_to (self, ids, gtk_bitset_get_minimum (selected) - 1);
  else if (step > 0 && gtk_bitset_get_maximum (selected) + 1 < n_items (self))
    move_to (self, ids, gtk_bitset_get_maximum (selected) + 2);
}

/* Of the selected rows when it is one of them, else it alone. (transfer full) */
static GArray *
ids_dragged (CuttingsHighlightsView *self, CuttingsHighlightItem *item)
{
  GArray *ids = cuttings_highlights_view_dup_selected_ids (self);
  int64_t id = cuttings_highlight_item_get_hit (item)->highlight->id;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, int64_t, i) == id)
      return ids;
  g_array_set_size (ids, 0);
  g_array_append_val (ids, id);
  return ids;
}

static bool
contains (const GArray *ids, int64_t id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, int64_t, i) == id)
      return true;
  return false;
}

static void
on_dropped (CuttingsHighlightsRow *row, CuttingsHighlightItem *dragged, gboolean after,
            CuttingsHighlightsView *self)
{
  const HighlightHit *onto =
      cuttings_highlight_item_get_hit (cuttings_highlights_row_get_item (row));
  g_autoptr (GArray) ids = ids_dragged (self, dragged);
  guint position = 0;

  while (position < n_items (self) && hit_at (self, position) != onto)
    position++;
  position += after ? 1 : 0;
  /* What moves along is no place to stand before. */
  while (position < n_items (self) &&
         contains (ids, hit_at (self, position)->highlight->id))
    position++;
  move_to (self, ids, position);
}

/* ---- rows ---- */

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item,
          CuttingsHighlightsView *self)
{
  GtkWidget *row = cuttings_highlights_row_new ();

  g_signal_connect_object (row, "dropped", G_CALLBACK (on_dropped), self, 0);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item,
         CuttingsHighlightsView *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_ptr_array_add (self->rows, row);
  cuttings_highlights_row_set_item (CUTTINGS_HIGHLIGHTS_ROW (row),
                                    gtk_list_item_get_item (list_item), order_of (self));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item,
           CuttingsHighlightsView *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  cuttings_highlights_row_set_item (CUTTINGS_HIGHLIGHTS_ROW (row), NULL, 0);
  g_ptr_array_remove_fast (self->rows, row);
}

void
cuttings_highlights_view_refresh (CuttingsHighlightsView *self)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_VIEW (self));
  for (guint i = 0; i < self->rows->len; i++) {
    CuttingsHighlightsRow *row = g_ptr_array_index (self->rows, i);

    cuttings_highlights_row_set_item (row, cuttings_highlights_row_get_item (row),
                                      order_of (self));
  }
}

/* ---- the list ---- */

static void
on_items_changed (CuttingsHighlightsView *self)
{
  if (self->moved != NULL)
    select_moved (self);
}

static void
drop_list (CuttingsHighlightsView *self)
{
  gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  self->chosen_id = 0;
}

void
cuttings_highlights_view_set_list (CuttingsHighlightsView *self,
                                   CuttingsHighlightList *list)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_VIEW (self));

  drop_list (self);
  if (list == NULL)
    return;
  self->list = g_object_ref (list);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed",
                           G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* ---- life ---- */

GtkWidget *
cuttings_highlights_view_get_keys_widget (CuttingsHighlightsView *self)
{
  return GTK_WIDGET (self->list_view);
}

static gboolean
cuttings_highlights_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (CUTTINGS_HIGHLIGHTS_VIEW (widget)->list_view));
}

static void
cuttings_highlights_view_dispose (GObject *object)
{
  CuttingsHighlightsView *self = CUTTINGS_HIGHLIGHTS_VIEW (object);

  if (self->list_view != NULL)
    drop_list (self);
  self->list_view = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  G_OBJECT_CLASS (cuttings_highlights_view_parent_class)->dispose (object);
}

static void
cuttings_highlights_view_finalize (GObject *object)
{
  g_ptr_array_unref (CUTTINGS_HIGHLIGHTS_VIEW (object)->rows);
  G_OBJECT_CLASS (cuttings_highlights_view_parent_class)->finalize (object);
}

static void
cuttings_highlights_view_class_init (CuttingsHighlightsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_highlights_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cuttings_highlights_view_finalize;
  widget_class->grab_focus = cuttings_highlights_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_ARRAY, G_TYPE_INT64);
}

static void
cuttings_highlights_view_init (CuttingsHighlightsView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->rows = g_ptr_array_new ();
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "annotations-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Highlights"), -1);
  g_signal_connect (self->list_view, "activate", G_CALLBACK (on_activate), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled),
                                 GTK_WIDGET (self->list_view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}
