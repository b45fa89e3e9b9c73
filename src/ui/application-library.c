/* application-library.c: the library: opened, closed, and what is opened in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/application-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/uri.h"
#include "library/library-backup.h"

/* A clipping's own address; "#" and the UUID of a highlight may follow its UUID. */
#define CLIP_ADDRESS "cuttings://clipping/"
/* A page that a bookmark of the browser hands over: its address follows, escaped. */
#define SAVE_ADDRESS "cuttings://save/"

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
  if (self->clip_waiting != 0)
    application_show_clip (self, self->clip_waiting);
  self->clip_waiting = 0;
  if (self->search_waiting != NULL)
    application_search (self, self->search_waiting);
  g_clear_pointer (&self->search_waiting, g_free);
}

static void
take_trash_days (CuttingsApplication *self)
{
  if (self->library != NULL)
    cuttings_library_set_trash_days (self->library,
                                     g_settings_get_uint (self->settings, "trash-days"));
}

void
application_follow_trash_days (CuttingsApplication *self)
{
  g_signal_connect_object (self->settings, "changed::trash-days",
                           G_CALLBACK (take_trash_days), self, G_CONNECT_SWAPPED);
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
  cuttings_search_provider_set_library (self->search_provider, opened ? library : NULL,
                                        true);
  if (!opened)
    self->failure = g_steal_pointer (&error);
  application_show_library (self);
  if (!opened)
    return;
  serve_waiting (self);
  take_trash_days (self);
  cuttings_library_tend (library);
}

void
application_close_library (CuttingsApplication *self)
{
  if (self->library == NULL)
    return;
  cuttings_search_provider_set_library (self->search_provider, NULL, false);
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

  application_close_library (self);
  self->library = cuttings_library_new (path);
  cuttings_library_open_async (self->library, NULL, opened_cb, g_object_ref (self));
}

/* Whatever came of it, the library that is there now is opened. */
static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsApplication) self = data;
  CuttingsLibrary *library = CUTTINGS_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  bool restored = cuttings_library_restore_backup_finish (library, result, &error);

  if (library != self->library)
    return;
  application_open_library (self);
  if (self->window == NULL)
    return;
  if (restored)
    cuttings_window_tell (self->window, _ ("The backup was restored"));
  else
    cuttings_window_tell_error (self->window, error);
}

void
application_restore_backup (CuttingsApplication *self, const char *name)
{
  g_autofree char *path = choose_path (self);

  application_close_library (self);
  self->library = cuttings_library_new (path);
  cuttings_library_restore_backup_async (self->library, name, NULL, restored_cb,
                                         g_object_ref (self));
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

/* ---- what is opened in it ---- */

void
application_show_clip (CuttingsApplication *self, int64_t clip_id)
{
  application_ensure_window (self);
  if (self->open)
    cuttings_window_show_clip (self->window, clip_id);
  else
    self->clip_waiting = clip_id;
}

void
application_search (CuttingsApplication *self, const char *text)
{
  CuttingsWindow *window = application_ensure_window (self);

  if (self->open) {
    g_action_group_activate_action (G_ACTION_GROUP (window), "place",
                                    g_variant_new_string ("all"));
    g_action_group_activate_action (G_ACTION_GROUP (window), "search-for",
                                    g_variant_new_string (text));
    return;
  }
  g_free (self->search_waiting);
  self->search_waiting = g_strdup (text);
}

/* What is asked for in "cuttings://clipping/UUID#UUID". */
typedef struct {
  CuttingsApplication *application;
  char *highlight; /* UUID; NULL */
} Wanted;

static void
wanted_free (Wanted *self)
{
  g_object_unref (self->application);
  g_free (self->highlight);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wanted, wanted_free)

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wanted) wanted = data;
  CuttingsApplication *self = wanted->application;
  g_autoptr (GError) error = NULL;
  int64_t id = cuttings_library_find_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (self->window == NULL || CUTTINGS_LIBRARY (source) != self->library)
    return;
  if (id == 0)
    cuttings_window_tell_error (self->window, error);
  else if (wanted->highlight != NULL)
    cuttings_window_show_passage (self->window, id, wanted->highlight);
  else
    cuttings_window_show_clip (self->window, id);
}

static void
open_clip (CuttingsApplication *self, const char *name)
{
  size_t length = strcspn (name, "#");
  g_autofree char *uuid = g_strndup (name, length);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->application = g_object_ref (self);
  if (name[length] == '#' && name[length + 1] != '\0')
    wanted->highlight = g_strdup (name + length + 1);
  cuttings_library_find_async (self->library, uuid, NULL, found_cb, wanted);
}

/* "cuttings://clipping/UUID" is a clipping, a web address is fetched, anything else is
 * a saved page. */
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
  if (g_str_has_prefix (uri, CLIP_ADDRESS)) {
    open_clip (self, uri + strlen (CLIP_ADDRESS));
    return;
  }
  if (g_str_has_prefix (uri, SAVE_ADDRESS)) {
    g_autofree char *address = g_uri_unescape_string (uri + strlen (SAVE_ADDRESS), NULL);

    /* Any page can say this: the user is asked. */
    cuttings_window_ask_for_address (self->window, address);
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
