/* sidebar-menu.c: what can be done with a line of the sidebar, as menu and as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar-menu.h"

#include <glib/gi18n.h>

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

GMenuModel *
sidebar_menu_new (const Place *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (entries[i].kind == place->kind) {
      g_autoptr (GMenuItem) item = make_item (&entries[i], place);

      g_menu_append_item (menu, item);
    }
  }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return NULL;
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

gboolean
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
      return TRUE;
    }
  }
  return FALSE;
}
