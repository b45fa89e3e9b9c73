/* reader-menu.c: the page's context menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-menu.h"

#include <glib/gi18n.h>

#include "base/uri.h"

typedef void (*MenuFunc) (CuttingsReader *reader, const char *address);

static void
open_link (CuttingsReader *reader, const char *address)
{
  g_signal_emit_by_name (reader, "open-address", address);
}

static void
save_link (CuttingsReader *reader, const char *address)
{
  g_signal_emit_by_name (reader, "save-address", address);
}

static void
copy_link (CuttingsReader *reader, const char *address)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (reader)), address);
}

static void
activate_action (CuttingsReader *reader, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (reader), action, NULL);
}

static void
on_activate (GSimpleAction *action, GVariant *address, CuttingsReader *reader)
{
  MenuFunc func = (MenuFunc)g_object_get_data (G_OBJECT (action), "func");

  func (reader, g_variant_get_string (address, NULL));
}

/* WebKit's menus take no named actions, so each item gets an action of its own. */
static void
append (WebKitContextMenu *menu, CuttingsReader *reader, const char *label, MenuFunc func,
        const char *argument)
{
  g_autoptr (GSimpleAction) action =
      g_simple_action_new ("context", G_VARIANT_TYPE_STRING);

  g_object_set_data (G_OBJECT (action), "func", (gpointer)func);
  g_signal_connect_object (action, "activate", G_CALLBACK (on_activate), reader, 0);
  webkit_context_menu_append (
      menu, webkit_context_menu_item_new_from_gaction (G_ACTION (action), label,
                                                       g_variant_new_string (argument)));
}

static bool
is_web_link (WebKitHitTestResult *hit)
{
  const char *scheme;

  if (!webkit_hit_test_result_context_is_link (hit))
    return false;
  scheme = g_uri_peek_scheme (webkit_hit_test_result_get_link_uri (hit));
  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0 ||
         g_strcmp0 (scheme, "mailto") == 0;
}

gboolean
reader_menu_build (WebKitWebView *view, WebKitContextMenu *menu, WebKitHitTestResult *hit,
                   CuttingsReader *reader)
{
  webkit_context_menu_remove_all (menu);
  if (webkit_hit_test_result_context_is_selection (hit)) {
    append (menu, reader, _ ("Highlight with _Note"), activate_action, "reader.note");
    append (menu, reader, _ ("Highlight with _Tags"), activate_action, "reader.tags");
    append (menu, reader, _ ("_Copy Quote"), activate_action, "reader.copy");
    append (menu, reader, _ ("Copy Link to _Passage"), activate_action,
            "reader.copy-link");
  }
  if (is_web_link (hit)) {
    const char *address = webkit_hit_test_result_get_link_uri (hit);

    append (menu, reader, _ ("_Open Link in Browser"), open_link, address);
    append (menu, reader, _ ("Copy _Link"), copy_link, address);
    if (uri_is_web (address))
      append (menu, reader, _ ("_Save Link as Clipping"), save_link, address);
  }
  append (menu, reader, _ ("_Find in Article"), activate_action, "reader.find");
  append (menu, reader, _ ("Original _Page"), activate_action, "reader.original");
  return FALSE;
}
