/* test-search-provider.c: GNOME Shell finds clippings, as the bus starts the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-search-provider PROGRAM COMMAND-LINE-PROGRAM
 */

#include "display/display.h"

#include <glib/gstdio.h>
#include <string.h>

#include "config.h"

static const char *program, *cli;

typedef struct {
  char *folder;
  char *library;
  GDBusConnection *bus;
} Run;

/* ---- the bus ---- */

static GVariant *
call (Run *self, const char *name, const char *path, const char *interface,
      const char *method, GVariant *arguments)
{
  return g_dbus_connection_call_sync (self->bus, name, path, interface, method, arguments,
                                      NULL, G_DBUS_CALL_FLAGS_NONE, 20000, NULL, NULL);
}

static GVariant *
ask (Run *self, const char *method, GVariant *arguments)
{
  GVariant *answer = call (self, APP_ID, APP_PATH "/SearchProvider",
                           "org.gnome.Shell.SearchProvider2", method, arguments);

  g_assert_nonnull (answer);
  return answer;
}

static bool
has_window (Run *self)
{
  g_autoptr (GVariant) answer =
      call (self, APP_ID, APP_PATH "/window/1", "org.gtk.Actions", "List", NULL);

  return answer != NULL;
}

static bool
is_enabled (Run *self, const char *action)
{
  g_autoptr (GVariant) answer =
      call (self, APP_ID, APP_PATH "/window/1", "org.gtk.Actions", "Describe",
            g_variant_new ("(s)", action));
  gboolean enabled = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "((bgav))", &enabled, NULL, NULL);
  return enabled;
}

static bool
owns_name (Run *self)
{
  g_autoptr (GVariant) answer =
      call (self, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "NameHasOwner", g_variant_new ("(s)", APP_ID));
  gboolean owned = FALSE;

  g_variant_get (answer, "(b)", &owned);
  return owned;
}

/* ---- a library, and a service over it ---- */

static void
save (Run *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  const char *const argv[] = {cli, "--library", self->library, "save", path, NULL};
  int status;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL,
                               NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

/* As installed, but for the library. */
static void
install_service (Run *self)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "dbus-1", "services", NULL);
  g_autofree char *path = g_build_filename (folder, APP_ID ".service", NULL);
  g_autofree char *text = g_strdup_printf (
      "[D-BUS Service]\nName=%s\nExec=%s --gapplication-service --library %s\n", APP_ID,
      program, self->library);
  g_autoptr (GVariant) answer = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  answer = call (self, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                 "org.freedesktop.DBus", "ReloadConfig", NULL);
  g_assert_nonnull (answer);
}

static void
run_init (Run *self)
{
  self->folder = g_dir_make_tmp ("cuttings-XXXXXX", NULL);
  self->library = g_build_filename (self->folder, "library.db", NULL);
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (self->bus);
  save (self, "a.txt",
        "The Harbour Reopens\n\nTwo cranes are still being repaired, the "
        "port authority said. Ships wait outside.\n");
  save (self, "b.txt",
        "A Quiet Week\n\nNothing was said about the harbour or its cranes "
        "on Monday. It rained a little.\n");
  install_service (self);
}

static void
run_clear (Run *self)
{
  g_variant_unref (call (self, APP_ID, APP_PATH, "org.gtk.Actions", "Activate",
                         g_variant_new ("(sava{sv})", "quit", NULL, NULL)));
  WAIT_UNTIL (!owns_name (self));
  display_remove_folder (self->folder);
  g_object_unref (self->bus);
  g_free (self->library);
  g_free (self->folder);
}

/* ---- questions ---- */

static GVariant *
words (const char *text)
{
  g_auto (GStrv) list = g_strsplit (text, " ", -1);

  return g_variant_new_strv ((const char *const *)list, -1);
}

/* (transfer full): the ids that are found */
static char **
find (Run *self, const char *text)
{
  g_autoptr (GVariant) answer =
      ask (self, "GetInitialResultSet", g_variant_new ("(@as)", words (text)));
  char **ids;

  g_variant_get (answer, "(^as)", &ids);
  return ids;
}

static void
assert_found (Run *self, const char *text, guint n)
{
  g_auto (GStrv) ids = find (self, text);

  g_assert_cmpuint (g_strv_length (ids), ==, n);
}

/* ---- the tests ---- */

static void
test_found_without_a_window (void)
{
  Run run;

  run_init (&run);
  g_assert_false (owns_name (&run));
  assert_found (&run, "cranes", 2);
  assert_found (&run, "cra", 2);
  assert_found (&run, "harbour ships", 1);
  assert_found (&run, "-rained harbour", 1);
  assert_found (&run, "nowhere", 0);
  assert_found (&run, "before:nonsense harbour", 0);
  assert_found (&run, "", 0);
  g_assert_false (has_window (&run));
  run_clear (&run);
}

static void
test_a_search_goes_on (void)
{
  Run run;
  g_auto (GStrv) before = NULL, after = NULL;
  g_autoptr (GVariant) answer = NULL;

  run_init (&run);
  before = find (&run, "harbour");
  answer = ask (&run, "GetSubsearchResultSet",
                g_variant_new ("(^as@as)", before, words ("harbour ships")));
  g_variant_get (answer, "(^as)", &after);
  g_assert_cmpuint (g_strv_length (after), ==, 1);
  g_assert_true (g_strv_contains ((const char *const *)before, after[0]));
  run_clear (&run);
}

static void
test_results_are_described (void)
{
  Run run;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GVariant) answer = NULL, metas = NULL, meta = NULL, icon = NULL;
  const char *id, *name, *description;
  const char *strange[] = {NULL, "999", NULL};

  run_init (&run);
  ids = find (&run, "ships");
  strange[0] = ids[0];
  answer = ask (&run, "GetResultMetas", g_variant_new ("(^as)", strange));
  metas = g_variant_get_child_value (answer, 0);
  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  icon = g_variant_lookup_value (meta, "icon", NULL);
  g_assert_nonnull (icon);
  g_assert_cmpstr (id, ==, ids[0]);
  g_assert_cmpstr (name, ==, "The Harbour Reopens");
  g_assert_nonnull (strstr (description, "Ships wait"));
  g_assert_false (has_window (&run));
  run_clear (&run);
}

static void
test_a_result_is_shown (void)
{
  Run run;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GVariant) answer = NULL;

  run_init (&run);
  ids = find (&run, "ships");
  answer =
      ask (&run, "ActivateResult", g_variant_new ("(s@asu)", ids[0], words ("ships"), 0));
  WAIT_UNTIL (is_enabled (&run, "star"));
  run_clear (&run);
}

/* The first thing that the program is asked: its library is not open yet. */
static void
test_a_search_is_launched (void)
{
  Run run;
  g_autoptr (GVariant) answer = NULL;

  run_init (&run);
  answer = ask (&run, "LaunchSearch", g_variant_new ("(@asu)", words ("ships"), 0));
  WAIT_UNTIL (has_window (&run));
  WAIT_UNTIL (is_enabled (&run, "search-for"));
  run_clear (&run);
}

static void
test_a_damaged_library_finds_nothing (void)
{
  Run run;

  run_init (&run);
  g_assert_true (g_file_set_contents (run.library, "no database", -1, NULL));
  assert_found (&run, "ships", 0);
  g_assert_false (has_window (&run));
  run_clear (&run);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 3);
  program = argv[1];
  cli = argv[2];
  g_test_add_func ("/search-provider/found-without-a-window",
                   test_found_without_a_window);
  g_test_add_func ("/search-provider/a-search-goes-on", test_a_search_goes_on);
  g_test_add_func ("/search-provider/results-are-described", test_results_are_described);
  g_test_add_func ("/search-provider/a-result-is-shown", test_a_result_is_shown);
  g_test_add_func ("/search-provider/a-search-is-launched", test_a_search_is_launched);
  g_test_add_func ("/search-provider/a-damaged-library-finds-nothing",
                   test_a_damaged_library_finds_nothing);
  return g_test_run ();
}
