/* tags-dialog.c: edits the tags of one clipping, or those that several have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/tags-dialog.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "config.h"
#include "ui/tag-editor.h"

struct _CuttingsTagsDialog {
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  CuttingsTagEditor *editor;

  GPtrArray *before; /* char * */
};

G_DEFINE_FINAL_TYPE (CuttingsTagsDialog, cuttings_tags_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The names of @a that are not in @b. */
static GStrv
difference (const GPtrArray *a, const GPtrArray *b)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find_with_equal_func ((GPtrArray *)b, g_ptr_array_index (a, i),
                                           g_str_equal, NULL))
      g_strv_builder_add (builder, g_ptr_array_index (a, i));
  return g_strv_builder_end (builder);
}

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsTagsDialog *self = CUTTINGS_TAGS_DIALOG (widget);
  g_autoptr (GPtrArray) after = NULL;
  g_auto (GStrv) add = NULL;
  g_auto (GStrv) remove = NULL;

  cuttings_tag_editor_commit (self->editor);
  after = cuttings_tag_editor_dup_tags (self->editor);
  add = difference (after, self->before);
  remove = difference (self->before, after);
  if (*add != NULL || *remove != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, add, remove);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cuttings_tags_dialog_dispose (GObject *object)
{
  g_clear_pointer (&CUTTINGS_TAGS_DIALOG (object)->before, g_ptr_array_unref);
  G_OBJECT_CLASS (cuttings_tags_dialog_parent_class)->dispose (object);
}

static void
cuttings_tags_dialog_class_init (CuttingsTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_TAG_EDITOR);
  G_OBJECT_CLASS (klass)->dispose = cuttings_tags_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsTagsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, CuttingsTagsDialog, editor);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_TAGS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRV);
}

static void
cuttings_tags_dialog_init (CuttingsTagsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cuttings_tags_dialog_set_known (CuttingsTagsDialog *self, const GPtrArray *names)
{
  cuttings_tag_editor_set_known (self->editor, names);
}

GtkWindow *
cuttings_tags_dialog_new (GtkWindow *parent, unsigned n_clips, const GPtrArray *tags)
{
  CuttingsTagsDialog *self =
      g_object_new (CUTTINGS_TYPE_TAGS_DIALOG, "transient-for", parent, NULL);

  self->before = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tags->len; i++)
    g_ptr_array_add (self->before, g_strdup (g_ptr_array_index (tags, i)));
  cuttings_tag_editor_set_tags (self->editor, tags);
  cuttings_tag_editor_focus_entry (self->editor);
  if (n_clips > 1) {
    g_autofree char *subtitle = g_strdup_printf (
        ngettext ("Of %u clipping", "Common to %u clippings", n_clips), n_clips);

    adw_window_title_set_subtitle (self->window_title, subtitle);
  }
  return GTK_WINDOW (self);
}
