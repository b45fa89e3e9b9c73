/* highlights-pane.c: the highlights of all clippings: found, put in order, taken along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlights-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "config.h"
#include "ui/error-text.h"
#include "ui/highlights-filter.h"
#include "ui/highlights-view.h"
#include "ui/search-box.h"

struct _CuttingsHighlightsPane {
  GtkWidget parent_instance;

  CuttingsSearchBox *search_box;
  GtkMenuButton *filter_button;
  CuttingsHighlightsFilter *filter;
  GtkStack *stack;
  CuttingsHighlightsView *view;
  AdwStatusPage *failed_page;

  CuttingsLibrary *library;
  CuttingsHighlightList *list;
  GSettings *settings;
  GSimpleActionGroup *actions;
  bool awake;
};

enum { COUNTED, CHOSEN, ACTIVATED, COPIED, EXPORT, TOAST, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightsPane, cuttings_highlights_pane, GTK_TYPE_WIDGET)

/* ---- what is shown instead of an empty list ---- */

static HighlightOrder
order_of_settings (CuttingsHighlightsPane *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "highlights-order");
  HighlightOrder order = HIGHLIGHT_ORDER_CLIPPING;

  highlight_order_from_name (name, &order);
  return order;
}

static void
update_actions (CuttingsHighlightsPane *self)
{
  g_autoptr (GArray) ids = cuttings_highlights_view_dup_selected_ids (self->view);
  bool any = self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list));
  bool movable = ids->len > 0 && order_of_settings (self) == HIGHLIGHT_ORDER_OWN &&
                 !cuttings_library_is_read_only (self->library);
  const struct {
    const char *name;
    bool enabled;
  } states[] = {
      {"copy", any}, {"export", any}, {"move-up", movable}, {"move-down", movable}};

  for (size_t i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (
                                     G_ACTION_MAP (self->actions), states[i].name)),
                                 states[i].enabled);
}

static void
show_page (CuttingsHighlightsPane *self)
{
  g_autoptr (GError) error = NULL;
  gboolean loading;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  bool filtered =
      highlight_query_filters (cuttings_highlight_list_get_query (self->list));

  g_object_get (self->list, "loading", &loading, "error", &error, NULL);
  g_signal_emit (self, signals[COUNTED], 0, n);
  update_actions (self);
  if (error != NULL) {
    g_autofree char *sentence = error_text (error);

    adw_status_page_set_description (self->failed_page, sentence);
    gtk_stack_set_visible_child_name (self->stack, "failed");
  } else if (n > 0) {
    gtk_stack_set_visible_child_name (self->stack, "list");
  } else if (!loading) {
    gtk_stack_set_visible_child_name (self->stack, filtered ? "no-hits" : "empty");
  }
}

/* ---- what is asked for ---- */

static void
update_query (CuttingsHighlightsPane *self)
{
  g_auto (HighlightQuery) query = {0};
  g_auto (HighlightQuery) filter = {0};

  if (self->list == NULL || !cuttings_search_box_parse (self->search_box, &query.term))
    return;
  cuttings_highlights_filter_apply (self->filter, &query);
  query.order = order_of_settings (self);
  cuttings_highlights_filter_apply (self->filter, &filter);
  if (highlight_query_filters (&filter))
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
  cuttings_highlight_list_set_query (self->list, &query);
  cuttings_highlights_view_refresh (self->view);
}

static void
show_all (CuttingsHighlightsPane *self)
{
  cuttings_search_box_set_text (self->search_box, "");
  cuttings_highlights_filter_clear (self->filter);
}

static void
on_search_left (CuttingsHighlightsPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- moving ---- */

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsHighlightsPane) self = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
on_move (CuttingsHighlightsView *view, GArray *ids, gint64 before,
         CuttingsHighlightsPane *self)
{
  cuttings_library_move_highlights_async (self->library,
                                          (const int64_t *)(gpointer)ids->data, ids->len,
                                          before, NULL, moved_cb, g_object_ref (self));
}

/* ---- taking along ---- */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsHighlightsPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      cuttings_library_highlights_text_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (text != NULL)
    g_signal_emit (self, signals[COPIED], 0, text);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
copy (CuttingsHighlightsPane *self)
{
  g_autoptr (GArray) ids = cuttings_highlights_view_dup_selected_ids (self->view);

  cuttings_library_highlights_text_async (self->library,
                                          cuttings_highlight_list_get_query (self->list),
                                          (const int64_t *)(gpointer)ids->data, ids->len,
                                          NULL, copied_cb, g_object_ref (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsHighlightsPane) self = data;
  g_autoptr (GError) error = NULL;

  if (cuttings_library_export_finish (CUTTINGS_LIBRARY (source), result, &error))
    g_signal_emit (self, signals[TOAST], 0, _ ("Highlights exported"), FALSE);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

void
cuttings_highlights_pane_export (CuttingsHighlightsPane *self, GFile *file)
{
  g_autoptr (GArray) ids = NULL;

  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_PANE (self));
  if (self->list == NULL)
    return;
  ids = cuttings_highlights_view_dup_selected_ids (self->view);
  cuttings_library_highlights_export_async (
      self->library, cuttings_highlight_list_get_query (self->list),
      (const int64_t *)(gpointer)ids->data, ids->len, file, NULL, exported_cb,
      g_object_ref (self));
}

/* ---- actions ---- */

static void
on_copy (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  copy (self);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_signal_emit (self, signals[EXPORT], 0);
}

static void
on_move_up (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cuttings_highlights_view_move_selected (CUTTINGS_HIGHLIGHTS_PANE (self)->view, -1);
}

static void
on_move_down (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cuttings_highlights_view_move_selected (CUTTINGS_HIGHLIGHTS_PANE (self)->view, 1);
}

static const GActionEntry actions[] = {
    {"copy", on_copy},
    {"export", on_export},
    {"move-up", on_move_up},
    {"move-down", on_move_down},
};

static const struct {
  const char *keys;
  const char *action;
} keys[] = {
    {"<Control>c", "highlights.copy"},
    {"<Control><Shift>Page_Up", "highlights.move-up"},
    {"<Control><Shift>Page_Down", "highlights.move-down"},
};

static void
add_keys (CuttingsHighlightsPane *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
add_actions (CuttingsHighlightsPane *self)
{
  g_autoptr (GAction) order =
      g_settings_create_action (self->settings, "highlights-order");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions,
                                   G_N_ELEMENTS (actions), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), order);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "highlights",
                                  G_ACTION_GROUP (self->actions));
  g_signal_connect_object (self->settings, "changed::highlights-order",
                           G_CALLBACK (update_query), self, G_CONNECT_SWAPPED);
}

/* ---- doors ---- */

static void
on_chosen (CuttingsHighlightsPane *self, gint64 clip_id, const char *uuid)
{
  g_signal_emit (self, signals[CHOSEN], 0, clip_id, uuid);
}

static void
on_activated (CuttingsHighlightsPane *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

void
cuttings_highlights_pane_focus_search (CuttingsHighlightsPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_box));
}

void
cuttings_highlights_pane_move_selection (CuttingsHighlightsPane *self, int step)
{
  cuttings_highlights_view_move_selection (self->view, step);
}

void
cuttings_highlights_pane_set_overview (CuttingsHighlightsPane *self,
                                       const LibraryOverview *overview)
{
  cuttings_highlights_filter_set_overview (self->filter, overview);
}

void
cuttings_highlights_pane_set_awake (CuttingsHighlightsPane *self, gboolean awake)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_PANE (self));

  self->awake = awake;
  if (self->list == NULL)
    return;
  cuttings_highlight_list_set_awake (self->list, awake);
  if (awake)
    show_page (self);
}

static void
drop_library (CuttingsHighlightsPane *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  cuttings_highlights_view_set_list (self->view, NULL);
  g_clear_object (&self->list);
  g_clear_object (&self->library);
}

void
cuttings_highlights_pane_set_library (CuttingsHighlightsPane *self,
                                      CuttingsLibrary *library)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_PANE (self));

  drop_library (self);
  if (library == NULL)
    return;
  self->library = g_object_ref (library);
  self->list = cuttings_highlight_list_new (library);
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (self->list, "notify::loading", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (self->list, "notify::error", G_CALLBACK (show_page), self);
  cuttings_highlights_view_set_list (self->view, self->list);
  update_query (self);
  cuttings_highlight_list_set_awake (self->list, self->awake);
}

/* ---- life ---- */

static gboolean
cuttings_highlights_pane_grab_focus (GtkWidget *widget)
{
  CuttingsHighlightsPane *self = CUTTINGS_HIGHLIGHTS_PANE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
cuttings_highlights_pane_dispose (GObject *object)
{
  CuttingsHighlightsPane *self = CUTTINGS_HIGHLIGHTS_PANE (object);
  GtkWidget *child;

  if (self->search_box != NULL)
    drop_library (self);
  self->search_box = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cuttings_highlights_pane_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[COUNTED] = g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
  signals[COPIED] = g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EXPORT] = g_signal_new ("export", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cuttings_highlights_pane_class_init (CuttingsHighlightsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHTS_FILTER);
  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHTS_VIEW);
  g_type_ensure (CUTTINGS_TYPE_SEARCH_BOX);
  G_OBJECT_CLASS (klass)->dispose = cuttings_highlights_pane_dispose;
  widget_class->grab_focus = cuttings_highlights_pane_grab_focus;
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/highlights-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsPane, search_box);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsPane,
                                        filter_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsPane, filter);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsPane, view);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsPane,
                                        failed_page);
  gtk_widget_class_bind_template_callback (widget_class, update_query);
  gtk_widget_class_bind_template_callback (widget_class, on_search_left);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
}

static void
cuttings_highlights_pane_init (CuttingsHighlightsPane *self)
{
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  add_keys (self);
  cuttings_search_box_capture_keys (
      self->search_box, cuttings_highlights_view_get_keys_widget (self->view));
  g_signal_connect_swapped (self->view, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->view, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect_swapped (self->view, "selection-changed", G_CALLBACK (update_actions),
                            self);
  g_signal_connect (self->view, "move", G_CALLBACK (on_move), self);
  update_actions (self);
}
