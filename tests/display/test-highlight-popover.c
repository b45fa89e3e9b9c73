/* test-highlight-popover.c: colour, note and tags of a highlight are told when changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlight-popover.h"

#include "display/display.h"
#include "ui/highlight-note.h"
#include "ui/tag-editor.h"

static const GdkRectangle target = {100, 100, 50, 20};

static CuttingsHighlightPopover *popover;
static Highlight *told;
static unsigned n_told, n_deleted, n_copied;

static void
on_changed (CuttingsHighlightPopover *self, const Highlight *highlight, gpointer data)
{
  g_clear_pointer (&told, highlight_free);
  told = highlight_copy (highlight);
  n_told++;
}

static void
count (CuttingsHighlightPopover *self, gpointer counter)
{
  ++*(unsigned *)counter;
}

static Highlight *
make_highlight (int64_t id, const char *note)
{
  Highlight *highlight = highlight_new ();

  highlight->id = id;
  highlight->made.exact = g_strdup ("quote");
  g_free (highlight->note);
  highlight->note = g_strdup (note);
  g_ptr_array_add (highlight->tags, g_strdup ("a"));
  return highlight;
}

static void
open_popover (int64_t id, const char *note, HighlightPart part)
{
  g_autoptr (Highlight) highlight = make_highlight (id, note);

  cuttings_highlight_popover_open (popover, highlight, &target, part);
  display_settle (100);
  n_told = n_deleted = n_copied = 0;
}

static void
close_popover (void)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  WAIT_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (popover)));
}

static void
type (const char *letters)
{
  for (; *letters != '\0'; letters++) {
    char name[] = {*letters, '\0'};

    display_key (name);
  }
}

static void
test_color (void)
{
  open_popover (1, "", HIGHLIGHT_PART_NONE);
  gtk_widget_activate (
      display_find_button (GTK_WIDGET (popover), "Pink: \u2068Person\u2069 (4)"));
  WAIT_UNTIL (n_told == 1);
  g_assert_cmpint (told->color, ==, HIGHLIGHT_PINK);
  g_assert_cmpint (told->id, ==, 1);

  /* The colour that it has is no change. */
  gtk_widget_activate (
      display_find_button (GTK_WIDGET (popover), "Pink: \u2068Person\u2069 (4)"));
  display_settle (400);
  close_popover ();
  g_assert_cmpuint (n_told, ==, 1);
}

static void
test_note (void)
{
  open_popover (2, "", HIGHLIGHT_PART_NOTE);
  type ("new");
  g_assert_cmpuint (n_told, ==, 0);
  close_popover ();
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpstr (told->note, ==, "new");
}

static void
test_submit (void)
{
  open_popover (3, "", HIGHLIGHT_PART_NOTE);
  type ("x");
  display_key ("ctrl+Return");
  WAIT_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (popover)));
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpstr (told->note, ==, "x");
}

static void
test_unchanged (void)
{
  open_popover (4, "as it was", HIGHLIGHT_PART_NOTE);
  close_popover ();
  g_assert_cmpuint (n_told, ==, 0);
}

/* Another highlight takes the popover over: the note of the first is not lost, and not
 * the second's. */
static void
test_exchange (void)
{
  g_autoptr (Highlight) other = make_highlight (6, "other");

  open_popover (5, "", HIGHLIGHT_PART_NOTE);
  type ("mine");
  cuttings_highlight_popover_open (popover, other, &target, HIGHLIGHT_PART_NOTE);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpint (told->id, ==, 5);
  g_assert_cmpstr (told->note, ==, "mine");
  close_popover ();
  g_assert_cmpuint (n_told, ==, 1);
}

/* Undo in the field goes back to what was typed, never to another highlight's note. */
static void
test_undo_in_the_field (void)
{
  open_popover (7, "first", HIGHLIGHT_PART_NOTE);
  close_popover ();
  open_popover (8, "second", HIGHLIGHT_PART_NOTE);
  display_key ("ctrl+z");
  close_popover ();
  g_assert_cmpuint (n_told, ==, 0);
}

static void
test_tags (void)
{
  open_popover (9, "", HIGHLIGHT_PART_TAGS);
  type ("b");
  display_key ("Return");
  WAIT_UNTIL (n_told == 1);
  g_assert_cmpuint (told->tags->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (told->tags, 1), ==, "b");

  /* A tag that was not finished is one when the popover closes. */
  type ("c");
  close_popover ();
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpuint (told->tags->len, ==, 3);
}

static void
test_buttons (void)
{
  open_popover (10, "", HIGHLIGHT_PART_NONE);
  gtk_widget_activate (display_find_button (GTK_WIDGET (popover), "Copy Quote"));
  WAIT_UNTIL (n_copied == 1);
  WAIT_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (popover)));
  open_popover (10, "", HIGHLIGHT_PART_NONE);
  gtk_widget_activate (display_find_button (GTK_WIDGET (popover), "Delete Highlight"));
  WAIT_UNTIL (n_deleted == 1);
  g_assert_cmpuint (n_told, ==, 0);
  g_assert_cmpint (cuttings_highlight_popover_get_highlight (popover)->id, ==, 10);
}

int
main (int argc, char **argv)
{
  GtkWidget *box;
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  box = adw_bin_new ();
  popover = CUTTINGS_HIGHLIGHT_POPOVER (cuttings_highlight_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (popover), box);
  g_signal_connect (popover, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (popover, "delete", G_CALLBACK (count), &n_deleted);
  g_signal_connect (popover, "copy", G_CALLBACK (count), &n_copied);
  window = display_show (box, 600, 500);
  g_test_add_func ("/highlight-popover/a-colour-is-told-at-once", test_color);
  g_test_add_func ("/highlight-popover/a-note-is-told-at-the-end", test_note);
  g_test_add_func ("/highlight-popover/ctrl-enter-is-the-end", test_submit);
  g_test_add_func ("/highlight-popover/what-is-the-same-is-not-told", test_unchanged);
  g_test_add_func ("/highlight-popover/an-exchange-loses-no-note", test_exchange);
  g_test_add_func ("/highlight-popover/undo-stays-within-a-note", test_undo_in_the_field);
  g_test_add_func ("/highlight-popover/tags-are-told-at-once", test_tags);
  g_test_add_func ("/highlight-popover/buttons-copy-and-delete", test_buttons);
  status = g_test_run ();
  gtk_widget_unparent (GTK_WIDGET (popover));
  gtk_window_destroy (window);
  g_clear_pointer (&told, highlight_free);
  return status;
}
