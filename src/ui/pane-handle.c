/* pane-handle.c: the line beside a pane, which can be dragged to widen it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A leaflet cannot be resized by itself; GtkPaned can, but cannot fold.
 */

#include "ui/pane-handle.h"

#include <glib/gi18n.h>

/* Pixels.  Narrower, a row has no room for a date beside its source. */
#define MIN_POSITION 260
#define MAX_POSITION 700
#define KEY_STEP 20

struct _CuttingsPaneHandle {
  GtkWidget parent_instance;

  GtkWidget *separator;
  GtkWidget *pane;
  int position;
};

G_DEFINE_FINAL_TYPE (CuttingsPaneHandle, cuttings_pane_handle, GTK_TYPE_WIDGET)

enum { PROP_PANE = 1, PROP_POSITION, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
apply (CuttingsPaneHandle *self)
{
  if (self->pane != NULL)
    gtk_widget_set_size_request (self->pane, self->position, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double)self->position, -1);
}

static void
set_position (CuttingsPaneHandle *self, int position)
{
  position = CLAMP (position, MIN_POSITION, MAX_POSITION);
  if (position == self->position)
    return;
  self->position = position;
  apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

/* Pixels towards the end of the line of reading. */
static int
forward (CuttingsPaneHandle *self, int pixels)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -pixels
                                                                          : pixels;
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, gpointer data)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The offset counts from the handle, which moves along: only what is left of it. */
static void
on_drag_update (GtkGestureDrag *drag, double offset_x, double offset_y, gpointer data)
{
  CuttingsPaneHandle *self = data;

  set_position (self, self->position + forward (self, (int)offset_x));
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CuttingsPaneHandle *self = CUTTINGS_PANE_HANDLE (widget);

  set_position (self, self->position + forward (self, g_variant_get_int32 (arguments)));
  return TRUE;
}

/* ---- life ---- */

static void
cuttings_pane_handle_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  CuttingsPaneHandle *self = CUTTINGS_PANE_HANDLE (object);

  switch (id) {
  case PROP_PANE:
    g_set_weak_pointer (&self->pane, g_value_get_object (value));
    apply (self);
    break;
  case PROP_POSITION:
    set_position (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
cuttings_pane_handle_get_property (GObject *object, guint id, GValue *value,
                                   GParamSpec *pspec)
{
  CuttingsPaneHandle *self = CUTTINGS_PANE_HANDLE (object);

  switch (id) {
  case PROP_PANE:
    g_value_set_object (value, self->pane);
    break;
  case PROP_POSITION:
    g_value_set_int (value, self->position);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
cuttings_pane_handle_dispose (GObject *object)
{
  CuttingsPaneHandle *self = CUTTINGS_PANE_HANDLE (object);

  g_clear_weak_pointer (&self->pane);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  G_OBJECT_CLASS (cuttings_pane_handle_parent_class)->dispose (object);
}

static void
cuttings_pane_handle_class_init (CuttingsPaneHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cuttings_pane_handle_set_property;
  object_class->get_property = cuttings_pane_handle_get_property;
  object_class->dispose = cuttings_pane_handle_dispose;

  properties[PROP_PANE] = g_param_spec_object (
      "pane", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] =
      g_param_spec_int ("position", NULL, NULL, MIN_POSITION, MAX_POSITION, 340,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, on_arrow, "i", -KEY_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, on_arrow, "i", KEY_STEP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
  gtk_widget_class_set_css_name (widget_class, "panehandle");
}

static void
cuttings_pane_handle_init (CuttingsPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->position = 340;
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (self->separator, "sidebar");
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Width of the list"), -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
