/* test-annotations-list.c: the list of highlights, by pointer and by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/annotations-list.h"

#include "display/display.h"
#include "ui/annotations-row.h"

static CuttingsAnnotationsList *list;
static GtkWidget *elsewhere; /* for the keyboard */
static int64_t jumped, edited, deleted;
static int64_t copied;
static Highlight *changed;

static void
on_id (CuttingsAnnotationsList *self, gint64 id, gpointer where)
{
  *(int64_t *)where = id;
}

static void
on_changed (CuttingsAnnotationsList *self, const Highlight *highlight, gpointer data)
{
  g_clear_pointer (&changed, highlight_free);
  changed = highlight_copy (highlight);
}

static Highlight *
make_highlight (int64_t id, const char *quote, const char *note, bool orphan)
{
  Highlight *highlight = highlight_new ();

  highlight->id = id;
  highlight->orphan = orphan;
  highlight->color = HIGHLIGHT_BLUE;
  highlight->made.exact = g_strdup (quote);
  g_free (highlight->note);
  highlight->note = g_strdup (note);
  return highlight;
}

static GPtrArray *
make_three (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);

  g_ptr_array_add (all, make_highlight (1, "first quote", "", false));
  g_ptr_array_add (all, make_highlight (2, "second quote", "its note", false));
  g_ptr_array_add (all, make_highlight (3, "lost quote", "", true));
  return all;
}

static void
show (const GPtrArray *highlights)
{
  cuttings_annotations_list_show (list, highlights);
  display_settle (150);
  jumped = edited = deleted = 0;
  g_clear_pointer (&changed, highlight_free);
  copied = 0;
}

static GtkListView *
find_view (void)
{
  return GTK_LIST_VIEW (display_find (GTK_WIDGET (list), GTK_TYPE_LIST_VIEW));
}

static GListModel *
get_model (void)
{
  return G_LIST_MODEL (gtk_list_view_get_model (find_view ()));
}

/* Puts the keyboard on a row by walking there, as a user does. */
static void
walk_to (guint position)
{
  gtk_widget_grab_focus (GTK_WIDGET (find_view ()));
  display_settle (50);
  display_key ("Home");
  for (guint i = 0; i < position; i++)
    display_key ("Down");
}

static void
test_contents (void)
{
  g_autoptr (GPtrArray) all = make_three ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  show (all);
  g_assert_cmpuint (g_list_model_get_n_items (get_model ()), ==, 3);
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "first quote"));
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "its note"));
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "Not Found in the Text"));
  show (none);
  g_assert_cmpuint (g_list_model_get_n_items (get_model ()), ==, 0);
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "No Highlights"));
}

/* A highlight that stays keeps its item: its row is not made anew. */
static void
test_changes (void)
{
  g_autoptr (GPtrArray) all = make_three ();
  g_autoptr (GObject) before = NULL, after = NULL;

  show (all);
  before = g_list_model_get_object (get_model (), 1);
  g_ptr_array_insert (all, 1, make_highlight (9, "between", "", false));
  g_ptr_array_remove_index (all, 0);
  show (all);
  after = g_list_model_get_object (get_model (), 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_model ()), ==, 3);
  g_assert_true (before == after);
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "between"));
}

static const struct {
  const char *name;
  const char *key;
  int64_t *id;
} keys[] = {
    {"enter-jumps", "Return", &jumped},
    {"t-edits-beside-the-passage", "t", &edited},
    {"delete-deletes", "Delete", &deleted},
};

static void
test_key (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) all = make_three ();

  show (all);
  walk_to (1);
  display_key (keys[i].key);
  WAIT_UNTIL (*keys[i].id == 2);
}

static void
test_copy (void)
{
  g_autoptr (GPtrArray) all = make_three ();

  show (all);
  walk_to (2);
  display_key ("c");
  WAIT_UNTIL (copied == 3);
}

static void
test_color (void)
{
  g_autoptr (GPtrArray) all = make_three ();

  show (all);
  walk_to (0);
  display_key ("6");
  WAIT_UNTIL (changed != NULL);
  g_assert_cmpint (changed->id, ==, 1);
  g_assert_cmpint (changed->color, ==, HIGHLIGHT_ORANGE);
}

/* Letters that are keys of the list are letters in the note. */
static void
test_note (void)
{
  g_autoptr (GPtrArray) all = make_three ();

  show (all);
  walk_to (1);
  display_key ("n");
  display_key ("End");
  display_key ("t");
  display_key ("1");
  display_key ("ctrl+Return");
  WAIT_UNTIL (changed != NULL);
  g_assert_cmpint (changed->id, ==, 2);
  g_assert_cmpstr (changed->note, ==, "its notet1");
  g_assert_cmpint (edited, ==, 0);
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "its notet1"));
}

static void
test_note_cancelled (void)
{
  g_autoptr (GPtrArray) all = make_three ();

  show (all);
  walk_to (1);
  display_key ("n");
  display_key ("x");
  display_key ("Escape");
  display_settle (100);
  g_assert_null (changed);
  WAIT_UNTIL (display_has_label (GTK_WIDGET (list), "its note"));

  /* The keyboard is in the list again. */
  display_key ("Delete");
  WAIT_UNTIL (deleted == 2);
}

static void
test_note_flushed (void)
{
  g_autoptr (GPtrArray) all = make_three ();

  show (all);
  walk_to (0);
  display_key ("n");
  display_key ("x");
  cuttings_annotations_list_flush (list);
  g_assert_nonnull (changed);
  g_assert_cmpstr (changed->note, ==, "x");
}

static void
test_description (void)
{
  g_autoptr (Highlight) plain = make_highlight (1, "quote", "", false);
  g_autoptr (Highlight) full = make_highlight (2, "quote", "why", true);
  g_autofree char *one = annotations_row_describe (plain);
  g_autofree char *other = NULL;

  g_ptr_array_add (full->tags, g_strdup ("claim"));
  other = annotations_row_describe (full);
  g_assert_cmpstr (one, ==, "Blue highlight: “\u2068quote\u2069”");
  g_assert_cmpstr (
      other, ==,
      "Blue highlight: “\u2068quote\u2069” – not found in the text – note: why – "
      "\u2068#claim\u2069");
}

/* Five hundred are no more widgets than fit into the pane. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) all =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);

  for (int i = 0; i < 500; i++)
    g_ptr_array_add (all, make_highlight (i + 1, "quote", "", false));
  show (all);
  gtk_widget_grab_focus (elsewhere);
  cuttings_annotations_list_set_current (list, 400);
  display_settle (150);
  g_assert_cmpint (
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_model ())), ==, 399);
}

int
main (int argc, char **argv)
{
  GtkWidget *box;
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  elsewhere = gtk_entry_new ();
  list = g_object_new (CUTTINGS_TYPE_ANNOTATIONS_LIST, NULL);
  g_signal_connect (list, "jump", G_CALLBACK (on_id), &jumped);
  g_signal_connect (list, "edit", G_CALLBACK (on_id), &edited);
  g_signal_connect (list, "delete", G_CALLBACK (on_id), &deleted);
  g_signal_connect (list, "copy", G_CALLBACK (on_id), &copied);
  g_signal_connect (list, "changed", G_CALLBACK (on_changed), NULL);
  gtk_box_append (GTK_BOX (box), elsewhere);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  gtk_widget_set_vexpand (GTK_WIDGET (list), TRUE);
  window = display_show (box, 320, 600);
  g_test_add_func ("/annotations-list/five-hundred-are-shown-at-once", test_many);
  g_test_add_func ("/annotations-list/quotes-notes-and-orphans-are-shown", test_contents);
  g_test_add_func ("/annotations-list/what-stays-keeps-its-row", test_changes);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *path = g_strconcat ("/annotations-list/", keys[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_key);
  }
  g_test_add_func ("/annotations-list/c-copies", test_copy);
  g_test_add_func ("/annotations-list/numbers-are-colours", test_color);
  g_test_add_func ("/annotations-list/n-edits-the-note-in-place", test_note);
  g_test_add_func ("/annotations-list/escape-leaves-the-note-as-it-was",
                   test_note_cancelled);
  g_test_add_func ("/annotations-list/a-note-is-told-before-closing", test_note_flushed);
  g_test_add_func ("/annotations-list/a-row-is-described-in-words", test_description);
  status = g_test_run ();
  gtk_window_destroy (window);
  g_clear_pointer (&changed, highlight_free);
  return status;
}
