/* sidebar-menu.c: what can be done with a line of the sidebar, as menu and as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar-menu.h"

#include <glib/gi18n.h>

#include "model/tag-color.h"
#include "ui/highlight-colors.h"

typedef struct {
  PlaceKind kind;
  const char *label; /* with a mnemonic */
  const char *action;
  GVariant *(*target) (const Place *place); /* NULL: the action takes none */
  guint keyval;                             /* 0: no key */
  GdkModifierType modifiers;
  const char *accel; /* the key as the menu shows it */
} Entry;

static GVariant *
id_of (const Place *place)
{
  return g_variant_new_int64 (place->id);
}

static GVariant *
name_of (const Place *place)
{
  return g_variant_new_string (place->name);
}

static GVariant *
up (const Place *place)
{
  return g_variant_new ("(xi)", (gint64)place->id, -1);
}

static GVariant *
down (const Place *place)
{
  return g_variant_new ("(xi)", (gint64)place->id, 1);
}

static const Entry entries[] = {
    {PLACE_SEARCH, N_ ("_Edit…"), "win.edit-search", id_of, GDK_KEY_F2, 0, "F2"},
    {PLACE_SEARCH, N_ ("Move _Up"), "win.move-search", up, GDK_KEY_Up, GDK_ALT_MASK,
     "<Alt>Up"},
    {PLACE_SEARCH, N_ ("Move Do_wn"), "win.move-search", down, GDK_KEY_Down, GDK_ALT_MASK,
     "<Alt>Down"},
    {PLACE_SEARCH, N_ ("_Delete"), "win.delete-search", id_of, GDK_KEY_Delete, 0,
     "Delete"},
    {PLACE_TAG, N_ ("_Rename…"), "win.rename-tag", name_of, GDK_KEY_F2, 0, "F2"},
    {PLACE_TAG, N_ ("_Delete"), "win.delete-tag", name_of, GDK_KEY_Delete, 0, "Delete"},
    {PLACE_TRASH, N_ ("_Empty Trash…"), "win.empty-trash"},
};

static GMenuItem *
make_item (const Entry *entry, const Place *place)
{
  GMenuItem *item = g_menu_item_new (_ (entry->label), NULL);

  g_menu_item_set_action_and_target_value (
      item, entry->action, entry->target != NULL ? entry->target (place) : NULL);
  if (entry->accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", entry->accel);
  return item;
}

bool
sidebar_menu_exists (const Place *place)
{
  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (entries[i].kind == place->kind)
      return true;
  }
  return false;
}

/* ---- the colours of a tag: a row of swatches within the menu ---- */

/* What the menu calls the place of the row. */
#define COLORS "colors"

static void
set_color (GtkWidget *widget, int color)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);
  const char *tag = g_object_get_data (G_OBJECT (popover), "tag");

  gtk_widget_activate_action (widget, "win.color-tag", "(si)", tag, color);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
on_color (CuttingsHighlightColors *colors, int color, gpointer data)
{
  set_color (GTK_WIDGET (colors), color);
}

static void
on_no_color (GtkButton *button, gpointer data)
{
  set_color (GTK_WIDGET (button), TAG_NO_COLOR);
}

static GtkWidget *
make_color_row (int color)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *colors = g_object_new (CUTTINGS_TYPE_HIGHLIGHT_COLORS, NULL);
  GtkWidget *none = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  cuttings_highlight_colors_set_current (CUTTINGS_HIGHLIGHT_COLORS (colors), color);
  g_signal_connect (colors, "chosen", G_CALLBACK (on_color), NULL);
  gtk_widget_add_css_class (none, "flat");
  gtk_widget_set_tooltip_text (none, _ ("No Color"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (none), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No Color"), -1);
  g_signal_connect (none, "clicked", G_CALLBACK (on_no_color), NULL);
  gtk_box_append (GTK_BOX (row), colors);
  gtk_box_append (GTK_BOX (row), none);
  return row;
}

static void
add_color_section (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (item, "custom", "s", COLORS);
  g_menu_append_item (section, item);
  g_menu_append_section (menu, _ ("Color"), G_MENU_MODEL (section));
}

/* ---- the menu ---- */

GtkWidget *
sidebar_menu_new (const Place *place, int color)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (entries[i].kind == place->kind) {
      g_autoptr (GMenuItem) item = make_item (&entries[i], place);

      g_menu_append_item (menu, item);
    }
  }
  if (place->kind == PLACE_TAG)
    add_color_section (menu);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  if (place->kind == PLACE_TAG) {
    gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), make_color_row (color),
                                COLORS);
    g_object_set_data_full (G_OBJECT (popover), "tag", g_strdup (place->name), g_free);
  }
  return popover;
}

bool
sidebar_menu_activate (GtkWidget *widget, const Place *place, guint keyval,
                       GdkModifierType modifiers)
{
  modifiers &= gtk_accelerator_get_default_mod_mask ();
  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++) {
    const Entry *entry = &entries[i];

    if (entry->kind == place->kind && entry->keyval == keyval &&
        entry->modifiers == modifiers) {
      gtk_widget_activate_action_variant (
          widget, entry->action, entry->target != NULL ? entry->target (place) : NULL);
      return true;
    }
  }
  return false;
}
