/* test-fetch-response.c: where redirects lead, and what the head of an answer tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-response.h"

#include "cases.h"
#include "fetch/fetch.h"

static void
test_redirects (void)
{
  static const unsigned redirects[] = {301, 302, 303, 307, 308};
  static const unsigned others[] = {200, 204, 300, 304, 305, 306, 400, 404, 500};

  for (size_t i = 0; i < G_N_ELEMENTS (redirects); i++)
    g_assert_true (fetch_response_is_redirect (redirects[i]));
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (fetch_response_is_redirect (others[i]));
}

typedef struct {
  const char *name;
  const char *address;
  const char *location;
  const char *expected; /* NULL for FETCH_ERROR_BAD_REDIRECT */
} TargetCase;

#define HERE "https://example.org/a/b"

static const TargetCase target_cases[] = {
    {"an-absolute-address", HERE, "http://other.example/c", "http://other.example/c"},
    {"a-path", HERE, "/c?d", "https://example.org/c?d"},
    {"a-name", HERE, "c", "https://example.org/a/c"},
    {"a-host", HERE, "//other.example/c", "https://other.example/c"},
    {"blanks-inside", HERE, "/c d", "https://example.org/c%20d"},
    {"bytes-of-latin-1", HERE, "/caf\xe9", "https://example.org/caf%E9"},
    {"a-fragment-goes-along", HERE "#part", "/c", "https://example.org/c#part"},
    {"an-own-fragment-replaces-it", HERE "#part", "/c#other",
     "https://example.org/c#other"},
    {"a-password-is-dropped", HERE, "https://u:p@other.example/",
     "https://other.example/"},
    {"no-location", HERE, NULL, NULL},
    {"a-file", HERE, "file:///etc/passwd", NULL},
    {"a-script", HERE, "javascript:alert(1)", NULL},
    {"a-script-behind-a-line-break", HERE, " java\tscript:alert(1)", NULL},
    {"no-host", HERE, "https://", NULL},
    {"a-broken-port", HERE, "https://example.org:99999/", NULL},
};

static void
test_target (gconstpointer data)
{
  const TargetCase *row = data;
  g_autoptr (SoupMessage) message = soup_message_new ("GET", HERE);
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL;

  if (row->location != NULL)
    soup_message_headers_append (soup_message_get_response_headers (message), "Location",
                                 row->location);
  target = fetch_response_target (message, row->address, &error);
  g_assert_cmpstr (target, ==, row->expected);
  if (row->expected == NULL)
    g_assert_error (error, FETCH_ERROR, FETCH_ERROR_BAD_REDIRECT);
}

/* A message that was never answered has no status that could be good. */
static void
test_failure_leaves_the_response_alone (void)
{
  g_autoptr (SoupMessage) message = soup_message_new ("GET", HERE);
  g_autoptr (GError) error = NULL;
  g_auto (FetchResponse) response = {.length = 7};

  g_assert_false (fetch_response_read (message, &fetch_kind_page, &response, &error));
  g_assert_error (error, FETCH_ERROR, FETCH_ERROR_HTTP_STATUS);
  g_assert_cmpint (response.length, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-response/which-statuses-redirect", test_redirects);
  ADD_CASES ("/fetch-response/target", target_cases, test_target);
  g_test_add_func ("/fetch-response/failure-leaves-it-alone",
                   test_failure_leaves_the_response_alone);
  return g_test_run ();
}
