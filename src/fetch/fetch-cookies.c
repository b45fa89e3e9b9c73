/* fetch-cookies.c: the cookies of one save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-cookies.h"

#include <libsoup/soup.h>
#include <stdbool.h>
#include <string.h>

/* RFC 6265, section 6.1: what a user agent should be able to keep. */
#define MAX_COOKIES 50
#define MAX_COOKIE_BYTES 4096

typedef struct {
  char *name;
  char *value;
  char *domain;   /* lower case */
  bool host_only; /* for the domain itself, not for what is below it */
  bool secure;
} Cookie;

struct FetchCookies {
  GPtrArray *all; /* Cookie, oldest first */
};

static void
cookie_free (Cookie *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self->domain);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cookie, cookie_free)

FetchCookies *
fetch_cookies_new (void)
{
  FetchCookies *self = g_new (FetchCookies, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)cookie_free);
  return self;
}

void
fetch_cookies_free (FetchCookies *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* RFC 6265, section 5.1.3. */
static bool
domain_matches (const char *host, const char *domain)
{
  size_t host_length = strlen (host), length = strlen (domain);

  if (host_length == length)
    return strcmp (host, domain) == 0;
  return host_length > length && host[host_length - length - 1] == '.' &&
         g_str_has_suffix (host, domain) && !g_hostname_is_ip_address (host);
}

/* Whether @domain, as a server at @host wrote it, is one it may set cookies for. */
static bool
may_set_for (const char *host, const char *domain)
{
  return domain_matches (host, domain) && strchr (domain, '.') != NULL &&
         !soup_tld_domain_is_public_suffix (domain);
}

/* Takes Domain and Secure into @cookie.  False when the cookie is to be refused. */
static bool
read_attribute (Cookie *cookie, const char *host, const char *attribute)
{
  if (g_ascii_strcasecmp (attribute, "Secure") == 0) {
    cookie->secure = true;
  } else if (g_ascii_strncasecmp (attribute, "Domain=", 7) == 0) {
    const char *domain = attribute + 7 + (attribute[7] == '.');
    g_autofree char *lower = g_ascii_strdown (domain, -1);

    if (*lower == '\0' || g_str_equal (lower, host))
      return true;
    if (!may_set_for (host, lower))
      return false;
    cookie->host_only = false;
    g_free (cookie->domain);
    cookie->domain = g_steal_pointer (&lower);
  }
  return true;
}

static bool
takes_back (const char *attribute)
{
  return g_ascii_strncasecmp (attribute, "Max-Age=", 8) == 0 &&
         g_ascii_strtoll (attribute + 8, NULL, 10) <= 0;
}

/* Fills name and value from "name=value". */
static bool
read_pair (Cookie *cookie, const char *pair)
{
  const char *equals = strchr (pair, '=');

  if (equals == NULL || equals == pair || strlen (pair) > MAX_COOKIE_BYTES)
    return false;
  for (const char *at = pair; *at != '\0'; at++) {
    if (g_ascii_iscntrl (*at))
      return false;
  }
  cookie->name = g_strchomp (g_strndup (pair, (gsize)(equals - pair)));
  cookie->value = g_strchug (g_strdup (equals + 1));
  return *cookie->name != '\0';
}

static void
forget (FetchCookies *self, const Cookie *like)
{
  for (guint i = 0; i < self->all->len; i++) {
    const Cookie *cookie = g_ptr_array_index (self->all, i);

    if (g_str_equal (cookie->name, like->name) &&
        g_str_equal (cookie->domain, like->domain)) {
      g_ptr_array_remove_index (self->all, i);
      return;
    }
  }
}

void
fetch_cookies_store (FetchCookies *self, GUri *origin, const char *set_cookie)
{
  g_auto (GStrv) parts = g_strsplit (set_cookie, ";", 20);
  g_autoptr (Cookie) cookie = g_new0 (Cookie, 1);
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (origin), -1);
  bool taken_back = false;

  cookie->host_only = true;
  cookie->domain = g_strdup (host);
  if (parts[0] == NULL || !read_pair (cookie, g_strstrip (parts[0])))
    return;
  for (char **part = parts + 1; *part != NULL; part++) {
    if (!read_attribute (cookie, host, g_strstrip (*part)))
      return;
    taken_back = taken_back || takes_back (*part);
  }

  forget (self, cookie);
  if (!taken_back && self->all->len < MAX_COOKIES)
    g_ptr_array_add (self->all, g_steal_pointer (&cookie));
}

static bool
is_for (const Cookie *cookie, const char *host, bool is_secure)
{
  if (cookie->secure && !is_secure)
    return false;
  return cookie->host_only ? g_str_equal (host, cookie->domain)
                           : domain_matches (host, cookie->domain);
}

char *
fetch_cookies_header (const FetchCookies *self, GUri *target)
{
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (target), -1);
  bool is_secure = g_str_equal (g_uri_get_scheme (target), "https");
  g_autoptr (GString) header = g_string_new (NULL);

  for (guint i = 0; i < self->all->len; i++) {
    const Cookie *cookie = g_ptr_array_index (self->all, i);

    if (is_for (cookie, host, is_secure))
      g_string_append_printf (header, "%s%s=%s", header->len == 0 ? "" : "; ",
                              cookie->name, cookie->value);
  }
  return header->len == 0 ? NULL : g_string_free (g_steal_pointer (&header), FALSE);
}
