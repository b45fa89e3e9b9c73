/* test-uri-parts.c: addresses taken apart and put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri-parts.h"

typedef struct {
  const char *name;
  const char *address;
  UriParts expected;
} PartsCase;

static const PartsCase parts_cases[] = {
    {"all-parts",
     "HTTPS://user@Example.org:8080/a/b?c=d#e",
     {"https", "example.org", 8080, "/a/b", "c=d", "e"}},
    {"no-query-and-no-fragment",
     "http://example.org/a",
     {"http", "example.org", -1, "/a"}},
    {"an-empty-query-is-not-none",
     "http://example.org/?",
     {"http", "example.org", -1, "/", ""}},
    {"an-empty-fragment-is-not-none",
     "http://example.org/#",
     {"http", "example.org", -1, "/", NULL, ""}},
    {"a-question-mark-in-a-fragment",
     "http://example.org/#a?b",
     {"http", "example.org", -1, "/", NULL, "a?b"}},
    {"a-missing-path-is-the-root",
     "http://example.org?a",
     {"http", "example.org", -1, "/", "a"}},
    {"the-default-port-is-none",
     "http://example.org:80/",
     {"http", "example.org", -1, "/"}},
    {"an-empty-port-is-none", "http://example.org:/", {"http", "example.org", -1, "/"}},
    {"an-ipv6-address-with-a-port", "http://[::1]:81/", {"http", "[::1]", 81, "/"}},
    {"a-path-without-a-host", "mailto:a@b.example", {"mailto", NULL, -1, "a@b.example"}},
    {"a-file", "file:///tmp/a%20b", {"file", "", -1, "/tmp/a%20b"}},
    {"another-scheme-with-a-host",
     "ftp://Example.org/a?b#c",
     {"ftp", "Example.org", -1, "/a", "b", "c"}},
};

static void
test_parts (gconstpointer data)
{
  const PartsCase *row = data;
  const UriParts *expected = &row->expected;
  g_auto (UriParts) parts = {.port = -1};
  g_auto (UriParts) again = {.port = -1};
  g_autofree char *joined = NULL, *rejoined = NULL;

  g_assert_true (uri_parts_parse (NULL, row->address, &parts));
  g_assert_cmpstr (parts.scheme, ==, expected->scheme);
  g_assert_cmpstr (parts.host, ==, expected->host);
  g_assert_cmpint (parts.port, ==, expected->port);
  g_assert_cmpstr (parts.path, ==, expected->path);
  g_assert_cmpstr (parts.query, ==, expected->query);
  g_assert_cmpstr (parts.fragment, ==, expected->fragment);

  joined = uri_parts_join (&parts);
  g_assert_true (uri_parts_parse (NULL, joined, &again));
  rejoined = uri_parts_join (&again);
  g_assert_cmpstr (rejoined, ==, joined);
}

static void
test_failure_leaves_parts_alone (void)
{
  UriParts parts = {.port = 7};

  g_assert_false (uri_parts_parse (NULL, "no scheme", &parts));
  g_assert_false (uri_parts_parse (NULL, "http://", &parts));
  g_assert_cmpint (parts.port, ==, 7);
  g_assert_null (parts.scheme);
}

typedef struct {
  const char *name;
  const char *text;
  size_t expected;
} SchemeCase;

static const SchemeCase scheme_cases[] = {
    {"letters", "http://a", 4},
    {"digits-and-signs", "a1+-.:", 5},
    {"no-colon", "http", 0},
    {"a-digit-in-front", "1a:", 0},
    {"a-blank-inside", "a b:", 0},
    {"nothing-before-the-colon", ":", 0},
    {"a-path-before-the-colon", "a/b:", 0},
};

static void
test_scheme (gconstpointer data)
{
  const SchemeCase *row = data;

  g_assert_cmpuint (uri_parts_scheme_length (row->text), ==, row->expected);
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/uri-parts", parts_cases, test_parts);
  g_test_add_func ("/uri-parts/failure-leaves-them-alone",
                   test_failure_leaves_parts_alone);
  ADD_CASES ("/uri-parts/scheme", scheme_cases, test_scheme);
  return g_test_run ();
}
