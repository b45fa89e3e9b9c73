/* window-tags.c: a tag of the sidebar renamed, deleted, coloured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "library/library-tags.h"
#include "ui/rules-dialog.h"
#include "ui/tag-dialog.h"

/* What follows @name in the name of the place that is shown, when that is the tag or one
 * below it; else NULL. */
static const char *
rest_of_place (CuttingsWindow *self, const char *name)
{
  size_t length = strlen (name);

  if (self->place->kind != PLACE_TAG || !g_str_has_prefix (self->place->name, name) ||
      (self->place->name[length] != '\0' && self->place->name[length] != '/'))
    return NULL;
  return self->place->name + length;
}

/* ---- renaming ---- */

typedef struct {
  CuttingsWindow *window;
  char *from, *to;
} Rename;

static void
rename_free (Rename *self)
{
  g_object_unref (self->window);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rename, rename_free)

/* Who looks at the tag goes along. */
static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Rename) rename = data;
  CuttingsWindow *self = rename->window;
  g_autoptr (GError) error = NULL;
  const char *rest;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error)) {
    cuttings_window_tell_error (self, error);
    return;
  }
  rest = rest_of_place (self, rename->from);
  if (rest != NULL) {
    g_autofree char *name = g_strconcat (rename->to, rest, NULL);
    g_autoptr (Place) place = place_new (PLACE_TAG, name);

    window_set_place (self, place);
  }
  window_tell_undo (self, _ ("Tag renamed"));
}

static void
on_name_chosen (GtkWindow *dialog, const char *from, const char *to, gpointer data)
{
  CuttingsWindow *self = data;
  Rename *rename;

  if (self->library == NULL)
    return;
  rename = g_new (Rename, 1);
  *rename = (Rename){g_object_ref (self), g_strdup (from), g_strdup (to)};
  cuttings_library_rename_tag_async (self->library, from, to, NULL, renamed_cb, rename);
}

void
window_rename_tag (CuttingsWindow *self, GVariant *parameter)
{
  GtkWindow *dialog = cuttings_tag_dialog_new (GTK_WINDOW (self), self->library,
                                               g_variant_get_string (parameter, NULL));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_name_chosen), self, 0);
  gtk_window_present (dialog);
}

/* ---- rules ---- */

void
window_tag_rules (CuttingsWindow *self, GVariant *parameter)
{
  gtk_window_present (cuttings_rules_dialog_new (GTK_WINDOW (self), self->library));
}

/* ---- deleting and colouring ---- */

void
window_delete_tag (CuttingsWindow *self, GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  if (rest_of_place (self, name) != NULL) {
    g_autoptr (Place) all = place_new (PLACE_ALL, NULL);

    window_set_place (self, all);
  }
  cuttings_library_delete_tag_async (self->library, name, NULL, window_changed_cb,
                                     window_change_new (self, _ ("Tag deleted")));
}

void
window_color_tag (CuttingsWindow *self, GVariant *parameter)
{
  const char *name;
  int color;

  g_variant_get (parameter, "(&si)", &name, &color);
  cuttings_library_color_tag_async (self->library, name, color, NULL, window_changed_cb,
                                    window_change_new (self, NULL));
}
