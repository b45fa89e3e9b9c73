/* test-fetch-session.c: what the fetches of one save share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-session.h"

#include <string.h>

#include "fetch/errand.h"
#include "fetch/fetch-policy.h"
#include "fetch/raw-server.h"

static const RawRoute routes[] = {
    {"/page", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
              "Set-Cookie: visitor=7\r\nContent-Length: 5\r\n\r\nhello"},
    {"/image", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
               "Content-Length: 5\r\n\r\nhello"},
    {"/slow-image", "", RAW_HANG},
    {NULL},
};

/* The leak test: nothing but making and freeing. */
static void
test_empty (void)
{
  g_autoptr (FetchSession) session = fetch_session_new ("https://example.org/");

  g_assert_cmpstr (session->guard.typed_host, ==, "example.org");
}

static void
test_typed_host (void)
{
  g_autoptr (FetchSession) capitals = fetch_session_new ("HTTP://Example.ORG:80/a");
  g_autoptr (FetchSession) ipv6 = fetch_session_new ("http://[::1]:8080/");
  g_autoptr (FetchSession) number = fetch_session_new ("http://2130706433/");
  g_autoptr (FetchSession) none = fetch_session_new ("no address");

  g_assert_cmpstr (capitals->guard.typed_host, ==, "example.org");
  g_assert_cmpstr (ipv6->guard.typed_host, ==, "::1");
  g_assert_cmpstr (number->guard.typed_host, ==, "127.0.0.1");
  g_assert_null (none->guard.typed_host);
}

static void
test_nothing_unwanted (void)
{
  const GType unwanted[] = {SOUP_TYPE_AUTH_MANAGER, SOUP_TYPE_CONTENT_DECODER,
                            SOUP_TYPE_CONTENT_SNIFFER, SOUP_TYPE_COOKIE_JAR,
                            SOUP_TYPE_WEBSOCKET_EXTENSION_MANAGER};
  g_autoptr (FetchSession) session = fetch_session_new ("https://example.org/");

  for (size_t i = 0; i < G_N_ELEMENTS (unwanted); i++)
    g_assert_false (soup_session_has_feature (session->soup, unwanted[i]));
}

static Errand
fetch_image (FetchSession *session, RawServer *server, const char *path)
{
  g_autofree char *address = raw_server_address (server, path);
  g_autofree char *page = raw_server_address (server, "/page");
  Errand errand = {.session = session};

  fetch_image_async (session, address, page, NULL, errand_image_cb, &errand);
  errand_wait (&errand);
  return errand;
}

static void
test_honest_and_recognised (void)
{
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_autoptr (FetchSession) session = fetch_session_new (address);
  g_auto (Errand) page = errand_fetch (session);
  g_auto (Errand) image = fetch_image (session, server, "/image");
  g_autofree char *page_request = raw_server_last_request (server, "/page");
  g_autofree char *image_request = raw_server_last_request (server, "/image");
  g_autofree char *referer = g_strdup_printf ("Referer: %s\r\n", address);

  errand_assert_bytes (&page, "hello");
  errand_assert_bytes (&image, "hello");
  g_assert_nonnull (strstr (page_request, "User-Agent: Cuttings/"));
  g_assert_null (strstr (page_request, "Cookie:"));
  g_assert_nonnull (strstr (image_request, "Cookie: visitor=7\r\n"));
  g_assert_nonnull (strstr (image_request, referer));
}

static void
test_cookies_end_with_it (void)
{
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) first = errand_fetch_address (address, 20000);
  g_auto (Errand) second = errand_fetch_address (address, 20000);
  g_autofree char *request = raw_server_last_request (server, "/page");

  errand_assert_bytes (&first, "hello");
  errand_assert_bytes (&second, "hello");
  g_assert_null (strstr (request, "Cookie:"));
}

static void
test_policy_can_be_set (void)
{
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_autoptr (FetchSession) session = fetch_session_new (address);
  const FetchPolicy small = {.deadline_ms = 20000, .max_bytes = 4};
  const FetchPolicy hurried = {.deadline_ms = 100, .max_bytes = 100};
  g_auto (Errand) page = {0};
  g_auto (Errand) image = {0};

  fetch_session_set_policy (session, &small, &hurried);
  page = errand_fetch (session);
  g_assert_error (page.error, FETCH_ERROR, FETCH_ERROR_TOO_LARGE);
  image = fetch_image (session, server, "/slow-image");
  g_assert_error (image.error, FETCH_ERROR, FETCH_ERROR_TIMEOUT);
}

/* However long each image may take, all of them have no more than the budget. */
static void
test_images_share_a_budget (void)
{
  g_autoptr (FetchSession) session = fetch_session_new ("https://example.org/");
  const FetchPolicy patient = {.deadline_ms = 3600 * 1000, .max_bytes = 100};
  g_autoptr (FetchJourney) first = NULL;
  g_autoptr (FetchJourney) late = NULL;

  fetch_session_set_policy (session, &patient, &patient);
  first = fetch_session_image_journey (session);
  g_assert_cmpuint (fetch_journey_left_ms (first), <=, fetch_images_budget_ms);
  session->images_end_at = g_get_monotonic_time () - 1;
  late = fetch_session_image_journey (session);
  g_assert_cmpuint (fetch_journey_left_ms (late), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-session/made-and-freed", test_empty);
  g_test_add_func ("/fetch-session/knows-the-typed-host", test_typed_host);
  g_test_add_func ("/fetch-session/does-nothing-by-itself", test_nothing_unwanted);
  g_test_add_func ("/fetch-session/is-honest-and-recognised", test_honest_and_recognised);
  g_test_add_func ("/fetch-session/cookies-end-with-it", test_cookies_end_with_it);
  g_test_add_func ("/fetch-session/policy-can-be-set", test_policy_can_be_set);
  g_test_add_func ("/fetch-session/images-share-a-budget", test_images_share_a_budget);
  return g_test_run ();
}
