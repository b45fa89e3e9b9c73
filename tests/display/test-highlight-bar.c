/* test-highlight-bar.c: the bar stands beside the selection and within the view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlight-bar.h"

#include "display/display.h"

static const struct {
  const char *name;
  GdkRectangle target;
  int view_width, view_height;
  int x, y; /* of a bar of 300 by 40 */
} places[] = {
    {"above-the-selection", {400, 300, 100, 20}, 800, 600, 300, 252},
    {"below-where-there-is-no-room-above", {400, 30, 100, 20}, 800, 600, 300, 58},
    {"not-beyond-the-left-edge", {0, 300, 20, 20}, 800, 600, 8, 252},
    {"not-beyond-the-right-edge", {780, 300, 20, 20}, 800, 600, 492, 252},
    {"within-a-selection-that-fills-the-view", {0, 0, 800, 600}, 800, 600, 250, 552},
    {"at-the-edge-of-a-view-that-is-too-narrow", {100, 300, 20, 20}, 200, 600, 8, 252},
};

static void
test_place (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  GdkRectangle bar = {0, 0, 300, 40};

  highlight_bar_place (&places[i].target, places[i].view_width, places[i].view_height,
                       &bar);
  g_assert_cmpint (bar.x, ==, places[i].x);
  g_assert_cmpint (bar.y, ==, places[i].y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_strconcat ("/highlight-bar/", places[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_place);
  }
  return g_test_run ();
}
