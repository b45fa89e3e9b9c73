/* test-fetch-framing.c: chunked bodies, whole and cut, in chunks of every size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"
#include "fetch/errand.h"
#include "fetch/fetch-framing.h"
#include "fetch/raw-server.h"

#define HEAD                                                                             \
  "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n"

static const size_t chunk_sizes[] = {1, 5, 15, 16, 100, 123, 124, 125, 200, 5000, 70000};
static const unsigned chunk_counts[] = {1, 2, 30};

typedef struct {
  const char *name;
  const char *head;
  const char *extension;
  const char *end;
  int expected; /* FetchErrorCode, or -1 */
} EndCase;

static const EndCase end_cases[] = {
    {"whole", HEAD "\r\n", "", "0\r\n\r\n", -1},
    {"whole-with-an-announced-end", HEAD "Connection: close\r\n\r\n", "", "0\r\n\r\n",
     -1},
    {"whole-with-trailers", HEAD "\r\n", "", "0\r\nX-A: b\r\nX-C: d\r\n\r\n", -1},
    {"whole-with-extensions", HEAD "\r\n", ";a=\"b\"", "0;c\r\n\r\n", -1},
    {"whole-after-early-hints", "HTTP/1.1 103 Early Hints\r\n\r\n" HEAD "\r\n", "",
     "0\r\n\r\n", -1},
    {"no-last-chunk", HEAD "\r\n", "", "", FETCH_ERROR_TRUNCATED},
    {"no-last-chunk-with-an-announced-end", HEAD "Connection: close\r\n\r\n", "", "",
     FETCH_ERROR_TRUNCATED},
    {"half-a-last-chunk", HEAD "\r\n", "", "0\r\n", FETCH_ERROR_TRUNCATED},
    {"half-a-chunk", HEAD "\r\n", "", "ff\r\nhello", FETCH_ERROR_TRUNCATED},
};

static char *
make_answer (const EndCase *row, size_t size, unsigned n)
{
  g_autofree char *bytes = g_strnfill (size, 'a');
  GString *answer = g_string_new (row->head);

  for (unsigned i = 0; i < n; i++)
    g_string_append_printf (answer, "%zx%s\r\n%s\r\n", size, row->extension, bytes);
  g_string_append (answer, row->end);
  return g_string_free (answer, FALSE);
}

static void
test_end (gconstpointer data)
{
  const EndCase *row = data;

  for (size_t i = 0; i < G_N_ELEMENTS (chunk_sizes) * G_N_ELEMENTS (chunk_counts); i++) {
    size_t size = chunk_sizes[i % G_N_ELEMENTS (chunk_sizes)];
    unsigned n = chunk_counts[i / G_N_ELEMENTS (chunk_sizes)];
    g_autofree char *answer = make_answer (row, size, n);
    const RawRoute routes[] = {{"/page", answer}, {NULL}};
    g_autoptr (RawServer) server = raw_server_new (routes);
    g_autofree char *address = raw_server_address (server, "/page");
    g_auto (Errand) errand = errand_fetch_address (address, 20000);

    g_test_message ("%u chunks of %zu bytes", n, size);
    if (row->expected < 0) {
      g_assert_no_error (errand.error);
      g_assert_cmpuint (g_bytes_get_size (errand.page->bytes), ==, size * n);
    } else {
      g_assert_error (errand.error, FETCH_ERROR, row->expected);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/fetch-framing", end_cases, test_end);
  return g_test_run ();
}
