/* wrap-layout.c: lays children out in lines, as words are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/wrap-layout.h"

#include <stdbool.h>

struct _CuttingsWrapLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CuttingsWrapLayout, cuttings_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct {
  int width, spacing;
  int x, y;
  int line_height;
} Pen;

/* Moves the pen past a child of @size, on a new line when it does not fit. */
static GtkAllocation
place (Pen *pen, const GtkRequisition *size)
{
  GtkAllocation box = {.width = MIN (size->width, pen->width), .height = size->height};

  if (pen->x > 0 && pen->x + box.width > pen->width) {
    pen->x = 0;
    pen->y += pen->line_height + pen->spacing;
    pen->line_height = 0;
  }
  box.x = pen->x;
  box.y = pen->y;
  pen->x += box.width + pen->spacing;
  pen->line_height = MAX (pen->line_height, box.height);
  return box;
}

/* Lays all children out in @width, for good with @allocate; returns the height. */
static int
lay_out (CuttingsWrapLayout *self, GtkWidget *widget, int width, bool allocate)
{
  bool rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = {.width = width, .spacing = self->spacing};

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequisition size;
    GtkAllocation box;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_get_preferred_size (child, NULL, &size);
    box = place (&pen, &size);
    if (rtl)
      box.x = width - box.x - box.width;
    if (allocate)
      gtk_widget_size_allocate (child, &box, -1);
  }
  return pen.y + pen.line_height;
}

static void
measure_width (CuttingsWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += child_natural + (*natural > 0 ? self->spacing : 0);
  }
}

static void
wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                     GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  CuttingsWrapLayout *self = CUTTINGS_WRAP_LAYOUT (manager);
  int width_minimum = 0, width_natural = 0;

  measure_width (self, widget, &width_minimum, &width_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = width_minimum;
    *natural = width_natural;
    return;
  }
  *minimum = *natural =
      lay_out (self, widget, for_size >= 0 ? for_size : width_natural, false);
}

static void
wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                      int baseline)
{
  lay_out (CUTTINGS_WRAP_LAYOUT (manager), widget, width, true);
}

static GtkSizeRequestMode
wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cuttings_wrap_layout_class_init (CuttingsWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = wrap_layout_measure;
  manager_class->allocate = wrap_layout_allocate;
  manager_class->get_request_mode = wrap_layout_get_request_mode;
}

static void
cuttings_wrap_layout_init (CuttingsWrapLayout *self)
{
}

GtkLayoutManager *
cuttings_wrap_layout_new (int spacing)
{
  CuttingsWrapLayout *self = g_object_new (CUTTINGS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
