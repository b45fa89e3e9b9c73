/* test-help-window.c: a page of the help stands in the direction of its script
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/help-window.h"

#include "display/display.h"

static const struct {
  const char *name;
  const char *language;
  const char *topic;
  PangoDirection direction;
} cases[] = {
    {"english", "en", "reading", PANGO_DIRECTION_LTR},
    {"arabic", "ar", "reading", PANGO_DIRECTION_RTL},
    {"lines-that-begin-with-a-key", "ar", "keyboard", PANGO_DIRECTION_RTL},
    {"lines-that-begin-with-code", "ar", "finding", PANGO_DIRECTION_RTL},
    {"a-line-of-code", "ar", "bookmarklet", PANGO_DIRECTION_RTL},
};

/* Code to be copied is read from left to right on every page. */
static void
check_label (GtkLabel *label, PangoDirection direction)
{
  PangoLayout *layout = gtk_label_get_layout (label);

  if (gtk_label_get_selectable (label))
    direction = PANGO_DIRECTION_LTR;
  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

    g_assert_cmpint (pango_layout_line_get_resolved_direction (line), ==, direction);
  }
}

static void
test_direction (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  GtkWindow *window;
  GtkWidget *page;
  unsigned n = 0;

  g_setenv ("LANGUAGE", cases[row].language, TRUE);
  window = cuttings_help_window_new (NULL);
  cuttings_help_window_show_topic (CUTTINGS_HELP_WINDOW (window), cases[row].topic);
  gtk_window_present (window);
  display_wait_for_frame (GTK_WIDGET (window));

  page = gtk_stack_get_visible_child (
      GTK_STACK (display_find (GTK_WIDGET (window), GTK_TYPE_STACK)));
  for (GtkWidget *widget = page; widget != NULL;
       widget = display_next_widget (widget, page)) {
    if (!GTK_IS_LABEL (widget) ||
        g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), "•"))
      continue;
    check_label (GTK_LABEL (widget), cases[row].direction);
    n++;
  }
  g_assert_cmpuint (n, >, 3);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/direction/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_direction);
  }
  return g_test_run ();
}
