/* test-fetch-body.c: bodies counted, decoded and limited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-body.h"

#include <string.h>

#include "cases.h"
#include "fetch/compressed.h"
#include "fetch/fetch.h"

#define SUCCESS (-1)

typedef struct {
  const char *name;
  const char *encoding;
  int64_t expected_length;
  size_t max_bytes;
  const char *pieces[4];
  int expected;
  const char *body;
} BodyCase;

static const BodyCase body_cases[] = {
    {"pieces-make-a-body", NULL, -1, 100, {"he", "l", "lo"}, SUCCESS, "hello"},
    {"identity-is-no-encoding", "identity", 5, 100, {"hello"}, SUCCESS, "hello"},
    {"an-empty-encoding-is-none", "", 5, 100, {"hello"}, SUCCESS, "hello"},
    {"as-many-bytes-as-promised", NULL, 5, 100, {"hel", "lo"}, SUCCESS, "hello"},
    {"as-many-bytes-as-allowed", NULL, 5, 5, {"hello"}, SUCCESS, "hello"},
    {"fewer-bytes-than-promised", NULL, 6, 100, {"hello"}, FETCH_ERROR_TRUNCATED},
    {"nothing-of-what-was-promised", NULL, 6, 100, {NULL}, FETCH_ERROR_TRUNCATED},
    {"nothing", NULL, -1, 100, {NULL}, FETCH_ERROR_EMPTY},
    {"nothing-promised", NULL, 0, 100, {NULL}, FETCH_ERROR_EMPTY},
    {"nothing-in-gzip", "gzip", 0, 100, {NULL}, FETCH_ERROR_EMPTY},
    {"one-byte-too-many", NULL, -1, 4, {"hel", "lo"}, FETCH_ERROR_TOO_LARGE},
    {"one-byte-too-many-promised", NULL, 5, 4, {"hel", "lo"}, FETCH_ERROR_TOO_LARGE},
    {"no-gzip-although-promised", "gzip", -1, 100, {"hello"}, FETCH_ERROR_BAD_ENCODING},
    {"an-unknown-encoding", "zpaq", -1, 100, {"hello"}, FETCH_ERROR_BAD_ENCODING},
};

static void
test_body (gconstpointer data)
{
  const BodyCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FetchBody) body =
      fetch_body_new (row->encoding, row->expected_length, row->max_bytes, &error);
  g_autoptr (GBytes) bytes = NULL;
  bool ok = body != NULL;

  for (size_t i = 0; ok && row->pieces[i] != NULL; i++) {
    g_autoptr (GBytes) piece =
        g_bytes_new_static (row->pieces[i], strlen (row->pieces[i]));

    ok = fetch_body_feed (body, piece, &error);
  }
  if (ok)
    bytes = fetch_body_finish (body, &error);
  if (row->expected == SUCCESS) {
    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (row->body));
    g_assert_true (
        memcmp (g_bytes_get_data (bytes, NULL), row->body, strlen (row->body)) == 0);
  } else {
    g_assert_null (bytes);
    g_assert_error (error, FETCH_ERROR, row->expected);
  }
}

typedef struct {
  const char *name;
  const char *encoding;
} BombCase;

static const BombCase bomb_cases[] = {
    {"gzip", "gzip"}, {"deflate", "deflate"}, {"br", "br"}};

/* What unpacks without end is given up at the limit, in little time. */
static void
test_bomb (gconstpointer data)
{
  const BombCase *row = data;
  gsize length = 64 << 20;
  g_autofree guint8 *zeros = g_malloc0 (length);
  g_autoptr (GBytes) bomb = compressed_new (row->encoding, zeros, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (FetchBody) body = fetch_body_new (row->encoding, -1, 1 << 20, &error);

  g_assert_cmpuint (g_bytes_get_size (bomb), <, 100000);
  g_assert_false (fetch_body_feed (body, bomb, &error));
  g_assert_error (error, FETCH_ERROR, FETCH_ERROR_TOO_LARGE);
}

static void
test_counting (void)
{
  g_autoptr (GBytes) compressed = compressed_new ("gzip", "hello", 5);
  g_autoptr (FetchBody) body = fetch_body_new ("gzip", -1, 100, NULL);
  int64_t length = (int64_t)g_bytes_get_size (compressed);

  g_assert_cmpint (fetch_body_received (body), ==, 0);
  g_assert_true (fetch_body_feed (body, compressed, NULL));
  g_assert_cmpint (fetch_body_received (body), ==, length);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/fetch-body", body_cases, test_body);
  ADD_CASES ("/fetch-body/bomb", bomb_cases, test_bomb);
  g_test_add_func ("/fetch-body/raw-bytes-are-counted", test_counting);
  return g_test_run ();
}
