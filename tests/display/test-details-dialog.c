/* test-details-dialog.c: corrections are made, refused when wrong, and put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/details-dialog.h"

#include "display/display.h"

static GArray *told; /* LibraryEdit; the values are copies */
static GtkWindow *dialog;

static void
on_chosen (GtkWindow *window, const LibraryEdit *edits, guint n, gpointer data)
{
  for (guint i = 0; i < n; i++) {
    const LibraryEdit edit = {edits[i].field, g_strdup (edits[i].value)};

    g_array_append_val (told, edit);
  }
}

static void
open_dialog (unsigned edited)
{
  g_autoptr (LibraryClip) clip = display_make_clip (1, "<p>The text.</p>", "en");

  g_free (clip->clip->title);
  clip->clip->title = g_strdup ("Mine");
  clip->clip->edited = edited;
  g_free (clip->capture->article->title);
  clip->capture->article->title = g_strdup ("The page’s");
  clip->capture->article->published_from = g_strdup ("json-ld");
  g_assert_true (date_parse ("2024-05-31", &clip->clip->published));
  g_assert_true (date_parse ("2024-05-31", &clip->capture->article->published));
  told = g_array_new (FALSE, FALSE, sizeof (LibraryEdit));
  dialog = cuttings_details_dialog_new (NULL, clip);
  g_signal_connect (dialog, "chosen", G_CALLBACK (on_chosen), NULL);
  gtk_window_present (dialog);
  display_wait_for_frame (GTK_WIDGET (dialog));
}

static void
forget_told (void)
{
  for (guint i = 0; i < told->len; i++)
    g_free ((char *)g_array_index (told, LibraryEdit, i).value);
  g_array_unref (told);
}

static GtkEditable *
find_row (const char *title)
{
  for (GtkWidget *widget = GTK_WIDGET (dialog); widget != NULL;
       widget = display_next_widget (widget, GTK_WIDGET (dialog)))
    if (ADW_IS_ENTRY_ROW (widget) &&
        g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
      return GTK_EDITABLE (widget);
  g_assert_not_reached ();
}

static void
apply (void)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
}

static void
test_change (void)
{
  open_dialog (0);
  gtk_editable_set_text (find_row ("Authors"), "Jane Doe");
  apply ();
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpint (g_array_index (told, LibraryEdit, 0).field, ==, CLIP_FIELD_BYLINE);
  g_assert_cmpstr (g_array_index (told, LibraryEdit, 0).value, ==, "Jane Doe");
  forget_told ();
}

static void
test_nothing (void)
{
  open_dialog (CLIP_FIELD_TITLE);
  gtk_editable_set_text (find_row ("Authors"), "Jane Doe");
  gtk_editable_set_text (find_row ("Authors"), "");
  apply ();
  g_assert_cmpuint (told->len, ==, 0);
  forget_told ();
}

static void
test_reset (void)
{
  open_dialog (CLIP_FIELD_TITLE);
  gtk_widget_activate (display_find_button (
      GTK_WIDGET (dialog), "Reset to the Page’s: \u2068The page’s\u2069"));
  WAIT_UNTIL (g_str_equal (gtk_editable_get_text (find_row ("Title")), "The page’s"));
  apply ();
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpint (g_array_index (told, LibraryEdit, 0).field, ==, CLIP_FIELD_TITLE);
  g_assert_null (g_array_index (told, LibraryEdit, 0).value);
  forget_told ();
}

static void
test_wrong (void)
{
  GtkEditable *row;

  open_dialog (0);
  row = find_row ("Published");
  gtk_editable_set_text (row, "spring");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  apply ();
  g_assert_cmpuint (told->len, ==, 0);
  gtk_editable_set_text (row, "2024-04");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  apply ();
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (g_array_index (told, LibraryEdit, 0).value, ==, "2024-04");
  forget_told ();
}

static void
test_origin (void)
{
  open_dialog (0);
  g_assert_true (display_has_label (GTK_WIDGET (dialog), "Published 31 May 2024"));
  g_assert_true (
      display_has_label (GTK_WIDGET (dialog), "From the structured data of the page"));
  gtk_window_destroy (dialog);
  forget_told ();
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_func ("/details-dialog/what-is-different-is-told", test_change);
  g_test_add_func ("/details-dialog/what-is-as-it-was-is-not", test_nothing);
  g_test_add_func ("/details-dialog/a-field-goes-back-to-the-page", test_reset);
  g_test_add_func ("/details-dialog/a-wrong-date-cannot-be-applied", test_wrong);
  g_test_add_func ("/details-dialog/dates-say-where-they-came-from", test_origin);
  return g_test_run ();
}
