/* fake-resolver.c: names for tests, so that none leaves this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fake-resolver.h"

struct _FakeResolver {
  GResolver parent_instance;
};

G_DEFINE_FINAL_TYPE (FakeResolver, fake_resolver, G_TYPE_RESOLVER)

static void
lookup_async (GResolver *resolver, const char *name, GResolverNameLookupFlags flags,
              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, data);

  if (g_str_has_suffix (name, ".example") &&
      (flags & G_RESOLVER_NAME_LOOKUP_FLAGS_IPV6_ONLY) == 0)
    g_task_return_pointer (
        task, g_list_append (NULL, g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4)),
        (GDestroyNotify)g_resolver_free_addresses);
  else
    g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND,
                             "No such name");
}

static GList *
lookup_finish (GResolver *resolver, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
lookup_any_async (GResolver *resolver, const char *name, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer data)
{
  lookup_async (resolver, name, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable,
                callback, data);
}

static void
fake_resolver_class_init (FakeResolverClass *class)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (class);

  resolver_class->lookup_by_name_async = lookup_any_async;
  resolver_class->lookup_by_name_finish = lookup_finish;
  resolver_class->lookup_by_name_with_flags_async = lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = lookup_finish;
}

static void
fake_resolver_init (FakeResolver *self)
{
}

void
fake_resolver_install (void)
{
  g_autoptr (GResolver) resolver = g_object_new (FAKE_TYPE_RESOLVER, NULL);

  g_resolver_set_default (resolver);
}
