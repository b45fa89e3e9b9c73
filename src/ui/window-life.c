/* window-life.c: the window as a widget: its parts, what it remembers, its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include "config.h"
#include "ui/reader-settings.h"
#include "ui/slim-bin.h"
#include "ui/toolkit.h"

G_DEFINE_FINAL_TYPE (CuttingsWindow, cuttings_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- what the window remembers ---- */

static void
on_sidebar_revealed (CuttingsWindow *self)
{
  bool revealed = toolkit_flap_is_revealed (self->sidebar_flap);

  window_actions_set_state (self, "show-sidebar", g_variant_new_boolean (revealed));
  if (!toolkit_flap_is_folded (self->sidebar_flap))
    g_settings_set_boolean (self->settings, "sidebar-visible", revealed);
}

static void
on_annotations_revealed (CuttingsWindow *self)
{
  bool revealed = toolkit_flap_is_revealed (self->annotations_flap);

  window_actions_set_state (self, "show-annotations", g_variant_new_boolean (revealed));
  if (!toolkit_flap_is_folded (self->annotations_flap))
    g_settings_set_boolean (self->settings, "annotations-visible", revealed);
}

/* A pane that folds must not cover what was looked at; one that unfolds comes back as
 * it was left. */
static void
on_sidebar_folded (CuttingsWindow *self)
{
  toolkit_flap_reveal (self->sidebar_flap,
                       !toolkit_flap_is_folded (self->sidebar_flap) &&
                           g_settings_get_boolean (self->settings, "sidebar-visible"));
}

static void
on_annotations_folded (CuttingsWindow *self)
{
  toolkit_flap_reveal (
      self->annotations_flap,
      !toolkit_flap_is_folded (self->annotations_flap) &&
          g_settings_get_boolean (self->settings, "annotations-visible"));
}

static void
restore_settings (CuttingsWindow *self)
{
  g_autofree char *key = g_settings_get_string (self->settings, "place");
  g_autoptr (Place) place = place_from_key (key);
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_settings_bind (self->settings, "list-width", self->list_handle, "position",
                   G_SETTINGS_BIND_DEFAULT);
  on_sidebar_folded (self);
  on_annotations_folded (self);
  window_order_restore (self);
  window_set_place (self, place);
}

static gboolean
cuttings_window_close_request (GtkWindow *window)
{
  CuttingsWindow *self = CUTTINGS_WINDOW (window);
  int width, height;

  window_flush (self);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (cuttings_window_parent_class)->close_request (window);
}

/* ---- life ---- */

static void
cuttings_window_dispose (GObject *object)
{
  CuttingsWindow *self = CUTTINGS_WINDOW (object);

  window_drop_library (self);
  g_clear_object (&self->jobs);
  g_clear_object (&self->settings);
  g_clear_object (&self->exported_to);
  g_clear_pointer (&self->place, place_free);
  g_clear_pointer (&self->tag_names, g_ptr_array_unref);
  g_clear_pointer (&self->searches, g_ptr_array_unref);
  g_clear_pointer (&self->passage, g_free);
  G_OBJECT_CLASS (cuttings_window_parent_class)->dispose (object);
}

#define BIND(child)                                                                      \
  gtk_widget_class_bind_template_child (widget_class, CuttingsWindow, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (content);
  BIND (toast_overlay);
  BIND (stack);
  BIND (failure_page);
  BIND (welcome_page);
  BIND (welcome_paste_button);
  BIND (welcome_menu_button);
  BIND (sidebar_flap);
  BIND (sidebar);
  BIND (leaflet);
  BIND (list_handle);
  BIND (list_title);
  BIND (list_stack);
  BIND (highlights_pane);
  BIND (clips_pane);
  BIND (menu_button);
  BIND (star_button);
  BIND (archive_button);
  BIND (unarchive_button);
  BIND (restore_button);
  BIND (trash_button);
  BIND (annotations_flap);
  BIND (annotations);
  BIND (reader_stack);
  BIND (several_page);
  BIND (reader);
  BIND (related_button);
  BIND (related_popover);
  BIND (read_only_revealer);
  BIND (jobs_bar);
}

static void
cuttings_window_class_init (CuttingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_ANNOTATIONS);
  g_type_ensure (CUTTINGS_TYPE_CLIPS_PANE);
  g_type_ensure (CUTTINGS_TYPE_FAILURE_PAGE);
  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHTS_PANE);
  g_type_ensure (CUTTINGS_TYPE_JOBS_BAR);
  g_type_ensure (CUTTINGS_TYPE_PANE_HANDLE);
  g_type_ensure (CUTTINGS_TYPE_READER);
  g_type_ensure (CUTTINGS_TYPE_READER_SETTINGS);
  g_type_ensure (CUTTINGS_TYPE_RELATED_POPOVER);
  g_type_ensure (CUTTINGS_TYPE_SIDEBAR);
  g_type_ensure (CUTTINGS_TYPE_SLIM_BIN);
  G_OBJECT_CLASS (klass)->dispose = cuttings_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cuttings_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, window_counted);
  gtk_widget_class_bind_template_callback (widget_class, window_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_annotations_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_annotations_folded);
}

static void
cuttings_window_init (CuttingsWindow *self)
{
  self->settings = g_settings_new (APP_ID);
  self->place = place_new (PLACE_INBOX, NULL);
  self->tag_names = g_ptr_array_new_with_free_func (g_free);
  self->searches = g_ptr_array_new ();
  window_actions_install (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->welcome_page, APP_ID);
  self->clips = cuttings_clips_pane_get_view (self->clips_pane);
  g_signal_connect_object (self->clips, "selection-changed",
                           G_CALLBACK (window_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clips, "activated", G_CALLBACK (window_show_reader),
                           self, G_CONNECT_SWAPPED);
  restore_settings (self);
  window_reader_connect (self);
  window_highlights_connect (self);
  window_accept_drops (self);
  window_selection_changed (self);
}

CuttingsWindow *
cuttings_window_new (GtkApplication *application, CuttingsJobList *jobs)
{
  CuttingsWindow *self =
      g_object_new (CUTTINGS_TYPE_WINDOW, "application", application, NULL);

  self->jobs = g_object_ref (jobs);
  cuttings_jobs_bar_set_jobs (self->jobs_bar, jobs);
  return self;
}
