/* test-dragging.c: many clippings at once: selected, dragged to places; and tags to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include "ui/clip-row.h"
#include "ui/clip-selection.h"
#include "ui/sidebar-row.h"

/* ---- helpers ---- */

static void
save_texts (WindowFixture *fixture, unsigned n)
{
  for (unsigned i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("Clipping %u", i);
    const LibrarySaveRequest request = {.text = "The ferries stop in winter.",
                                        .title = title,
                                        .if_saved = LIBRARY_IF_SAVED_NEW};

    cuttings_library_save_async (fixture->window->library, &request, NULL, NULL, NULL,
                                 NULL, NULL);
    WAIT_UNTIL (window_fixture_count_rows (fixture) == i + 1);
  }
}

/* The first row of the list that can be seen, once its clipping is loaded. */
static GtkWidget *
first_row (WindowFixture *fixture)
{
  GtkWidget *row =
      display_find (GTK_WIDGET (fixture->window->clips), CUTTINGS_TYPE_CLIP_ROW);
  CuttingsClipItem *item =
      row != NULL ? cuttings_clip_row_get_item (CUTTINGS_CLIP_ROW (row)) : NULL;

  return item != NULL && cuttings_clip_item_get_row (item) != NULL &&
                 gtk_widget_get_height (row) > 0
             ? row
             : NULL;
}

static void
drag (WindowFixture *fixture, GtkWidget *from, GtkWidget *to)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  graphene_point_t start, end;

  g_assert_true (
      gtk_widget_compute_point (from, window, &GRAPHENE_POINT_INIT (60, 12), &start));
  g_assert_true (
      gtk_widget_compute_point (to, window, &GRAPHENE_POINT_INIT (60, 12), &end));
  display_drag (window, start.x, start.y, end.x, end.y);
}

/* ---- dragging ---- */

static void
test_one_clipping_goes_to_the_archive (WindowFixture *fixture)
{
  save_texts (fixture, 3);
  WAIT_UNTIL (first_row (fixture) != NULL);
  drag (fixture, first_row (fixture), window_fixture_sidebar_line (fixture, "Archive"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 2);
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "Archive") == 1);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "1 clipping archived"));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 3);
}

static void
test_all_that_are_selected_go_along (WindowFixture *fixture)
{
  save_texts (fixture, 3);
  WAIT_UNTIL (first_row (fixture) != NULL);
  window_fixture_activate (fixture, "select-all");
  drag (fixture, first_row (fixture), window_fixture_sidebar_line (fixture, "Starred"));
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "Starred") == 3);
  drag (fixture, first_row (fixture), window_fixture_sidebar_line (fixture, "Trash"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window),
                                    "3 clippings moved to the trash"));
}

static void
test_a_tag_goes_to_a_clipping_and_back (WindowFixture *fixture)
{
  const char *const add[] = {"press", NULL};
  int64_t id;

  save_texts (fixture, 2);
  WAIT_UNTIL (first_row (fixture) != NULL);
  id = cuttings_clip_item_get_id (
      cuttings_clip_row_get_item (CUTTINGS_CLIP_ROW (first_row (fixture))));
  id = id == 1 ? 2 : 1;
  cuttings_library_change_tags_async (fixture->window->library, &id, 1, add, NULL, NULL,
                                      NULL, NULL);
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "press") == 1);
  display_wait_for_frame (GTK_WIDGET (fixture->window));

  drag (fixture, window_fixture_sidebar_line (fixture, "press"), first_row (fixture));
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "press") == 2);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "Tags changed"));
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "undo");
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "press") == 1);

  drag (fixture, first_row (fixture), window_fixture_sidebar_line (fixture, "press"));
  WAIT_UNTIL (window_fixture_sidebar_count (fixture, "press") == 2);
}

static void
test_a_place_that_takes_nothing (WindowFixture *fixture)
{
  save_texts (fixture, 1);
  WAIT_UNTIL (first_row (fixture) != NULL);
  drag (fixture, first_row (fixture),
        window_fixture_sidebar_line (fixture, "All Clippings"));
  display_settle (200);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 1);
  g_assert_cmpuint (window_fixture_sidebar_count (fixture, "Inbox"), ==, 1);
}

/* ---- selecting ---- */

static void
test_selecting_all_reads_no_rows (WindowFixture *fixture)
{
  const guint n = 120, far_down = 110;
  g_autoptr (CuttingsClipList) list = cuttings_clip_list_new (fixture->window->library);
  g_autoptr (CuttingsClipSelection) selection = cuttings_clip_selection_new (list);
  g_autoptr (CuttingsClipItem) item = NULL;
  g_autoptr (GArray) ids = NULL;

  save_texts (fixture, n);
  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (selection)) == n);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (selection));
  ids = cuttings_clip_selection_dup_ids (selection);
  g_assert_cmpuint (ids->len, ==, n);
  g_assert_true (
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (selection), far_down));
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (selection), n));
  display_settle (100);
  item = g_list_model_get_item (G_LIST_MODEL (selection), far_down);
  g_assert_null (cuttings_clip_item_get_row (item));
  g_assert_cmpint (cuttings_clip_item_get_id (item), ==,
                   g_array_index (ids, int64_t, far_down));
}

static void
test_what_moves_stays_selected (WindowFixture *fixture)
{
  g_auto (Query) backwards = {.ascending = true};
  g_autoptr (CuttingsClipList) list = cuttings_clip_list_new (fixture->window->library);
  g_autoptr (CuttingsClipSelection) selection = cuttings_clip_selection_new (list);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);
  g_autoptr (GArray) before = NULL, after = NULL;
  int64_t first;

  save_texts (fixture, 4);
  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (selection)) == 4);
  gtk_selection_model_select_item (model, 0, TRUE);
  gtk_selection_model_select_item (model, 1, FALSE);
  before = cuttings_clip_selection_dup_ids (selection);
  g_assert_cmpuint (before->len, ==, 2);

  /* Oldest first: the two are at the end now. */
  cuttings_clip_list_set_query (list, &backwards);
  WAIT_UNTIL (!gtk_selection_model_is_selected (model, 0));
  after = cuttings_clip_selection_dup_ids (selection);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpint (g_array_index (after, int64_t, 0), ==,
                   g_array_index (before, int64_t, 1));
  g_assert_true (gtk_selection_model_is_selected (model, 3));

  /* What is gone is selected no more. */
  first = g_array_index (after, int64_t, 0);
  cuttings_library_set_state_async (fixture->window->library, &first, 1, CLIP_TRASH, NULL,
                                    NULL, NULL);
  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (selection)) == 3);
  g_array_unref (after);
  after = cuttings_clip_selection_dup_ids (selection);
  g_assert_cmpuint (after->len, ==, 1);
  gtk_selection_model_unselect_all (model);
  g_assert_false (gtk_selection_model_is_selected (model, 2));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/dragging/one-clipping-goes-to-the-archive",
                      test_one_clipping_goes_to_the_archive);
  window_fixture_add ("/dragging/all-that-are-selected-go-along",
                      test_all_that_are_selected_go_along);
  window_fixture_add ("/dragging/a-tag-goes-to-a-clipping-and-back",
                      test_a_tag_goes_to_a_clipping_and_back);
  window_fixture_add ("/dragging/a-place-that-takes-nothing",
                      test_a_place_that_takes_nothing);
  window_fixture_add ("/selecting/all-reads-no-rows", test_selecting_all_reads_no_rows);
  window_fixture_add ("/selecting/what-moves-stays-selected",
                      test_what_moves_stays_selected);
  return g_test_run ();
}
