/* window-details.c: corrects what the page of the selected clipping says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/details-dialog.h"

/* The answer is about the clipping that was asked about, whatever is selected by then. */
static void
on_chosen (GtkWindow *dialog, const LibraryEdit *edits, guint n, CuttingsWindow *self)
{
  const int64_t *id = g_object_get_data (G_OBJECT (dialog), "id");

  if (self->library != NULL)
    cuttings_library_edit_async (self->library, *id, edits, n, NULL, window_changed_cb,
                                 window_change_new (self, _ ("Details changed")));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LibraryClip) clip =
      cuttings_library_load_finish (CUTTINGS_LIBRARY (source), result, &error);
  GtkWindow *dialog;

  if (clip == NULL) {
    cuttings_window_tell_error (self, error);
    return;
  }
  dialog = cuttings_details_dialog_new (GTK_WINDOW (self), clip);
  g_object_set_data_full (G_OBJECT (dialog), "id",
                          g_memdup2 (&clip->clip->id, sizeof clip->clip->id), g_free);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, 0);
  gtk_window_present (dialog);
}

void
window_edit_details (CuttingsWindow *self, GVariant *parameter)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  cuttings_library_load_async (self->library, selection.id, NULL, loaded_cb,
                               g_object_ref (self));
}
