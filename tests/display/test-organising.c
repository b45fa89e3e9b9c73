/* test-organising.c: saved searches and tags, by the keyboard alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include "ui/sidebar-row.h"

/* ---- helpers ---- */

static GtkWidget *
dialog_button (WindowFixture *fixture, const char *label)
{
  GtkWindow *dialog = window_fixture_find_dialog (fixture);

  return dialog != NULL ? window_fixture_find_button (GTK_WIDGET (dialog), label) : NULL;
}

static void
focus_line (WindowFixture *fixture, const char *label)
{
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, label) != NULL);
  gtk_widget_grab_focus (
      gtk_widget_get_parent (window_fixture_sidebar_line (fixture, label)));
}

/* Types @text where the keyboard is. */
static void
type (const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    const char key[] = {*at, '\0'};

    display_key (*at == ' '   ? "space"
                 : *at == ':' ? "colon"
                 : *at == '/' ? "slash"
                              : key);
  }
}

/* ---- saved searches ---- */

static void
save_search (WindowFixture *fixture, const char *typed)
{
  window_fixture_activate (fixture, "search");
  WAIT_UNTIL (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != NULL);
  type (typed);
  WAIT_UNTIL (
      g_str_equal (cuttings_clips_pane_get_search (fixture->window->clips_pane), typed));
  window_fixture_activate (fixture, "save-search");
  WAIT_UNTIL (dialog_button (fixture, "_Save") != NULL);
  WAIT_UNTIL (gtk_widget_get_sensitive (dialog_button (fixture, "_Save")));
  display_key ("Return");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, typed) != NULL);
}

static void
test_a_search_is_saved_run_and_deleted (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  save_search (fixture, "ferry");
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "ferry") == 1);
  cuttings_clips_pane_set_search (window->clips_pane, "");

  focus_line (fixture, "ferry");
  display_key ("Return");
  WAIT_UNTIL (window->place->kind == PLACE_SEARCH);
  g_assert_cmpstr (window->place->query, ==, "is:inbox ferry*");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);

  focus_line (fixture, "ferry");
  display_key ("Delete");
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "ferry") == NULL);
  WAIT_UNTIL (window->place->kind == PLACE_INBOX);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "Saved search deleted"));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "ferry") == 1);
}

static guint
position_of (WindowFixture *fixture, const char *label)
{
  GtkWidget *line;
  graphene_point_t point;

  WAIT_UNTIL (window_fixture_sidebar_line (fixture, label) != NULL);
  line = window_fixture_sidebar_line (fixture, label);
  return gtk_widget_compute_point (line, GTK_WIDGET (fixture->window->sidebar),
                                   &GRAPHENE_POINT_INIT (0, 0), &point)
             ? (guint)point.y
             : 0;
}

static void
test_a_tag_is_completed_while_it_is_typed (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;
  const char *const add[] = {"press review", NULL};
  int64_t id;

  window_fixture_paste_sample (fixture);
  id = window_fixture_selected (fixture)->id;
  cuttings_library_change_tags_async (window->library, &id, 1, add, NULL, NULL, NULL,
                                      NULL);
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "press review") != NULL);
  window_fixture_activate (fixture, "search");
  type ("ta");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window->clips_pane), "tag:"));
  display_key ("Tab");
  type ("rev");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window->clips_pane), "press review"));
  display_key ("Down");
  display_key ("Return");
  WAIT_UNTIL (g_str_equal (cuttings_clips_pane_get_search (window->clips_pane),
                           "tag:\"press review\" "));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
}

static void
test_searches_are_ordered_and_edited (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  save_search (fixture, "ferry");
  cuttings_clips_pane_set_search (fixture->window->clips_pane, "");
  save_search (fixture, "island");
  cuttings_clips_pane_set_search (fixture->window->clips_pane, "");
  display_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (position_of (fixture, "ferry"), <, position_of (fixture, "island"));

  focus_line (fixture, "ferry");
  display_key ("alt+Down");
  WAIT_UNTIL (position_of (fixture, "ferry") > position_of (fixture, "island"));

  focus_line (fixture, "island");
  display_key ("F2");
  WAIT_UNTIL (dialog_button (fixture, "_Save") != NULL);
  WAIT_UNTIL (gtk_window_is_active (window_fixture_find_dialog (fixture)));
  display_key ("ctrl+a");
  type ("ferry");
  WAIT_UNTIL (!gtk_widget_get_sensitive (dialog_button (fixture, "_Save")));
  g_assert_true (window_fixture_shows (GTK_WIDGET (window_fixture_find_dialog (fixture)),
                                       "There is a saved search of this name already."));
  type (" two");
  WAIT_UNTIL (gtk_widget_get_sensitive (dialog_button (fixture, "_Save")));
  display_key ("Return");
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "ferry two") != NULL);
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "island") == NULL);
}

/* ---- tags ---- */

static void
tag_selected (WindowFixture *fixture, const char *name)
{
  const char *const add[] = {name, NULL};
  int64_t id = window_fixture_selected (fixture)->id;

  cuttings_library_change_tags_async (fixture->window->library, &id, 1, add, NULL, NULL,
                                      NULL, NULL);
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, name) != NULL);
}

static void
test_a_tag_is_merged_with_another (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  tag_selected (fixture, "press");
  tag_selected (fixture, "news");
  focus_line (fixture, "news");
  display_key ("Return");
  WAIT_UNTIL (window->place->kind == PLACE_TAG);
  focus_line (fixture, "news");
  display_key ("F2");
  WAIT_UNTIL (dialog_button (fixture, "_Rename") != NULL);
  WAIT_UNTIL (gtk_window_is_active (window_fixture_find_dialog (fixture)));
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window_fixture_find_dialog (fixture)),
                                    "1 clipping"));
  display_key ("ctrl+a");
  type ("press");
  WAIT_UNTIL (dialog_button (fixture, "_Merge") != NULL);
  display_key ("Return");
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "news") == NULL);
  g_assert_cmpstr (window->place->name, ==, "press");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "Tag renamed"));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "news") != NULL);
}

static void
test_a_tag_is_deleted_and_comes_back (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  tag_selected (fixture, "press");
  focus_line (fixture, "press");
  display_key ("Delete");
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "press") == NULL);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 1);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "Tag deleted"));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "press") != NULL);
}

static void
test_a_rule_is_made_and_run (WindowFixture *fixture)
{
  GtkWidget *dialog;

  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "tag-rules");
  WAIT_UNTIL (dialog_button (fixture, "_Add Rule") != NULL);
  WAIT_UNTIL (gtk_window_is_active (window_fixture_find_dialog (fixture)));
  dialog = GTK_WIDGET (window_fixture_find_dialog (fixture));
  type ("is:nonsense ");
  WAIT_UNTIL (window_fixture_shows (
      dialog,
      "“\u2068is:nonsense\u2069”: needs inbox, archived, trashed, starred, unread "
      "or read"));
  g_assert_false (gtk_widget_get_sensitive (dialog_button (fixture, "_Add Rule")));
  display_key ("ctrl+a");
  type ("ferry");
  display_key ("Tab"); /* the help */
  display_key ("Tab");
  type ("boats");
  WAIT_UNTIL (
      window_fixture_shows (dialog, "1 clipping of the library would get a tag now"));
  display_key ("Return");
  WAIT_UNTIL (display_find_button (dialog, "Run Now") != NULL);
  WAIT_UNTIL (gtk_widget_get_sensitive (display_find_button (dialog, "Run Now")));
  gtk_widget_activate (display_find_button (dialog, "Run Now"));
  WAIT_UNTIL (window_fixture_sidebar_line (fixture, "boats") != NULL);
  display_key ("Escape");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/organising/a-search-is-saved-run-and-deleted",
                      test_a_search_is_saved_run_and_deleted);
  window_fixture_add ("/organising/a-tag-is-completed-while-it-is-typed",
                      test_a_tag_is_completed_while_it_is_typed);
  window_fixture_add ("/organising/searches-are-ordered-and-edited",
                      test_searches_are_ordered_and_edited);
  window_fixture_add ("/organising/a-tag-is-merged-with-another",
                      test_a_tag_is_merged_with_another);
  window_fixture_add ("/organising/a-tag-is-deleted-and-comes-back",
                      test_a_tag_is_deleted_and_comes_back);
  window_fixture_add ("/organising/a-rule-is-made-and-run", test_a_rule_is_made_and_run);
  return g_test_run ();
}
