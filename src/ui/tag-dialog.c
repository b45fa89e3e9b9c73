/* tag-dialog.c: asks for the new name of a tag, and says what that will touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/tag-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "library/library-tags.h"
#include "model/tag.h"

struct _CuttingsTagDialog {
  AdwWindow parent_instance;

  GtkEditable *entry;
  GtkLabel *preview;
  GtkWidget *rename_button;

  CuttingsLibrary *library;
  char *name;
  GCancellable *cancellable; /* of the preview that is being asked for */
};

G_DEFINE_FINAL_TYPE (CuttingsTagDialog, cuttings_tag_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- the preview ---- */

/* "12 clippings and 3 highlights" */
static char *
describe_touched (const TagPreview *preview)
{
  unsigned n_clips = (unsigned)preview->n_clips;
  unsigned n_highlights = (unsigned)preview->n_highlights;
  g_autofree char *clippings =
      g_strdup_printf (ngettext ("%'u clipping", "%'u clippings", n_clips), n_clips);
  g_autofree char *highlights = g_strdup_printf (
      ngettext ("%'u highlight", "%'u highlights", n_highlights), n_highlights);

  if (n_highlights == 0)
    return g_steal_pointer (&clippings);
  /* Translators: how many clippings and how many highlights carry a tag */
  return g_strdup_printf (_ ("%s and %s"), clippings, highlights);
}

static char *
describe_below (const TagPreview *preview)
{
  unsigned n = (unsigned)preview->n_below;

  if (n == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%u tag below it moves along.", "%u tags below it move along.", n), n);
}

/* Of several tags that become one with others, the first stands for all. */
static char *
describe_merged (const TagPreview *preview)
{
  if (preview->merged->len == 0)
    return NULL;
  /* Translators: %s is a tag; the marks around it keep its direction to itself */
  return g_strdup_printf (_ ("Will be merged with “\u2068%s\u2069”."),
                          (const char *)g_ptr_array_index (preview->merged, 0));
}

static void
show_preview (CuttingsTagDialog *self, const TagPreview *preview)
{
  g_autofree char *touched = describe_touched (preview);
  g_autofree char *below = describe_below (preview);
  g_autofree char *merged = describe_merged (preview);
  const char *lines[] = {touched, below, merged};
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++) {
    if (lines[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);
  }
  gtk_label_set_label (self->preview, text->str);
  gtk_button_set_label (GTK_BUTTON (self->rename_button),
                        merged != NULL ? _ ("_Merge") : _ ("_Rename"));
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsTagDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TagPreview) preview =
      cuttings_library_preview_tag_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (preview != NULL && self->preview != NULL)
    show_preview (self, preview);
}

static void
ask_for_preview (CuttingsTagDialog *self, const char *to)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cuttings_library_preview_tag_async (self->library, self->name, to, self->cancellable,
                                      previewed_cb, g_object_ref (self));
}

/* ---- the entry ---- */

static void
on_changed (CuttingsTagDialog *self)
{
  g_autofree char *to = tag_normalize (gtk_editable_get_text (self->entry));

  if (self->name == NULL)
    return;
  gtk_widget_set_sensitive (self->rename_button,
                            to != NULL && !g_str_equal (to, self->name));
  ask_for_preview (self, to != NULL ? to : self->name);
}

static void
on_rename (CuttingsTagDialog *self)
{
  g_autofree char *to = tag_normalize (gtk_editable_get_text (self->entry));

  if (to == NULL || g_str_equal (to, self->name))
    return;
  g_signal_emit (self, signals[CHOSEN], 0, self->name, to);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- life ---- */

static void
cuttings_tag_dialog_dispose (GObject *object)
{
  CuttingsTagDialog *self = CUTTINGS_TAG_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_pointer (&self->name, g_free);
  self->preview = NULL;
  G_OBJECT_CLASS (cuttings_tag_dialog_parent_class)->dispose (object);
}

static void
cuttings_tag_dialog_class_init (CuttingsTagDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_tag_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/tag-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsTagDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CuttingsTagDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CuttingsTagDialog, rename_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_rename);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_TAG_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
cuttings_tag_dialog_init (CuttingsTagDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cuttings_tag_dialog_new (GtkWindow *parent, CuttingsLibrary *library, const char *name)
{
  CuttingsTagDialog *self =
      g_object_new (CUTTINGS_TYPE_TAG_DIALOG, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  gtk_editable_set_text (self->entry, name);
  self->name = g_strdup (name);
  on_changed (self);
  return GTK_WINDOW (self);
}
