/* fetch-proxy.c: the system's proxies, and which hosts are reached through one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-proxy.h"

struct _FetchProxy {
  GObject parent_instance;
  GProxyResolver *system;
  GHashTable *proxied; /* host: a set */
};

static void fetch_proxy_resolver_init (GProxyResolverInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FetchProxy, fetch_proxy, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER,
                                                      fetch_proxy_resolver_init))

static void
fetch_proxy_finalize (GObject *object)
{
  FetchProxy *self = FETCH_PROXY (object);

  g_clear_object (&self->system);
  g_clear_pointer (&self->proxied, g_hash_table_unref);
  G_OBJECT_CLASS (fetch_proxy_parent_class)->finalize (object);
}

static void
fetch_proxy_class_init (FetchProxyClass *class)
{
  G_OBJECT_CLASS (class)->finalize = fetch_proxy_finalize;
}

static void
fetch_proxy_init (FetchProxy *self)
{
  self->proxied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Notes for @uri what the system answered, and keeps to it: where a proxy comes first,
 * a direct connection is no way round it; where it does not, no proxy follows. */
static char **
note_answer (FetchProxy *self, const char *uri, char **answer)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_PARSE_RELAXED, NULL);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  bool is_proxied;
  char *host;

  if (answer == NULL || answer[0] == NULL || parsed == NULL)
    return answer;
  is_proxied = !g_str_has_prefix (answer[0], "direct:");
  host = g_ascii_strdown (g_uri_get_host (parsed), -1);
  if (is_proxied)
    g_hash_table_add (self->proxied, host);
  else
    g_hash_table_remove (self->proxied, host);
  if (!is_proxied)
    g_free (host);
  for (char **each = answer; *each != NULL; each++) {
    if (!g_str_has_prefix (*each, "direct:") == is_proxied)
      g_strv_builder_add (kept, *each);
  }
  g_strfreev (answer);
  return g_strv_builder_end (kept);
}

static gboolean
is_supported (GProxyResolver *resolver)
{
  return g_proxy_resolver_is_supported (FETCH_PROXY (resolver)->system);
}

static char **
lookup (GProxyResolver *resolver, const char *uri, GCancellable *cancellable,
        GError **error)
{
  FetchProxy *self = FETCH_PROXY (resolver);

  return note_answer (self, uri,
                      g_proxy_resolver_lookup (self->system, uri, cancellable, error));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  FetchProxy *self = g_task_get_source_object (task);
  GError *error = NULL;
  char **answer =
      g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &error);

  if (answer == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, note_answer (self, g_task_get_task_data (task), answer),
                           (GDestroyNotify)g_strfreev);
}

static void
lookup_async (GProxyResolver *resolver, const char *uri, GCancellable *cancellable,
              GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (resolver, cancellable, callback, data);

  g_task_set_task_data (task, g_strdup (uri), g_free);
  g_proxy_resolver_lookup_async (FETCH_PROXY (resolver)->system, uri, cancellable,
                                 looked_up_cb, task);
}

static char **
lookup_finish (GProxyResolver *resolver, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fetch_proxy_resolver_init (GProxyResolverInterface *interface)
{
  interface->is_supported = is_supported;
  interface->lookup = lookup;
  interface->lookup_async = lookup_async;
  interface->lookup_finish = lookup_finish;
}

FetchProxy *
fetch_proxy_new (GProxyResolver *system)
{
  FetchProxy *self = g_object_new (FETCH_TYPE_PROXY, NULL);

  self->system = g_object_ref (system);
  return self;
}

bool
fetch_proxy_is_used_for (FetchProxy *self, const char *host)
{
  g_autofree char *lower = g_ascii_strdown (host, -1);

  return g_hash_table_contains (self->proxied, lower);
}
