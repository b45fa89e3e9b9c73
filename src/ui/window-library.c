/* window-library.c: the library that the window shows, and what is selected of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/toolkit.h"

/* ---- state ---- */

static void
update_star (CuttingsWindow *self, bool starred)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->star_button),
                            starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (self->star_button,
                               starred ? _ ("Remove Star") : _ ("Star"));
  window_actions_set_state (self, "star", g_variant_new_boolean (starred));
}

/* Of the ways to another state the header bar shows those that lead somewhere; where it
 * is narrow, deleting is left to the menu. */
static void
update_buttons (CuttingsWindow *self)
{
  const WindowState *state = &self->state;
  bool trashed = window_state_allows (state, WINDOW_NEEDS_TRASHED);
  bool archived = window_state_allows (state, WINDOW_NEEDS_ARCHIVED);

  gtk_widget_set_visible (self->archive_button, !trashed && !archived);
  gtk_widget_set_visible (self->unarchive_button, archived);
  gtk_widget_set_visible (self->trash_button,
                          !trashed && !toolkit_leaflet_is_folded (self->leaflet));
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
  window_actions_set_state (
      self, "unread",
      g_variant_new_boolean (selection->n > 0 && selection->n_unread == selection->n));
  update_buttons (self);
  window_actions_update (self);
}

/* ---- selection ---- */

void
window_selection_changed (CuttingsWindow *self)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  update_state (self, &selection);
  window_reader_follow (self, &selection);
}

/* Where list and reader stand side by side, a click leaves the keyboard in the list. */
void
window_show_reader (CuttingsWindow *self)
{
  if (toolkit_leaflet_is_folded (self->leaflet))
    toolkit_leaflet_show_page (self->leaflet, "reader");
}

/* Who is reading goes on reading when there is room for one pane only. */
void
window_folded (CuttingsWindow *self)
{
  if (self->reading_id != 0)
    window_show_reader (self);
  window_selection_changed (self);
}

/* Whether a clipping in @state is in the list of @place in any case. */
static bool
holds (const Place *place, ClipState state)
{
  static const PlaceKind places[] = {[CLIP_INBOX] = PLACE_INBOX,
                                     [CLIP_ARCHIVE] = PLACE_ARCHIVE,
                                     [CLIP_TRASH] = PLACE_TRASH};

  return place->kind == places[state] ||
         (place->kind == PLACE_ALL && state != CLIP_TRASH);
}

static void
row_to_show_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      cuttings_library_rows_finish (CUTTINGS_LIBRARY (source), result, &error);
  const Clip *clip;

  if (CUTTINGS_LIBRARY (source) != self->library)
    return;
  if (rows == NULL) {
    cuttings_window_tell_error (self, error);
    return;
  }
  if (rows->len == 0 || rows->pdata[0] == NULL)
    return;
  clip = ((LibraryRow *)rows->pdata[0])->clip;
  cuttings_clips_pane_set_search (self->clips_pane, "");
  if (!holds (self->place, clip->state)) {
    g_autoptr (Place) place =
        place_new (clip->state == CLIP_TRASH ? PLACE_TRASH : PLACE_ALL, NULL);

    window_set_place (self, place);
  }
  cuttings_clips_view_select (self->clips, clip->id);
  window_show_reader (self);
}

void
cuttings_window_show_clip (CuttingsWindow *self, int64_t clip_id)
{
  g_return_if_fail (CUTTINGS_IS_WINDOW (self));

  if (self->library != NULL)
    cuttings_library_rows_async (self->library, &clip_id, 1, NULL, NULL, row_to_show_cb,
                                 g_object_ref (self));
}

/* ---- places ---- */

void
window_counted (CuttingsWindow *self, guint n)
{
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("%'u clipping", "%'u clippings", n), n);

  if (!window_is_at_highlights (self))
    adw_window_title_set_subtitle (self->list_title, n > 0 ? subtitle : "");
}

void
window_set_place (CuttingsWindow *self, const Place *place)
{
  Place *copy = place_copy (place);
  g_autofree char *key = place_to_key (place);

  place_free (self->place);
  self->place = copy;
  window_actions_set_state (self, "place", g_variant_new_string (key));
  g_settings_set_string (self->settings, "place", key);
  adw_window_title_set_title (self->list_title, place_title (place));
  cuttings_sidebar_set_place (self->sidebar, place);
  cuttings_clips_pane_set_place (self->clips_pane, place);
  window_highlights_follow_place (self);
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
    gtk_widget_grab_focus (window_list_pane (self));
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
  cuttings_clips_pane_set_overview (self->clips_pane, overview);
  window_take_searches (self, overview->searches);
  cuttings_highlights_pane_set_overview (self->highlights_pane, overview);
  cuttings_reader_set_known_tags (self->reader, self->tag_names);
  cuttings_annotations_set_known_tags (self->annotations, self->tag_names);
  show_page (self, empty ? "welcome" : "library");
  window_selection_changed (self);
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
void
window_flush (CuttingsWindow *self)
{
  if (self->library == NULL)
    return;
  cuttings_reader_flush (self->reader);
  cuttings_annotations_flush (self->annotations);
}

void
window_drop_library (CuttingsWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  window_drop_undo_toast (self);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);
}

void
cuttings_window_set_library (CuttingsWindow *self, CuttingsLibrary *library)
{
  g_return_if_fail (CUTTINGS_IS_WINDOW (self));

  window_flush (self);
  window_drop_library (self);
  g_set_object (&self->library, library);
  cuttings_clips_pane_set_library (self->clips_pane, library);
  cuttings_highlights_pane_set_library (self->highlights_pane, library);
  cuttings_reader_set_library (self->reader, library);
  cuttings_annotations_set_library (self->annotations, library);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  if (library != NULL) {
    g_signal_connect_swapped (library, "changed", G_CALLBACK (on_library_changed), self);
    on_library_changed (self);
  }
  window_selection_changed (self);
  gtk_revealer_set_reveal_child (self->read_only_revealer, self->state.read_only);
  window_go_on_fetching (self);
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
