/* test-annotations.c: note and tags of a clipping, and its highlights, are stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/annotations.h"

#include "display/display.h"
#include "library/library-fixture.h"
#include "ui/highlight-note.h"
#include "ui/tag-editor.h"

#define TEXT                                                                             \
  "A Wall That Held\n\nThe wall was inspected in three winters, and each of the "        \
  "reports "                                                                             \
  "recommended that the observation should go on for another year."

static Fixture fixture;
static CuttingsAnnotations *pane;
static GtkWidget *elsewhere;
static int64_t clip_id;
static int64_t jumped;
static unsigned n_toasts, n_failed;

static void
on_changed (CuttingsLibrary *library, guint64 generation, gpointer again)
{
  *(bool *)again = true;
}

static bool is_stale;

/* What the window does when the library has changed. */
static void
follow (void)
{
  g_autoptr (LibraryClip) clip = NULL;

  display_settle (150);
  if (!is_stale)
    return;
  is_stale = false;
  clip = fixture_load (&fixture, clip_id);
  cuttings_annotations_show (pane, clip);
}

static void
on_jump (CuttingsAnnotations *self, gint64 id, gpointer data)
{
  jumped = id;
}

static void
on_toast (CuttingsAnnotations *self, const char *text, gboolean undo, gpointer data)
{
  n_toasts++;
}

static void
on_failed (CuttingsAnnotations *self, const GError *error, gpointer data)
{
  n_failed++;
}

static void
add_highlight (const char *quote)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_add_quote_async (fixture.library, clip_id, quote, HIGHLIGHT_GREEN, "",
                                    NULL, NULL, fixture_answered_cb, &fixture);
  answer = fixture_wait (&fixture);
  highlight_free (cuttings_library_add_highlight_finish (fixture.library, answer, NULL));
}

static void
run_test (gconstpointer data)
{
  void (*func) (void) = *(void (*const *) (void))data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;

  fixture_init (&fixture);
  clip_id = fixture_save_text (&fixture, TEXT);
  pane = g_object_new (CUTTINGS_TYPE_ANNOTATIONS, NULL);
  elsewhere = gtk_entry_new ();
  jumped = 0;
  n_toasts = n_failed = 0;
  g_signal_connect (pane, "jump", G_CALLBACK (on_jump), NULL);
  g_signal_connect (pane, "toast", G_CALLBACK (on_toast), NULL);
  g_signal_connect (pane, "failed", G_CALLBACK (on_failed), NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (pane), TRUE);
  gtk_box_append (GTK_BOX (box), elsewhere);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (pane));
  window = display_show (box, 330, 640);
  cuttings_annotations_set_library (pane, fixture.library);
  g_signal_connect (fixture.library, "changed", G_CALLBACK (on_changed), &is_stale);
  is_stale = true;
  follow ();
  func ();
  g_assert_cmpuint (n_failed, ==, 0);
  cuttings_annotations_show (pane, NULL);
  cuttings_annotations_set_library (pane, NULL);
  display_settle (150);
  gtk_window_destroy (window);
  fixture_clear (&fixture);
}

static void
type (const char *letters)
{
  for (; *letters != '\0'; letters++) {
    char name[] = {*letters, '\0'};

    display_key (name);
  }
}

static char *
dup_note (void)
{
  g_autoptr (LibraryClip) clip = fixture_load (&fixture, clip_id);

  return g_strdup (clip->clip->note);
}

static void
expect_note (const char *expected)
{
  g_autofree char *note = NULL;

  display_settle (200);
  note = dup_note ();
  g_assert_cmpstr (note, ==, expected);
}

/* ---- the clipping's note ---------------------------------------------------------------- */

static void
test_note_left (void)
{
  cuttings_annotations_focus_note (pane);
  type ("mine");
  gtk_widget_grab_focus (elsewhere);
  expect_note ("mine");
}

static void
test_note_rests (void)
{
  cuttings_annotations_focus_note (pane);
  type ("mine");
  display_settle (1800);
  expect_note ("mine");
}

static void
test_note_flushed (void)
{
  cuttings_annotations_focus_note (pane);
  type ("mine");
  cuttings_annotations_flush (pane);
  expect_note ("mine");
}

/* Another clipping is shown before the note was stored: it goes to its own clipping. */
static void
test_note_and_another_clipping (void)
{
  int64_t other = fixture_save_text (
      &fixture, "Another Article\n\nIt has a text of its own, which is long enough to be "
                "told from the first one by everybody who reads it.");
  g_autoptr (LibraryClip) clip = fixture_load (&fixture, other);

  cuttings_annotations_focus_note (pane);
  type ("mine");
  cuttings_annotations_show (pane, clip);
  expect_note ("mine");
  clip_id = other;
  expect_note ("");
}

/* What comes from the library while the note is written does not disturb it. */
static void
test_note_is_not_disturbed (void)
{
  cuttings_annotations_focus_note (pane);
  type ("mi");
  add_highlight ("three winters");
  follow ();
  type ("ne");
  gtk_widget_grab_focus (elsewhere);
  expect_note ("mine");
}

static void
test_note_of_somebody_else (void)
{
  g_autoptr (GAsyncResult) answer = NULL;
  GtkWidget *note = display_find (GTK_WIDGET (pane), CUTTINGS_TYPE_HIGHLIGHT_NOTE);
  g_autofree char *shown = NULL;

  cuttings_library_set_note_async (fixture.library, clip_id, "theirs", NULL,
                                   fixture_answered_cb, &fixture);
  answer = fixture_wait (&fixture);
  follow ();
  shown = cuttings_highlight_note_dup_text (CUTTINGS_HIGHLIGHT_NOTE (note));
  g_assert_cmpstr (shown, ==, "theirs");
}

/* ---- the clipping's tags ------------------------------------------------------------------ */

static void
expect_tags (const char *expected)
{
  g_autoptr (LibraryClip) clip = NULL;
  g_autofree char *line = NULL;

  display_settle (200);
  clip = fixture_load (&fixture, clip_id);
  g_ptr_array_add (clip->clip->tags, NULL);
  line = g_strjoinv (" ", (char **)clip->clip->tags->pdata);
  g_ptr_array_set_size (clip->clip->tags, (int)clip->clip->tags->len - 1);
  g_assert_cmpstr (line, ==, expected);
}

static void
test_tags (void)
{
  GtkWidget *editor = display_find (GTK_WIDGET (pane), CUTTINGS_TYPE_TAG_EDITOR);

  cuttings_tag_editor_focus_entry (CUTTINGS_TAG_EDITOR (editor));
  type ("b");
  display_key ("Return");
  type ("a");
  display_key ("Return");
  expect_tags ("a b");
  follow ();
  gtk_widget_activate (display_find_button (editor, "Remove Tag “\u2068b\u2069”"));
  display_settle (300);
  expect_tags ("a");
}

/* ---- highlights ----------------------------------------------------------------------------- */

static Highlight *
dup_highlight (void)
{
  g_autoptr (LibraryClip) clip = fixture_load (&fixture, clip_id);

  g_assert_cmpuint (clip->highlights->len, ==, 1);
  return highlight_copy (g_ptr_array_index (clip->highlights, 0));
}

static void
walk_to_first (void)
{
  gtk_widget_grab_focus (display_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW));
  display_settle (50);
  display_key ("Home");
}

static void
test_highlight_note (void)
{
  g_autoptr (Highlight) highlight = NULL;

  add_highlight ("three winters");
  follow ();
  walk_to_first ();
  display_key ("n");
  type ("why");
  display_key ("ctrl+Return");
  display_settle (200);
  highlight = dup_highlight ();
  g_assert_cmpstr (highlight->note, ==, "why");
  g_assert_cmpstr (highlight->made.exact, ==, "three winters");
}

static void
test_highlight_jump_and_delete (void)
{
  g_autoptr (Highlight) highlight = NULL;
  g_autoptr (LibraryClip) clip = NULL;

  add_highlight ("three winters");
  follow ();
  highlight = dup_highlight ();
  walk_to_first ();
  display_key ("Return");
  WAIT_UNTIL (jumped == highlight->id);
  display_key ("Delete");
  WAIT_UNTIL (n_toasts == 1);
  clip = fixture_load (&fixture, clip_id);
  g_assert_cmpuint (clip->highlights->len, ==, 0);
}

static const struct {
  const char *name;
  void (*func) (void);
} tests[] = {
    {"a-note-is-stored-when-it-is-left", test_note_left},
    {"a-note-is-stored-when-the-keyboard-rests", test_note_rests},
    {"a-note-is-stored-before-closing", test_note_flushed},
    {"a-note-goes-to-its-own-clipping", test_note_and_another_clipping},
    {"a-note-that-is-written-is-not-disturbed", test_note_is_not_disturbed},
    {"a-note-that-somebody-else-wrote-is-shown", test_note_of_somebody_else},
    {"tags-are-added-and-removed", test_tags},
    {"a-note-of-a-highlight-is-stored", test_highlight_note},
    {"a-highlight-is-gone-to-and-deleted", test_highlight_jump_and_delete},
};

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/annotations/", tests[i].name, NULL);

    g_test_add_data_func (path, &tests[i].func, run_test);
  }
  return g_test_run ();
}
