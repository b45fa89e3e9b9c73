/* test-keyboard.c: an article is read and marked up without a pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

static WindowFixture *fixture;

/* ---- asking ------------------------------------------------------------------------- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(LibraryClip **)data =
      cuttings_library_load_finish (CUTTINGS_LIBRARY (source), result, NULL);
}

static LibraryClip *
load (void)
{
  LibraryClip *clip = NULL;

  cuttings_library_load_async (fixture->window->library, fixture->window->reading_id,
                               NULL, loaded_cb, &clip);
  WAIT_UNTIL (clip != NULL);
  return clip;
}

static guint
count_stored (void)
{
  g_autoptr (LibraryClip) clip = load ();

  return clip->highlights->len;
}

static Highlight *
dup_first (void)
{
  g_autoptr (LibraryClip) clip = load ();

  g_assert_cmpuint (clip->highlights->len, >, 0);
  return highlight_copy (g_ptr_array_index (clip->highlights, 0));
}

static guint
count_tags (void)
{
  g_autoptr (Highlight) highlight = dup_first ();

  return highlight->tags->len;
}

static bool
has_keyboard (gpointer widget)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (widget)) &
          (GTK_STATE_FLAG_FOCUS_WITHIN | GTK_STATE_FLAG_FOCUSED)) != 0;
}

static GtkWidget *
find_popover (void)
{
  return display_find (GTK_WIDGET (fixture->window->reader),
                       CUTTINGS_TYPE_HIGHLIGHT_POPOVER);
}

/* ---- doing ---------------------------------------------------------------------------- */

/* From pane to pane until the keyboard is in @widget. */
static void
walk_to (gpointer widget)
{
  for (int i = 0; i < 5 && !has_keyboard (widget); i++) {
    display_key ("F6");
    display_settle (100);
  }
  g_assert_true (has_keyboard (widget));
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
highlight_a_sentence (void)
{
  g_autoptr (Highlight) highlight = NULL;

  walk_to (fixture->window->reader);
  display_key ("F7");
  WAIT_UNTIL (display_eval_number (fixture->window->reader,
                                   "return reader.caret.sentences?.length ?? 0") > 0);
  display_key ("j");
  display_key ("shift+j");
  WAIT_UNTIL (display_eval_number (fixture->window->reader,
                                   "return +!getSelection ().isCollapsed") == 1);
  display_settle (300);
  display_key ("2");
  WAIT_UNTIL (count_stored () == 1);
  highlight = dup_first ();
  g_assert_cmpint (highlight->color, ==, HIGHLIGHT_GREEN);
  display_settle (300);
}

static void
change_its_color (void)
{
  g_autoptr (Highlight) highlight = NULL;

  display_key ("5");
  display_settle (500);
  highlight = dup_first ();
  g_assert_cmpint (highlight->color, ==, HIGHLIGHT_PURPLE);
}

static void
write_a_note (void)
{
  g_autoptr (Highlight) highlight = NULL;

  display_key ("n");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  display_settle (300);
  type ("why");
  display_key ("ctrl+Return");
  WAIT_UNTIL (!gtk_widget_get_mapped (find_popover ()));
  display_settle (500);
  highlight = dup_first ();
  g_assert_cmpstr (highlight->note, ==, "why");
}

static void
add_a_tag (void)
{
  display_key ("t");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  display_settle (300);
  type ("q");
  display_key ("Return");
  WAIT_UNTIL (count_tags () == 1);
  display_key ("Escape");
  WAIT_UNTIL (!gtk_widget_get_mapped (find_popover ()));
  display_settle (300);
}

static void
undo_and_redo (void)
{
  display_key ("ctrl+z");
  WAIT_UNTIL (count_tags () == 0);
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "redo"));
  display_key ("ctrl+shift+z");
  WAIT_UNTIL (count_tags () == 1);
  display_settle (300);
}

static void
delete_and_restore (void)
{
  display_key ("Delete");
  WAIT_UNTIL (count_stored () == 0);
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "undo"));
  display_settle (300);
  display_key ("ctrl+z");
  WAIT_UNTIL (count_stored () == 1);
  g_assert_cmpuint (count_tags (), ==, 1);
}

/* Return on a row of the pane scrolls the page there and flashes the passage. */
static void
jump_to_it (void)
{
  display_key ("shift+F9");
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->annotations)));
  g_free (display_eval (fixture->window->reader, "scrollTo (0, 1e6); return 1"));
  display_wait_for_frame (GTK_WIDGET (fixture->window));
  gtk_widget_grab_focus (
      display_find (GTK_WIDGET (fixture->window->annotations), GTK_TYPE_LIST_VIEW));
  display_key ("Down");
  display_settle (200);
  display_key ("Return");
  WAIT_UNTIL (display_eval_number (fixture->window->reader,
                                   "return CSS.highlights.get ('selected')?.size ?? 0") >
              0);
}

static void
test_all (WindowFixture *given)
{
  fixture = given;
  window_fixture_paste_sample (fixture);
  display_wait_for_page (fixture->window->reader);
  highlight_a_sentence ();
  change_its_color ();
  write_a_note ();
  add_a_tag ();
  undo_and_redo ();
  delete_and_restore ();
  jump_to_it ();
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/keyboard/a-sentence-is-marked-up-and-found-again", test_all);
  return g_test_run ();
}
