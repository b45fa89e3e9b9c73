/* sync-dialog.c: asks for the folder that is to be kept like the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sync-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "library/library-sync.h"
#include "ui/toolkit.h"

struct _CuttingsSyncDialog {
  AdwWindow parent_instance;

  AdwActionRow *folder_row;
  AdwComboRow *preset_row;
  GFile *folder; /* NULL until one is chosen */
};

G_DEFINE_FINAL_TYPE (CuttingsSyncDialog, cuttings_sync_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What people call the programs that a preset is for. */
static const struct {
  const char *preset;
  const char *name;
} names[] = {
    {"obsidian", N_ ("Obsidian")},
    {"logseq", N_ ("Logseq")},
    {"pandoc", N_ ("Pandoc and Zettlr")},
};

static const char *
name_of (const char *preset)
{
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_str_equal (names[i].preset, preset))
      return _ (names[i].name);
  }
  return preset;
}

static void
set_folder (CuttingsSyncDialog *self, GFile *folder)
{
  g_autofree char *name = folder == NULL ? NULL : g_file_get_parse_name (folder);

  g_set_object (&self->folder, folder);
  adw_action_row_set_subtitle (self->folder_row,
                               name != NULL ? name : _ ("None chosen yet"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.sync", folder != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.preview", folder != NULL);
}

static void
on_folder_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (CuttingsSyncDialog) self = data;

  if (files != NULL)
    set_folder (self, g_ptr_array_index (files, 0));
}

static void
choose_folder (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsSyncDialog *self = CUTTINGS_SYNC_DIALOG (widget);
  const ToolkitFileRequest request = {
      .mode = TOOLKIT_CHOOSE_FOLDER,
      .title = _ ("Folder for Notes"),
      .accept_label = _ ("_Choose"),
      .folder = self->folder,
  };

  toolkit_choose_files (GTK_WINDOW (self), &request, on_folder_chosen,
                        g_object_ref (self));
}

static void
choose (CuttingsSyncDialog *self, gboolean dry_run)
{
  const char *preset =
      library_sync_preset_nth (adw_combo_row_get_selected (self->preset_row));

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, self->folder, preset, dry_run);
  g_object_unref (self);
}

static void
sync_now (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (CUTTINGS_SYNC_DIALOG (widget), FALSE);
}

static void
preview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (CUTTINGS_SYNC_DIALOG (widget), TRUE);
}

static void
cuttings_sync_dialog_dispose (GObject *object)
{
  g_clear_object (&CUTTINGS_SYNC_DIALOG (object)->folder);
  G_OBJECT_CLASS (cuttings_sync_dialog_parent_class)->dispose (object);
}

static void
cuttings_sync_dialog_class_init (CuttingsSyncDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_sync_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sync-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsSyncDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSyncDialog, preset_row);
  gtk_widget_class_install_action (widget_class, "dialog.choose-folder", NULL,
                                   choose_folder);
  gtk_widget_class_install_action (widget_class, "dialog.sync", NULL, sync_now);
  gtk_widget_class_install_action (widget_class, "dialog.preview", NULL, preview);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_SYNC_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 3, G_TYPE_FILE, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
cuttings_sync_dialog_init (CuttingsSyncDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_presets (CuttingsSyncDialog *self, const char *chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const char *preset;
  guint selected = 0;

  for (guint i = 0; (preset = library_sync_preset_nth (i)) != NULL; i++) {
    gtk_string_list_append (list, name_of (preset));
    if (g_str_equal (preset, chosen))
      selected = i;
  }
  adw_combo_row_set_model (self->preset_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->preset_row, selected);
}

GtkWindow *
cuttings_sync_dialog_new (GtkWindow *parent, GFile *folder, const char *preset)
{
  CuttingsSyncDialog *self =
      g_object_new (CUTTINGS_TYPE_SYNC_DIALOG, "transient-for", parent, NULL);

  fill_presets (self, preset);
  set_folder (self, folder);
  return GTK_WINDOW (self);
}
