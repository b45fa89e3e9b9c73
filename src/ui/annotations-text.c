/* annotations-text.c: a text of several lines that is cheap to measure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/annotations-text.h"

/* What a narrow pane has for it in any case. */
#define LEAST_WIDTH 60
#define NATURAL_WIDTH 200

struct _CuttingsAnnotationsText {
  GtkWidget parent_instance;

  PangoLayout *layout;
};

enum { PROP_LINES = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CuttingsAnnotationsText, cuttings_annotations_text, GTK_TYPE_WIDGET)

static void
text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
              int *natural, int *minimum_baseline, int *natural_baseline)
{
  CuttingsAnnotationsText *self = CUTTINGS_ANNOTATIONS_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
    return;
  }
  pango_layout_set_width (self->layout,
                          (for_size >= 0 ? for_size : NATURAL_WIDTH) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, natural);
  *minimum = *natural;
}

static void
text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  pango_layout_set_width (CUTTINGS_ANNOTATIONS_TEXT (widget)->layout,
                          width * PANGO_SCALE);
}

static void
text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0,
                              CUTTINGS_ANNOTATIONS_TEXT (widget)->layout);
}

static GtkSizeRequestMode
text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The font is the context's, which follows the style sheet and the desktop. */
static void
follow_context (CuttingsAnnotationsText *self)
{
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cuttings_annotations_text_parent_class)->css_changed (widget, change);
  follow_context (CUTTINGS_ANNOTATIONS_TEXT (widget));
}

static void
text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cuttings_annotations_text_parent_class)
      ->system_setting_changed (widget, setting);
  follow_context (CUTTINGS_ANNOTATIONS_TEXT (widget));
}

static void
text_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  follow_context (CUTTINGS_ANNOTATIONS_TEXT (widget));
}

static void
text_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  int lines = g_value_get_int (value);

  PangoLayout *layout = CUTTINGS_ANNOTATIONS_TEXT (object)->layout;

  /* Pango counts lines downwards from zero, and only where it may leave some out. */
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout,
                              lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

static void
text_dispose (GObject *object)
{
  g_clear_object (&CUTTINGS_ANNOTATIONS_TEXT (object)->layout);
  G_OBJECT_CLASS (cuttings_annotations_text_parent_class)->dispose (object);
}

static void
cuttings_annotations_text_class_init (CuttingsAnnotationsTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = text_dispose;
  object_class->set_property = text_set_property;
  widget_class->measure = text_measure;
  widget_class->size_allocate = text_size_allocate;
  widget_class->snapshot = text_snapshot;
  widget_class->get_request_mode = text_get_request_mode;
  widget_class->css_changed = text_css_changed;
  widget_class->system_setting_changed = text_system_setting_changed;
  widget_class->direction_changed = text_direction_changed;
  props[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, 0, 100, 0,
                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

/* Lines of the other direction begin at the other side: Pango sees to that. */
static void
cuttings_annotations_text_init (CuttingsAnnotationsText *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

/* After the layout has another text. */
static void
text_changed (CuttingsAnnotationsText *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pango_layout_get_text (self->layout), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cuttings_annotations_text_set_text (CuttingsAnnotationsText *self, const char *text)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_TEXT (self));
  pango_layout_set_attributes (self->layout, NULL);
  pango_layout_set_text (self->layout, text, -1);
  text_changed (self);
}

void
cuttings_annotations_text_set_markup (CuttingsAnnotationsText *self, const char *markup)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_TEXT (self));
  pango_layout_set_markup (self->layout, markup, -1);
  text_changed (self);
}

const char *
cuttings_annotations_text_get_text (CuttingsAnnotationsText *self)
{
  g_return_val_if_fail (CUTTINGS_IS_ANNOTATIONS_TEXT (self), NULL);
  return pango_layout_get_text (self->layout);
}
