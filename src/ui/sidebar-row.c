/* sidebar-row.c: a line of the sidebar: icon, name, how many clippings; or a heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "ui/highlight-color.h"

/* Pixels that each level of a nested tag is moved in. */
#define INDENT 16

struct _CuttingsSidebarRow {
  GtkWidget parent_instance;

  CuttingsSidebarItem *item;
  gulong changed_handler;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (CuttingsSidebarRow, cuttings_sidebar_row, GTK_TYPE_WIDGET)

static void
cuttings_sidebar_row_dispose (GObject *object)
{
  GtkWidget *child;

  cuttings_sidebar_row_set_item (CUTTINGS_SIDEBAR_ROW (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cuttings_sidebar_row_parent_class)->dispose (object);
}

static void
cuttings_sidebar_row_class_init (CuttingsSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_sidebar_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebarRow, label);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSidebarRow, count);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cuttings_sidebar_row_init (CuttingsSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cuttings_sidebar_row_new (void)
{
  return g_object_new (CUTTINGS_TYPE_SIDEBAR_ROW, NULL);
}

static void
set_class (GtkWidget *widget, const char *name, bool wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What a screen reader says: "Inbox, 12 clippings". */
static char *
describe (const char *label, unsigned count, int color)
{
  g_autofree char *clippings =
      g_strdup_printf (ngettext ("%u clipping", "%u clippings", count), count);

  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_add (parts, label);
  if (count > 0)
    g_strv_builder_add (parts, clippings);
  if (color != TAG_NO_COLOR)
    g_strv_builder_add (parts, highlight_color_label ((HighlightColor)color));
  words = g_strv_builder_end (parts);
  return g_strjoinv (C_ ("spoken list", ", "), words);
}

static void
update (CuttingsSidebarRow *self)
{
  CuttingsSidebarItem *item = self->item;
  const Place *place = cuttings_sidebar_item_get_place (item);
  const char *label = cuttings_sidebar_item_get_label (item);
  unsigned count = cuttings_sidebar_item_get_count (item);
  int color = cuttings_sidebar_item_get_color (item);
  g_autofree char *number = g_strdup_printf ("%'u", count);
  g_autofree char *description = describe (label, count, color);

  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_widget_set_tooltip_text (
      self->label, cuttings_sidebar_item_get_depth (item) > 0 ? place->name : NULL);
  gtk_label_set_label (GTK_LABEL (self->count), number);
  gtk_widget_set_visible (self->count, place != NULL && count > 0);
  gtk_widget_set_visible (self->icon, place != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                place != NULL ? place_icon_name (place) : NULL);
  gtk_widget_set_margin_start (self->icon,
                               (int)cuttings_sidebar_item_get_depth (item) * INDENT);
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    set_class (self->icon, highlight_color_name ((HighlightColor)i), i == color);
  set_class (self->label, "heading", place == NULL);
  set_class (self->label, "dim-label", place == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

void
cuttings_sidebar_row_set_item (CuttingsSidebarRow *self, CuttingsSidebarItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_handler, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->changed_handler =
      g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
  update (self);
}

CuttingsSidebarItem *
cuttings_sidebar_row_get_item (CuttingsSidebarRow *self)
{
  return self->item;
}
