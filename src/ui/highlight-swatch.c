/* highlight-swatch.c: a small drawing of a highlight colour and its line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlight-swatch.h"

#include <math.h>
#include <stdbool.h>

#include "ui/highlight-color.h"

#define SIZE 20
#define BAR_WIDTH 8
#define FILL_ALPHA 0.45f
#define LINE_WIDTH 2.0

struct _CuttingsHighlightSwatch {
  GtkWidget parent_instance;

  HighlightColor color;
  bool bar;
};

G_DEFINE_FINAL_TYPE (CuttingsHighlightSwatch, cuttings_highlight_swatch, GTK_TYPE_WIDGET)

/* ---- lines ------------------------------------------------------------------- */

static void
draw_straight (cairo_t *cr, double width, double y)
{
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, width, y);
  cairo_stroke (cr);
}

static void
draw_solid (cairo_t *cr, double width, double y)
{
  draw_straight (cr, width, y);
}

static void
draw_dashed (cairo_t *cr, double width, double y)
{
  const double dashes[] = {5, 2.5};

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  draw_straight (cr, width, y);
}

static void
draw_double (cairo_t *cr, double width, double y)
{
  cairo_set_line_width (cr, LINE_WIDTH * 0.7);
  draw_straight (cr, width, y - 1.3);
  draw_straight (cr, width, y + 1.3);
}

static void
draw_dotted (cairo_t *cr, double width, double y)
{
  const double dots[] = {0, 4};

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, LINE_WIDTH * 1.3);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), -2);
  draw_straight (cr, width, y);
}

static void
draw_wavy (cairo_t *cr, double width, double y)
{
  const double length = 6.5, height = 1.7;

  cairo_set_line_width (cr, LINE_WIDTH * 0.8);
  cairo_move_to (cr, 0, y);
  for (double x = 0.5; x <= width; x += 0.5)
    cairo_line_to (cr, x, y + height * sin (x / length * 2 * G_PI));
  cairo_stroke (cr);
}

static void
draw_both (cairo_t *cr, double width, double y)
{
  draw_straight (cr, width, y);
  draw_straight (cr, width, y < SIZE / 2.0 ? BAR_WIDTH - y : SIZE - y);
}

static void (*const draw_line[]) (cairo_t *cr, double width, double y) = {
    [HIGHLIGHT_LINE_SOLID] = draw_solid,   [HIGHLIGHT_LINE_DASHED] = draw_dashed,
    [HIGHLIGHT_LINE_DOUBLE] = draw_double, [HIGHLIGHT_LINE_DOTTED] = draw_dotted,
    [HIGHLIGHT_LINE_WAVY] = draw_wavy,     [HIGHLIGHT_LINE_BOTH] = draw_both,
};

/* ---- the widget ---------------------------------------------------------------- */

/* A bar is the line alone, running downwards. */
static void
snapshot_bar (CuttingsHighlightSwatch *self, GtkSnapshot *snapshot, const GdkRGBA *rgba)
{
  float height = (float)gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, BAR_WIDTH, height);
  bool both = highlight_color_line (self->color) == HIGHLIGHT_LINE_BOTH;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_translate (cr, BAR_WIDTH, 0);
  cairo_rotate (cr, G_PI / 2);
  gdk_cairo_set_source_rgba (cr, rgba);
  cairo_set_line_width (cr, LINE_WIDTH);
  draw_line[highlight_color_line (self->color)](cr, height, both ? 1 : BAR_WIDTH / 2.0);
  cairo_destroy (cr);
}

static void
snapshot_square (CuttingsHighlightSwatch *self, GtkSnapshot *snapshot,
                 const GdkRGBA *rgba)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE);
  GskRoundedRect outline;
  GdkRGBA fill = *rgba;
  cairo_t *cr;

  fill.alpha = FILL_ALPHA;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, rgba);
  cairo_set_line_width (cr, LINE_WIDTH);
  draw_line[highlight_color_line (self->color)](cr, SIZE, SIZE - 4);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CuttingsHighlightSwatch *self = CUTTINGS_HIGHLIGHT_SWATCH (widget);
  GdkRGBA rgba;

  highlight_color_rgba (self->color, &rgba);
  if (self->bar)
    snapshot_bar (self, snapshot, &rgba);
  else
    snapshot_square (self, snapshot, &rgba);
}

static void
swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                int *natural, int *minimum_baseline, int *natural_baseline)
{
  bool bar = CUTTINGS_HIGHLIGHT_SWATCH (widget)->bar;

  *minimum = *natural =
      bar && orientation == GTK_ORIENTATION_HORIZONTAL ? BAR_WIDTH : SIZE;
}

static void
cuttings_highlight_swatch_class_init (CuttingsHighlightSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = swatch_snapshot;
  widget_class->measure = swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cuttings_highlight_swatch_init (CuttingsHighlightSwatch *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
cuttings_highlight_swatch_new (HighlightColor color)
{
  CuttingsHighlightSwatch *self = g_object_new (CUTTINGS_TYPE_HIGHLIGHT_SWATCH, NULL);

  self->color = color;
  return GTK_WIDGET (self);
}

GtkWidget *
cuttings_highlight_swatch_new_bar (void)
{
  CuttingsHighlightSwatch *self = g_object_new (CUTTINGS_TYPE_HIGHLIGHT_SWATCH, NULL);

  self->bar = true;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_FILL);
  return GTK_WIDGET (self);
}

void
cuttings_highlight_swatch_set_color (CuttingsHighlightSwatch *self, HighlightColor color)
{
  self->color = color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
