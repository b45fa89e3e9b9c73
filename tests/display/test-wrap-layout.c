/* test-wrap-layout.c: children go on the next line where there is no room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/wrap-layout.h"

#include "display/display.h"

#define SPACING 6
#define HEIGHT 20

static const struct {
  const char *name;
  int width; /* of the box */
  GtkTextDirection direction;
  int widths[5];    /* of the children, 0 at the end; negative: hidden */
  int places[5][2]; /* x, y of those that are seen */
  int height;
} cases[] = {
    {"nothing", 100, GTK_TEXT_DIR_LTR, {0}, {{0}}, 0},
    {"all-on-one-line", 100, GTK_TEXT_DIR_LTR, {40, 40, 0}, {{0, 0}, {46, 0}}, 20},
    {"a-second-line",
     100,
     GTK_TEXT_DIR_LTR,
     {60, 60, 20, 0},
     {{0, 0}, {0, 26}, {66, 26}},
     46},
    {"exactly-full", 86, GTK_TEXT_DIR_LTR, {40, 40, 0}, {{0, 0}, {46, 0}}, 20},
    {"hidden-ones-take-no-room",
     100,
     GTK_TEXT_DIR_LTR,
     {40, -30, 40, 0},
     {{0, 0}, {46, 0}},
     20},
    {"from-right-to-left",
     100,
     GTK_TEXT_DIR_RTL,
     {40, 30, 60, 0},
     {{60, 0}, {24, 0}, {40, 26}},
     46},
};

static GtkWidget *
make_box (size_t row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, cuttings_wrap_layout_new (SPACING));
  gtk_widget_set_direction (box, cases[row].direction);
  for (int i = 0; cases[row].widths[i] != 0; i++) {
    GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_widget_set_size_request (child, ABS (cases[row].widths[i]), HEIGHT);
    gtk_widget_set_visible (child, cases[row].widths[i] > 0);
    gtk_box_append (GTK_BOX (box), child);
  }
  return box;
}

static void
test_case (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  GtkWidget *box = g_object_ref_sink (make_box (row));
  int minimum, natural, n = 0;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[row].width, &minimum, &natural,
                      NULL, NULL);
  g_assert_cmpint (natural, ==, cases[row].height);
  g_assert_cmpint (minimum, ==, cases[row].height);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  gtk_widget_size_allocate (box, &(GtkAllocation){0, 0, cases[row].width, natural}, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    graphene_rect_t bounds;

    if (!gtk_widget_get_visible (child))
      continue;
    g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
    g_assert_cmpfloat (bounds.origin.x, ==, cases[row].places[n][0]);
    g_assert_cmpfloat (bounds.origin.y, ==, cases[row].places[n][1]);
    n++;
  }
  g_object_unref (box);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/wrap-layout/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  return g_test_run ();
}
