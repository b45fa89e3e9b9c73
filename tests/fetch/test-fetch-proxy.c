/* test-fetch-proxy.c: the guard knows which hosts are behind a proxy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-proxy.h"

/* What a system answers. */
static GProxyResolver *
make_system (const char *proxy)
{
  static char *direct_hosts[] = {"direct.example", NULL};

  return g_simple_proxy_resolver_new (proxy, direct_hosts);
}

static void
on_looked_up (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(char ***)data =
      g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &error);
  g_assert_no_error (error);
}

/* Asks both ways, which must agree. */
static char **
look_up (FetchProxy *proxy, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) at_once =
      g_proxy_resolver_lookup (G_PROXY_RESOLVER (proxy), uri, NULL, &error);
  char **later = NULL;

  g_assert_no_error (error);
  g_proxy_resolver_lookup_async (G_PROXY_RESOLVER (proxy), uri, NULL, on_looked_up,
                                 &later);
  while (later == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_strv_equal ((const char *const *)at_once, (const char *const *)later));
  return later;
}

static void
test_proxied (void)
{
  g_autoptr (GProxyResolver) system = make_system ("http://10.0.0.1:3128");
  g_autoptr (FetchProxy) proxy = fetch_proxy_new (system);
  g_auto (GStrv) answer = look_up (proxy, "https://a.example:443");

  g_assert_cmpstr (answer[0], ==, "http://10.0.0.1:3128");
  g_assert_null (answer[1]);
  g_assert_true (fetch_proxy_is_used_for (proxy, "A.example"));
  g_assert_false (fetch_proxy_is_used_for (proxy, "b.example"));
}

static void
test_direct (void)
{
  g_autoptr (GProxyResolver) system = make_system ("http://10.0.0.1:3128");
  g_autoptr (FetchProxy) proxy = fetch_proxy_new (system);
  g_auto (GStrv) answer = look_up (proxy, "https://direct.example");

  g_assert_cmpstr (answer[0], ==, "direct://");
  g_assert_false (fetch_proxy_is_used_for (proxy, "direct.example"));
}

/* "socks://" of GLib stands for three protocols; a direct connection is not among them. */
static void
test_no_way_round (void)
{
  g_autoptr (GProxyResolver) system = make_system ("socks://10.0.0.1");
  g_autoptr (FetchProxy) proxy = fetch_proxy_new (system);
  g_auto (GStrv) answer = look_up (proxy, "https://a.example");

  g_assert_cmpuint (g_strv_length (answer), >, 1);
  for (char **each = answer; *each != NULL; each++)
    g_assert_false (g_str_has_prefix (*each, "direct:"));
  g_assert_true (fetch_proxy_is_used_for (proxy, "a.example"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-proxy/a-host-behind-a-proxy", test_proxied);
  g_test_add_func ("/fetch-proxy/a-host-that-is-reached-directly", test_direct);
  g_test_add_func ("/fetch-proxy/there-is-no-way-round-it", test_no_way_round);
  return g_test_run ();
}
