/* test-fetch-cookies.c: which cookies go where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-cookies.h"

#include <string.h>

#include "cases.h"

typedef struct {
  const char *name;
  const char *origin;
  const char *set_cookies[4];
  const char *target;
  const char *expected;
} CookieCase;

#define A "https://www.example.org/a"

static const CookieCase cookie_cases[] = {
    {"a-cookie-comes-back", A, {"seen=1"}, A, "seen=1"},
    {"to-every-path", A, {"seen=1; Path=/a/b"}, "https://www.example.org/c", "seen=1"},
    {"to-every-port", A, {"seen=1"}, "https://www.example.org:8443/", "seen=1"},
    {"two-cookies-in-their-order", A, {"b=1", "a=2"}, A, "b=1; a=2"},
    {"a-new-value-replaces-the-old", A, {"a=1", "a=2"}, A, "a=2"},
    {"an-empty-value-is-one", A, {"a="}, A, "a="},
    {"a-value-may-contain-equals-signs", A, {"a=b=c"}, A, "a=b=c"},
    {"blanks-around-are-dropped", A, {"  a = b  ; Secure"}, A, "a=b"},
    {"a-cookie-is-taken-back-by-max-age", A, {"a=1", "a=; Max-Age=0"}, A, NULL},
    {"a-long-life-is-long-enough", A, {"a=1; Max-Age=3600"}, A, "a=1"},

    {"not-to-another-host", A, {"a=1"}, "https://example.com/", NULL},
    {"not-to-the-host-above", A, {"a=1"}, "https://example.org/", NULL},
    {"not-to-a-host-beside", A, {"a=1"}, "https://img.example.org/", NULL},
    {"not-to-a-host-below", A, {"a=1"}, "https://a.www.example.org/", NULL},
    {"to-hosts-beside-by-domain",
     A,
     {"a=1; Domain=example.org"},
     "https://img.example.org/",
     "a=1"},
    {"a-dot-before-the-domain-is-ignored",
     A,
     {"a=1; Domain=.Example.org"},
     "https://example.org/",
     "a=1"},
    {"the-own-host-as-domain-is-no-domain",
     A,
     {"a=1; Domain=www.example.org"},
     "https://b.www.example.org/",
     NULL},
    {"not-to-a-name-that-only-ends-alike",
     A,
     {"a=1; Domain=example.org"},
     "https://badexample.org/",
     NULL},
    {"no-domain-of-others", A, {"a=1; Domain=example.com"}, A, NULL},
    {"no-domain-below", A, {"a=1; Domain=a.www.example.org"}, A, NULL},
    {"no-top-level-domain", A, {"a=1; Domain=org"}, A, NULL},
    {"no-public-suffix",
     "https://example.co.uk/",
     {"a=1; Domain=co.uk"},
     "https://example.co.uk/",
     NULL},
    {"no-part-of-an-ip-address",
     "http://10.0.0.1/",
     {"a=1; Domain=0.0.1"},
     "http://10.0.0.1/",
     NULL},
    {"a-secure-cookie-not-without-tls",
     A,
     {"a=1; Secure"},
     "http://www.example.org/",
     NULL},
    {"other-cookies-also-without-tls", A, {"a=1"}, "http://www.example.org/", "a=1"},

    {"no-name-is-no-cookie", A, {"=1"}, A, NULL},
    {"no-equals-sign-is-no-cookie", A, {"seen"}, A, NULL},
    {"nothing-is-no-cookie", A, {""}, A, NULL},
    {"a-control-character-is-no-cookie", A, {"a=1\x01"}, A, NULL},
};

static void
test_cookie (gconstpointer data)
{
  const CookieCase *row = data;
  g_autoptr (FetchCookies) cookies = fetch_cookies_new ();
  g_autoptr (GUri) origin = g_uri_parse (row->origin, G_URI_FLAGS_NONE, NULL);
  g_autoptr (GUri) target = g_uri_parse (row->target, G_URI_FLAGS_NONE, NULL);
  g_autofree char *header = NULL;

  for (size_t i = 0; row->set_cookies[i] != NULL; i++)
    fetch_cookies_store (cookies, origin, row->set_cookies[i]);
  header = fetch_cookies_header (cookies, target);
  g_assert_cmpstr (header, ==, row->expected);
}

static void
test_limits (void)
{
  g_autoptr (FetchCookies) cookies = fetch_cookies_new ();
  g_autoptr (GUri) uri = g_uri_parse (A, G_URI_FLAGS_NONE, NULL);
  g_autofree char *huge = g_strnfill (5000, 'x');
  g_autofree char *huge_cookie = g_strconcat ("huge=", huge, NULL);
  g_autofree char *header = NULL;
  g_auto (GStrv) sent = NULL;

  fetch_cookies_store (cookies, uri, huge_cookie);
  for (unsigned i = 0; i < 1000; i++) {
    g_autofree char *cookie = g_strdup_printf ("c%u=%u", i, i);

    fetch_cookies_store (cookies, uri, cookie);
  }
  header = fetch_cookies_header (cookies, uri);
  sent = g_strsplit (header, "; ", -1);
  g_assert_cmpuint (g_strv_length (sent), ==, 50);
  g_assert_null (strstr (header, "huge"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/fetch-cookies", cookie_cases, test_cookie);
  g_test_add_func ("/fetch-cookies/neither-many-nor-huge-ones", test_limits);
  return g_test_run ();
}
