/* sidebar.c: the places, searches, tags and sources of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar.h"

#include <stdbool.h>

#include "config.h"
#include "ui/drag.h"
#include "ui/sidebar-item.h"
#include "ui/sidebar-menu.h"
#include "ui/sidebar-row.h"

struct _CuttingsSidebar {
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkListView *list_view;

  GListStore *items;
  GtkSingleSelection *selection;
  GtkWidget *popover; /* of the line whose menu is open; NULL before the first */
  Place *place;
};

G_DEFINE_FINAL_TYPE (CuttingsSidebar, cuttings_sidebar, GTK_TYPE_WIDGET)

/* ---- menus ---- */

static const Place *
place_of (GtkWidget *row)
{
  return cuttings_sidebar_item_get_place (
      cuttings_sidebar_row_get_item (CUTTINGS_SIDEBAR_ROW (row)));
}

static const Place *
place_to_drag (GtkWidget *row, gpointer data)
{
  return place_of (row);
}

/* The menu of the place under @row, at a point of it.  Returns: whether it has one */
static bool
open_menu (CuttingsSidebar *self, GtkWidget *row, double x, double y)
{
  const Place *place = place_of (row);
  graphene_point_t point;

  if (place == NULL || !sidebar_menu_exists (place) ||
      !gtk_widget_compute_point (row, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    return false;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = sidebar_menu_new (
      place, cuttings_sidebar_item_get_color (
                 cuttings_sidebar_row_get_item (CUTTINGS_SIDEBAR_ROW (row))));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){(int)point.x, (int)point.y, 1, 1});
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return true;
}

static void
on_row_menu (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  open_menu (data, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x,
             y);
}

static void
on_row_long_press (GtkGestureLongPress *gesture, double x, double y, gpointer data)
{
  open_menu (data, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x,
             y);
}

/* The row that has the keyboard focus, or NULL. */
static GtkWidget *
focused_row (CuttingsSidebar *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return CUTTINGS_IS_SIDEBAR_ROW (row) ? row : NULL;
}

static bool
is_menu_key (guint keyval, GdkModifierType modifiers)
{
  return keyval == GDK_KEY_Menu ||
         (keyval == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0);
}

static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint keycode,
        GdkModifierType modifiers, gpointer data)
{
  CuttingsSidebar *self = data;
  GtkWidget *row = focused_row (self);
  const Place *place = row != NULL ? place_of (row) : NULL;

  if (place == NULL)
    return FALSE;
  if (is_menu_key (keyval, modifiers))
    return open_menu (self, row, gtk_widget_get_width (row) / 2.0,
                      gtk_widget_get_height (row) / 2.0);
  return sidebar_menu_activate (GTK_WIDGET (self), place, keyval, modifiers);
}

/* ---- rows ---- */

static void
add_gestures (CuttingsSidebar *self, GtkWidget *row)
{
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_row_menu), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_row_long_press), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (press));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *row = cuttings_sidebar_row_new ();

  add_gestures (data, row);
  drag_join_place (row, place_to_drag, NULL);
  gtk_list_item_set_child (list_item, row);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  cuttings_sidebar_row_set_item (
      CUTTINGS_SIDEBAR_ROW (gtk_list_item_get_child (list_item)), NULL);
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
  return a == NULL || b == NULL
             ? a == b
             : place_equal (a, b) && g_strcmp0 (a->query, b->query) == 0;
}

static bool
is_same (CuttingsSidebarItem *a, CuttingsSidebarItem *b)
{
  return g_strcmp0 (cuttings_sidebar_item_get_label (a),
                    cuttings_sidebar_item_get_label (b)) == 0 &&
         is_same_place (cuttings_sidebar_item_get_place (a),
                        cuttings_sidebar_item_get_place (b)) &&
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

    if (is_same (item, g_ptr_array_index (items, i)))
      cuttings_sidebar_item_follow (item, g_ptr_array_index (items, i));
    else
      g_list_store_splice (self->items, i, 1, &g_ptr_array_index (items, i), 1);
  }
  if (old > items->len)
    g_list_store_splice (self->items, items->len, old - items->len, NULL, 0);
  else if (old < items->len)
    g_list_store_splice (self->items, old, 0, items->pdata + old, items->len - old);
  select_place (self);
}

void
cuttings_sidebar_set_search_count (CuttingsSidebar *self, int64_t search_id,
                                   unsigned count)
{
  const Place place = {.kind = PLACE_SEARCH, .id = search_id};
  guint position = find_place (self, &place);
  g_autoptr (CuttingsSidebarItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    cuttings_sidebar_item_set_count (item, count);
}

/* ---- life ---- */

static gboolean
cuttings_sidebar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CUTTINGS_SIDEBAR (widget)->list_view));
}

static void
cuttings_sidebar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (CUTTINGS_SIDEBAR (widget)->scrolled, orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
cuttings_sidebar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CuttingsSidebar *self = CUTTINGS_SIDEBAR (widget);

  gtk_widget_allocate (self->scrolled, width, height, baseline, NULL);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
cuttings_sidebar_dispose (GObject *object)
{
  CuttingsSidebar *self = CUTTINGS_SIDEBAR (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
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
  gtk_widget_class_set_css_name (widget_class, "places");
  widget_class->grab_focus = cuttings_sidebar_grab_focus;
  widget_class->measure = cuttings_sidebar_measure;
  widget_class->size_allocate = cuttings_sidebar_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebar, list_view);
}

static void
cuttings_sidebar_init (CuttingsSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->place = place_new (PLACE_INBOX, NULL);
  self->items = g_list_store_new (CUTTINGS_TYPE_SIDEBAR_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->selection, "notify::selected-item",
                    G_CALLBACK (on_selection_changed), self);
  g_signal_connect (self->list_view, "activate", G_CALLBACK (on_activate), self);
  /* Before the list, which moves the focus with Alt and the arrow keys too. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);
}
