/* test-fetch-transfer.c: fetches cancelled at every moment, redirected, guarded, timed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-transfer.h"

#include <string.h>

#include "cases.h"
#include "fetch/compressed.h"
#include "fetch/errand.h"
#include "fetch/fake-resolver.h"
#include "fetch/raw-server.h"

#define HTML "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
#define PNG "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n"
#define TO "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
#define END "\r\n\r\n"

/* ---- cancelling ---- */

typedef enum {
  NEVER,
  BEFORE,
  AT_ONCE,       /* when the call has returned */
  IN_CONNECTING, /* one step later */
  IN_HEAD,       /* when the server has the request */
  IN_BODY,
  AFTER,
} Moment;

typedef enum {
  PAGE,
  REFRESH,
  IMAGE,
} What;

typedef struct {
  const char *name;
  What what;
  const char *path;
  Moment moment;
} CancelCase;

static const CancelCase cancel_cases[] = {
    {"a-page-never", PAGE, "/page", NEVER},
    {"a-page-before", PAGE, "/page", BEFORE},
    {"a-page-at-once", PAGE, "/page", AT_ONCE},
    {"a-page-in-connecting", PAGE, "/page", IN_CONNECTING},
    {"a-page-in-its-head", PAGE, "/silence", IN_HEAD},
    {"a-page-in-its-body", PAGE, "/trickle", IN_BODY},
    {"a-page-after", PAGE, "/page", AFTER},
    {"a-page-that-floods-in-its-body", PAGE, "/flood", IN_BODY},
    {"a-redirect-in-its-second-head", PAGE, "/to-silence", IN_HEAD},
    {"a-refresh-never", REFRESH, "/page", NEVER},
    {"a-refresh-before", REFRESH, "/page", BEFORE},
    {"a-refresh-at-once", REFRESH, "/page", AT_ONCE},
    {"a-refresh-in-its-head", REFRESH, "/silence", IN_HEAD},
    {"a-refresh-in-its-body", REFRESH, "/trickle", IN_BODY},
    {"a-refresh-after", REFRESH, "/page", AFTER},
    {"an-image-never", IMAGE, "/image", NEVER},
    {"an-image-before", IMAGE, "/image", BEFORE},
    {"an-image-at-once", IMAGE, "/image", AT_ONCE},
    {"an-image-in-its-head", IMAGE, "/silence", IN_HEAD},
    {"an-image-in-its-body", IMAGE, "/image-trickle", IN_BODY},
    {"an-image-after", IMAGE, "/image", AFTER},
};

static const RawRoute cancel_routes[] = {
    {"/page", HTML "hello"},
    {"/image", PNG "hello"},
    {"/silence", "", RAW_HANG},
    {"/to-silence", TO "/silence" END},
    {"/trickle", HTML, RAW_TRICKLE},
    {"/image-trickle", PNG, RAW_TRICKLE},
    {"/flood", HTML "hello", RAW_FLOOD},
    {NULL},
};

static void
start (const CancelCase *row, Errand *errand, const char *address,
       GCancellable *cancellable)
{
  switch (row->what) {
  case PAGE:
    fetch_page_async (errand->session, cancellable, errand_on_progress, errand,
                      errand_page_cb, errand);
    break;
  case REFRESH:
    fetch_refresh_async (errand->session, address, cancellable, errand_on_progress,
                         errand, errand_page_cb, errand);
    break;
  case IMAGE:
    fetch_image_async (errand->session, address, "http://127.0.0.1/", cancellable,
                       errand_image_cb, errand);
    break;
  }
}

static bool
has_come (const CancelCase *row, const Errand *errand, RawServer *server)
{
  switch (row->moment) {
  case IN_HEAD:
    return raw_server_count (server, "/silence") > 0;
  case IN_BODY:
    /* Images tell no progress: that the server has sent something has to do. */
    return row->what == IMAGE ? raw_server_sent (server) > strlen (PNG)
                              : errand->n_progress > 0;
  default:
    return true;
  }
}

static void
run_until_moment (const CancelCase *row, const Errand *errand, RawServer *server)
{
  if (row->moment < IN_CONNECTING)
    return;
  do
    g_main_context_iteration (NULL, row->moment != IN_HEAD && row->what != IMAGE);
  while (!has_come (row, errand, server));
}

static void
test_cancel (gconstpointer data)
{
  const CancelCase *row = data;
  g_autoptr (RawServer) server = raw_server_new (cancel_routes);
  g_autofree char *address = raw_server_address (server, row->path);
  g_autoptr (FetchSession) session = fetch_session_new (address);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Errand) errand = {.session = session};

  if (row->moment == BEFORE)
    g_cancellable_cancel (cancellable);
  start (row, &errand, address, cancellable);
  g_assert_cmpuint (errand.n_calls, ==, 0);

  if (row->moment == NEVER || row->moment == AFTER) {
    errand_wait (&errand);
    g_cancellable_cancel (cancellable);
    while (g_main_context_iteration (NULL, FALSE))
      continue;
    g_assert_cmpuint (errand.n_calls, ==, 1);
    errand_assert_bytes (&errand, "hello");
    return;
  }
  run_until_moment (row, &errand, server);
  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (errand.n_calls, ==, 0);
  errand_wait (&errand);
  g_assert_error (errand.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  if (row->moment == BEFORE)
    g_assert_cmpuint (raw_server_count (server, row->path), ==, 0);
}

static void
test_session_freed_meanwhile (void)
{
  g_autoptr (RawServer) server = raw_server_new (cancel_routes);
  g_autofree char *address = raw_server_address (server, "/page");
  FetchSession *session = fetch_session_new (address);
  g_auto (Errand) errand = {.session = session};

  fetch_page_async (session, NULL, NULL, NULL, errand_page_cb, &errand);
  fetch_session_free (session);
  errand_wait (&errand);
  errand_assert_bytes (&errand, "hello");
}

/* ---- redirects ---- */

typedef struct {
  const char *name;
  const char *typed; /* a path, or an address with "%P" for the port */
  const char *final; /* likewise; NULL on failure */
  FetchErrorCode expected;
} RedirectCase;

static const RawRoute redirect_routes[] = {
    {"/page", HTML "hello"},
    {"/to-page", TO "/page" END},
    {"/moved", "HTTP/1.1 308 Permanent Redirect\r\nLocation: to-page" END},
    {"/wall", HTML "hello", .cookie = "seen=1"},
    {"/wall", TO "/wall\r\nSet-Cookie: seen=1; Path=/; HttpOnly" END},
    {"/deaf-wall", TO "/deaf-wall\r\nSet-Cookie: =1" END},
    {"/to-many", TO "/many0" END},
    {"/there", TO "/back" END},
    {"/back", TO "/there" END},
    {"/to-other-name", TO "http://other.example:%P/secret" END},
    {"/to-own-name", TO "http://typed.example:%P/page" END},
    {"/secret", HTML "secret"},
    {NULL},
};

static const RedirectCase redirect_cases[] = {
    {"one-step", "/to-page", "/page"},
    {"two-steps", "/moved", "/page"},
    {"a-fragment-goes-along", "/moved#part", "/page#part"},
    {"a-cookie-opens-the-wall", "/wall", "/wall"},
    {"a-wall-that-sets-no-cookie", "/deaf-wall", NULL, FETCH_ERROR_REDIRECT_LOOP},
    {"there-and-back", "/there", NULL, FETCH_ERROR_REDIRECT_LOOP},
    {"to-the-typed-name", "http://typed.example:%P/to-own-name",
     "http://typed.example:%P/page"},
    {"to-a-name-that-leads-inside", "http://typed.example:%P/to-other-name", NULL,
     FETCH_ERROR_BLOCKED_ADDRESS},
};

/* The address that a row means; (transfer full) (nullable). */
static char *
expand (RawServer *server, const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *port = g_strdup_printf ("%u", raw_server_port (server));

  if (text == NULL)
    return NULL;
  if (*text == '/')
    return raw_server_address (server, text);
  parts = g_strsplit (text, "%P", -1);
  return g_strjoinv (port, parts);
}

static void
test_redirect (gconstpointer data)
{
  const RedirectCase *row = data;
  g_autoptr (RawServer) server = raw_server_new (redirect_routes);
  g_autofree char *typed = expand (server, row->typed);
  g_autofree char *final = expand (server, row->final);
  g_auto (Errand) errand = errand_fetch_address (typed, 20000);

  if (final != NULL) {
    errand_assert_bytes (&errand, "hello");
    g_assert_cmpstr (errand.page->final_address, ==, final);
  } else {
    g_assert_error (errand.error, FETCH_ERROR, (int)row->expected);
  }
  g_assert_cmpuint (raw_server_count (server, "/secret"), ==, 0);
}

static void
test_too_many_redirects (void)
{
  g_autoptr (GArray) routes = g_array_new (TRUE, TRUE, sizeof (RawRoute));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RawServer) server = NULL;
  g_autofree char *address = NULL;
  g_auto (Errand) errand = {0};

  for (unsigned i = 0; i < 30; i++) {
    char *path = g_strdup_printf ("/%u", i);
    char *answer = g_strdup_printf (TO "/%u" END, i + 1);
    RawRoute route = {path, answer};

    g_ptr_array_add (texts, path);
    g_ptr_array_add (texts, answer);
    g_array_append_val (routes, route);
  }
  server = raw_server_new ((const RawRoute *)routes->data);
  address = raw_server_address (server, "/0");
  errand = errand_fetch_address (address, 20000);
  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_TOO_MANY_REDIRECTS);
  g_assert_cmpuint (raw_server_count (server, "/20"), ==, 1);
  g_assert_cmpuint (raw_server_count (server, "/21"), ==, 0);
}

/* A page that refreshes to itself redirects in a circle just as well. */
static void
test_refresh_in_a_circle (void)
{
  g_autoptr (RawServer) server = raw_server_new (redirect_routes);
  g_autofree char *address = raw_server_address (server, "/to-page");
  g_autofree char *page = raw_server_address (server, "/page");
  g_autoptr (FetchSession) session = fetch_session_new (address);
  g_auto (Errand) first = errand_fetch (session);
  g_auto (Errand) second = {.session = session};

  errand_assert_bytes (&first, "hello");
  fetch_refresh_async (session, page, NULL, NULL, NULL, errand_page_cb, &second);
  errand_wait (&second);
  g_assert_error (second.error, FETCH_ERROR, FETCH_ERROR_REDIRECT_LOOP);
}

static void
test_refresh_may_not_lead_inside (void)
{
  g_autoptr (RawServer) server = raw_server_new (redirect_routes);
  g_autofree char *typed = expand (server, "http://typed.example:%P/page");
  g_autofree char *secret = expand (server, "http://other.example:%P/secret");
  g_autoptr (FetchSession) session = fetch_session_new (typed);
  g_auto (Errand) first = errand_fetch (session);
  g_auto (Errand) second = {.session = session};

  errand_assert_bytes (&first, "hello");
  fetch_refresh_async (session, secret, NULL, NULL, NULL, errand_page_cb, &second);
  errand_wait (&second);
  g_assert_error (second.error, FETCH_ERROR, FETCH_ERROR_BLOCKED_ADDRESS);
  g_assert_cmpuint (raw_server_count (server, "/secret"), ==, 0);
}

static void
test_image_may_not_lead_inside (void)
{
  g_autoptr (RawServer) server = raw_server_new (redirect_routes);
  g_autofree char *typed = expand (server, "http://typed.example:%P/page");
  g_autofree char *secret = expand (server, "http://other.example:%P/secret");
  g_autoptr (FetchSession) session = fetch_session_new (typed);
  g_auto (Errand) errand = {.session = session};

  fetch_image_async (session, secret, typed, NULL, errand_image_cb, &errand);
  errand_wait (&errand);
  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_BLOCKED_ADDRESS);
  g_assert_cmpuint (raw_server_count (server, "/secret"), ==, 0);
}

/* ---- TLS ---- */

#define CHUNKED                                                                          \
  "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"

static const RawRoute tls_routes[] = {
    {"/page", HTML "hello"},
    {"/chunked", CHUNKED "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"},
    {"/kept-open", CHUNKED "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", RAW_HANG},
    {"/to-page", TO "/page" END},
    {"/cut", CHUNKED "2\r\nhe\r\n3\r\nllo\r\n"},
    {"/reset", CHUNKED "2\r\nhe\r\n3\r\nllo\r\n", RAW_RESET},
    {NULL},
};

typedef struct {
  const char *name;
  const char *path;
  int expected; /* FetchErrorCode, or -1 */
} TlsCase;

static const TlsCase tls_cases[] = {
    {"up-to-the-end", "/page", -1},
    {"in-chunks", "/chunked", -1},
    {"in-chunks-on-a-connection-that-stays", "/kept-open", -1},
    {"after-a-redirect", "/to-page", -1},
    {"cut-between-chunks", "/cut", FETCH_ERROR_TRUNCATED},
    {"reset-between-chunks", "/reset", FETCH_ERROR_RESET},
};

/* With a certificate that this session trusts. */
static void
test_tls (gconstpointer data)
{
  const TlsCase *row = data;
  g_autofree char *certificate =
      g_test_build_filename (G_TEST_DIST, "self-signed.pem", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trusted = g_tls_file_database_new (certificate, &error);
  g_autoptr (RawServer) server = raw_server_new_tls (tls_routes, certificate);
  g_autofree char *address = raw_server_address (server, row->path);
  g_autoptr (FetchSession) session = fetch_session_new (address);
  g_auto (Errand) errand = {0};

  g_assert_no_error (error);
  soup_session_set_tls_database (session->soup, trusted);
  errand = errand_fetch (session);
  if (row->expected < 0)
    errand_assert_bytes (&errand, "hello");
  else
    g_assert_error (errand.error, FETCH_ERROR, row->expected);
}

/* ---- encodings, and what they cost ---- */

typedef struct {
  const char *name;
  const char *compression;
  const char *encoding;
  gsize n_zeros; /* a bomb of so many; 0 for a page */
  gsize n_cut;   /* bytes that are missing */
  int expected;  /* FetchErrorCode, or -1 */
} EncodingCase;

static const EncodingCase encoding_cases[] = {
    {"gzip", "gzip", "gzip", 0, 0, -1},
    {"deflate", "deflate", "deflate", 0, 0, -1},
    {"raw-deflate", "deflate-raw", "deflate", 0, 0, -1},
    {"br", "br", "br", 0, 0, -1},
    {"cut-gzip", "gzip", "gzip", 0, 3, FETCH_ERROR_TRUNCATED},
    {"cut-deflate", "deflate", "deflate", 0, 3, FETCH_ERROR_TRUNCATED},
    {"cut-br", "br", "br", 0, 3, FETCH_ERROR_TRUNCATED},
    {"gzip-said-to-be-br", "gzip", "br", 0, 0, FETCH_ERROR_BAD_ENCODING},
    {"a-bomb-of-gzip", "gzip", "gzip", 200 << 20, 0, FETCH_ERROR_TOO_LARGE},
    {"a-bomb-of-br", "br", "br", 200 << 20, 0, FETCH_ERROR_TOO_LARGE},
};

static GBytes *
make_encoded_answer (const EncodingCase *row)
{
  g_autofree char *zeros = g_malloc0 (row->n_zeros + 1);
  g_autoptr (GBytes) packed =
      row->n_zeros > 0 ? compressed_new (row->compression, zeros, row->n_zeros)
                       : compressed_new (row->compression, "hello hello hello", 17);
  g_autofree char *head = g_strdup_printf (
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: %s\r\n\r\n",
      row->encoding);
  GByteArray *answer = g_byte_array_new ();

  g_byte_array_append (answer, (const guint8 *)head, (guint)strlen (head));
  g_byte_array_append (answer, g_bytes_get_data (packed, NULL),
                       (guint)(g_bytes_get_size (packed) - row->n_cut));
  return g_byte_array_free_to_bytes (answer);
}

static void
test_encoding (gconstpointer data)
{
  const EncodingCase *row = data;
  g_autoptr (GBytes) answer = make_encoded_answer (row);
  gsize length;
  const char *bytes = g_bytes_get_data (answer, &length);
  const RawRoute routes[] = {{"/page", bytes, RAW_CLOSE, length}, {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = errand_fetch_address (address, 20000);

  if (row->expected < 0)
    errand_assert_bytes (&errand, "hello hello hello");
  else
    g_assert_error (errand.error, FETCH_ERROR, row->expected);
  g_assert_cmpint (errand.max_step_us, <, 100 * 1000);
}

/* ---- time ---- */

/* The deadline is for all redirects together, not for each. */
static void
test_deadline_is_for_all (void)
{
  g_autoptr (RawServer) server = raw_server_new (cancel_routes);
  g_autofree char *address = raw_server_address (server, "/to-silence");
  gint64 start_us = g_get_monotonic_time ();
  g_auto (Errand) errand = errand_fetch_address (address, 200);

  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_TIMEOUT);
  g_assert_cmpint (g_get_monotonic_time () - start_us, >=, 190 * 1000);
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 5 * G_USEC_PER_SEC);
}

/* What the page took is not there for its refresh. */
static void
test_deadline_is_for_refresh_too (void)
{
  g_autoptr (RawServer) server = raw_server_new (cancel_routes);
  g_autofree char *address = raw_server_address (server, "/trickle");
  g_autofree char *page = raw_server_address (server, "/page");
  g_autoptr (FetchSession) session = fetch_session_new (address);
  const FetchPolicy policy = {.deadline_ms = 100, .max_bytes = 1000, .max_redirects = 5};
  g_auto (Errand) second = {.session = session};
  g_auto (Errand) first = {0};

  fetch_session_set_policy (session, &policy, &policy);
  first = errand_fetch (session);
  g_assert_error (first.error, FETCH_ERROR, FETCH_ERROR_TIMEOUT);
  fetch_refresh_async (session, page, NULL, NULL, NULL, errand_page_cb, &second);
  errand_wait (&second);
  g_assert_error (second.error, FETCH_ERROR, FETCH_ERROR_TIMEOUT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fake_resolver_install ();
  ADD_CASES ("/fetch-transfer/cancel", cancel_cases, test_cancel);
  g_test_add_func ("/fetch-transfer/a-session-freed-meanwhile",
                   test_session_freed_meanwhile);
  ADD_CASES ("/fetch-transfer/redirect", redirect_cases, test_redirect);
  g_test_add_func ("/fetch-transfer/redirect/too-many", test_too_many_redirects);
  g_test_add_func ("/fetch-transfer/refresh/in-a-circle", test_refresh_in_a_circle);
  g_test_add_func ("/fetch-transfer/refresh/may-not-lead-inside",
                   test_refresh_may_not_lead_inside);
  g_test_add_func ("/fetch-transfer/image/may-not-lead-inside",
                   test_image_may_not_lead_inside);
  ADD_CASES ("/fetch-transfer/tls", tls_cases, test_tls);
  ADD_CASES ("/fetch-transfer/encoding", encoding_cases, test_encoding);
  g_test_add_func ("/fetch-transfer/deadline/is-for-all-redirects",
                   test_deadline_is_for_all);
  g_test_add_func ("/fetch-transfer/deadline/is-for-a-refresh-too",
                   test_deadline_is_for_refresh_too);
  return g_test_run ();
}
