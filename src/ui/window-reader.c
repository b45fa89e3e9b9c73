/* window-reader.c: loads the selected clipping and hands it to reader and annotations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/toolkit.h"

static void
show_page (CuttingsWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->reader_stack, name);
}

/* The annotations may cover what they are about. */
static void
uncover_reader (CuttingsWindow *self)
{
  if (toolkit_flap_is_folded (self->annotations_flap))
    toolkit_flap_reveal (self->annotations_flap, false);
}

static void
marked_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    cuttings_window_tell_error (self, error);
}

/* Once for each time that a clipping is opened: it may be marked unread meanwhile. */
static void
mark_read (CuttingsWindow *self, const Clip *clip)
{
  /* Without its article there is nothing to read. */
  if (self->opened_id == clip->id || clip->waiting)
    return;
  self->opened_id = clip->id;
  if (clip->unread && !self->state.read_only && clip->state != CLIP_TRASH &&
      g_settings_get_boolean (self->settings, "mark-read"))
    cuttings_library_set_unread_async (self->library, &clip->id, 1, false, NULL,
                                       marked_read_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LibraryClip) loaded =
      cuttings_library_load_finish (CUTTINGS_LIBRARY (source), result, &error);
  const LibraryClip *shown; /* the reader's */

  if (CUTTINGS_LIBRARY (source) != self->library ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      (loaded != NULL && loaded->clip->id != self->reading_id))
    return;
  if (loaded == NULL) {
    cuttings_reader_show (self->reader, NULL);
    cuttings_annotations_show (self->annotations, NULL);
    show_page (self, "none");
    if (!g_error_matches (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND))
      cuttings_window_tell_error (self, error);
    return;
  }
  mark_read (self, loaded->clip);
  cuttings_annotations_show (self->annotations, loaded);
  shown = loaded;
  cuttings_reader_show (self->reader, g_steal_pointer (&loaded));
  show_page (self, "reader");
  window_passage_loaded (self, shown);
}

void
window_reader_reload (CuttingsWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->reading_id == 0 || self->library == NULL)
    return;
  self->loading = g_cancellable_new ();
  cuttings_library_load_async (self->library, self->reading_id, self->loading, loaded_cb,
                               g_object_ref (self));
}

static void
show_nothing (CuttingsWindow *self, unsigned n_selected)
{
  g_autofree char *title = NULL;

  cuttings_reader_show (self->reader, NULL);
  cuttings_annotations_show (self->annotations, NULL);
  uncover_reader (self);
  self->opened_id = 0;
  if (n_selected == 0) {
    show_page (self, "none");
    return;
  }
  title = g_strdup_printf (
      ngettext ("%u Clipping Selected", "%u Clippings Selected", n_selected), n_selected);
  adw_status_page_set_title (self->several_page, title);
  show_page (self, "several");
}

void
window_reader_follow (CuttingsWindow *self, const ClipsSelection *selection)
{
  bool same = self->reading_id == selection->id;

  self->reading_id = selection->id;
  cuttings_related_popover_set_clip (self->related_popover, self->library,
                                     self->reading_id);
  if (selection->id == 0) {
    window_reader_reload (self);
    show_nothing (self, selection->n);
  } else if (!same) {
    window_reader_reload (self);
  }
}

/* ---- what the reader and the annotations tell ---- */

static void
on_toast (CuttingsWindow *self, const char *text, gboolean undo)
{
  if (undo)
    window_tell_undo (self, text);
  else
    window_tell (self, text);
}

static void
on_open_address (CuttingsWindow *self, const char *address)
{
  toolkit_open_address (GTK_WINDOW (self), address);
}

static void
on_save_address (CuttingsWindow *self, const char *address)
{
  const LibrarySaveRequest request = {.address = address};

  if (self->library != NULL && !self->state.read_only)
    cuttings_window_save (self, &request);
}

static void
on_current_highlight (CuttingsWindow *self, gint64 id)
{
  cuttings_annotations_set_current (self->annotations, id);
}

static void
on_jump (CuttingsWindow *self, gint64 id)
{
  uncover_reader (self);
  cuttings_reader_jump (self->reader, id);
}

static void
on_edit (CuttingsWindow *self, gint64 id)
{
  uncover_reader (self);
  cuttings_reader_edit (self->reader, id, HIGHLIGHT_PART_TAGS);
}

static void
on_copy (CuttingsWindow *self, gint64 id)
{
  cuttings_reader_copy (self->reader, id);
}

static void
on_attach (CuttingsWindow *self, gint64 id)
{
  uncover_reader (self);
  cuttings_reader_attach (self->reader, id);
}

void
window_reader_connect (CuttingsWindow *self)
{
  const struct {
    gpointer widget;
    const char *signal;
    GCallback handler;
  } signals[] = {
      {self->reader, "toast", G_CALLBACK (on_toast)},
      {self->reader, "failed", G_CALLBACK (cuttings_window_tell_error)},
      {self->reader, "open-address", G_CALLBACK (on_open_address)},
      {self->reader, "save-address", G_CALLBACK (on_save_address)},
      {self->reader, "current-highlight", G_CALLBACK (on_current_highlight)},
      {self->annotations, "toast", G_CALLBACK (on_toast)},
      {self->annotations, "failed", G_CALLBACK (cuttings_window_tell_error)},
      {self->annotations, "jump", G_CALLBACK (on_jump)},
      {self->annotations, "copy", G_CALLBACK (on_copy)},
      {self->annotations, "attach", G_CALLBACK (on_attach)},
      {self->annotations, "edit", G_CALLBACK (on_edit)},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (signals[i].widget, signals[i].signal, signals[i].handler,
                             self, G_CONNECT_SWAPPED);
}
