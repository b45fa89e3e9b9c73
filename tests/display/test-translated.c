/* test-translated.c: all that the window says can be translated, and has room for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs in a language of its own, in which every string of the sources is longer and
 * stands in brackets (build-aux/check-translations --pseudo).  A label with letters but
 * without a bracket never went through gettext.
 */

#include <glib/gi18n.h>

#include "config.h"
#include "display/window-fixture.h"

#define MARK "⟪"

/* ---- what is a fault ---- */

static bool
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return true;
  return false;
}

/* Names of keys, the buttons of the window's frame and the search of the preferences are
 * for GTK and libadwaita to translate. */
static bool
is_foreign (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUT_LABEL) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         (GTK_IS_TOGGLE_BUTTON (widget) &&
          gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_WINDOW) != NULL);
}

/* An address is the same in every language. */
static bool
is_translated (const char *text)
{
  return text == NULL || !has_letters (text) || strstr (text, MARK) != NULL ||
         strstr (text, "://") != NULL;
}

static const char *
placeholder_of (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) ? gtk_text_get_placeholder_text (GTK_TEXT (widget)) : NULL;
}

static const char *
text_of (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

static bool
is_cut_off (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) &&
         pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

/* ---- looking for faults ---- */

static unsigned
find_faults (GtkWidget *widget)
{
  const char *said[] = {text_of (widget), placeholder_of (widget),
                        gtk_widget_get_tooltip_text (widget)};
  unsigned n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++) {
    if (is_translated (said[i]))
      continue;
    g_test_message ("not translated: “%s” (%s)", said[i], G_OBJECT_TYPE_NAME (widget));
    n++;
  }
  if (is_cut_off (widget)) {
    g_test_message ("cut off: “%s”", text_of (widget));
    n++;
  }
  return n;
}

static void
check_texts (GtkWidget *root)
{
  unsigned n_texts = 0, n_faults = 0;

  display_wait_for_frame (root);
  for (GtkWidget *at = root; at != NULL; at = display_next_widget (at, root)) {
    if (!gtk_widget_get_mapped (at) || is_foreign (at))
      continue;
    n_texts += text_of (at) != NULL && strstr (text_of (at), MARK) != NULL;
    n_faults += find_faults (at);
  }
  g_assert_cmpuint (n_texts, >, 0);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* ---- pages and dialogs ---- */

static void
test_welcome (WindowFixture *fixture)
{
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "welcome"));
  check_texts (GTK_WIDGET (fixture->window));
}

static void
test_library (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "show-annotations");
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->annotations)));
  check_texts (GTK_WIDGET (fixture->window));
}

static void
test_empty_places (WindowFixture *fixture)
{
  static const char *const places[] = {"starred", "archive", "trash"};

  window_fixture_paste_sample (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    window_fixture_activate_string (fixture, "place", places[i]);
    WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
    check_texts (GTK_WIDGET (fixture->window));
  }
}

static void
check_dialog (WindowFixture *fixture)
{
  GtkWindow *dialog;

  WAIT_UNTIL ((dialog = window_fixture_find_dialog (fixture)) != NULL);
  check_texts (GTK_WIDGET (dialog));
  gtk_window_close (dialog);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

static void
test_dialogs (WindowFixture *fixture)
{
  static const char *const actions[] = {"save-address", "show-help-overlay", "tags"};

  window_fixture_paste_sample (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences",
                                  NULL);
  check_dialog (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++) {
    window_fixture_activate (fixture, actions[i]);
    check_dialog (fixture);
  }
  window_fixture_activate (fixture, "trash");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "empty-trash"));
  window_fixture_activate (fixture, "empty-trash");
  check_dialog (fixture);
}

/* ---- the language ---- */

/* Made anew each time: it holds what the sources say now. */
static char *
make_language (void)
{
  char *folder = g_dir_make_tmp ("cuttings-XXXXXX", NULL);
  g_autofree char *catalogue =
      g_build_filename (folder, "xx", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  const char *command[] = {g_getenv ("CHECK_TRANSLATIONS"), "--pseudo", catalogue,
                           g_getenv ("SOURCE_ROOT"), NULL};
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return folder;
}

static void
remove_language (const char *folder)
{
  const char *command[] = {"rm", "-r", folder, NULL};

  g_assert_true (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL,
                               NULL, NULL, NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = make_language ();
  int status;

  g_setenv ("LANGUAGE", "xx", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  display_init (&argc, &argv);
  window_fixture_add ("/translated/the-welcome-page", test_welcome);
  window_fixture_add ("/translated/the-library", test_library);
  window_fixture_add ("/translated/places-without-clippings", test_empty_places);
  window_fixture_add ("/translated/dialogs", test_dialogs);
  status = g_test_run ();
  remove_language (folder);
  return status;
}
