/* test-sync.c: a folder of notes, synced from the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "display/window-fixture.h"

/* The folder that the dialog has from last time, in the test's own. */
static char *
choose_vault (WindowFixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "vault", NULL);
  g_autofree char *address = g_filename_to_uri (path, NULL, NULL);

  g_settings_set_string (fixture->window->settings, "sync-folder", address);
  return path;
}

static void
press (GtkWindow *dialog, const char *label)
{
  GtkWidget *button = window_fixture_find_button (GTK_WIDGET (dialog), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_activate (button));
}

/* Opens the dialog and presses a button of it; the summary that comes then. */
static GtkWindow *
sync_by (WindowFixture *fixture, const char *label)
{
  GtkWindow *dialog;

  window_fixture_activate (fixture, "sync");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = window_fixture_find_dialog (fixture);
  press (dialog, label);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL &&
              window_fixture_find_dialog (fixture) != dialog);
  return window_fixture_find_dialog (fixture);
}

static void
test_plan_and_sync (WindowFixture *fixture)
{
  g_autofree char *path = choose_vault (fixture);
  GtkWindow *summary;

  window_fixture_paste_sample (fixture);
  summary = sync_by (fixture, "Show What _Would Be Done");
  g_assert_true (window_fixture_shows (GTK_WIDGET (summary), "1 note is new"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  press (summary, "_Sync Now");
  WAIT_UNTIL (g_file_test (path, G_FILE_TEST_IS_DIR));
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL &&
              window_fixture_find_dialog (fixture) != summary);
  summary = window_fixture_find_dialog (fixture);
  g_assert_true (window_fixture_shows (GTK_WIDGET (summary), "1 note is new"));
  press (summary, "_Close");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);

  summary = sync_by (fixture, "_Sync Now");
  g_assert_true (window_fixture_shows (GTK_WIDGET (summary), "1 note needs no change"));
  gtk_window_close (summary);
}

static void
test_without_a_folder (WindowFixture *fixture)
{
  GtkWindow *dialog;
  GtkWidget *button;

  window_fixture_activate (fixture, "sync");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = window_fixture_find_dialog (fixture);
  button = window_fixture_find_button (GTK_WIDGET (dialog), "_Sync Now");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_window_close (dialog);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/sync/the-plan-is-shown-and-then-done", test_plan_and_sync);
  window_fixture_add ("/sync/without-a-folder-there-is-nothing-to-do",
                      test_without_a_folder);
  return g_test_run ();
}
