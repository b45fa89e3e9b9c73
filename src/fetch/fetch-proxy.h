/* fetch-proxy.h: the system's proxies, and which hosts are reached through one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A connection through a proxy ends at the proxy, so its address says nothing about
 * the host.  The guard has to know for which connections that is so.
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

#define FETCH_TYPE_PROXY (fetch_proxy_get_type ())
G_DECLARE_FINAL_TYPE (FetchProxy, fetch_proxy, FETCH, PROXY, GObject)

/* A GProxyResolver that asks @system and notes what it said. */
FetchProxy *fetch_proxy_new (GProxyResolver *system);

/* Whether the last answer for @host was a proxy. */
bool fetch_proxy_is_used_for (FetchProxy *self, const char *host);
