/* sidebar.c: the places, tags and sources of the library, to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar.h"

#include "config.h"
#include "ui/sidebar-item.h"
#include "ui/sidebar-row.h"

struct _CuttingsSidebar {
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkListView *list_view;

  GListStore *items;
  GtkSingleSelection *selection;
  Place *place;
};

G_DEFINE_FINAL_TYPE (CuttingsSidebar, cuttings_sidebar, GTK_TYPE_WIDGET)

/* ---- rows ---- */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, cuttings_sidebar_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  CuttingsSidebarItem *item = gtk_list_item_get_item (list_item);
  bool heading = cuttings_sidebar_item_get_place (item) == NULL;

  gtk_list_item_set_selectable (list_item, !heading);
  gtk_list_item_set_activatable (list_item, !heading);
  cuttings_sidebar_row_set_item (
      CUTTINGS_SIDEBAR_ROW (gtk_list_item_get_child (list_item)), item);
}

/* ---- selection ---- */

static void
choose (CuttingsSidebar *self, CuttingsSidebarItem *item)
{
  g_autofree char *key = place_to_key (cuttings_sidebar_item_get_place (item));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.place", "s", key);
}

static void
on_selection_changed (GtkSingleSelection *selection, GParamSpec *pspec, gpointer data)
{
  CuttingsSidebar *self = data;
  CuttingsSidebarItem *item = gtk_single_selection_get_selected_item (selection);

  if (item != NULL && cuttings_sidebar_item_get_place (item) != NULL &&
      !place_equal (cuttings_sidebar_item_get_place (item), self->place))
    choose (self, item);
}

/* A click on the place that is chosen already: it closes a sidebar that covers. */
static void
on_activate (GtkListView *list_view, guint position, gpointer data)
{
  g_autoptr (CuttingsSidebarItem) item =
      g_list_model_get_item (G_LIST_MODEL (CUTTINGS_SIDEBAR (data)->selection), position);

  choose (data, item);
}

static guint
find_place (CuttingsSidebar *self, const Place *place)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++) {
    g_autoptr (CuttingsSidebarItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->items), i);
    const Place *other = cuttings_sidebar_item_get_place (item);

    if (other != NULL && place_equal (other, place))
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_place (CuttingsSidebar *self)
{
  gtk_single_selection_set_selected (self->selection, find_place (self, self->place));
}

void
cuttings_sidebar_set_place (CuttingsSidebar *self, const Place *place)
{
  Place *copy = place_copy (place);

  place_free (self->place);
  self->place = copy;
  select_place (self);
}

/* ---- contents ---- */

/* Headings have none. */
static bool
is_same_place (const Place *a, const Place *b)
{
  return a == NULL || b == NULL ? a == b : place_equal (a, b);
}

static bool
is_same (CuttingsSidebarItem *a, CuttingsSidebarItem *b)
{
  return g_strcmp0 (cuttings_sidebar_item_get_label (a),
                    cuttings_sidebar_item_get_label (b)) == 0 &&
         is_same_place (cuttings_sidebar_item_get_place (a),
                        cuttings_sidebar_item_get_place (b)) &&
         cuttings_sidebar_item_get_count (a) == cuttings_sidebar_item_get_count (b) &&
         cuttings_sidebar_item_get_depth (a) == cuttings_sidebar_item_get_depth (b);
}

/* Replaces what is different and keeps the rest, and with it the keyboard focus. */
void
cuttings_sidebar_set_overview (CuttingsSidebar *self, const LibraryOverview *overview)
{
  g_autoptr (GPtrArray) items = sidebar_items_new (overview);
  guint old = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < MIN (old, items->len); i++) {
    g_autoptr (CuttingsSidebarItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->items), i);

    if (!is_same (item, g_ptr_array_index (items, i)))
      g_list_store_splice (self->items, i, 1, &g_ptr_array_index (items, i), 1);
  }
  if (old > items->len)
    g_list_store_splice (self->items, items->len, old - items->len, NULL, 0);
  else if (old < items->len)
    g_list_store_splice (self->items, old, 0, items->pdata + old, items->len - old);
  select_place (self);
}

/* ---- life ---- */

static gboolean
cuttings_sidebar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CUTTINGS_SIDEBAR (widget)->list_view));
}

static void
cuttings_sidebar_dispose (GObject *object)
{
  CuttingsSidebar *self = CUTTINGS_SIDEBAR (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_pointer (&self->place, place_free);
  G_OBJECT_CLASS (cuttings_sidebar_parent_class)->dispose (object);
}

static void
cuttings_sidebar_class_init (CuttingsSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_sidebar_dispose;
  widget_class->grab_focus = cuttings_sidebar_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebar, list_view);
}

static void
cuttings_sidebar_init (CuttingsSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->place = place_new (PLACE_INBOX, NULL);
  self->items = g_list_store_new (CUTTINGS_TYPE_SIDEBAR_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->selection, "notify::selected-item",
                    G_CALLBACK (on_selection_changed), self);
  g_signal_connect (self->list_view, "activate", G_CALLBACK (on_activate), self);
}
