/* window.c: the window: sidebar, list, reader and annotations, over one library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "config.h"
#include "ui/error-text.h"
#include "ui/reader-settings.h"
#include "ui/slim-bin.h"
#include "ui/toolkit.h"

G_DEFINE_FINAL_TYPE (CuttingsWindow, cuttings_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- toasts ---- */

static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

static void
on_undo_toast_gone (gpointer data, GObject *toast)
{
  CUTTINGS_WINDOW (data)->undo_toast = NULL;
}

/* Undo takes back the last change: a toast about an earlier one must not offer it. */
static void
drop_undo_toast (CuttingsWindow *self)
{
  AdwToast *toast = self->undo_toast;

  if (toast == NULL)
    return;
  g_object_weak_unref (G_OBJECT (toast), on_undo_toast_gone, self);
  self->undo_toast = NULL;
  adw_toast_dismiss (toast);
}

void
window_tell (CuttingsWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, new_toast (text));
}

void
cuttings_window_tell_error (CuttingsWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = error_text (error);
  window_tell (self, text);
}

void
window_tell_action (CuttingsWindow *self, const char *text, const char *label,
                    const char *action_name)
{
  AdwToast *toast = new_toast (text);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action_name);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
window_tell_undo (CuttingsWindow *self, const char *text)
{
  AdwToast *toast = new_toast (text);

  drop_undo_toast (self);
  self->undo_toast = toast;
  g_object_weak_ref (G_OBJECT (toast), on_undo_toast_gone, self);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* ---- state ---- */

static void
set_action_state (CuttingsWindow *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
update_star (CuttingsWindow *self, bool starred)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->star_button),
                            starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (self->star_button,
                               starred ? _ ("Remove Star") : _ ("Star"));
  set_action_state (self, "star", g_variant_new_boolean (starred));
}

/* Of the ways to another state the header bar shows those that lead somewhere. */
static void
update_buttons (CuttingsWindow *self)
{
  const WindowState *state = &self->state;
  bool trashed = window_state_allows (state, WINDOW_NEEDS_TRASHED);
  bool archived = window_state_allows (state, WINDOW_NEEDS_ARCHIVED);

  gtk_widget_set_visible (self->archive_button, !trashed && !archived);
  gtk_widget_set_visible (self->unarchive_button, archived);
  gtk_widget_set_visible (self->trash_button, !trashed);
  gtk_widget_set_visible (self->restore_button, trashed);
}

static void
update_state (CuttingsWindow *self, const ClipsSelection *selection)
{
  WindowState *state = &self->state;

  state->open = self->library != NULL;
  state->read_only = state->open && cuttings_library_is_read_only (self->library);
  state->can_undo = state->open && cuttings_library_can_undo (self->library);
  state->can_redo = state->open && cuttings_library_can_redo (self->library);
  state->n_selected = selection->n;
  state->n_archived = selection->n_archived;
  state->n_trashed = selection->n_trashed;
  /* Rows that are not loaded are in the state that their place is about. */
  if (self->place->kind == PLACE_TRASH)
    state->n_trashed = selection->n;
  state->has_address = selection->clip != NULL && selection->clip->address != NULL;

  update_star (self, selection->n > 0 && selection->n_starred == selection->n);
  set_action_state (
      self, "unread",
      g_variant_new_boolean (selection->n > 0 && selection->n_unread == selection->n));
  update_buttons (self);
  window_actions_update (self);
}

/* ---- selection ---- */

static void
on_selection_changed (CuttingsWindow *self)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  update_state (self, &selection);
  window_reader_follow (self, &selection);
}

static void
on_activated (CuttingsWindow *self)
{
  toolkit_leaflet_show_page (self->leaflet, "reader");
}

void
cuttings_window_show_clip (CuttingsWindow *self, int64_t clip_id)
{
  g_autoptr (Place) all = place_new (PLACE_ALL, NULL);

  g_return_if_fail (CUTTINGS_IS_WINDOW (self));

  cuttings_clips_pane_set_search (self->clips_pane, "");
  if (self->place->kind != PLACE_INBOX && self->place->kind != PLACE_ALL)
    window_set_place (self, all);
  cuttings_clips_view_select (self->clips, clip_id);
  toolkit_leaflet_show_page (self->leaflet, "reader");
}

/* ---- places ---- */

static void
on_counted (CuttingsWindow *self, guint n)
{
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("%'u clipping", "%'u clippings", n), n);

  adw_window_title_set_subtitle (self->list_title, n > 0 ? subtitle : "");
}

void
window_set_place (CuttingsWindow *self, const Place *place)
{
  Place *copy = place_copy (place);
  g_autofree char *key = place_to_key (place);

  place_free (self->place);
  self->place = copy;
  set_action_state (self, "place", g_variant_new_string (key));
  g_settings_set_string (self->settings, "place", key);
  adw_window_title_set_title (self->list_title, place_title (place));
  cuttings_sidebar_set_place (self->sidebar, place);
  cuttings_clips_pane_set_place (self->clips_pane, place);
}

/* ---- the library ---- */

static void
take_tag_names (CuttingsWindow *self, const LibraryOverview *overview)
{
  g_ptr_array_set_size (self->tag_names, 0);
  for (guint i = 0; i < overview->tags->len; i++) {
    const Tag *tag = g_ptr_array_index (overview->tags, i);

    g_ptr_array_add (self->tag_names, g_strdup (tag->name));
  }
}

/* The keyboard goes to where work begins. */
static void
show_page (CuttingsWindow *self, const char *page)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, page);
  if (g_str_equal (page, "welcome"))
    gtk_widget_grab_focus (self->welcome_paste_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->clips));
}

static void
overview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LibraryOverview) overview =
      cuttings_library_overview_finish (CUTTINGS_LIBRARY (source), result, &error);
  bool empty;

  if (CUTTINGS_LIBRARY (source) != self->library ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (overview == NULL) {
    cuttings_window_tell_error (self, error);
    return;
  }
  empty = overview->n_inbox + overview->n_archive + overview->n_trash == 0;
  self->state.n_trash = overview->n_trash;
  take_tag_names (self, overview);
  cuttings_sidebar_set_overview (self->sidebar, overview);
  cuttings_reader_set_known_tags (self->reader, self->tag_names);
  cuttings_annotations_set_known_tags (self->annotations, self->tag_names);
  show_page (self, empty ? "welcome" : "library");
  on_selection_changed (self);
}

static void
on_library_changed (CuttingsWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cuttings_library_overview_async (self->library, self->cancellable, overview_cb,
                                   g_object_ref (self));
  window_reader_reload (self);
}

/* What is half typed must reach the library first. */
static void
flush (CuttingsWindow *self)
{
  if (self->library == NULL)
    return;
  cuttings_reader_flush (self->reader);
  cuttings_annotations_flush (self->annotations);
}

static void
drop_library (CuttingsWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  drop_undo_toast (self);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);
}

void
cuttings_window_set_library (CuttingsWindow *self, CuttingsLibrary *library)
{
  g_return_if_fail (CUTTINGS_IS_WINDOW (self));

  flush (self);
  drop_library (self);
  g_set_object (&self->library, library);
  cuttings_clips_pane_set_library (self->clips_pane, library);
  cuttings_reader_set_library (self->reader, library);
  cuttings_annotations_set_library (self->annotations, library);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  if (library != NULL) {
    g_signal_connect_swapped (library, "changed", G_CALLBACK (on_library_changed), self);
    on_library_changed (self);
  }
  on_selection_changed (self);
  gtk_revealer_set_reveal_child (self->read_only_revealer, self->state.read_only);
}

void
cuttings_window_show_failure (CuttingsWindow *self, const GError *error, const char *path,
                              gboolean is_default)
{
  g_return_if_fail (CUTTINGS_IS_WINDOW (self));

  cuttings_window_set_library (self, NULL);
  cuttings_failure_page_show (self->failure_page, error, path, is_default);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/* ---- what the window remembers ---- */

static void
on_sidebar_revealed (CuttingsWindow *self)
{
  bool revealed = toolkit_flap_is_revealed (self->sidebar_flap);

  set_action_state (self, "show-sidebar", g_variant_new_boolean (revealed));
  if (!toolkit_flap_is_folded (self->sidebar_flap))
    g_settings_set_boolean (self->settings, "sidebar-visible", revealed);
}

static void
on_annotations_revealed (CuttingsWindow *self)
{
  bool revealed = toolkit_flap_is_revealed (self->annotations_flap);

  set_action_state (self, "show-annotations", g_variant_new_boolean (revealed));
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
  window_set_place (self, place);
}

static gboolean
cuttings_window_close_request (GtkWindow *window)
{
  CuttingsWindow *self = CUTTINGS_WINDOW (window);
  int width, height;

  flush (self);
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

  drop_library (self);
  g_clear_object (&self->jobs);
  g_clear_object (&self->settings);
  g_clear_object (&self->exported_to);
  g_clear_pointer (&self->place, place_free);
  g_clear_pointer (&self->tag_names, g_ptr_array_unref);
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
  g_type_ensure (CUTTINGS_TYPE_JOBS_BAR);
  g_type_ensure (CUTTINGS_TYPE_PANE_HANDLE);
  g_type_ensure (CUTTINGS_TYPE_READER);
  g_type_ensure (CUTTINGS_TYPE_READER_SETTINGS);
  g_type_ensure (CUTTINGS_TYPE_SIDEBAR);
  g_type_ensure (CUTTINGS_TYPE_SLIM_BIN);
  G_OBJECT_CLASS (klass)->dispose = cuttings_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cuttings_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_counted);
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
  window_actions_install (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->welcome_page, APP_ID);
  self->clips = cuttings_clips_pane_get_view (self->clips_pane);
  g_signal_connect_object (self->clips, "selection-changed",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clips, "activated", G_CALLBACK (on_activated), self,
                           G_CONNECT_SWAPPED);
  restore_settings (self);
  window_reader_connect (self);
  window_accept_drops (self);
  on_selection_changed (self);
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
