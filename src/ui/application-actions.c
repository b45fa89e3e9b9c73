/* application-actions.c: what can be asked of the program, also over D-Bus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/application-private.h"

#include <glib/gi18n.h>

#include "ui/help-window.h"
#include "ui/preferences.h"
#include "ui/toolkit.h"

static GtkWindow *
window_of (CuttingsApplication *self)
{
  return GTK_WINDOW (application_ensure_window (self));
}

/* ---- saving ---- */

static void
save_clipboard (CuttingsApplication *self, GVariant *parameter)
{
  CuttingsWindow *window = application_ensure_window (self);

  if (self->open)
    g_action_group_activate_action (G_ACTION_GROUP (window), "paste", NULL);
  else
    self->paste_waiting = true;
}

static void
save_address (CuttingsApplication *self, GVariant *parameter)
{
  application_open_address (self, g_variant_get_string (parameter, NULL));
}

static void
save_addresses (CuttingsApplication *self, GVariant *parameter)
{
  g_autofree const char **addresses = g_variant_get_strv (parameter, NULL);

  for (size_t i = 0; addresses[i] != NULL; i++)
    application_open_address (self, addresses[i]);
}

/* ---- showing ---- */

static void
show_clipping (CuttingsApplication *self, GVariant *parameter)
{
  application_show_clip (self, g_variant_get_int64 (parameter));
}

static void
search (CuttingsApplication *self, GVariant *parameter)
{
  application_search (self, g_variant_get_string (parameter, NULL));
}

/* ---- the library ---- */

static void
set_library (CuttingsApplication *self, const char *path)
{
  g_clear_pointer (&self->path, g_free);
  g_settings_set_string (self->settings, "library", path);
  application_open_library (self);
}

static void
retry (CuttingsApplication *self, GVariant *parameter)
{
  application_open_library (self);
}

static void
default_library (CuttingsApplication *self, GVariant *parameter)
{
  set_library (self, "");
}

static void
use_library (CuttingsApplication *self, GVariant *parameter)
{
  const char *path = g_variant_get_bytestring (parameter);

  if (self->open && g_str_equal (cuttings_library_get_path (self->library), path))
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  application_open_library (self);
}

static void
on_library_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (CuttingsApplication) self = data;
  g_autofree char *path = NULL;

  if (files != NULL)
    path = g_file_get_path (g_ptr_array_index (files, 0));
  if (path != NULL)
    set_library (self, path);
}

static void
open_library (CuttingsApplication *self, GVariant *parameter)
{
  static const char *const suffixes[] = {"db", NULL};
  const ToolkitFileRequest request = {
      .mode = TOOLKIT_OPEN_FILE,
      .title = _ ("Open Library"),
      .accept_label = _ ("_Open"),
      .filter_name = _ ("Libraries"),
      .filter_suffixes = suffixes,
  };

  toolkit_choose_files (window_of (self), &request, on_library_chosen,
                        g_object_ref (self));
}

static void
restore_backup (CuttingsApplication *self, GVariant *parameter)
{
  application_restore_backup (self, g_variant_get_string (parameter, NULL));
}

static void
show_library (CuttingsApplication *self, GVariant *parameter)
{
  const char *path = cuttings_library_get_path (self->library);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    toolkit_open_address (window_of (self), uri);
}

/* ---- the program ---- */

static void
show_preferences (CuttingsApplication *self, const char *page)
{
  preferences_show (window_of (self), self->library, self->open, self->jobs, page);
}

static void
preferences (CuttingsApplication *self, GVariant *parameter)
{
  show_preferences (self, "general");
}

static void
backups (CuttingsApplication *self, GVariant *parameter)
{
  show_preferences (self, "library");
}

static void
help (CuttingsApplication *self, GVariant *parameter)
{
  gtk_window_present (cuttings_help_window_new (window_of (self)));
}

static void
about (CuttingsApplication *self, GVariant *parameter)
{
  toolkit_show_about (window_of (self));
}

/* Closes the window as its button would, so that what it has to say is stored.  A service
 * without a window does not wait for another question. */
static void
quit (CuttingsApplication *self, GVariant *parameter)
{
  g_application_hold (G_APPLICATION (self));
  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
  cuttings_job_list_cancel_all (self->jobs);
  g_application_release (G_APPLICATION (self));
}

/* ---- the table ---- */

typedef struct {
  const char *name;
  void (*activate) (CuttingsApplication *self, GVariant *parameter);
  const char *accel;
  const char *parameter_type;
} ApplicationAction;

static const ApplicationAction actions[] = {
    {"save-clipboard", save_clipboard},
    {"save-address", save_address, .parameter_type = "s"},
    {"save-addresses", save_addresses, .parameter_type = "as"},
    {"show-clipping", show_clipping, .parameter_type = "x"},
    {"search", search, .parameter_type = "s"},
    {"retry", retry},
    {"open-library", open_library},
    {"default-library", default_library},
    {"use-library", use_library, .parameter_type = "ay"},
    {"show-library", show_library},
    {"backups", backups},
    {"restore-backup", restore_backup, .parameter_type = "s"},
    {"preferences", preferences, "<Control>comma"},
    {"help", help, "F1"},
    {"about", about},
    {"quit", quit, "<Control>q"},
};

static void
on_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (name, actions[i].name))
      actions[i].activate (data, parameter);
}

void
application_actions_install (CuttingsApplication *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++) {
    const char *accels[] = {actions[i].accel, NULL};
    g_autoptr (GVariantType) type = actions[i].parameter_type != NULL
                                        ? g_variant_type_new (actions[i].parameter_type)
                                        : NULL;
    g_autoptr (GSimpleAction) action = g_simple_action_new (actions[i].name, type);
    g_autofree char *name = g_strconcat ("app.", actions[i].name, NULL);

    g_signal_connect_object (action, "activate", G_CALLBACK (on_activate), self, 0);
    g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    if (actions[i].accel != NULL)
      gtk_application_set_accels_for_action (GTK_APPLICATION (self), name, accels);
  }
}
