/* application-life.c: one instance, one window, and the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/application-private.h"

#include <glib/gi18n.h>

#include "config.h"

G_DEFINE_FINAL_TYPE (CuttingsApplication, cuttings_application, ADW_TYPE_APPLICATION)

/* ---- the window ---- */

static void
on_window_destroyed (CuttingsApplication *self)
{
  self->window = NULL;
}

CuttingsWindow *
application_ensure_window (CuttingsApplication *self)
{
  if (self->window == NULL) {
    self->window = cuttings_window_new (GTK_APPLICATION (self), self->jobs);
    g_signal_connect_object (self->window, "destroy", G_CALLBACK (on_window_destroyed),
                             self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->window, "notify::is-active",
                             G_CALLBACK (application_notices_withdraw), self,
                             G_CONNECT_SWAPPED);
    application_show_library (self);
  }
  gtk_window_present (GTK_WINDOW (self->window));
  return self->window;
}

/* The program stays until what was begun is done, also when its window is closed. */
static void
on_busy_changed (CuttingsApplication *self)
{
  gboolean busy;

  g_object_get (self->jobs, "busy", &busy, NULL);
  if (busy)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
cuttings_application_activate (GApplication *application)
{
  application_ensure_window (CUTTINGS_APPLICATION (application));
}

static void
cuttings_application_open (GApplication *application, GFile **files, int n_files,
                           const char *hint)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);

  application_ensure_window (self);
  for (int i = 0; i < n_files; i++) {
    g_autofree char *uri = g_file_get_uri (files[i]);

    application_open_address (self, uri);
  }
}

/* ---- the command line ---- */

static const GOptionEntry options[] = {
    {"library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this library"), N_ ("FILE")},
    {"paste", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Save the article in the clipboard"),
     NULL},
    {"version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL},
    {NULL},
};

/* Goes on (-1) or ends with an exit status. */
static int
cuttings_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (g_variant_dict_contains (given, "version")) {
    g_print ("Cuttings %s\n", APP_VERSION);
    return 0;
  }
  if (g_variant_dict_lookup (given, "library", "^ay", &path))
    self->path = g_canonicalize_filename (path, NULL);
  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  /* Where the program runs already, that instance opens the library. */
  if (path != NULL && g_application_get_is_remote (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "use-library",
                                    g_variant_new_bytestring (self->path));
  if (g_variant_dict_contains (given, "paste")) {
    g_action_group_activate_action (G_ACTION_GROUP (application), "save-clipboard", NULL);
    return g_application_get_is_remote (application) ? 0 : -1;
  }
  return -1;
}

/* ---- D-Bus ---- */

static gboolean
cuttings_application_dbus_register (GApplication *application,
                                    GDBusConnection *connection, const char *path,
                                    GError **error)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);
  GApplicationClass *parent_class =
      G_APPLICATION_CLASS (cuttings_application_parent_class);
  g_autofree char *provider_path = g_strconcat (path, "/SearchProvider", NULL);

  return parent_class->dbus_register (application, connection, path, error) &&
         cuttings_search_provider_export (self->search_provider, connection,
                                          provider_path, error);
}

static void
cuttings_application_dbus_unregister (GApplication *application,
                                      GDBusConnection *connection, const char *path)
{
  GApplicationClass *parent_class =
      G_APPLICATION_CLASS (cuttings_application_parent_class);

  cuttings_search_provider_unexport (CUTTINGS_APPLICATION (application)->search_provider);
  parent_class->dbus_unregister (application, connection, path);
}

/* ---- life ---- */

static void
cuttings_application_startup (GApplication *application)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);

  G_APPLICATION_CLASS (cuttings_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APP_ID);
  self->settings = g_settings_new (APP_ID);
  application_follow_trash_days (self);
  application_actions_install (self);
  cuttings_window_install_accels (GTK_APPLICATION (self));
  application_open_library (self);
}

/* All that was begun is stored before the program ends. */
static void
cuttings_application_shutdown (GApplication *application)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);

  application_close_library (self);
  G_APPLICATION_CLASS (cuttings_application_parent_class)->shutdown (application);
}

static void
cuttings_application_finalize (GObject *object)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->search_provider);
  g_clear_pointer (&self->search_waiting, g_free);
  g_clear_object (&self->jobs);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_free (self->path);
  G_OBJECT_CLASS (cuttings_application_parent_class)->finalize (object);
}

static void
cuttings_application_class_init (CuttingsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cuttings_application_finalize;
  application_class->startup = cuttings_application_startup;
  application_class->activate = cuttings_application_activate;
  application_class->open = cuttings_application_open;
  application_class->shutdown = cuttings_application_shutdown;
  application_class->dbus_register = cuttings_application_dbus_register;
  application_class->dbus_unregister = cuttings_application_dbus_unregister;
  application_class->handle_local_options = cuttings_application_handle_local_options;
}

static void
cuttings_application_init (CuttingsApplication *self)
{
  self->jobs = cuttings_job_list_new ();
  self->search_provider = cuttings_search_provider_new (G_APPLICATION (self));
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (self->jobs, "notify::busy", G_CALLBACK (on_busy_changed), self,
                           G_CONNECT_SWAPPED);
  application_notices_watch (self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self),
                                                     _ ("[ADDRESS|FILE…]"));
}

CuttingsApplication *
cuttings_application_new (void)
{
  return g_object_new (CUTTINGS_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", APP_PATH, NULL);
}

CuttingsWindow *
cuttings_application_get_window (CuttingsApplication *self)
{
  return self->window;
}
