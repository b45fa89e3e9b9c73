/* test-relating.c: duplicates told and merged, related clippings, the order of the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include "library/clip-list.h"

/* A story of @title, long enough that its last words do not matter. */
static void
paste_story (WindowFixture *fixture, const char *title, const char *story)
{
  g_autoptr (GString) text = g_string_new (title);
  guint before = window_fixture_count_rows (fixture);

  g_string_append (text, "\n\n");
  for (int i = 0; i < 80; i++)
    g_string_append_printf (text, "%s number %d was told. ", story, i * 31);
  g_string_append (text, title);
  window_fixture_copy (fixture, text->str);
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == before + 1);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL &&
              g_str_equal (window_fixture_selected (fixture)->title, title));
  /* Being read is the last change that a save brings. */
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL &&
              !window_fixture_selected (fixture)->unread);
}

static const char *
title_at (WindowFixture *fixture, guint position)
{
  GtkWidget *view =
      display_find (GTK_WIDGET (fixture->window->clips), GTK_TYPE_LIST_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  g_autoptr (CuttingsClipItem) item = g_list_model_get_item (model, position);
  const LibraryRow *row = item == NULL ? NULL : cuttings_clip_item_get_row (item);

  return row == NULL ? "" : row->clip->title;
}

static void
test_the_same_text_is_told_and_merged (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;
  GtkWidget *popover = GTK_WIDGET (window->related_popover);

  paste_story (fixture, "First of two", "A harbour story");
  paste_story (fixture, "Second of two", "A harbour story");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "Nearly the same as"));

  WAIT_UNTIL (window_fixture_is_enabled (fixture, "related"));
  window_fixture_activate (fixture, "related");
  WAIT_UNTIL (window_fixture_shows (popover, "First of two"));
  WAIT_UNTIL (window_fixture_shows (popover, "The Same Text"));
  gtk_widget_activate (window_fixture_find_button (popover, "_Merge"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "2 clippings merged"));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 2);
}

static void
test_the_selected_are_merged (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  paste_story (fixture, "First", "A harbour story");
  paste_story (fixture, "Second", "An election");
  g_assert_false (window_fixture_is_enabled (fixture, "merge"));
  window_fixture_activate (fixture, "select-all");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "merge"));
  WAIT_UNTIL (g_str_equal (window_fixture_page (window->reader_stack), "several"));
  gtk_widget_activate (
      window_fixture_find_button (GTK_WIDGET (window->several_page), "_Merge"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpstr (window_fixture_selected (fixture)->title, ==, "Second");
}

static void
test_nothing_related_is_said (WindowFixture *fixture)
{
  paste_story (fixture, "Alone", "A harbour story");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "related"));
  window_fixture_activate (fixture, "related");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window->related_popover),
                                    "Nothing in the library"));
}

static void
test_the_order_is_kept_by_a_restart (WindowFixture *fixture)
{
  WAIT_UNTIL (g_str_equal (title_at (fixture, 0), "Alpha"));
  WAIT_UNTIL (g_str_equal (title_at (fixture, 2), "Charlie"));
  window_fixture_activate (fixture, "reverse-order");
  WAIT_UNTIL (g_str_equal (title_at (fixture, 0), "Charlie"));
  window_fixture_activate (fixture, "reverse-order");
  window_fixture_activate_string (fixture, "sort", "saved");
  WAIT_UNTIL (g_str_equal (title_at (fixture, 0), "Alpha"));
  WAIT_UNTIL (g_str_equal (title_at (fixture, 2), "Bravo"));
}

static void
test_the_list_is_sorted (WindowFixture *fixture)
{
  paste_story (fixture, "Bravo", "A harbour story");
  paste_story (fixture, "Charlie", "An election");
  paste_story (fixture, "Alpha", "A strike");
  window_fixture_activate_string (fixture, "sort", "title");
  WAIT_UNTIL (g_str_equal (title_at (fixture, 1), "Bravo"));
  window_fixture_restart (fixture, test_the_order_is_kept_by_a_restart);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/relating/the-same-text-is-told-and-merged",
                      test_the_same_text_is_told_and_merged);
  window_fixture_add ("/relating/the-selected-are-merged", test_the_selected_are_merged);
  window_fixture_add ("/relating/nothing-related-is-said", test_nothing_related_is_said);
  window_fixture_add ("/relating/the-list-is-sorted", test_the_list_is_sorted);
  return g_test_run ();
}
