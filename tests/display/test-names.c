/* test-names.c: every control of every page and dialog has a name to be read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

/* ---- what a name is ---- */

static bool
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_TEXT (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_SPIN_BUTTON (widget) || GTK_IS_LIST_VIEW (widget) ||
         GTK_IS_PROGRESS_BAR (widget) || GTK_IS_LIST_BOX (widget);
}

/* A label or an icon with a tooltip of its own counts, and so does text inside. */
static bool
says_something (GtkWidget *widget)
{
  GtkWidget *label = display_find (widget, GTK_TYPE_LABEL);

  return gtk_widget_get_tooltip_text (widget) != NULL ||
         (label != NULL && *gtk_label_get_text (GTK_LABEL (label)) != '\0');
}

static bool
is_labelled (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible,
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Controls are built of parts: the button within a menu button, the text within an
 * entry.  A part may have its name from what it is a part of. */
static bool
has_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (is_labelled (widget) || says_something (widget))
    return true;
  if (parent == NULL)
    return false;
  return is_labelled (parent) || gtk_widget_get_tooltip_text (parent) != NULL ||
         ADW_IS_ACTION_ROW (gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW));
}

/* Prints the path from the window down, for who has to find the nameless one. */
static void
complain (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at)) {
    const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (at));
    g_autofree char *step =
        g_strdup_printf ("/%s(%s)", G_OBJECT_TYPE_NAME (at), id != NULL ? id : "");

    g_string_prepend (path, step);
  }
  g_test_message ("no name: %s", path->str);
}

static void
check_names (GtkWidget *root)
{
  unsigned n_controls = 0, n_nameless = 0;

  display_wait_for_frame (root);
  for (GtkWidget *at = root; at != NULL; at = display_next_widget (at, root)) {
    /* WebKit keeps a text view without a size for its key bindings. */
    if (!is_control (at) || !gtk_widget_get_mapped (at) || gtk_widget_get_width (at) == 0)
      continue;
    n_controls++;
    if (!has_name (at)) {
      n_nameless++;
      complain (at);
    }
  }
  g_assert_cmpuint (n_controls, >, 0);
  g_assert_cmpuint (n_nameless, ==, 0);
}

/* ---- pages ---- */

static void
test_welcome (WindowFixture *fixture)
{
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "welcome"));
  check_names (GTK_WIDGET (fixture->window));
}

static void
test_library (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "show-annotations");
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->annotations)));
  check_names (GTK_WIDGET (fixture->window));
}

static void
test_a_failed_job (WindowFixture *fixture)
{
  LibrarySaveRequest request = {.address = "http://127.0.0.1:1/"};

  cuttings_window_save (fixture->window, &request);
  WAIT_UNTIL (window_fixture_find_button (GTK_WIDGET (fixture->window->jobs_bar),
                                          "Try _Again") != NULL);
  check_names (GTK_WIDGET (fixture->window));
}

static void
test_failure (WindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "notes.db", NULL);

  g_assert_true (
      g_file_set_contents (path, "These are notes, not a library.\n", -1, NULL));
  window_fixture_open (fixture, path);
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "failure"));
  check_names (GTK_WIDGET (fixture->window));
}

/* ---- dialogs ---- */

static void
check_dialog (WindowFixture *fixture)
{
  GtkWindow *dialog;

  WAIT_UNTIL ((dialog = window_fixture_find_dialog (fixture)) != NULL);
  check_names (GTK_WIDGET (dialog));
  gtk_window_close (dialog);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

static void
test_dialogs_without_a_clipping (WindowFixture *fixture)
{
  static const char *const actions[] = {"preferences", "backups", "help", "about"};

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_action_group_activate_action (G_ACTION_GROUP (fixture->application), actions[i],
                                    NULL);
    check_dialog (fixture);
  }
  window_fixture_activate (fixture, "save-address");
  check_dialog (fixture);
  window_fixture_activate (fixture, "show-help-overlay");
  check_dialog (fixture);
}

static void
test_dialogs_about_a_clipping (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "tags");
  check_dialog (fixture);
  window_fixture_activate (fixture, "edit-details");
  check_dialog (fixture);
  window_fixture_activate (fixture, "trash");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "empty-trash"));
  window_fixture_activate (fixture, "empty-trash");
  check_dialog (fixture);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/names/of-the-welcome-page", test_welcome);
  window_fixture_add ("/names/of-the-library", test_library);
  window_fixture_add ("/names/of-a-job-that-failed", test_a_failed_job);
  window_fixture_add ("/names/of-the-failure-page", test_failure);
  window_fixture_add ("/names/of-dialogs-without-a-clipping",
                      test_dialogs_without_a_clipping);
  window_fixture_add ("/names/of-dialogs-about-a-clipping",
                      test_dialogs_about_a_clipping);
  return g_test_run ();
}
