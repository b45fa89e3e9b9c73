/* test-highlights.c: the place of all highlights, and links that lead to a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include <string.h>

#include "library/highlight-list.h"
#include "ui/highlights-row.h"
#include "ui/highlights-view.h"

#define FIRST "The last ferry between the mainland"
#define SECOND "the dullest good news of the year"

/* ---- preparing ---- */

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

/* (transfer full): its UUID. */
static char *
add_highlight (WindowFixture *fixture, int64_t clip_id, const char *quote,
               HighlightColor color)
{
  CuttingsLibrary *library = fixture->window->library;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (Highlight) highlight = NULL;
  g_autoptr (GError) error = NULL;

  cuttings_library_add_quote_async (library, clip_id, quote, color, "", NULL, NULL,
                                    answered_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  highlight = cuttings_library_add_highlight_finish (library, answer, &error);
  g_assert_no_error (error);
  return g_strdup (highlight->uuid);
}

static GListModel *
model (WindowFixture *fixture)
{
  GtkWidget *list = display_find (GTK_WIDGET (fixture->window->highlights_pane),
                                  CUTTINGS_TYPE_HIGHLIGHTS_VIEW);
  GtkWidget *view = display_find (list, GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static guint
count (WindowFixture *fixture)
{
  return g_list_model_get_n_items (model (fixture));
}

static const Highlight *
highlight_at (WindowFixture *fixture, guint position)
{
  g_autoptr (CuttingsHighlightItem) item =
      g_list_model_get_item (model (fixture), position);

  return item == NULL ? NULL : cuttings_highlight_item_get_hit (item)->highlight;
}

static bool
is_at (WindowFixture *fixture, guint position, const char *quote)
{
  const Highlight *highlight = highlight_at (fixture, position);

  return highlight != NULL && g_str_equal (highlight->made.exact, quote);
}

static void
activate (WindowFixture *fixture, const char *action, const char *target)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->highlights_pane), action,
                              target != NULL ? "s" : NULL, target);
}

/* Two highlights in the sample article, and the place that shows them. */
static void
set_up (WindowFixture *fixture)
{
  int64_t id;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  window_fixture_paste_sample (fixture);
  id = window_fixture_selected (fixture)->id;
  first = add_highlight (fixture, id, FIRST, HIGHLIGHT_YELLOW);
  second = add_highlight (fixture, id, SECOND, HIGHLIGHT_GREEN);
  window_fixture_activate_string (fixture, "place", "highlights");
  WAIT_UNTIL (count (fixture) == 2);
}

/* ---- the place ---- */

static void
test_all_highlights_are_shown_in_text_order (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  set_up (fixture);
  g_assert_true (is_at (fixture, 0, FIRST));
  g_assert_true (is_at (fixture, 1, SECOND));
  g_assert_cmpstr (adw_window_title_get_title (window->list_title), ==, "Highlights");
  WAIT_UNTIL (
      g_str_equal (adw_window_title_get_subtitle (window->list_title), "2 highlights"));
}

static void
test_without_any_it_says_so (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate_string (fixture, "place", "highlights");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "No Highlights"));
}

static void
test_a_search_finds_and_can_be_taken_back (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;
  GtkWidget *entry =
      display_find (GTK_WIDGET (window->highlights_pane), GTK_TYPE_SEARCH_ENTRY);

  set_up (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "color:green");
  WAIT_UNTIL (count (fixture) == 1 && is_at (fixture, 0, SECOND));
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window), "No Results Found"));
  gtk_widget_activate (
      window_fixture_find_button (GTK_WIDGET (window), "_Show All Highlights"));
  WAIT_UNTIL (count (fixture) == 2);
}

static void
test_a_chosen_highlight_opens_its_passage (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  set_up (fixture);
  window_fixture_activate (fixture, "next");
  WAIT_UNTIL (window->reading_id == highlight_at (fixture, 0)->clip_id);
  WAIT_UNTIL (window->passage == NULL);
  display_wait_for_page (window->reader);
  window_fixture_activate (fixture, "next");
  WAIT_UNTIL (display_eval_number (window->reader,
                                   "return CSS.highlights.get ('selected')?.size ?? 0") ==
              1);
}

static void
test_an_order_of_ones_own_is_made_by_keys_and_undone (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  set_up (fixture);
  activate (fixture, "highlights.highlights-order", "own");
  window_fixture_activate (fixture, "next");
  activate (fixture, "highlights.move-down", NULL);
  WAIT_UNTIL (is_at (fixture, 0, SECOND) && is_at (fixture, 1, FIRST));
  WAIT_UNTIL (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (model (fixture)), 1));
  activate (fixture, "highlights.move-up", NULL);
  WAIT_UNTIL (is_at (fixture, 0, FIRST));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (is_at (fixture, 0, SECOND));
  activate (fixture, "highlights.highlights-order", "clipping");
  WAIT_UNTIL (is_at (fixture, 0, FIRST));
  g_assert_cmpint (window->place->kind, ==, PLACE_HIGHLIGHTS);
}

static GtkWidget *
find_row (WindowFixture *fixture, const char *quote)
{
  GtkWidget *pane = GTK_WIDGET (fixture->window->highlights_pane);

  for (GtkWidget *at = pane; at != NULL; at = display_next_widget (at, pane)) {
    CuttingsHighlightItem *item =
        CUTTINGS_IS_HIGHLIGHTS_ROW (at)
            ? cuttings_highlights_row_get_item (CUTTINGS_HIGHLIGHTS_ROW (at))
            : NULL;

    if (item != NULL &&
        g_str_equal (cuttings_highlight_item_get_hit (item)->highlight->made.exact,
                     quote))
      return at;
  }
  return NULL;
}

static void
test_a_row_that_is_dropped_on_another_moves_there (WindowFixture *fixture)
{
  g_autoptr (CuttingsHighlightItem) first = NULL;

  set_up (fixture);
  activate (fixture, "highlights.highlights-order", "own");
  first = g_list_model_get_item (model (fixture), 0);
  g_signal_emit_by_name (find_row (fixture, SECOND), "dropped", first, TRUE);
  WAIT_UNTIL (is_at (fixture, 0, SECOND) && is_at (fixture, 1, FIRST));
  g_signal_emit_by_name (find_row (fixture, SECOND), "dropped", first, FALSE);
  WAIT_UNTIL (is_at (fixture, 0, FIRST) && is_at (fixture, 1, SECOND));
}

static void
test_what_is_selected_is_copied_as_markdown (WindowFixture *fixture)
{
  set_up (fixture);
  window_fixture_activate (fixture, "next");
  activate (fixture, "highlights.copy", NULL);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "Copied as Markdown"));
}

/* ---- links ---- */

static void
open_link (WindowFixture *fixture, const char *uuid, const char *highlight)
{
  g_autofree char *address =
      g_strdup_printf ("cuttings://clipping/%s#%s", uuid, highlight);
  g_autoptr (GFile) file = g_file_new_for_uri (address);

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
}

static void
test_a_link_opens_the_clipping_at_the_passage (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;
  g_autofree char *highlight = NULL;
  g_autofree char *clip = NULL;

  window_fixture_paste_sample (fixture);
  clip = g_strdup (window_fixture_selected (fixture)->uuid);
  highlight = add_highlight (fixture, window_fixture_selected (fixture)->id, SECOND,
                             HIGHLIGHT_PINK);
  cuttings_clips_view_select (window->clips, 0);
  open_link (fixture, clip, highlight);
  WAIT_UNTIL (window->reading_id != 0 && window->passage == NULL);
  display_wait_for_page (window->reader);
  WAIT_UNTIL (display_eval_number (window->reader,
                                   "return CSS.highlights.get ('selected')?.size ?? 0") ==
              1);
}

static void
test_a_link_to_what_is_gone_says_so (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;
  g_autofree char *clip = NULL;

  window_fixture_paste_sample (fixture);
  clip = g_strdup (window_fixture_selected (fixture)->uuid);
  open_link (fixture, clip, "00000000-0000-4000-8000-000000000000");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (window),
                                    "This highlight is no longer in the clipping"));
  open_link (fixture, "00000000-0000-4000-8000-000000000000", "");
  WAIT_UNTIL (
      window_fixture_shows (GTK_WIDGET (window), "It is not in the library any more."));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/all-highlights-are-shown-in-text-order",
                      test_all_highlights_are_shown_in_text_order);
  window_fixture_add ("/without-any-it-says-so", test_without_any_it_says_so);
  window_fixture_add ("/a-search-finds-and-can-be-taken-back",
                      test_a_search_finds_and_can_be_taken_back);
  window_fixture_add ("/a-chosen-highlight-opens-its-passage",
                      test_a_chosen_highlight_opens_its_passage);
  window_fixture_add ("/an-order-of-ones-own-is-made-by-keys-and-undone",
                      test_an_order_of_ones_own_is_made_by_keys_and_undone);
  window_fixture_add ("/a-row-that-is-dropped-on-another-moves-there",
                      test_a_row_that_is_dropped_on_another_moves_there);
  window_fixture_add ("/what-is-selected-is-copied-as-markdown",
                      test_what_is_selected_is_copied_as_markdown);
  window_fixture_add ("/a-link-opens-the-clipping-at-the-passage",
                      test_a_link_opens_the_clipping_at_the_passage);
  window_fixture_add ("/a-link-to-what-is-gone-says-so",
                      test_a_link_to_what_is_gone_says_so);
  return g_test_run ();
}
