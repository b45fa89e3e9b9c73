/* test-program.c: the program as it is installed: one instance, its options, D-Bus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-program PROGRAM
 */

#include "display/display.h"

#include <string.h>

#include "config.h"

static const char *program;

/* ---- running it ---- */

typedef struct {
  char *folder;
  char *library;
  GSubprocess *process; /* the first instance */
  GDBusConnection *bus;
} Run;

static GSubprocess *
spawn (Run *self, const char *argument)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--library",
                        self->library, argument, NULL);

  g_assert_no_error (error);
  return process;
}

static bool
owns_name (Run *self)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", APP_ID), G_VARIANT_TYPE ("(b)"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean owned = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &owned);
  return owned;
}

static GVariant *
call (Run *self, const char *path, const char *method, GVariant *arguments)
{
  return g_dbus_connection_call_sync (self->bus, APP_ID, path, "org.gtk.Actions", method,
                                      arguments, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                      NULL);
}

/* Whether the first window has an action that can be used. */
static bool
is_enabled (Run *self, const char *action)
{
  g_autoptr (GVariant) answer =
      call (self, APP_PATH "/window/1", "Describe", g_variant_new ("(s)", action));
  gboolean enabled = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "((bgav))", &enabled, NULL, NULL);
  return enabled;
}

static bool
has_second_window (Run *self)
{
  g_autoptr (GVariant) answer = call (self, APP_PATH "/window/2", "List", NULL);

  return answer != NULL;
}

static void
activate (Run *self, const char *action)
{
  g_autoptr (GVariant) answer =
      call (self, APP_PATH, "Activate", g_variant_new ("(sava{sv})", action, NULL, NULL));

  g_assert_nonnull (answer);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL));
  *(bool *)data = true;
}

/* Until it has ended by itself, which must be well. */
static void
wait_for_end (GSubprocess *process)
{
  bool ended = false;

  g_subprocess_wait_async (process, NULL, ended_cb, &ended);
  WAIT_UNTIL (ended);
  g_assert_true (g_subprocess_get_successful (process));
}

static void
run_init (Run *self)
{
  self->folder = g_dir_make_tmp ("cuttings-XXXXXX", NULL);
  self->library = g_build_filename (self->folder, "library.db", NULL);
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (self->bus);
  self->process = spawn (self, NULL);
  WAIT_UNTIL (owns_name (self));
  WAIT_UNTIL (is_enabled (self, "paste"));
}

static void
run_clear (Run *self)
{
  activate (self, "quit");
  wait_for_end (self->process);
  WAIT_UNTIL (!owns_name (self));
  display_remove_folder (self->folder);
  g_object_unref (self->process);
  g_object_unref (self->bus);
  g_free (self->library);
  g_free (self->folder);
}

/* ---- the tests ---- */

static void
test_a_second_start_raises_the_first (void)
{
  Run run;
  g_autoptr (GSubprocess) second = NULL;

  run_init (&run);
  second = spawn (&run, NULL);
  wait_for_end (second);
  WAIT_UNTIL (is_enabled (&run, "paste"));
  g_assert_false (has_second_window (&run));
  run_clear (&run);
}

/* A saved page beside the library; (transfer full): its path. */
static char *
write_page (Run *run)
{
  char *path = g_build_filename (run->folder, "page.html", NULL);

  g_assert_true (g_file_set_contents (
      path,
      "<!doctype html><title>The Title of a Page</title><article>"
      "<p>A paragraph that is long enough to be taken for the text of an article, which "
      "takes two or three clauses and a number of commas, as everybody knows.</p>"
      "<p>Another one of the same kind, so that there is no doubt about it, with some "
      "more words than strictly necessary, and a full stop at its end.</p></article>",
      -1, NULL));
  return path;
}

static void
test_a_file_is_handed_to_the_first (void)
{
  Run run;
  g_autofree char *path = NULL;
  g_autoptr (GSubprocess) second = NULL;

  run_init (&run);
  path = write_page (&run);
  g_assert_false (is_enabled (&run, "star"));
  second = spawn (&run, path);
  wait_for_end (second);
  WAIT_UNTIL (is_enabled (&run, "star"));
  g_assert_false (has_second_window (&run));
  run_clear (&run);
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  const char *path = data;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *list = g_strconcat (uri, "\r\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (list, strlen (list));

  return gdk_content_provider_new_for_bytes ("text/uri-list", bytes);
}

/* A small window of this process, in front of the program's, to drag a file from. */
static GtkWindow *
show_drag_source (const char *path)
{
  GtkWidget *label = gtk_label_new ("Drag");
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), (gpointer)path);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  return display_show (label, 160, 120);
}

/* A drag between programs takes several steps, each of which is answered. */
static void
drag_and_drop (void)
{
  static const char *const steps[] = {
      "mousemove 60 60",   "mousedown 1",       "mousemove 75 70", "mousemove 400 300",
      "mousemove 690 440", "mousemove 700 450", "mouseup 1",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autofree char *command = g_strconcat ("xdotool ", steps[i], NULL);

    g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
    display_settle (200);
  }
}

static void
test_a_dropped_file_is_saved (void)
{
  Run run;
  g_autofree char *path = NULL;
  GtkWindow *window;

  run_init (&run);
  path = write_page (&run);
  window = show_drag_source (path);
  drag_and_drop ();
  WAIT_UNTIL (is_enabled (&run, "star"));
  gtk_window_destroy (window);
  run_clear (&run);
}

static void
test_the_clipboard_is_saved_by_an_option (void)
{
  Run run;
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GSubprocess) second = NULL;

  run_init (&run);
  gdk_clipboard_set_text (clipboard, "A Headline\n\nA paragraph below it, which ends.");
  second = spawn (&run, "--paste");
  wait_for_end (second);
  WAIT_UNTIL (is_enabled (&run, "star"));
  run_clear (&run);
}

static void
test_the_version_is_printed (void)
{
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, "--version", NULL);
  g_autofree char *out = NULL;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, NULL));
  g_assert_cmpstr (out, ==, "Cuttings " APP_VERSION "\n");
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  g_test_add_func ("/program/a-second-start-raises-the-first",
                   test_a_second_start_raises_the_first);
  g_test_add_func ("/program/a-file-is-handed-to-the-first",
                   test_a_file_is_handed_to_the_first);
  g_test_add_func ("/program/a-dropped-file-is-saved", test_a_dropped_file_is_saved);
  g_test_add_func ("/program/the-clipboard-is-saved-by-an-option",
                   test_the_clipboard_is_saved_by_an_option);
  g_test_add_func ("/program/the-version-is-printed", test_the_version_is_printed);
  return g_test_run ();
}
