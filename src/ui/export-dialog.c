/* export-dialog.c: asks for the format in which clippings are to leave
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/export-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "library/library.h"

struct _CuttingsExportDialog {
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  AdwPreferencesGroup *formats;
  GtkCheckButton *first; /* the group of all the others */
  const ExportFormat *chosen;
};

G_DEFINE_FINAL_TYPE (CuttingsExportDialog, cuttings_export_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_export (CuttingsExportDialog *self)
{
  const char *id = self->chosen->id;

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
  g_object_unref (self);
}

static void
on_toggled (GtkCheckButton *check, CuttingsExportDialog *self)
{
  if (gtk_check_button_get_active (check))
    self->chosen = g_object_get_data (G_OBJECT (check), "format");
}

static void
add_format (CuttingsExportDialog *self, const ExportFormat *format, const char *chosen)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (format->name), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (format->summary), -1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "format", (gpointer)format);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (check);
  if (self->chosen == NULL || g_str_equal (format->id, chosen))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (format->name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (format->summary));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->formats, row);
}

static void
cuttings_export_dialog_class_init (CuttingsExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsExportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, CuttingsExportDialog, formats);
  gtk_widget_class_bind_template_callback (widget_class, on_export);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cuttings_export_dialog_init (CuttingsExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cuttings_export_dialog_new (GtkWindow *parent, unsigned n_clips, const char *format)
{
  CuttingsExportDialog *self =
      g_object_new (CUTTINGS_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("%u clipping", "%u clippings", n_clips), n_clips);
  const ExportFormat *each;

  adw_window_title_set_subtitle (self->window_title, subtitle);
  for (size_t i = 0; (each = library_format_nth (i)) != NULL; i++)
    add_format (self, each, format);
  return GTK_WINDOW (self);
}
