/* test-background.c: a service without a window, and work that goes on without one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-background PROGRAM COMMAND-LINE-PROGRAM
 */

#include "display/display.h"

#include <libsoup/soup.h>
#include <string.h>

#include "config.h"
#include "display/notifications.h"

static const char *program, *cli;

/* ---- a server that waits until it is told to answer ---- */

static const char page[] =
    "<!doctype html><html lang=en><head><title>Bridge reopens</title></head><body>"
    "<article><h1>Bridge reopens</h1>"
    "<p>The bridge over the river was opened again on Monday, eleven months after a "
    "barge had struck one of its piers and closed the road for everybody.</p>"
    "<p>The first to cross it was a baker with his van, who said that the detour had "
    "cost him forty minutes on every single morning of those eleven months.</p>"
    "</article></body></html>";

typedef struct {
  char *folder;
  char *library;
  GDBusConnection *bus;
  GSubprocess *process;
  SoupServer *server;
  SoupServerMessage *asked; /* the request that is not answered yet; NULL */
} Run;

static void
on_request (SoupServer *server, SoupServerMessage *message, const char *path,
            GHashTable *query, gpointer data)
{
  Run *self = data;

  if (!g_str_equal (path, "/slow")) {
    soup_server_message_set_status (message, 404, NULL);
    return;
  }
  soup_server_message_pause (message);
  self->asked = g_object_ref (message);
}

static void
answer (Run *self, guint status)
{
  soup_server_message_set_status (self->asked, status, NULL);
  soup_server_message_set_response (self->asked, "text/html; charset=utf-8",
                                    SOUP_MEMORY_STATIC, page, sizeof (page) - 1);
  soup_server_message_unpause (self->asked);
  g_clear_object (&self->asked);
}

static char *
address_of (Run *self, const char *path)
{
  GSList *uris = soup_server_get_uris (self->server);
  char *address =
      g_strdup_printf ("http://127.0.0.1:%d%s", g_uri_get_port (uris->data), path);

  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  return address;
}

/* ---- the program ---- */

static GVariant *
call (Run *self, const char *path, const char *method, GVariant *arguments)
{
  return g_dbus_connection_call_sync (self->bus, APP_ID, path, "org.gtk.Actions", method,
                                      arguments, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                      -1, NULL, NULL);
}

/* The program may be gone: it answers what it can. */
static void
activate (Run *self, const char *path, const char *action, GVariant *parameter)
{
  GVariantBuilder parameters;
  g_autoptr (GVariant) done = NULL;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  done = call (self, path, "Activate",
               g_variant_new ("(sava{sv})", action, &parameters, NULL));
}

static bool
has_window (Run *self)
{
  g_autoptr (GVariant) list = call (self, APP_PATH "/window/1", "List", NULL);

  return list != NULL;
}

static bool
is_enabled (Run *self, const char *action)
{
  g_autoptr (GVariant) described =
      call (self, APP_PATH "/window/1", "Describe", g_variant_new ("(s)", action));
  gboolean enabled = FALSE;

  if (described != NULL)
    g_variant_get (described, "((bgav))", &enabled, NULL, NULL);
  return enabled;
}

static bool
is_running (Run *self)
{
  g_autoptr (GVariant) owner = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", APP_ID), G_VARIANT_TYPE ("(b)"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean owned = FALSE;

  if (owner != NULL)
    g_variant_get (owner, "(b)", &owned);
  return owned;
}

/* @option: of GApplication; NULL for none */
static void
start (Run *self, const char *option)
{
  const char *const argv[] = {program, "--library", self->library, option, NULL};

  self->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_assert_nonnull (self->process);
  WAIT_UNTIL (is_running (self));
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL));
  *(bool *)data = true;
}

/* Until it has ended by itself, which must be well. */
static void
wait_for_end (Run *self)
{
  bool ended = false;

  g_subprocess_wait_async (self->process, NULL, ended_cb, &ended);
  WAIT_UNTIL (ended);
  g_assert_true (g_subprocess_get_successful (self->process));
  g_clear_object (&self->process);
}

/* Whether the library has a clipping of the page. */
static bool
is_saved (Run *self)
{
  const char *const argv[] = {cli, "--library", self->library, "list", NULL};
  g_autofree char *out = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               &out, NULL, NULL, NULL));
  return strstr (out, "Bridge reopens") != NULL;
}

static void
run_init (Run *self)
{
  g_autoptr (GError) error = NULL;

  *self = (Run){.server = soup_server_new (NULL, NULL)};
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("cuttings-XXXXXX", NULL);
  self->library = g_build_filename (self->folder, "library.db", NULL);
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  notifications_start ();
}

static void
run_clear (Run *self)
{
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
  display_remove_folder (self->folder);
  g_object_unref (self->bus);
  g_free (self->library);
  g_free (self->folder);
}

static void
save (Run *self, const char *path)
{
  g_autofree char *address = address_of (self, path);

  activate (self, APP_PATH, "save-address", g_variant_new_string (address));
}

/* ---- the tests ---- */

/* The page comes after the window has gone: it is saved, told of, and the program ends. */
static void
test_saving_outlives_the_window (void)
{
  Run run;
  unsigned n;

  run_init (&run);
  start (&run, NULL);
  WAIT_UNTIL (is_enabled (&run, "paste"));
  save (&run, "/slow");
  WAIT_UNTIL (run.asked != NULL);
  activate (&run, APP_PATH "/window/1", "close", NULL);
  WAIT_UNTIL (!has_window (&run));
  g_assert_true (is_running (&run));
  n = notifications_count ();
  answer (&run, SOUP_STATUS_OK);
  WAIT_UNTIL (notifications_count () == n + 1);
  g_assert_cmpstr (notifications_last (), ==, "“\u2068Bridge reopens\u2069” was saved");
  wait_for_end (&run);
  g_assert_true (is_saved (&run));
  run_clear (&run);
}

/* Another window, opened meanwhile, is the same program's, and shows what came. */
static void
test_the_window_comes_back (void)
{
  Run run;

  run_init (&run);
  start (&run, NULL);
  WAIT_UNTIL (is_enabled (&run, "paste"));
  save (&run, "/slow");
  WAIT_UNTIL (run.asked != NULL);
  activate (&run, APP_PATH "/window/1", "close", NULL);
  WAIT_UNTIL (!has_window (&run));
  answer (&run, SOUP_STATUS_OK);
  activate (&run, APP_PATH, "search", g_variant_new_string ("baker"));
  WAIT_UNTIL (is_saved (&run));
  activate (&run, APP_PATH, "quit", NULL);
  wait_for_end (&run);
  run_clear (&run);
}

/* A page that cannot be had is told of as well; the bus has started the program. */
static void
test_a_failure_is_told (void)
{
  Run run;
  unsigned n;

  run_init (&run);
  start (&run, "--gapplication-service");
  g_assert_false (has_window (&run));
  save (&run, "/slow");
  WAIT_UNTIL (run.asked != NULL);
  activate (&run, APP_PATH "/window/1", "close", NULL);
  WAIT_UNTIL (!has_window (&run));
  n = notifications_count ();
  answer (&run, SOUP_STATUS_NOT_FOUND);
  WAIT_UNTIL (notifications_count () == n + 1);
  g_assert_true (g_str_has_prefix (notifications_last (), "Saving "));
  activate (&run, APP_PATH, "quit", NULL);
  wait_for_end (&run);
  run_clear (&run);
}

/* As the desktop entry promises: DBusActivatable. */
static void
ask_desktop (Run *self, const char *method, GVariant *arguments)
{
  g_autoptr (GVariant) done = g_dbus_connection_call_sync (
      self->bus, APP_ID, APP_PATH, "org.freedesktop.Application", method, arguments, NULL,
      G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);

  g_assert_nonnull (done);
}

static void
test_the_desktop_asks_for_a_window (void)
{
  Run run;

  run_init (&run);
  start (&run, "--gapplication-service");
  display_settle (300);
  g_assert_false (has_window (&run));
  ask_desktop (&run, "Activate", g_variant_new ("(a{sv})", NULL));
  WAIT_UNTIL (is_enabled (&run, "paste"));
  ask_desktop (&run, "ActivateAction", g_variant_new ("(sava{sv})", "quit", NULL, NULL));
  wait_for_end (&run);
  run_clear (&run);
}

static void
test_the_desktop_opens_a_file (void)
{
  Run run;
  g_autofree char *path = NULL, *uri = NULL;
  const char *uris[] = {NULL, NULL};

  run_init (&run);
  path = g_build_filename (run.folder, "page.html", NULL);
  g_assert_true (g_file_set_contents (path, page, -1, NULL));
  uri = g_filename_to_uri (path, NULL, NULL);
  uris[0] = uri;
  start (&run, "--gapplication-service");
  ask_desktop (&run, "Open", g_variant_new ("(^asa{sv})", uris, NULL));
  WAIT_UNTIL (is_enabled (&run, "star"));
  g_assert_true (is_saved (&run));
  activate (&run, APP_PATH, "quit", NULL);
  wait_for_end (&run);
  run_clear (&run);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 3);
  program = argv[1];
  cli = argv[2];
  g_test_add_func ("/background/saving-outlives-the-window",
                   test_saving_outlives_the_window);
  g_test_add_func ("/background/the-window-comes-back", test_the_window_comes_back);
  g_test_add_func ("/background/a-failure-is-told", test_a_failure_is_told);
  g_test_add_func ("/background/the-desktop-asks-for-a-window",
                   test_the_desktop_asks_for_a_window);
  g_test_add_func ("/background/the-desktop-opens-a-file", test_the_desktop_opens_a_file);
  return g_test_run ();
}
