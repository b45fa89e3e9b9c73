/* clips-view.c: the list of clippings, and which of them are selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/clips-view.h"

#include "config.h"
#include "ui/clip-row.h"
#include "ui/clip-selection.h"
#include "ui/drag.h"

/* Of more clippings than this nothing is counted but how many they are. */
#define MAX_COUNTED 1000

struct _CuttingsClipsView {
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkListView *list_view;
  GMenuModel *clip_menu;
  GtkWidget *popover;

  GSettings *settings;
  CuttingsThumbnails *thumbnails;
  CuttingsClipList *list;
  GtkSelectionModel *selection;

  int64_t wanted_id;   /* to be selected when the list holds it; 0: none */
  int64_t selected_id; /* of the only selected one; 0: none or several */
  GPtrArray *watched;  /* CuttingsClipItem: selected ones that are followed */
  guint notify_source;
};

G_DEFINE_FINAL_TYPE (CuttingsClipsView, cuttings_clips_view, GTK_TYPE_WIDGET)

enum { SELECTION_CHANGED, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- selection ---- */

static void
on_notify_idle (gpointer data)
{
  CuttingsClipsView *self = data;

  self->notify_source = 0;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* Many things change at once; those who listen hear of it once. */
static void
queue_notify (CuttingsClipsView *self)
{
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_once (on_notify_idle, self);
}

static CuttingsClipItem *
dup_item (CuttingsClipsView *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

static void
unwatch (gpointer item)
{
  g_signal_handlers_disconnect_matched (item, G_SIGNAL_MATCH_FUNC, 0, 0, NULL,
                                        queue_notify, NULL);
  g_object_unref (item);
}

static void
watch_selected (CuttingsClipsView *self, GtkBitset *selected)
{
  GtkBitsetIter iter;
  guint position;

  g_ptr_array_set_size (self->watched, 0);
  if (gtk_bitset_get_size (selected) > MAX_COUNTED)
    return;
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position)) {
    CuttingsClipItem *item = dup_item (self, position);

    g_signal_connect_swapped (item, "loaded", G_CALLBACK (queue_notify), self);
    g_ptr_array_add (self->watched, item);
  }
}

static void
follow_selection (CuttingsClipsView *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  watch_selected (self, selected);
  self->selected_id = 0;
  if (gtk_bitset_get_size (selected) == 1)
    self->selected_id = cuttings_clip_item_get_id (g_ptr_array_index (self->watched, 0));
  queue_notify (self);
}

static void
on_selection_changed (GtkSelectionModel *selection, guint position, guint n_items,
                      gpointer data)
{
  CuttingsClipsView *self = data;

  self->wanted_id = 0;
  follow_selection (self);
}

/* The keyboard goes along with the selection when it was in the list before. */
static void
move_focus (CuttingsClipsView *self, guint position)
{
  g_autoptr (CuttingsClipItem) item = dup_item (self, position);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) == NULL)
    return;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *row = gtk_widget_get_first_child (child);

    if (CUTTINGS_IS_CLIP_ROW (row) &&
        cuttings_clip_row_get_item (CUTTINGS_CLIP_ROW (row)) == item)
      gtk_widget_grab_focus (child);
  }
}

static void
scroll_to (CuttingsClipsView *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                              position);
}

static void
select_position (CuttingsClipsView *self, guint position)
{
  gtk_selection_model_select_item (self->selection, position, TRUE);
  scroll_to (self, position);
  move_focus (self, position);
}

/* Whether the wanted clipping was there to be selected. */
static bool
select_wanted (CuttingsClipsView *self)
{
  guint position;

  if (self->wanted_id == 0)
    return false;
  position = cuttings_clip_list_find (self->list, self->wanted_id);
  if (position == G_MAXUINT)
    return false;
  select_position (self, position);
  return true;
}

/* Keeps the selected clipping selected where it went; when it is gone, the one that
 * took its place is selected, so that work can go on down the list. */
static void
on_items_changed (GListModel *model, guint position, guint removed, guint added,
                  gpointer data)
{
  CuttingsClipsView *self = data;
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n = g_list_model_get_n_items (model);
  guint found;

  if (select_wanted (self))
    return;
  if (self->selected_id != 0 && gtk_bitset_is_empty (selected)) {
    found = cuttings_clip_list_find (self->list, self->selected_id);
    if (found == G_MAXUINT && added == 0 && n > 0)
      found = MIN (position, n - 1);
    if (found != G_MAXUINT) {
      gtk_selection_model_select_item (self->selection, found, TRUE);
      move_focus (self, found);
      return;
    }
  }
  follow_selection (self);
}

void
cuttings_clips_view_select (CuttingsClipsView *self, int64_t clip_id)
{
  if (self->selection == NULL)
    return;
  if (clip_id == 0)
    gtk_selection_model_unselect_all (self->selection);
  self->wanted_id = clip_id;
  select_wanted (self);
}

void
cuttings_clips_view_scroll_to_selection (CuttingsClipsView *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  if (self->selection == NULL)
    return;
  selected = gtk_selection_model_get_selection (self->selection);
  scroll_to (self,
             gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected));
}

void
cuttings_clips_view_select_all (CuttingsClipsView *self)
{
  if (self->selection != NULL)
    gtk_selection_model_select_all (self->selection);
}

void
cuttings_clips_view_move_selection (CuttingsClipsView *self, int step)
{
  g_autoptr (GtkBitset) selected = NULL;
  gint64 position = step > 0 ? -1 : 1;
  guint n;

  if (self->selection == NULL)
    return;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  selected = gtk_selection_model_get_selection (self->selection);
  if (!gtk_bitset_is_empty (selected))
    position =
        step > 0 ? gtk_bitset_get_maximum (selected) : gtk_bitset_get_minimum (selected);
  position += step;
  if (position >= 0 && position < n)
    select_position (self, (guint)position);
}

void
cuttings_clips_view_get_selection (CuttingsClipsView *self, ClipsSelection *selection)
{
  g_autoptr (GtkBitset) selected = NULL;

  *selection = (ClipsSelection){0};
  if (self->selection == NULL)
    return;
  selected = gtk_selection_model_get_selection (self->selection);
  selection->n = (unsigned)gtk_bitset_get_size (selected);
  selection->id = self->selected_id;
  for (guint i = 0; i < self->watched->len; i++) {
    const LibraryRow *row =
        cuttings_clip_item_get_row (g_ptr_array_index (self->watched, i));

    if (row == NULL)
      continue;
    selection->n_starred += row->clip->starred;
    selection->n_unread += row->clip->unread;
    selection->n_archived += row->clip->state == CLIP_ARCHIVE;
    selection->n_trashed += row->clip->state == CLIP_TRASH;
    if (selection->id != 0)
      selection->clip = row->clip;
  }
}

GArray *
cuttings_clips_view_dup_selected_ids (CuttingsClipsView *self)
{
  if (self->selection == NULL)
    return g_array_new (FALSE, FALSE, sizeof (int64_t));
  return cuttings_clip_selection_dup_ids (CUTTINGS_CLIP_SELECTION (self->selection));
}

static bool
carries_tag (const Clip *clip, const char *tag)
{
  return g_ptr_array_find_with_equal_func (clip->tags, tag, g_str_equal, NULL);
}

GPtrArray *
cuttings_clips_view_dup_common_tags (CuttingsClipsView *self)
{
  GPtrArray *common = g_ptr_array_new_with_free_func (g_free);
  bool first = true;

  for (guint i = 0; i < self->watched->len; i++) {
    const LibraryRow *row =
        cuttings_clip_item_get_row (g_ptr_array_index (self->watched, i));

    if (row == NULL)
      continue;
    for (guint j = 0; first && j < row->clip->tags->len; j++)
      g_ptr_array_add (common, g_strdup (g_ptr_array_index (row->clip->tags, j)));
    first = false;
    for (guint j = common->len; j > 0; j--)
      if (!carries_tag (row->clip, g_ptr_array_index (common, j - 1)))
        g_ptr_array_remove_index (common, j - 1);
  }
  return common;
}

/* ---- rows ---- */

static void
on_activate (CuttingsClipsView *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_activate_idle (gpointer data)
{
  g_autoptr (CuttingsClipsView) self = data;

  on_activate (self);
}

/* One click reads a clipping.  The list selects it after its row has seen the click. */
static void
on_row_released (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GdkModifierType modifiers =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 1 && (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    g_idle_add_once (on_activate_idle, g_object_ref (CUTTINGS_CLIPS_VIEW (data)));
}

/* Opens the menu for @row, which is selected before unless it is among the selected. */
static void
open_menu (CuttingsClipsView *self, GtkWidget *row, double x, double y)
{
  CuttingsClipItem *item = cuttings_clip_row_get_item (CUTTINGS_CLIP_ROW (row));
  guint position = cuttings_clip_list_find (self->list, cuttings_clip_item_get_id (item));
  graphene_point_t point;

  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  if (!gtk_widget_compute_point (row, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){(int)point.x, (int)point.y, 1, 1});
  gtk_popover_popup (GTK_POPOVER (self->popover));
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

/* The Menu key, on the row that has the keyboard focus. */
static gboolean
on_menu_key (GtkWidget *list_view, GVariant *arguments, gpointer data)
{
  GtkWidget *row = gtk_widget_get_focus_child (list_view);

  if (row != NULL)
    row = gtk_widget_get_first_child (row);
  if (!CUTTINGS_IS_CLIP_ROW (row))
    return FALSE;
  open_menu (data, row, gtk_widget_get_width (row) / 2.0,
             gtk_widget_get_height (row) / 2.0);
  return TRUE;
}

static void
add_gestures (CuttingsClipsView *self, GtkWidget *row)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_row_released), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_row_menu), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_row_long_press), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (press));
}

/* All that are selected where @row is one of them; else it alone. */
static GArray *
ids_to_drag (GtkWidget *row, gpointer data)
{
  CuttingsClipsView *self = data;
  CuttingsClipItem *item = cuttings_clip_row_get_item (CUTTINGS_CLIP_ROW (row));
  int64_t id = item != NULL ? cuttings_clip_item_get_id (item) : 0;
  guint position = cuttings_clip_list_find (self->list, id);
  GArray *ids;

  if (position == G_MAXUINT)
    return NULL;
  if (gtk_selection_model_is_selected (self->selection, position))
    return cuttings_clips_view_dup_selected_ids (self);
  ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_array_append_val (ids, id);
  return ids;
}

static gboolean
row_size_to_compact (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_boolean (value,
                       g_variant_is_of_type (variant, G_VARIANT_TYPE_STRING) &&
                           g_str_equal (g_variant_get_string (variant, NULL), "compact"));
  return TRUE;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  CuttingsClipsView *self = data;
  GtkWidget *row = cuttings_clip_row_new (self->thumbnails);

  g_settings_bind_with_mapping (self->settings, "row-size", row, "compact",
                                G_SETTINGS_BIND_GET, row_size_to_compact, NULL, NULL,
                                NULL);
  add_gestures (self, row);
  drag_join_clips (row, ids_to_drag, self);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  cuttings_clip_row_set_item (CUTTINGS_CLIP_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  cuttings_clip_row_set_item (CUTTINGS_CLIP_ROW (gtk_list_item_get_child (list_item)),
                              NULL);
}

/* ---- life ---- */

static void
drop_list (CuttingsClipsView *self)
{
  g_ptr_array_set_size (self->watched, 0);
  self->selected_id = 0;
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_list_view_set_model (self->list_view, NULL);
  cuttings_thumbnails_set_library (self->thumbnails, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
}

void
cuttings_clips_view_set_list (CuttingsClipsView *self, CuttingsClipList *list)
{
  drop_list (self);
  queue_notify (self);
  if (list == NULL)
    return;
  self->list = g_object_ref (list);
  cuttings_thumbnails_set_library (self->thumbnails,
                                   cuttings_clip_list_get_library (list));
  self->selection = GTK_SELECTION_MODEL (cuttings_clip_selection_new (list));
  g_signal_connect (self->selection, "selection-changed",
                    G_CALLBACK (on_selection_changed), self);
  /* The list view must have heard of it first: what is new is selected at once. */
  g_signal_connect_after (self->selection, "items-changed", G_CALLBACK (on_items_changed),
                          self);
  gtk_list_view_set_model (self->list_view, self->selection);
}

GtkWidget *
cuttings_clips_view_get_keys_widget (CuttingsClipsView *self)
{
  return GTK_WIDGET (self->list_view);
}

static gboolean
cuttings_clips_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CUTTINGS_CLIPS_VIEW (widget)->list_view));
}

static void
cuttings_clips_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CuttingsClipsView *self = CUTTINGS_CLIPS_VIEW (widget);

  gtk_widget_allocate (self->scrolled, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
cuttings_clips_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  gtk_widget_measure (CUTTINGS_CLIPS_VIEW (widget)->scrolled, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
cuttings_clips_view_dispose (GObject *object)
{
  CuttingsClipsView *self = CUTTINGS_CLIPS_VIEW (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  if (self->scrolled != NULL)
    drop_list (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->settings);
  g_clear_object (&self->thumbnails);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  G_OBJECT_CLASS (cuttings_clips_view_parent_class)->dispose (object);
}

static void
cuttings_clips_view_class_init (CuttingsClipsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_clips_view_dispose;
  widget_class->grab_focus = cuttings_clips_view_grab_focus;
  widget_class->measure = cuttings_clips_view_measure;
  widget_class->size_allocate = cuttings_clips_view_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/clips-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsView, list_view);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsView, clip_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);

  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", CUTTINGS_TYPE_CLIPS_VIEW, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] =
      g_signal_new ("activated", CUTTINGS_TYPE_CLIPS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
set_up_list_view (CuttingsClipsView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (on_menu_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);
}

static void
cuttings_clips_view_init (CuttingsClipsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  self->thumbnails = cuttings_thumbnails_new ();
  self->watched = g_ptr_array_new_with_free_func (unwatch);
  self->popover = gtk_popover_menu_new_from_model (self->clip_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  set_up_list_view (self);
}
