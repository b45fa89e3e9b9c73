/* test-review.c: a press review is put together by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include "ui/review-dialog.h"
#include "ui/review-list.h"

static void
save_texts (WindowFixture *fixture)
{
  window_fixture_copy (fixture,
                       "The first report\n\nIt has a sentence. And another one.\n");
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_copy (fixture,
                       "The second report\n\nOther words are in it, and more.\n");
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 2);
}

static GtkWindow *
open_dialog (WindowFixture *fixture)
{
  GtkWindow *dialog;

  save_texts (fixture);
  window_fixture_activate (fixture, "select-all");
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "review"));
  window_fixture_activate (fixture, "review");
  WAIT_UNTIL ((dialog = window_fixture_find_dialog (fixture)) != NULL);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (dialog), "The first report"));
  return dialog;
}

static bool
has_ids (CuttingsReviewDialog *dialog, const GArray *ids, guint first)
{
  g_autoptr (GArray) now = cuttings_review_dialog_dup_ids (dialog);

  return now->len == 2 &&
         g_array_index (now, int64_t, 0) == g_array_index (ids, int64_t, first) &&
         g_array_index (now, int64_t, 1) == g_array_index (ids, int64_t, 1 - first);
}

static void
test_rows_move_by_keys (WindowFixture *fixture)
{
  CuttingsReviewDialog *dialog = CUTTINGS_REVIEW_DIALOG (open_dialog (fixture));
  GtkWidget *list = display_find (GTK_WIDGET (dialog), CUTTINGS_TYPE_REVIEW_LIST);
  GtkListBox *box = GTK_LIST_BOX (display_find (list, GTK_TYPE_LIST_BOX));
  g_autoptr (GArray) ids = cuttings_review_dialog_dup_ids (dialog);
  g_autoptr (GArray) left = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (box, 0)));
  display_wait_for_frame (GTK_WIDGET (dialog));
  display_key ("alt+Down");
  WAIT_UNTIL (has_ids (dialog, ids, 1));
  display_key ("alt+Up");
  WAIT_UNTIL (has_ids (dialog, ids, 0));
  display_key ("Delete");
  WAIT_UNTIL (gtk_list_box_get_row_at_index (box, 1) == NULL);
  left = cuttings_review_dialog_dup_ids (dialog);
  g_assert_cmpint (g_array_index (left, int64_t, 0), ==, g_array_index (ids, int64_t, 1));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
test_a_title_is_needed (WindowFixture *fixture)
{
  GtkWindow *dialog = open_dialog (fixture);
  GtkWidget *button = window_fixture_find_button (GTK_WIDGET (dialog), "C_reate…");
  GtkWidget *title = display_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);
  g_autoptr (Review) review = NULL;

  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (title), "  The week ");
  g_assert_true (gtk_widget_get_sensitive (button));
  review = cuttings_review_dialog_dup_review (CUTTINGS_REVIEW_DIALOG (dialog));
  g_assert_cmpstr (review->title, ==, "The week");
  g_assert_false (review->highlights_only);
  g_assert_cmpstr (
      cuttings_review_dialog_get_format (CUTTINGS_REVIEW_DIALOG (dialog))->id, ==,
      "markdown");
  gtk_window_close (dialog);
}

static void
test_a_citation_is_copied (WindowFixture *fixture)
{
  window_fixture_paste_sample (fixture);
  window_fixture_activate (fixture, "copy-citation");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "Copied as citation"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  window_fixture_add ("/review/rows-move-by-keys", test_rows_move_by_keys);
  window_fixture_add ("/review/a-title-is-needed", test_a_title_is_needed);
  window_fixture_add ("/review/a-citation-is-copied", test_a_citation_is_copied);
  return g_test_run ();
}
