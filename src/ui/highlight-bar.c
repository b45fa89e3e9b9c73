/* highlight-bar.c: the small bar beside a selection: colours, note, copy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/highlight-bar.h"

#include "model/highlight.h"
#include "ui/highlight-colors.h"

/* Between the bar and the selection, and between the bar and the view's edges. */
#define DISTANCE 8

struct _CuttingsHighlightBar {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (CuttingsHighlightBar, cuttings_highlight_bar, GTK_TYPE_BOX)

static void
on_chosen (CuttingsHighlightColors *colors, int color, CuttingsHighlightBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "reader.highlight", "s",
                              highlight_color_name ((HighlightColor)color));
}

static void
cuttings_highlight_bar_class_init (CuttingsHighlightBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHT_COLORS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/highlight-bar.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
cuttings_highlight_bar_init (CuttingsHighlightBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
highlight_bar_place (const GdkRectangle *target, int view_width, int view_height,
                     GdkRectangle *bar)
{
  int middle = target->x + target->width / 2;
  int above = target->y - DISTANCE - bar->height;
  int below = target->y + target->height + DISTANCE;

  bar->x = CLAMP (middle - bar->width / 2, DISTANCE,
                  MAX (DISTANCE, view_width - DISTANCE - bar->width));
  bar->y = above >= DISTANCE ? above : below;
  bar->y = CLAMP (bar->y, DISTANCE, MAX (DISTANCE, view_height - DISTANCE - bar->height));
}
