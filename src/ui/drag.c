/* drag.c: clippings dragged onto places of the sidebar, and tags onto clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On their way, clippings are a GArray of ids and a tag is a Place.
 */

#include "ui/drag.h"

#include <glib/gi18n.h>

/* Where the pointer is in the label that goes along with it. */
#define HOT_X -12
#define HOT_Y -8

typedef struct {
  union {
    DragIdsFunc ids;
    DragPlaceFunc place;
  };
  gpointer data;
} Joined;

static GtkWidget *
row_of (gpointer controller)
{
  return gtk_event_controller_get_widget (controller);
}

static const Joined *
joined_of (gpointer controller)
{
  return g_object_get_data (G_OBJECT (row_of (controller)), "drag-joined");
}

static GArray *
dup_ids (gpointer controller)
{
  const Joined *joined = joined_of (controller);

  return joined->ids (row_of (controller), joined->data);
}

static const Place *
get_place (gpointer controller)
{
  const Joined *joined = joined_of (controller);

  return joined->place (row_of (controller), joined->data);
}

/* ---- what goes along with the pointer ---- */

static void
show_label (GdkDrag *drag, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "drag-label");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gdk_drag_set_hotspot (drag, HOT_X, HOT_Y);
}

/* Of @type, as begin() finds it in what is dragged. */
static gpointer
dup_dragged (GdkDrag *drag, GType type)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  return gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL)
             ? g_value_dup_boxed (&value)
             : NULL;
}

static void
on_clips_begin (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  g_autoptr (GArray) ids = dup_dragged (drag, G_TYPE_ARRAY);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u clipping", "%u clippings", ids->len), ids->len);

  show_label (drag, text);
}

static void
on_tag_begin (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  g_autoptr (Place) place = dup_dragged (drag, place_get_type ());

  show_label (drag, place->name);
}

/* ---- picking up ---- */

static GdkContentProvider *
on_clips_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  g_autoptr (GArray) ids = dup_ids (source);

  return ids != NULL ? gdk_content_provider_new_typed (G_TYPE_ARRAY, ids) : NULL;
}

static GdkContentProvider *
on_tag_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  const Place *place = get_place (source);

  return place != NULL && place->kind == PLACE_TAG
             ? gdk_content_provider_new_typed (place_get_type (), place)
             : NULL;
}

/* ---- dropping ---- */

static bool
can_put (GtkWidget *row, GdkDrop *drop, GType type)
{
  GtkRoot *root = gtk_widget_get_root (row);

  return gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), type) &&
         G_IS_ACTION_GROUP (root) &&
         g_action_group_get_action_enabled (G_ACTION_GROUP (root), "put");
}

static void
put (GtkWidget *row, const Place *place, const GArray *ids)
{
  g_autofree char *key = place_to_key (place);

  gtk_widget_activate_action (row, "win.put", "(s@ax)", key,
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data,
                                                         ids->len, sizeof (int64_t)));
}

static gboolean
on_clips_accept (GtkDropTarget *target, GdkDrop *drop, gpointer data)
{
  const Place *place = get_place (target);

  return place != NULL && place_takes_clips (place) &&
         can_put (row_of (target), drop, G_TYPE_ARRAY);
}

static gboolean
on_clips_drop (GtkDropTarget *target, const GValue *value, double x, double y,
               gpointer data)
{
  const Place *place = get_place (target);

  if (place == NULL)
    return FALSE;
  put (row_of (target), place, g_value_get_boxed (value));
  return TRUE;
}

static gboolean
on_tag_accept (GtkDropTarget *target, GdkDrop *drop, gpointer data)
{
  return can_put (row_of (target), drop, place_get_type ());
}

static gboolean
on_tag_drop (GtkDropTarget *target, const GValue *value, double x, double y,
             gpointer data)
{
  g_autoptr (GArray) ids = dup_ids (target);

  if (ids == NULL)
    return FALSE;
  put (row_of (target), g_value_get_boxed (value), ids);
  return TRUE;
}

/* ---- joining ---- */

typedef struct {
  GCallback prepare, begin, accept, drop;
} Handlers;

static void
join (GtkWidget *row, Joined joined, GType taken, const Handlers *handlers)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (taken, GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (row), "drag-joined",
                          g_memdup2 (&joined, sizeof joined), g_free);
  gtk_widget_add_css_class (row, "drop-target");
  g_signal_connect (source, "prepare", handlers->prepare, NULL);
  g_signal_connect (source, "drag-begin", handlers->begin, NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "accept", handlers->accept, NULL);
  g_signal_connect (target, "drop", handlers->drop, NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

void
drag_join_clips (GtkWidget *row, DragIdsFunc func, gpointer data)
{
  const Handlers handlers = {G_CALLBACK (on_clips_prepare), G_CALLBACK (on_clips_begin),
                             G_CALLBACK (on_tag_accept), G_CALLBACK (on_tag_drop)};

  join (row, (Joined){.ids = func, .data = data}, place_get_type (), &handlers);
}

void
drag_join_place (GtkWidget *row, DragPlaceFunc func, gpointer data)
{
  const Handlers handlers = {G_CALLBACK (on_tag_prepare), G_CALLBACK (on_tag_begin),
                             G_CALLBACK (on_clips_accept), G_CALLBACK (on_clips_drop)};

  join (row, (Joined){.place = func, .data = data}, G_TYPE_ARRAY, &handlers);
}
