/* window-fixture.c: the program in this process, over a library of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include "config.h"
#include "ui/sidebar-row.h"
#include "display/notifications.h"

/* ---- running ---- */

typedef struct {
  WindowFixture *fixture;
  WindowFixtureFunc func;
} Run;

static gboolean
on_idle (gpointer data)
{
  Run *run = data;

  run->fixture->window = cuttings_application_get_window (run->fixture->application);
  WAIT_UNTIL (run->fixture->window->library != NULL ||
              g_str_equal (window_fixture_page (run->fixture->window->stack), "failure"));
  display_wait_for_frame (GTK_WIDGET (run->fixture->window));
  run->func (run->fixture);
  if (cuttings_application_get_window (run->fixture->application) != NULL)
    gtk_window_close (GTK_WINDOW (run->fixture->window));
  return G_SOURCE_REMOVE;
}

static void
on_activate (GApplication *application, gpointer data)
{
  g_idle_add (on_idle, data);
}

/* Settings are in memory, but there for as long as the process. */
static void
forget_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (size_t i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static void
run_application (WindowFixture *fixture, WindowFixtureFunc func)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  Run run = {fixture, func};

  g_settings_set_string (settings, "library", fixture->path);
  fixture->application = cuttings_application_new ();
  g_signal_connect_after (fixture->application, "activate", G_CALLBACK (on_activate),
                          &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture->application), 0, NULL), ==,
                   0);
  fixture->window = NULL;
  g_assert_finalize_object (fixture->application);
}

/* What runs after the program was closed; set by window_fixture_restart(). */
static WindowFixtureFunc next_func;

static void
run_test (gconstpointer data)
{
  WindowFixtureFunc func = *(const WindowFixtureFunc *)data;
  WindowFixture fixture = {.folder = g_dir_make_tmp ("cuttings-XXXXXX", NULL)};

  notifications_start ();
  forget_settings ();
  fixture.path = g_build_filename (fixture.folder, "library.db", NULL);
  while (func != NULL) {
    next_func = NULL;
    run_application (&fixture, func);
    func = next_func;
  }
  display_remove_folder (fixture.folder);
  g_free (fixture.path);
  g_free (fixture.folder);
}

void
window_fixture_add (const char *name, WindowFixtureFunc func)
{
  WindowFixtureFunc *copy = g_new (WindowFixtureFunc, 1);

  *copy = func;
  g_test_add_data_func_full (name, copy, run_test, g_free);
}

void
window_fixture_restart (WindowFixture *fixture, WindowFixtureFunc func)
{
  next_func = func;
}

void
window_fixture_open (WindowFixture *fixture, const char *path)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "use-library",
                                  g_variant_new_bytestring (path));
}

/* ---- doing ---- */

void
window_fixture_activate (WindowFixture *fixture, const char *action)
{
  g_assert_true (window_fixture_is_enabled (fixture, action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

void
window_fixture_activate_string (WindowFixture *fixture, const char *action,
                                const char *value)
{
  g_assert_true (window_fixture_is_enabled (fixture, action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  g_variant_new_string (value));
}

gboolean
window_fixture_is_enabled (WindowFixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

void
window_fixture_copy (WindowFixture *fixture, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), text);
}

void
window_fixture_copy_sample (WindowFixture *fixture)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "data", "sample-article.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  window_fixture_copy (fixture, text);
}

void
window_fixture_wait_for_clipping (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  WAIT_UNTIL (g_str_equal (window_fixture_page (window->stack), "library"));
  WAIT_UNTIL (g_str_equal (window_fixture_page (window->reader_stack), "reader"));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (window->reader)) > 0);
}

void
window_fixture_paste_sample (WindowFixture *fixture)
{
  window_fixture_copy_sample (fixture);
  window_fixture_activate (fixture, "paste");
  window_fixture_wait_for_clipping (fixture);
}

/* ---- looking ---- */

guint
window_fixture_count_rows (WindowFixture *fixture)
{
  GtkWidget *list_view =
      display_find (GTK_WIDGET (fixture->window->clips), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list_view));

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

const char *
window_fixture_page (GtkStack *stack)
{
  const char *name = gtk_stack_get_visible_child_name (stack);

  return name != NULL ? name : "";
}

const Clip *
window_fixture_selected (WindowFixture *fixture)
{
  ClipsSelection selection;

  cuttings_clips_view_get_selection (fixture->window->clips, &selection);
  return selection.clip;
}

GtkWindow *
window_fixture_find_dialog (WindowFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window != GTK_WINDOW (fixture->window) &&
        gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }
  return NULL;
}

GtkWidget *
window_fixture_find_button (GtkWidget *root, const char *label)
{
  for (GtkWidget *at = root; at != NULL; at = display_next_widget (at, root))
    if (GTK_IS_BUTTON (at) && gtk_widget_get_mapped (at) &&
        (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (at)), label) == 0 ||
         g_strcmp0 (gtk_widget_get_tooltip_text (at), label) == 0))
      return at;
  return NULL;
}

gboolean
window_fixture_shows (GtkWidget *root, const char *text)
{
  for (GtkWidget *at = root; at != NULL; at = display_next_widget (at, root))
    if (GTK_IS_LABEL (at) && gtk_widget_get_mapped (at) &&
        strstr (gtk_label_get_text (GTK_LABEL (at)), text) != NULL)
      return TRUE;
  return FALSE;
}

/* ---- the sidebar ---- */

GtkWidget *
window_fixture_sidebar_line (WindowFixture *fixture, const char *label)
{
  GtkWidget *root = GTK_WIDGET (fixture->window->sidebar);

  for (GtkWidget *at = root; at != NULL; at = display_next_widget (at, root)) {
    if (CUTTINGS_IS_SIDEBAR_ROW (at) &&
        g_str_equal (cuttings_sidebar_item_get_label (
                         cuttings_sidebar_row_get_item (CUTTINGS_SIDEBAR_ROW (at))),
                     label))
      return at;
  }
  return NULL;
}

unsigned
window_fixture_sidebar_count (WindowFixture *fixture, const char *label)
{
  GtkWidget *line = window_fixture_sidebar_line (fixture, label);

  return line == NULL ? 0
                      : cuttings_sidebar_item_get_count (
                            cuttings_sidebar_row_get_item (CUTTINGS_SIDEBAR_ROW (line)));
}
