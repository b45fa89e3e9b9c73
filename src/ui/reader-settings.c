/* reader-settings.c: theme, typeface, size, spacing and width of the reader, at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-settings.h"

struct _CuttingsReaderSettings {
  GtkPopover parent_instance;

  GtkSpinButton *size;
  GtkSpinButton *spacing;
  GtkSpinButton *width;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CuttingsReaderSettings, cuttings_reader_settings, GTK_TYPE_POPOVER)

/* The buttons of the template are toggles of these actions. */
static const char *const keys[] = {"reader-theme", "reader-font", "reader-justify"};

static void
add_actions (CuttingsReaderSettings *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (GAction) action = g_settings_create_action (self->settings, keys[i]);

    g_action_map_add_action (G_ACTION_MAP (group), action);
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "reading", G_ACTION_GROUP (group));
}

static void
reader_settings_dispose (GObject *object)
{
  g_clear_object (&CUTTINGS_READER_SETTINGS (object)->settings);
  G_OBJECT_CLASS (cuttings_reader_settings_parent_class)->dispose (object);
}

static void
cuttings_reader_settings_class_init (CuttingsReaderSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reader_settings_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/reader-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderSettings, size);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderSettings, spacing);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderSettings, width);
}

static void
cuttings_reader_settings_init (CuttingsReaderSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  add_actions (self);
  g_settings_bind (self->settings, "reader-size", self->size, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reader-spacing", self->spacing, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reader-width", self->width, "value",
                   G_SETTINGS_BIND_DEFAULT);
}
