/* application.c: one instance, one library, one window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/application.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/uri.h"
#include "config.h"
#include "ui/application-private.h"
#include "ui/toolkit.h"

/* Addresses of clippings: what the desktop entry registers. */
#define CLIP_SCHEME "cuttings:"

G_DEFINE_FINAL_TYPE (CuttingsApplication, cuttings_application, ADW_TYPE_APPLICATION)

/* ---- the library ---- */

static char *
choose_path (CuttingsApplication *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "library");

  if (self->path != NULL)
    return g_strdup (self->path);
  if (*chosen != '\0')
    return g_steal_pointer (&chosen);
  return cuttings_library_default_path ();
}

/* What the user asked for before there was a library. */
static void
serve_waiting (CuttingsApplication *self)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < waiting->len; i++)
    application_open_address (self, g_ptr_array_index (waiting, i));
  if (self->paste_waiting)
    g_action_group_activate_action (G_ACTION_GROUP (self), "save-clipboard", NULL);
  self->paste_waiting = false;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsApplication) self = data;
  CuttingsLibrary *library = CUTTINGS_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  bool opened = cuttings_library_open_finish (library, result, &error);

  /* Another one was asked for meanwhile. */
  if (library != self->library)
    return;
  self->open = opened;
  if (!opened)
    self->failure = g_steal_pointer (&error);
  application_show_library (self);
  if (opened)
    serve_waiting (self);
}

static void
close_library (CuttingsApplication *self)
{
  if (self->library == NULL)
    return;
  if (self->window != NULL)
    cuttings_window_set_library (self->window, NULL);
  cuttings_job_list_cancel_all (self->jobs);
  cuttings_library_close (self->library);
  g_clear_object (&self->library);
  g_clear_error (&self->failure);
  self->open = false;
}

void
application_open_library (CuttingsApplication *self)
{
  g_autofree char *path = choose_path (self);

  close_library (self);
  self->library = cuttings_library_new (path);
  cuttings_library_open_async (self->library, NULL, opened_cb, g_object_ref (self));
}

static bool
is_default_path (const char *path)
{
  g_autofree char *usual = cuttings_library_default_path ();

  return g_strcmp0 (usual, path) == 0;
}

void
application_show_library (CuttingsApplication *self)
{
  const char *path = cuttings_library_get_path (self->library);

  if (self->window == NULL)
    return;
  if (self->failure != NULL)
    cuttings_window_show_failure (self->window, self->failure, path,
                                  is_default_path (path));
  else if (self->open)
    cuttings_window_set_library (self->window, self->library);
}

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
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsApplication) self = data;
  g_autoptr (GError) error = NULL;
  int64_t id = cuttings_library_find_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (self->window == NULL || CUTTINGS_LIBRARY (source) != self->library)
    return;
  if (id != 0)
    cuttings_window_show_clip (self->window, id);
  else
    cuttings_window_tell_error (self->window, error);
}

/* "cuttings:UUID" is a clipping, a web address is fetched, anything else is a saved
 * page. */
void
application_open_address (CuttingsApplication *self, const char *uri)
{
  g_autoptr (GFile) file = NULL;
  LibrarySaveRequest request = {0};

  if (!self->open) {
    g_ptr_array_add (self->waiting, g_strdup (uri));
    return;
  }
  application_ensure_window (self);
  if (g_str_has_prefix (uri, CLIP_SCHEME)) {
    cuttings_library_find_async (self->library, uri + strlen (CLIP_SCHEME), NULL,
                                 found_cb, g_object_ref (self));
    return;
  }
  if (uri_is_web (uri)) {
    request.address = uri;
  } else {
    file = g_file_new_for_uri (uri);
    request.file = file;
  }
  cuttings_window_save (self->window, &request);
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

/* ---- life ---- */

static void
cuttings_application_startup (GApplication *application)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);

  G_APPLICATION_CLASS (cuttings_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APP_ID);
  self->settings = g_settings_new (APP_ID);
  application_actions_install (self);
  cuttings_window_install_accels (GTK_APPLICATION (self));
  application_open_library (self);
}

/* All that was begun is stored before the program ends. */
static void
cuttings_application_shutdown (GApplication *application)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (application);

  close_library (self);
  G_APPLICATION_CLASS (cuttings_application_parent_class)->shutdown (application);
}

static void
cuttings_application_finalize (GObject *object)
{
  CuttingsApplication *self = CUTTINGS_APPLICATION (object);

  g_clear_object (&self->settings);
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
  application_class->handle_local_options = cuttings_application_handle_local_options;
}

static void
cuttings_application_init (CuttingsApplication *self)
{
  self->jobs = cuttings_job_list_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (self->jobs, "notify::busy", G_CALLBACK (on_busy_changed), self,
                           G_CONNECT_SWAPPED);
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

CuttingsLibrary *
cuttings_application_get_library (CuttingsApplication *self)
{
  return self->open ? self->library : NULL;
}

CuttingsWindow *
cuttings_application_get_window (CuttingsApplication *self)
{
  return self->window;
}
