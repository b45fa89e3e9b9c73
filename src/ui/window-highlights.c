/* window-highlights.c: the place of all highlights, and passages that are gone to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clipping of the chosen highlight is selected in the list of clippings behind, so
 * that reader and actions are about it as about any other.
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/toolkit.h"

/* ---- passages ---- */

static const Highlight *
find_highlight (const LibraryClip *loaded, const char *uuid)
{
  for (guint i = 0; i < loaded->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (loaded->highlights, i);

    if (g_ascii_strcasecmp (highlight->uuid, uuid) == 0)
      return highlight;
  }
  return NULL;
}

void
window_passage_loaded (CuttingsWindow *self, const LibraryClip *loaded)
{
  g_autofree char *uuid = NULL;
  const Highlight *highlight;

  if (self->passage == NULL || self->passage_clip_id != loaded->clip->id)
    return;
  uuid = g_steal_pointer (&self->passage);
  highlight = find_highlight (loaded, uuid);
  if (highlight == NULL)
    window_tell (self, _ ("This highlight is no longer in the clipping"));
  else if (highlight->orphan)
    window_tell (self, _ ("This passage is no longer in the text"));
  else
    cuttings_reader_jump (self->reader, highlight->id);
}

void
window_go_to_passage (CuttingsWindow *self, int64_t clip_id, const char *uuid)
{
  g_free (self->passage);
  self->passage = g_strdup (uuid);
  self->passage_clip_id = clip_id;
  if (self->reading_id == clip_id)
    window_reader_reload (self);
}

void
cuttings_window_show_passage (CuttingsWindow *self, int64_t clip_id, const char *uuid)
{
  g_return_if_fail (CUTTINGS_IS_WINDOW (self));

  cuttings_window_show_clip (self, clip_id);
  window_go_to_passage (self, clip_id, uuid);
}

/* ---- the place ---- */

bool
window_is_at_highlights (CuttingsWindow *self)
{
  return self->place->kind == PLACE_HIGHLIGHTS;
}

void
window_highlights_follow_place (CuttingsWindow *self)
{
  bool here = window_is_at_highlights (self);

  gtk_stack_set_visible_child_name (self->list_stack, here ? "highlights" : "clippings");
  cuttings_highlights_pane_set_awake (self->highlights_pane, here);
}

GtkWidget *
window_list_pane (CuttingsWindow *self)
{
  return gtk_stack_get_visible_child (self->list_stack);
}

static void
on_counted (CuttingsWindow *self, guint n)
{
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("%'u highlight", "%'u highlights", n), n);

  if (window_is_at_highlights (self))
    adw_window_title_set_subtitle (self->list_title, n > 0 ? subtitle : "");
}

static void
on_chosen (CuttingsWindow *self, gint64 clip_id, const char *uuid)
{
  cuttings_clips_view_select (self->clips, clip_id);
  window_go_to_passage (self, clip_id, uuid);
}

static void
on_toast (CuttingsWindow *self, const char *text, gboolean undo)
{
  if (undo)
    window_tell_undo (self, text);
  else
    window_tell (self, text);
}

/* ---- export ---- */

static void
on_file_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;

  if (files != NULL)
    cuttings_highlights_pane_export (self->highlights_pane, files->pdata[0]);
}

static void
on_export (CuttingsWindow *self)
{
  g_autoptr (GFile) folder = window_export_folder (self);
  ToolkitFileRequest request = {
      .mode = TOOLKIT_SAVE_FILE,
      .title = _ ("Export Highlights"),
      .accept_label = _ ("_Export"),
      .folder = folder,
      /* Translators: the name of a file */
      .name = _ ("Highlights.md"),
  };

  toolkit_choose_files (GTK_WINDOW (self), &request, on_file_chosen, g_object_ref (self));
}

void
window_highlights_connect (CuttingsWindow *self)
{
  const struct {
    const char *signal;
    GCallback handler;
  } signals[] = {
      {"counted", G_CALLBACK (on_counted)},
      {"chosen", G_CALLBACK (on_chosen)},
      {"activated", G_CALLBACK (window_show_reader)},
      {"copied", G_CALLBACK (window_copied_markdown)},
      {"export", G_CALLBACK (on_export)},
      {"toast", G_CALLBACK (on_toast)},
      {"failed", G_CALLBACK (cuttings_window_tell_error)},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->highlights_pane, signals[i].signal, signals[i].handler,
                             self, G_CONNECT_SWAPPED);
}
