/* notifications.c: the desktop's notifications, on the private bus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/notifications.h"

#define PATH "/org/freedesktop/Notifications"
#define NAME "org.freedesktop.Notifications"

static const char interface_xml[] =
    "<node><interface name='" NAME "'>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
    "<arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
    "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
    "</interface></node>";

static struct {
  GDBusConnection *bus;
  unsigned n_shown, n_closed;
  char *last;
} notifications;

static void
on_call (GDBusConnection *connection, const char *sender, const char *path,
         const char *interface, const char *method, GVariant *arguments,
         GDBusMethodInvocation *invocation, gpointer data)
{
  if (g_str_equal (method, "CloseNotification")) {
    notifications.n_closed++;
    g_dbus_method_invocation_return_value (invocation, NULL);
    return;
  }
  g_free (notifications.last);
  g_variant_get_child (arguments, 3, "s", &notifications.last);
  notifications.n_shown++;
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(u)", notifications.n_shown));
}

static const GDBusInterfaceVTable vtable = {.method_call = on_call};

void
notifications_start (void)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autoptr (GVariant) answer = NULL;

  if (notifications.bus != NULL)
    return;
  notifications.bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (notifications.bus);
  g_assert_cmpuint (g_dbus_connection_register_object (notifications.bus, PATH,
                                                       node->interfaces[0], &vtable, NULL,
                                                       NULL, NULL),
                    !=, 0);
  answer = g_dbus_connection_call_sync (notifications.bus, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", NAME, 0),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
}

unsigned
notifications_count (void)
{
  return notifications.n_shown;
}

const char *
notifications_last (void)
{
  return notifications.last != NULL ? notifications.last : "";
}

unsigned
notifications_count_closed (void)
{
  return notifications.n_closed;
}

void
notifications_click_last (void)
{
  g_assert_true (g_dbus_connection_emit_signal (
      notifications.bus, NULL, PATH, NAME, "ActionInvoked",
      g_variant_new ("(us)", notifications.n_shown, "default"), NULL));
}
