/* test-tag-editor.c: tags are added, offered and removed by keyboard and pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/tag-editor.h"

#include "display/display.h"

static CuttingsTagEditor *editor;
static unsigned n_changes;

static void
on_changed (CuttingsTagEditor *self, gpointer data)
{
  n_changes++;
}

static GtkWidget *
find_entry (void)
{
  return display_find (GTK_WIDGET (editor), GTK_TYPE_ENTRY);
}

/* "a b c": what the editor has. */
static char *
tags_now (void)
{
  g_autoptr (GPtrArray) tags = cuttings_tag_editor_dup_tags (editor);

  g_ptr_array_add (tags, NULL);
  return g_strjoinv (" ", (char **)tags->pdata);
}

static GPtrArray *
names (const char *line)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (array, g_strdup (words[i]));
  return array;
}

static void
set_up (const char *tags, const char *known)
{
  g_autoptr (GPtrArray) now = names (tags);
  g_autoptr (GPtrArray) all = names (known);

  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "");
  cuttings_tag_editor_set_tags (editor, now);
  cuttings_tag_editor_set_known (editor, all);
  cuttings_tag_editor_focus_entry (editor);
  n_changes = 0;
}

static const struct {
  const char *name;
  const char *before;
  const char *typed;
  const char *after;
  unsigned n_changes;
} inputs[] = {
    {"a-tag-is-added", "", "press", "press", 1},
    {"tags-are-sorted", "b d", "c", "b c d", 1},
    {"a-hash-and-blanks-are-dropped", "", "  #press ", "press", 1},
    {"a-level-is-kept", "", "climate / cop30", "climate/cop30", 1},
    {"what-is-there-is-not-added", "press", "press", "press", 0},
    {"nothing-is-no-tag", "a", "  # ", "a", 0},
    {"commas-part-tags", "", "a, b,,c", "a b c", 1},
};

static void
test_input (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *after = NULL;

  set_up (inputs[i].before, "");
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), inputs[i].typed);
  cuttings_tag_editor_commit (editor);
  after = tags_now ();
  g_assert_cmpstr (after, ==, inputs[i].after);
  g_assert_cmpint (n_changes > 0, ==, inputs[i].n_changes > 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry ())), ==, "");
}

static void
expect (const char *expected)
{
  g_autofree char *now = tags_now ();

  g_assert_cmpstr (now, ==, expected);
}

static void
test_keyboard (void)
{
  set_up ("a z", "");
  display_key ("m");
  display_key ("Return");
  expect ("a m z");
  display_key ("BackSpace");
  expect ("a m");
  display_key ("k");
  display_key ("BackSpace");
  expect ("a m");
}

static void
test_chips (void)
{
  GtkWidget *chip;

  set_up ("a b", "");
  chip = display_find_button (GTK_WIDGET (editor), "Remove Tag “\u2068a\u2069”");
  g_assert_nonnull (chip);
  gtk_widget_activate (chip);
  WAIT_UNTIL (n_changes == 1);
  expect ("b");
  g_assert_null (display_find_button (GTK_WIDGET (editor), "Remove Tag “\u2068a\u2069”"));
  g_assert_true (gtk_widget_has_focus (
      GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (find_entry ())))));
}

/* Offered is what has the letters in it, and is not there yet. */
static void
test_offers (void)
{
  GtkWidget *offer;

  set_up ("Climate", "Climate climate/cop30 press microclimate");
  g_assert_null (
      display_find_button (GTK_WIDGET (editor), "Add Tag “\u2068climate/cop30\u2069”"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "CLIM");
  offer =
      display_find_button (GTK_WIDGET (editor), "Add Tag “\u2068climate/cop30\u2069”");
  g_assert_nonnull (offer);
  g_assert_nonnull (
      display_find_button (GTK_WIDGET (editor), "Add Tag “\u2068microclimate\u2069”"));
  g_assert_null (
      display_find_button (GTK_WIDGET (editor), "Add Tag “\u2068Climate\u2069”"));
  g_assert_null (
      display_find_button (GTK_WIDGET (editor), "Add Tag “\u2068press\u2069”"));
  gtk_widget_activate (offer);
  WAIT_UNTIL (n_changes == 1);
  expect ("Climate climate/cop30");
  g_assert_null (
      display_find_button (GTK_WIDGET (editor), "Add Tag “\u2068microclimate\u2069”"));
}

static void
test_half_typed (void)
{
  g_autoptr (GPtrArray) tags = names ("x y");

  set_up ("x", "");
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "hal");
  cuttings_tag_editor_set_tags (editor, tags);
  expect ("x y");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry ())), ==, "hal");
}

/* The library tells of itself while a chip has the keyboard focus. */
static void
test_the_same_again (void)
{
  g_autoptr (GPtrArray) same = names ("a b");
  GtkWidget *chip;

  set_up ("a b", "");
  chip = display_find_button (GTK_WIDGET (editor), "Remove Tag “\u2068b\u2069”");
  g_assert_true (gtk_widget_grab_focus (chip));
  cuttings_tag_editor_set_tags (editor, same);
  g_assert_true (gtk_widget_has_focus (chip));
}

int
main (int argc, char **argv)
{
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  editor = CUTTINGS_TAG_EDITOR (cuttings_tag_editor_new ());
  g_signal_connect (editor, "changed", G_CALLBACK (on_changed), NULL);
  window = display_show (GTK_WIDGET (editor), 300, 200);
  for (size_t i = 0; i < G_N_ELEMENTS (inputs); i++) {
    g_autofree char *path = g_strconcat ("/tag-editor/", inputs[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_input);
  }
  g_test_add_func ("/tag-editor/enter-adds-and-backspace-removes", test_keyboard);
  g_test_add_func ("/tag-editor/a-chip-removes-its-tag", test_chips);
  g_test_add_func ("/tag-editor/tags-that-exist-are-offered", test_offers);
  g_test_add_func ("/tag-editor/what-is-half-typed-stays", test_half_typed);
  g_test_add_func ("/tag-editor/the-same-tags-leave-the-focus", test_the_same_again);
  status = g_test_run ();
  gtk_window_destroy (window);
  return status;
}
