/* test-window.c: the main job in the real window, from an empty library on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include <string.h>

#include "ui/toolkit.h"

#define SAMPLE_TITLE "The last ferry between the mainland and the island of Sandholm"

/* ---- saving ---- */

static void
test_an_empty_library_says_what_to_do_first (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  WAIT_UNTIL (g_str_equal (window_fixture_page (window->stack), "welcome"));
  g_assert_true (window_fixture_shows (GTK_WIDGET (window), "Save the First Article"));
  g_assert_nonnull (
      window_fixture_find_button (GTK_WIDGET (window->stack), "_Paste Article"));
}

static void
test_a_pasted_article_is_saved_and_read (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 1);
  g_assert_true (
      g_str_has_prefix (window_fixture_selected (fixture)->title, SAMPLE_TITLE));
  WAIT_UNTIL (g_str_equal (window_fixture_page (window->stack), "library"));
  g_assert_cmpstr (adw_window_title_get_title (window->list_title), ==, "Inbox");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->list_title), ==, "1 clipping");
  WAIT_UNTIL (!window_fixture_selected (fixture)->unread);
}

static void
test_an_empty_clipboard_saves_nothing (WindowFixture *fixture)
{
  window_fixture_copy (fixture, " \n ");
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (
      window_fixture_shows (GTK_WIDGET (fixture->window), "There is nothing to save"));
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 0);
}

/* ---- what is done to clippings ---- */

static void
test_a_star_is_set_and_taken_away (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "star");
  WAIT_UNTIL (window_fixture_selected (fixture)->starred);
  window_fixture_activate_string (fixture, "place", "starred");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_activate_string (fixture, "place", "inbox");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  window_fixture_activate (fixture, "star");
  WAIT_UNTIL (!window_fixture_selected (fixture)->starred);
}

static void
test_what_is_archived_comes_back_by_undo (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "archive");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "1 clipping archived"));
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "Inbox Is Empty"));
  /* The article had an Undo of its own, and this one works once the window knows of it. */
  WAIT_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (window->reader)));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  gtk_widget_activate (window_fixture_find_button (GTK_WIDGET (window), "_Undo"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
}

static void
test_what_is_elsewhere_is_shown_there (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;
  int64_t id;

  window_fixture_paste_sample (fixture);
  id = window_fixture_selected (fixture)->id;
  window_fixture_activate (fixture, "archive");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  cuttings_window_show_clip (window, id);
  WAIT_UNTIL (window->place->kind == PLACE_ALL);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpint (window_fixture_selected (fixture)->id, ==, id);

  WAIT_UNTIL (window_fixture_is_enabled (fixture, "trash"));
  window_fixture_activate (fixture, "trash");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  cuttings_window_show_clip (window, id);
  WAIT_UNTIL (window->place->kind == PLACE_TRASH);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
}

static void
test_what_is_deleted_can_be_restored (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "trash");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  WAIT_UNTIL (!window_fixture_is_enabled (fixture, "trash"));

  window_fixture_activate_string (fixture, "place", "trash");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_activate (fixture, "next");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "restore"));
  WAIT_UNTIL (!window_fixture_is_enabled (fixture, "archive"));
  window_fixture_activate (fixture, "restore");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  window_fixture_activate_string (fixture, "place", "inbox");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
}

static void
answer (WindowFixture *fixture, const char *label)
{
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  WAIT_UNTIL (window_fixture_find_button (
                  GTK_WIDGET (window_fixture_find_dialog (fixture)), label) != NULL);
  gtk_widget_activate (window_fixture_find_button (
      GTK_WIDGET (window_fixture_find_dialog (fixture)), label));
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

static void
test_emptying_the_trash_asks_first (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "trash");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "empty-trash"));

  window_fixture_activate (fixture, "empty-trash");
  answer (fixture, "_Cancel");
  g_assert_true (window_fixture_is_enabled (fixture, "empty-trash"));

  window_fixture_activate (fixture, "empty-trash");
  answer (fixture, "_Delete Forever");
  WAIT_UNTIL (!window_fixture_is_enabled (fixture, "empty-trash"));
  WAIT_UNTIL (g_str_equal (window_fixture_page (fixture->window->stack), "welcome"));
}

static void
test_a_tag_is_added_and_leads_back (WindowFixture *fixture)
{
  GtkWidget *dialog, *text;

  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "tags");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = GTK_WIDGET (window_fixture_find_dialog (fixture));
  text = display_find (dialog, GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (text), "transport/ferry");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  WAIT_UNTIL (window_fixture_selected (fixture)->tags->len == 1);
  g_assert_cmpstr (g_ptr_array_index (window_fixture_selected (fixture)->tags, 0), ==,
                   "transport/ferry");

  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window->sidebar), "ferry"));
  window_fixture_activate_string (fixture, "place", "tag:transport");
  WAIT_UNTIL (g_str_equal (adw_window_title_get_title (fixture->window->list_title),
                           "transport"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
}

/* ---- finding ---- */

static void
test_words_of_the_text_are_found (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  window_fixture_activate_string (fixture, "search-for", "gearbox lifeboat");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_activate_string (fixture, "search-for", "zeppelin");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "No Results Found"));
  window_fixture_activate_string (fixture, "search-for", "");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
}

static void
test_a_mistake_in_a_search_is_pointed_at (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  window_fixture_paste_sample (fixture);
  window_fixture_activate_string (fixture, "search-for", "before:tomorrowish");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "needs a date"));
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 1);
  window_fixture_activate_string (fixture, "search-for", "ferry");
  WAIT_UNTIL (!window_fixture_shows (GTK_WIDGET (window), "needs a date"));
}

/* ---- what goes out ---- */

static void
test_the_exported_file_holds_the_article (WindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ferry.md", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *markdown = NULL;

  window_fixture_paste_sample (fixture);
  window_fixture_activate_string (fixture, "export-to", uri);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "Exported"));
  g_assert_true (g_file_get_contents (path, &markdown, NULL, NULL));
  g_assert_true (g_str_has_prefix (markdown, "---\n"));
  g_assert_nonnull (strstr (markdown, "its own opinion about the weather."));
  g_assert_null (strstr (markdown, "profitablecpmrate"));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **)data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_markdown_is_copied (WindowFixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autofree char *text = NULL;

  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "copy-markdown");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "Copied as Markdown"));
  gdk_clipboard_read_text_async (clipboard, NULL, copied_cb, &text);
  WAIT_UNTIL (text != NULL);
  g_assert_true (g_str_has_prefix (text, "---\n"));
}

/* ---- the window itself ---- */

static void
check_restarted (WindowFixture *fixture)
{
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->list_title), ==,
                   "Archive");
}

static void
test_a_restart_shows_the_same_place (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "archive");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  window_fixture_activate_string (fixture, "place", "archive");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_restart (fixture, check_restarted);
}

static void
test_actions_follow_the_selection (WindowFixture *fixture)
{
  static const char *const names[] = {"star", "tags", "archive", "trash", "export"};

  window_fixture_paste_sample (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (window_fixture_is_enabled (fixture, names[i]));
  g_assert_false (window_fixture_is_enabled (fixture, "restore"));
  g_assert_false (window_fixture_is_enabled (fixture, "open-original"));

  cuttings_clips_view_select (fixture->window->clips, 0);
  WAIT_UNTIL (!window_fixture_is_enabled (fixture, "star"));
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (window_fixture_is_enabled (fixture, names[i]));
  g_assert_cmpstr (window_fixture_page (fixture->window->reader_stack), ==, "none");
}

/* With the one button that GNOME puts on a window. */
static void
test_it_fits_a_narrow_screen (WindowFixture *fixture)
{
  int width;

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", NULL);
  window_fixture_paste_sample (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  WAIT_UNTIL (toolkit_leaflet_is_folded (fixture->window->leaflet));
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1,
                      &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);

  /* One pane at a time, and a way back from each. */
  cuttings_window_show_clip (fixture->window, window_fixture_selected (fixture)->id);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->reader)));
  window_fixture_activate (fixture, "back");
  WAIT_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (fixture->window->reader)));
  window_fixture_activate (fixture, "show-sidebar");
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->sidebar)));
  window_fixture_activate (fixture, "back");
  WAIT_UNTIL (!toolkit_flap_is_revealed (fixture->window->sidebar_flap));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/window/an-empty-library-says-what-to-do-first",
                      test_an_empty_library_says_what_to_do_first);
  window_fixture_add ("/window/a-pasted-article-is-saved-and-read",
                      test_a_pasted_article_is_saved_and_read);
  window_fixture_add ("/window/an-empty-clipboard-saves-nothing",
                      test_an_empty_clipboard_saves_nothing);
  window_fixture_add ("/window/a-star-is-set-and-taken-away",
                      test_a_star_is_set_and_taken_away);
  window_fixture_add ("/window/what-is-archived-comes-back-by-undo",
                      test_what_is_archived_comes_back_by_undo);
  window_fixture_add ("/window/what-is-deleted-can-be-restored",
                      test_what_is_deleted_can_be_restored);
  window_fixture_add ("/window/what-is-elsewhere-is-shown-there",
                      test_what_is_elsewhere_is_shown_there);
  window_fixture_add ("/window/emptying-the-trash-asks-first",
                      test_emptying_the_trash_asks_first);
  window_fixture_add ("/window/a-tag-is-added-and-leads-back",
                      test_a_tag_is_added_and_leads_back);
  window_fixture_add ("/window/words-of-the-text-are-found",
                      test_words_of_the_text_are_found);
  window_fixture_add ("/window/a-mistake-in-a-search-is-pointed-at",
                      test_a_mistake_in_a_search_is_pointed_at);
  window_fixture_add ("/window/the-exported-file-holds-the-article",
                      test_the_exported_file_holds_the_article);
  window_fixture_add ("/window/markdown-is-copied", test_markdown_is_copied);
  window_fixture_add ("/window/a-restart-shows-the-same-place",
                      test_a_restart_shows_the_same_place);
  window_fixture_add ("/window/actions-follow-the-selection",
                      test_actions_follow_the_selection);
  window_fixture_add ("/window/it-fits-a-narrow-screen", test_it_fits_a_narrow_screen);
  return g_test_run ();
}
