/* test-fetch-request.c: what a request says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-request.h"

#include "cases.h"

static const char *
header_of (SoupMessage *message, const char *name)
{
  return soup_message_headers_get_one (soup_message_get_request_headers (message), name);
}

static void
test_headers (void)
{
  g_autoptr (SoupMessage) message = fetch_request_new (
      "https://example.org/a%20b?c=%zz#d", &fetch_kind_page, NULL, NULL);

  g_assert_cmpstr (soup_message_get_method (message), ==, "GET");
  g_assert_cmpstr (g_uri_get_path (soup_message_get_uri (message)), ==, "/a%20b");
  g_assert_cmpstr (header_of (message, "Accept"), ==, fetch_kind_page.accept);
  g_assert_cmpstr (header_of (message, "Accept-Encoding"), ==, "gzip, deflate, br");
  g_assert_null (header_of (message, "Referer"));
  g_assert_null (header_of (message, "Cookie"));
  g_assert_true (soup_message_query_flags (message, SOUP_MESSAGE_NO_REDIRECT));
}

typedef struct {
  const char *name;
  const char *image;
  const char *page;
  const char *expected;
} RefererCase;

static const RefererCase referer_cases[] = {
    {"the-page-for-its-own-host", "https://a.example/i.png", "https://a.example/p?q=1",
     "https://a.example/p?q=1"},
    {"no-fragment", "https://a.example/i.png", "https://a.example/p#part",
     "https://a.example/p"},
    {"the-origin-for-another-host", "https://cdn.example/i.png",
     "https://a.example/secret/p", "https://a.example/"},
    {"the-origin-with-its-port", "https://cdn.example/i.png", "https://a.example:8443/p",
     "https://a.example:8443/"},
    {"the-origin-for-another-port", "https://a.example:8443/i.png",
     "https://a.example/secret/p", "https://a.example/"},
    {"the-origin-for-tls-from-without", "https://a.example/i.png", "http://a.example/p",
     "http://a.example/"},
    {"nothing-for-without-from-tls", "http://a.example/i.png", "https://a.example/p",
     NULL},
    {"nothing-from-a-file", "https://a.example/i.png", "file:///home/jane/p.html", NULL},
    {"nothing-from-what-is-no-address", "https://a.example/i.png", "p.html", NULL},
};

static void
test_referer (gconstpointer data)
{
  const RefererCase *row = data;
  g_autoptr (SoupMessage) message =
      fetch_request_new (row->image, &fetch_kind_image, row->page, NULL);

  g_assert_cmpstr (header_of (message, "Referer"), ==, row->expected);
  g_assert_cmpstr (header_of (message, "Accept"), ==, fetch_kind_image.accept);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-request/headers", test_headers);
  ADD_CASES ("/fetch-request/referer", referer_cases, test_referer);
  return g_test_run ();
}
