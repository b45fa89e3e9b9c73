/* slim-bin.c: asks for no more width than its child needs at least
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/slim-bin.h"

struct _CuttingsSlimBin {
  GtkWidget parent_instance;

  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (CuttingsSlimBin, cuttings_slim_bin, GTK_TYPE_WIDGET)

enum { PROP_CHILD = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
cuttings_slim_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  CuttingsSlimBin *self = CUTTINGS_SLIM_BIN (widget);

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
cuttings_slim_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (CUTTINGS_SLIM_BIN (widget)->child, width, height, baseline, NULL);
}

static void
cuttings_slim_bin_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  CuttingsSlimBin *self = CUTTINGS_SLIM_BIN (object);

  g_assert (id == PROP_CHILD);
  self->child = g_value_get_object (value);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
cuttings_slim_bin_dispose (GObject *object)
{
  g_clear_pointer (&CUTTINGS_SLIM_BIN (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (cuttings_slim_bin_parent_class)->dispose (object);
}

static void
cuttings_slim_bin_class_init (CuttingsSlimBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cuttings_slim_bin_set_property;
  object_class->dispose = cuttings_slim_bin_dispose;
  widget_class->measure = cuttings_slim_bin_measure;
  widget_class->size_allocate = cuttings_slim_bin_size_allocate;
  properties[PROP_CHILD] = g_param_spec_object (
      "child", NULL, NULL, GTK_TYPE_WIDGET,
      G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cuttings_slim_bin_init (CuttingsSlimBin *self)
{
}
