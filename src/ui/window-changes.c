/* window-changes.c: what is done to the selected clippings, and how it is taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/tags-dialog.h"
#include "ui/toolkit.h"

/* ---- changes ---- */

struct WindowChange {
  CuttingsWindow *window;
  char *text;
};

WindowChange *
window_change_new (CuttingsWindow *window, const char *text)
{
  WindowChange *self = g_new (WindowChange, 1);

  self->window = g_object_ref (window);
  self->text = g_strdup (text);
  return self;
}

static void
change_free (WindowChange *self)
{
  g_object_unref (self->window);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WindowChange, change_free)

void
window_changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WindowChange) change = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    cuttings_window_tell_error (change->window, error);
  else if (change->text != NULL)
    window_tell_undo (change->window, change->text);
}

/* For what cannot be taken back, and for taking back. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WindowChange) change = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    cuttings_window_tell_error (change->window, error);
  else if (change->text != NULL)
    window_tell (change->window, change->text);
}

static const int64_t *
ids_of (const GArray *ids)
{
  return (const int64_t *)(gpointer)ids->data;
}

static void
set_state_of (CuttingsWindow *self, const GArray *ids, ClipState state,
              char *(*make_text) (unsigned n))
{
  g_autofree char *text = make_text (ids->len);

  cuttings_library_set_state_async (self->library, ids_of (ids), ids->len, state, NULL,
                                    window_changed_cb, window_change_new (self, text));
}

static void
set_state (CuttingsWindow *self, ClipState state, char *(*make_text) (unsigned n))
{
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);

  set_state_of (self, ids, state, make_text);
}

static char *
archived_text (unsigned n)
{
  return g_strdup_printf (ngettext ("%u clipping archived", "%u clippings archived", n),
                          n);
}

void
window_archive (CuttingsWindow *self, GVariant *parameter)
{
  set_state (self, CLIP_ARCHIVE, archived_text);
}

static char *
unarchived_text (unsigned n)
{
  return g_strdup_printf (
      ngettext ("%u clipping moved to the inbox", "%u clippings moved to the inbox", n),
      n);
}

void
window_unarchive (CuttingsWindow *self, GVariant *parameter)
{
  set_state (self, CLIP_INBOX, unarchived_text);
}

static char *
trashed_text (unsigned n)
{
  return g_strdup_printf (
      ngettext ("%u clipping moved to the trash", "%u clippings moved to the trash", n),
      n);
}

void
window_trash (CuttingsWindow *self, GVariant *parameter)
{
  set_state (self, CLIP_TRASH, trashed_text);
}

static char *
restored_text (unsigned n)
{
  return g_strdup_printf (ngettext ("%u clipping restored", "%u clippings restored", n),
                          n);
}

void
window_restore (CuttingsWindow *self, GVariant *parameter)
{
  set_state (self, CLIP_INBOX, restored_text);
}

/* Stars all unless all are starred. */
void
window_star (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  cuttings_library_set_starred_async (self->library, ids_of (ids), ids->len,
                                      selection.n_starred < selection.n, NULL,
                                      window_changed_cb, window_change_new (self, NULL));
}

void
window_toggle_unread (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);
  ClipsSelection selection;

  cuttings_clips_view_get_selection (self->clips, &selection);
  cuttings_library_set_unread_async (self->library, ids_of (ids), ids->len,
                                     selection.n_unread < selection.n, NULL,
                                     window_changed_cb, window_change_new (self, NULL));
}

/* ---- for good ---- */

/* A question about clippings, and which they are. */
typedef struct {
  CuttingsWindow *window;
  GArray *ids;
} DeleteQuestion;

static void
on_delete_answer (const char *choice, gpointer data)
{
  DeleteQuestion *question = data;
  CuttingsWindow *self = question->window;
  const GArray *ids = question->ids;

  if (g_str_equal (choice, "delete") && self->library != NULL) {
    g_autofree char *text = g_strdup_printf (
        ngettext ("%u clipping deleted", "%u clippings deleted", ids->len), ids->len);

    cuttings_library_delete_async (self->library, ids_of (ids), ids->len, NULL, done_cb,
                                   window_change_new (self, text));
  }
  g_array_unref (question->ids);
  g_object_unref (self);
  g_free (question);
}

static void
ask_to_delete (CuttingsWindow *self, GArray *ids, const char *heading)
{
  const ToolkitChoice choices[] = {
      {"cancel", _ ("_Cancel"), TOOLKIT_PLAIN},
      {"delete", _ ("_Delete Forever"), TOOLKIT_DESTRUCTIVE},
  };
  DeleteQuestion *question = g_new (DeleteQuestion, 1);

  *question = (DeleteQuestion){g_object_ref (self), g_array_ref (ids)};
  toolkit_ask (GTK_WINDOW (self), heading,
               _ ("Their text, highlights and notes are lost. This cannot be undone."),
               choices, G_N_ELEMENTS (choices), on_delete_answer, question);
}

void
window_delete_forever (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);
  g_autofree char *heading = g_strdup_printf (
      ngettext ("Delete %u Clipping Forever?", "Delete %u Clippings Forever?", ids->len),
      ids->len);

  ask_to_delete (self, ids, heading);
}

static void
trash_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
      cuttings_library_query_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (ids == NULL)
    cuttings_window_tell_error (self, error);
  else if (ids->len > 0)
    ask_to_delete (self, ids, _ ("Empty the Trash?"));
}

void
window_empty_trash (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (Place) trash = place_new (PLACE_TRASH, NULL);
  g_auto (Query) query = {.term = place_to_term (trash), .any_state = true};

  cuttings_library_query_async (self->library, &query, NULL, trash_listed_cb,
                                g_object_ref (self));
}

/* ---- tags ---- */

static void
on_tags_chosen (CuttingsTagsDialog *dialog, const char *const *add,
                const char *const *remove, gpointer data)
{
  CuttingsWindow *self = data;
  const GArray *ids = g_object_get_data (G_OBJECT (dialog), "ids");

  if (self->library != NULL)
    cuttings_library_change_tags_async (self->library, ids_of (ids), ids->len, add,
                                        remove, NULL, window_changed_cb,
                                        window_change_new (self, _ ("Tags changed")));
}

void
window_tags (CuttingsWindow *self, GVariant *parameter)
{
  GArray *ids = cuttings_clips_view_dup_selected_ids (self->clips);
  g_autoptr (GPtrArray) common = cuttings_clips_view_dup_common_tags (self->clips);
  GtkWindow *dialog = cuttings_tags_dialog_new (GTK_WINDOW (self), ids->len, common);

  /* The answer is about what is selected now, whatever is when it comes. */
  g_object_set_data_full (G_OBJECT (dialog), "ids", ids, (GDestroyNotify)g_array_unref);
  cuttings_tags_dialog_set_known (CUTTINGS_TAGS_DIALOG (dialog), self->tag_names);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_tags_chosen), self, 0);
  gtk_window_present (dialog);
}

/* ---- by the pointer ---- */

/* What clippings become that are brought to a place. */
static void
put (CuttingsWindow *self, const Place *place, const GArray *ids)
{
  const char *const add[] = {place->name, NULL};

  if (place->kind == PLACE_INBOX)
    set_state_of (self, ids, CLIP_INBOX, unarchived_text);
  else if (place->kind == PLACE_ARCHIVE)
    set_state_of (self, ids, CLIP_ARCHIVE, archived_text);
  else if (place->kind == PLACE_TRASH)
    set_state_of (self, ids, CLIP_TRASH, trashed_text);
  else if (place->kind == PLACE_STARRED)
    cuttings_library_set_starred_async (self->library, ids_of (ids), ids->len, true, NULL,
                                        window_changed_cb,
                                        window_change_new (self, NULL));
  else if (place->kind == PLACE_TAG)
    cuttings_library_change_tags_async (self->library, ids_of (ids), ids->len, add, NULL,
                                        NULL, window_changed_cb,
                                        window_change_new (self, _ ("Tags changed")));
}

void
window_put (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (parameter, 1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_autoptr (Place) place = NULL;
  const char *key;
  gconstpointer values;
  gsize n;

  g_variant_get_child (parameter, 0, "&s", &key);
  place = place_from_key (key);
  values = g_variant_get_fixed_array (list, &n, sizeof (int64_t));
  g_array_append_vals (ids, values, (guint)n);
  put (self, place, ids);
}

/* ---- taking back ---- */

void
window_undo (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_library_undo_async (self->library, NULL, done_cb,
                               window_change_new (self, NULL));
}

void
window_redo (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_library_redo_async (self->library, NULL, done_cb,
                               window_change_new (self, NULL));
}
