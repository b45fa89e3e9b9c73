/* fetch-session.c: what all fetches of one save share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-session.h"

#include "base/uri.h"
#include "config.h"
#include "fetch/fetch-policy.h"

/* Says who asks and why, and pretends nothing (RFC 9110, section 10.1.5). */
#define USER_AGENT "Cuttings/" APP_VERSION " (news clipping; desktop)"

/* What libsoup would do by itself.  Passwords are never asked for; encodings, redirects
 * and cookies are ours; types come from the server and from the bytes. */
static void
remove_features (SoupSession *soup)
{
  const GType unwanted[] = {
      SOUP_TYPE_AUTH_MANAGER,    SOUP_TYPE_CONTENT_DECODER,
      SOUP_TYPE_CONTENT_SNIFFER, SOUP_TYPE_WEBSOCKET_EXTENSION_MANAGER,
      SOUP_TYPE_COOKIE_JAR,      SOUP_TYPE_HSTS_ENFORCER,
      SOUP_TYPE_CACHE,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (unwanted); i++)
    soup_session_remove_feature_by_type (soup, unwanted[i]);
}

static char *
host_of (const char *address)
{
  g_autofree char *normal = uri_resolve (NULL, address);
  g_autoptr (GUri) uri =
      normal == NULL ? NULL : g_uri_parse (normal, G_URI_FLAGS_PARSE_RELAXED, NULL);

  return uri == NULL ? NULL : g_strdup (g_uri_get_host (uri));
}

FetchSession *
fetch_session_new (const char *typed_address)
{
  FetchSession *self = g_rc_box_new0 (FetchSession);
  g_autofree char *host = host_of (typed_address);

  self->typed_address = g_strdup (typed_address);
  self->proxy = fetch_proxy_new (g_proxy_resolver_get_default ());
  self->soup =
      soup_session_new_with_options ("user-agent", USER_AGENT, "proxy-resolver",
                                     self->proxy, "accept-language-auto", TRUE, NULL);
  remove_features (self->soup);
  fetch_guard_init (&self->guard, host);
  self->cookies = fetch_cookies_new ();
  self->page_policy = fetch_page_policy;
  self->image_policy = fetch_image_policy;
  return self;
}

FetchSession *
fetch_session_ref (FetchSession *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FetchSession *self = data;

  g_free (self->typed_address);
  g_clear_object (&self->soup);
  g_clear_object (&self->proxy);
  fetch_guard_clear (&self->guard);
  g_clear_pointer (&self->cookies, fetch_cookies_free);
  g_clear_pointer (&self->page_journey, fetch_journey_unref);
}

void
fetch_session_free (FetchSession *self)
{
  g_rc_box_release_full (self, clear);
}

void
fetch_session_set_policy (FetchSession *self, const FetchPolicy *page,
                          const FetchPolicy *image)
{
  self->page_policy = *page;
  self->image_policy = *image;
}

FetchJourney *
fetch_session_page_journey (FetchSession *self)
{
  const FetchPolicy *policy = &self->page_policy;

  if (self->page_journey == NULL)
    self->page_journey =
        fetch_journey_new (policy->max_redirects,
                           g_get_monotonic_time () + (gint64)policy->deadline_ms * 1000);
  return fetch_journey_ref (self->page_journey);
}

FetchJourney *
fetch_session_image_journey (FetchSession *self)
{
  const FetchPolicy *policy = &self->image_policy;
  gint64 now = g_get_monotonic_time ();

  if (self->images_end_at == 0)
    self->images_end_at = now + (gint64)fetch_images_budget_ms * 1000;
  return fetch_journey_new (
      policy->max_redirects,
      MIN (self->images_end_at, now + (gint64)policy->deadline_ms * 1000));
}
