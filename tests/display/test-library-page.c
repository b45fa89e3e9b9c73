/* test-library-page.c: backups and verifying, from the preferences and the failure page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include <sqlite3.h>
#include <string.h>

/* ---- finding one's way ---- */

static GtkWindow *
open_page (WindowFixture *fixture)
{
  GtkWindow *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "backups", NULL);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = window_fixture_find_dialog (fixture);
  display_wait_for_frame (GTK_WIDGET (dialog));
  return dialog;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  WAIT_UNTIL (window_fixture_find_button (root, label) != NULL);
  button = window_fixture_find_button (root, label);
  g_signal_emit_by_name (button, "clicked");
}

static void
back_up (GtkWindow *dialog)
{
  click (GTK_WIDGET (dialog), "_Back Up Now");
  WAIT_UNTIL (window_fixture_find_button (GTK_WIDGET (dialog), "_Restore…") != NULL);
}

/* The question that is asked over the preferences. */
static GtkWindow *
find_question (WindowFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
      return window;
  }
  return NULL;
}

static void
restore (WindowFixture *fixture, GtkWindow *dialog)
{
  CuttingsLibrary *before = fixture->window->library;

  click (GTK_WIDGET (dialog), "_Restore…");
  WAIT_UNTIL (find_question (fixture) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (fixture)), "restore");
  WAIT_UNTIL (fixture->window->library != NULL && fixture->window->library != before);
}

/* ---- the tests ---- */

static void
test_backed_up_and_restored (WindowFixture *fixture)
{
  GtkWindow *dialog;

  window_fixture_paste_sample (fixture);
  dialog = open_page (fixture);
  g_assert_true (window_fixture_shows (GTK_WIDGET (dialog), "No Backups Yet"));
  back_up (dialog);
  g_assert_true (window_fixture_shows (GTK_WIDGET (dialog), "Made by hand · 1 clipping"));

  window_fixture_copy (fixture, "Another Headline\n\nA paragraph below it, which ends.");
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 2);
  restore (fixture, dialog);
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "was restored"));
  gtk_window_destroy (dialog);

  dialog = open_page (fixture);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (dialog), "Replaced by another"));
  gtk_window_destroy (dialog);
}

/* Overwrites all but the header: it is a library that is damaged. */
static void
spoil (const char *path)
{
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + 100, 0xff, length - 100);
  g_assert_true (g_file_set_contents (path, bytes, (gssize)length, NULL));
  g_free (bytes);
}

static void
test_restored_from_the_failure_page (WindowFixture *fixture)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  GtkWindow *dialog;

  window_fixture_paste_sample (fixture);
  dialog = open_page (fixture);
  back_up (dialog);
  gtk_window_destroy (dialog);
  window_fixture_open (fixture, other);
  WAIT_UNTIL (fixture->window->library != NULL &&
              g_str_equal (cuttings_library_get_path (fixture->window->library), other));
  spoil (fixture->path);
  window_fixture_open (fixture, fixture->path);
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "failure"));
  display_wait_for_frame (GTK_WIDGET (fixture->window));

  click (GTK_WIDGET (fixture->window), "_Restore a Backup…");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = window_fixture_find_dialog (fixture);
  restore (fixture, dialog);
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  gtk_window_destroy (dialog);
}

static void
spoil_counts (WindowFixture *fixture)
{
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (sqlite, "UPDATE state_count SET clips = 9", NULL, NULL, NULL), ==,
      SQLITE_OK);
  sqlite3_close (sqlite);
}

static void
test_verified_and_repaired (WindowFixture *fixture)
{
  GtkWindow *dialog;
  GtkWidget *root;

  window_fixture_paste_sample (fixture);
  dialog = open_page (fixture);
  root = GTK_WIDGET (dialog);
  click (root, "_Verify");
  WAIT_UNTIL (window_fixture_shows (root, "All is well: 1 clipping was checked."));
  g_assert_null (window_fixture_find_button (root, "_Repair"));

  spoil_counts (fixture);
  click (root, "_Verify");
  WAIT_UNTIL (window_fixture_shows (root, "counts in the sidebar are wrong."));
  click (root, "_Repair");
  WAIT_UNTIL (window_fixture_shows (root, "things were repaired."));
  g_assert_null (window_fixture_find_button (root, "_Repair"));
  gtk_window_destroy (dialog);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/library-page/backed-up-and-restored",
                      test_backed_up_and_restored);
  window_fixture_add ("/library-page/restored-from-the-failure-page",
                      test_restored_from_the_failure_page);
  window_fixture_add ("/library-page/verified-and-repaired", test_verified_and_repaired);
  return g_test_run ();
}
