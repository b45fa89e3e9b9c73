/* test-fetch-page.c: what comes of every kind of answer, in pages and in images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"
#include "fetch/errand.h"
#include "fetch/fake-resolver.h"
#include "fetch/raw-server.h"

#define HTML "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
#define CLOSE "Connection: close\r\n\r\n"
#define SUCCESS (-1)

#define SENTENCE "The keeper wrote in the log every evening, noting the wind.\n"
#define PARAGRAPH SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE
#define LONG_TEXT PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH

typedef struct {
  const char *name;
  const char *answer;
  RawEnd end;
  int expected; /* FetchErrorCode or SUCCESS */
  const char *body;
} AnswerCase;

static const AnswerCase answer_cases[] = {
    {"a-body-up-to-its-length", HTML "Content-Length: 5\r\n\r\nhello", RAW_CLOSE, SUCCESS,
     "hello"},
    {"a-body-up-to-the-end-of-the-connection", HTML CLOSE "hello", RAW_CLOSE, SUCCESS,
     "hello"},
    {"what-follows-the-length-is-not-read", HTML "Content-Length: 5\r\n\r\nhello junk",
     RAW_CLOSE, SUCCESS, "hello"},
    {"equal-lengths-are-one", HTML "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
     RAW_CLOSE, SUCCESS, "hello"},
    {"chunks-with-extensions-and-trailers",
     HTML "Transfer-Encoding: chunked\r\n\r\n"
          "3;a=\"b\"\r\nhel\r\n2\r\nlo\r\n0\r\nX-Sum: 1\r\nX-Time: 2\r\n\r\n",
     RAW_CLOSE, SUCCESS, "hello"},
    {"an-answer-after-early-hints",
     "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n" HTML
     "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
     RAW_CLOSE, SUCCESS, "hello"},
    {"no-media-type", "HTTP/1.1 200 OK\r\n" CLOSE "<p>hello", RAW_CLOSE, SUCCESS,
     "<p>hello"},
    {"plain-text", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" CLOSE "hello",
     RAW_CLOSE, SUCCESS, "hello"},
    {"xhtml",
     "HTTP/1.1 200 OK\r\nContent-Type: application/xhtml+xml\r\n" CLOSE "<html/>",
     RAW_CLOSE, SUCCESS, "<html/>"},
    {"a-stray-control-character", HTML CLOSE "a page of\x01some length, hello", RAW_CLOSE,
     SUCCESS, "a page of\x01some length, hello"},

    {"a-body-shorter-than-its-length", HTML "Content-Length: 50\r\n\r\nhello", RAW_CLOSE,
     FETCH_ERROR_TRUNCATED},
    {"a-body-shorter-than-its-length-with-an-announced-end",
     HTML "Content-Length: 50\r\n" CLOSE "hello", RAW_CLOSE, FETCH_ERROR_TRUNCATED},
    {"a-chunk-cut-in-the-middle",
     HTML "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n5\r\nwo", RAW_CLOSE,
     FETCH_ERROR_TRUNCATED},
    {"chunks-without-the-last-one",
     HTML "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", RAW_CLOSE,
     FETCH_ERROR_TRUNCATED},
    {"chunks-without-the-end-of-the-last-one",
     HTML "Transfer-Encoding: chunked\r\n" CLOSE "5\r\nhello\r\n0\r\n", RAW_CLOSE,
     FETCH_ERROR_TRUNCATED},
    {"a-chunk-size-that-is-no-number",
     HTML "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n" LONG_TEXT, RAW_HANG,
     FETCH_ERROR_BAD_RESPONSE},
    {"a-chunk-size-beyond-all-numbers",
     HTML "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
          "ffffffffffffffff\r\n" LONG_TEXT,
     RAW_HANG, FETCH_ERROR_BAD_RESPONSE},
    {"two-different-lengths", HTML "Content-Length: 5\r\nContent-Length: 4\r\n\r\nhello",
     RAW_CLOSE, FETCH_ERROR_BAD_RESPONSE},
    {"no-http-at-all", "hello, I am no web server\r\n\r\n", RAW_CLOSE,
     FETCH_ERROR_BAD_RESPONSE},
    {"a-head-without-an-end", HTML "X-A: b\r\n", RAW_CLOSE, FETCH_ERROR_EMPTY},
    {"a-head-that-never-ends", HTML "X-A: b", RAW_FLOOD, FETCH_ERROR_BAD_RESPONSE},
    {"nothing-but-the-end", "", RAW_CLOSE, FETCH_ERROR_RESET},
    {"a-reset-instead-of-an-answer", "", RAW_RESET, FETCH_ERROR_RESET},
    {"silence", "", RAW_HANG, FETCH_ERROR_TIMEOUT},
    {"a-head-and-silence", HTML "Content-Length: 50\r\n\r\n", RAW_HANG,
     FETCH_ERROR_TIMEOUT},
    {"a-byte-now-and-then", HTML CLOSE, RAW_TRICKLE, FETCH_ERROR_TIMEOUT},
    {"a-head-a-byte-now-and-then", HTML "X-A: ", RAW_TRICKLE, FETCH_ERROR_TIMEOUT},
    {"a-body-without-end", HTML CLOSE "<p>hello", RAW_FLOOD, FETCH_ERROR_TOO_LARGE},
    {"a-promise-of-too-much", HTML "Content-Length: 99999999999\r\n\r\nhello", RAW_HANG,
     FETCH_ERROR_TOO_LARGE},
    {"an-unknown-encoding", HTML "Content-Encoding: zpaq\r\n" CLOSE "hello", RAW_CLOSE,
     FETCH_ERROR_BAD_ENCODING},
    {"two-encodings", HTML "Content-Encoding: gzip, br\r\n" CLOSE "hello", RAW_CLOSE,
     FETCH_ERROR_BAD_ENCODING},
    {"an-encoding-that-is-not-there", HTML "Content-Encoding: gzip\r\n" CLOSE "hello",
     RAW_CLOSE, FETCH_ERROR_BAD_ENCODING},
    {"an-empty-body", HTML "Content-Length: 0\r\n\r\n", RAW_CLOSE, FETCH_ERROR_EMPTY},
    {"an-empty-body-in-chunks", HTML "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_EMPTY},
    {"no-content", "HTTP/1.1 204 No Content\r\n\r\n", RAW_CLOSE, FETCH_ERROR_EMPTY},
    {"a-video", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n0000", RAW_FLOOD,
     FETCH_ERROR_UNSUPPORTED_TYPE},
    {"a-pdf", "HTTP/1.1 200 OK\r\nContent-Type: Application/PDF\r\n\r\n%PDF", RAW_CLOSE,
     FETCH_ERROR_UNSUPPORTED_TYPE},
    {"binary-data-without-a-type",
     "HTTP/1.1 200 OK\r\n" CLOSE "GIF89a\x01\x02\x03\x04\x05\x06", RAW_CLOSE,
     FETCH_ERROR_UNSUPPORTED_TYPE},
    {"not-found", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nhello",
     RAW_CLOSE, FETCH_ERROR_HTTP_STATUS},
    {"a-password-wanted",
     "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"a\"\r\n\r\nhello",
     RAW_CLOSE, FETCH_ERROR_HTTP_STATUS},
    {"too-many-requests", "HTTP/1.1 429 Too Many\r\nRetry-After: 7200\r\n\r\nhello",
     RAW_CLOSE, FETCH_ERROR_HTTP_STATUS},
    {"a-broken-server", "HTTP/1.1 500 Oh no\r\n\r\nhello", RAW_FLOOD,
     FETCH_ERROR_HTTP_STATUS},
    {"half-a-page",
     "HTTP/1.1 206 Partial Content\r\nContent-Type: text/html\r\n\r\nhello", RAW_CLOSE,
     FETCH_ERROR_HTTP_STATUS},

    {"a-redirect-to-itself", "HTTP/1.1 302 Found\r\nLocation: /page\r\n\r\n", RAW_CLOSE,
     FETCH_ERROR_REDIRECT_LOOP},
    {"a-redirect-to-itself-with-a-body", "HTTP/1.1 301 Moved\r\nLocation: \r\n\r\nhello",
     RAW_FLOOD, FETCH_ERROR_REDIRECT_LOOP},
    {"a-redirect-to-nowhere", "HTTP/1.1 302 Found\r\n\r\n<p>hello", RAW_CLOSE,
     FETCH_ERROR_BAD_REDIRECT},
    {"a-redirect-to-a-file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_BAD_REDIRECT},
    {"a-redirect-to-a-script", "HTTP/1.1 302 Found\r\nLocation: javascript:a()\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_BAD_REDIRECT},
    {"a-redirect-to-data", "HTTP/1.1 302 Found\r\nLocation: data:text/html,a\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_BAD_REDIRECT},
    {"a-redirect-to-ftp", "HTTP/1.1 302 Found\r\nLocation: ftp://a.example/\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_BAD_REDIRECT},
    {"a-redirect-to-no-host", "HTTP/1.1 302 Found\r\nLocation: http://\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_BAD_REDIRECT},
    {"a-redirect-to-this-computer-by-another-number",
     "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:%P/page\r\n\r\n", RAW_CLOSE,
     FETCH_ERROR_BLOCKED_ADDRESS},
    {"a-redirect-to-this-computer-by-any-number",
     "HTTP/1.1 302 Found\r\nLocation: http://0:%P/page\r\n\r\n", RAW_CLOSE,
     FETCH_ERROR_BLOCKED_ADDRESS},
    {"a-redirect-to-this-computer-in-ipv6",
     "HTTP/1.1 302 Found\r\nLocation: http://[::ffff:127.0.0.1]:%P/page\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_BLOCKED_ADDRESS},
    {"a-redirect-to-this-computer-by-name",
     "HTTP/1.1 302 Found\r\nLocation: http://localhost:%P/page\r\n\r\n", RAW_CLOSE,
     FETCH_ERROR_BLOCKED_ADDRESS},
};

/* Short for what never ends, long for the rest. */
static unsigned
deadline_for (const AnswerCase *row)
{
  return row->expected == FETCH_ERROR_TIMEOUT ? 300 : 20000;
}

/* The body of a case is a string, so what ends in the middle of a page shows. */
static void
test_answer (gconstpointer data)
{
  const AnswerCase *row = data;
  const RawRoute routes[] = {{"/page", row->answer, row->end}, {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = errand_fetch_address (address, deadline_for (row));

  if (row->expected == SUCCESS) {
    g_assert_no_error (errand.error);
    errand_assert_bytes (&errand, row->body);
    g_assert_cmpuint (errand.page->status, ==, 200);
  } else {
    g_assert_error (errand.error, FETCH_ERROR, row->expected);
  }
  g_assert_cmpint (errand.max_step_us, <, 100 * 1000);
  g_assert_cmpuint (raw_server_count (server, "/page"), ==, 1);
}

static void
test_what_is_told (void)
{
  const RawRoute routes[] = {
      {"/page", "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset=\"Shift_JIS\"\r\n"
                "X-Two: a\r\nX-Two: b\xff\r\nContent-Length: 5\r\n\r\nhello"},
      {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page?a=1#part");
  gint64 before = g_get_real_time ();
  g_auto (Errand) errand = errand_fetch_address (address, 20000);

  g_assert_no_error (errand.error);
  g_assert_cmpstr (errand.page->final_address, ==, address);
  g_assert_cmpstr (errand.page->media_type, ==, "text/html");
  g_assert_cmpstr (errand.page->charset, ==, "Shift_JIS");
  g_assert_nonnull (strstr (errand.page->headers, "X-Two: a\nX-Two: b\ufffd\n"));
  g_assert_cmpint (errand.page->received_at, >=, before);
  g_assert_cmpint (errand.page->received_at, <=, g_get_real_time ());
  g_assert_cmpuint (errand.n_progress, >, 0);
}

static void
test_status_sentence (void)
{
  const RawRoute routes[] = {
      {"/page", "HTTP/1.1 429 <b>Go away</b>\r\nRetry-After: 7200\r\n\r\n"}, {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = errand_fetch_address (address, 20000);

  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_HTTP_STATUS);
  g_assert_cmpstr (
      errand.error->message, ==,
      "The server answered 429: too many requests, try again in 120 minutes");
}

/* A server that has nothing to say any more is left at once, without reading on. */
static void
test_refused_type_is_not_downloaded (void)
{
  const RawRoute routes[] = {
      {"/page", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n0000", RAW_FLOOD},
      {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = errand_fetch_address (address, 20000);

  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_UNSUPPORTED_TYPE);
  g_assert_cmpuint (raw_server_sent (server), <, 1 << 20);
}

/* libsoup warns of what it does not expect; it goes on, and so do we. */
static void
test_negative_length (void)
{
  const RawRoute routes[] = {{"/page", HTML "Content-Length: -5\r\n\r\nhello"}, {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = {0};

  g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_WARNING, "*content-length*");
  errand = errand_fetch_address (address, 20000);
  g_test_assert_expected_messages ();
  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_BAD_RESPONSE);
}

typedef struct {
  const char *name;
  const char *address;
  FetchErrorCode expected;
} AddressCase;

static char *long_address;

static const AddressCase address_cases[] = {
    {"a-file", "file:///etc/passwd", FETCH_ERROR_UNSUPPORTED_SCHEME},
    {"a-script", "javascript:alert(1)", FETCH_ERROR_UNSUPPORTED_SCHEME},
    {"data", "data:text/html,hello", FETCH_ERROR_UNSUPPORTED_SCHEME},
    {"ftp", "ftp://127.0.0.1/", FETCH_ERROR_UNSUPPORTED_SCHEME},
    {"no-host", "http:///", FETCH_ERROR_INVALID_URL},
    {"a-host-that-is-none", "http://a b/", FETCH_ERROR_INVALID_URL},
    {"words", "no address", FETCH_ERROR_INVALID_URL},
    {"nothing", "", FETCH_ERROR_INVALID_URL},
    {"more-than-64-kilobytes", NULL, FETCH_ERROR_INVALID_URL},
    {"a-name-that-does-not-exist", "http://no-such-host.invalid/", FETCH_ERROR_DNS},
};

static void
test_address (gconstpointer data)
{
  const AddressCase *row = data;
  g_auto (Errand) errand =
      errand_fetch_address (row->address == NULL ? long_address : row->address, 20000);

  g_assert_error (errand.error, FETCH_ERROR, (int)row->expected);
}

static void
test_nobody_listens (void)
{
  const RawRoute routes[] = {{NULL}};
  RawServer *server = raw_server_new (routes);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = {0};

  raw_server_free (server);
  errand = errand_fetch_address (address, 20000);
  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_REFUSED);
}

static void
test_certificate_of_nobody (void)
{
  const RawRoute routes[] = {{"/page", HTML CLOSE "hello"}, {NULL}};
  g_autofree char *certificate =
      g_test_build_filename (G_TEST_DIST, "self-signed.pem", NULL);
  g_autoptr (RawServer) server = raw_server_new_tls (routes, certificate);
  g_autofree char *address = raw_server_address (server, "/page");
  g_auto (Errand) errand = errand_fetch_address (address, 20000);

  g_assert_error (errand.error, FETCH_ERROR, FETCH_ERROR_TLS);
  g_assert_cmpuint (raw_server_count (server, "/page"), ==, 0);
}

/* ---- images ---- */

static const AnswerCase image_cases[] = {
    {"an-image", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n" CLOSE "\x89PNG\r\n",
     RAW_CLOSE, SUCCESS, "\x89PNG\r\n"},
    {"a-file-without-a-type-of-its-own",
     "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n" CLOSE "\x89PNG\r\n",
     RAW_CLOSE, SUCCESS, "\x89PNG\r\n"},
    {"a-page", HTML CLOSE "hello", RAW_CLOSE, FETCH_ERROR_UNSUPPORTED_TYPE},
    {"an-image-without-end", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
     RAW_FLOOD, FETCH_ERROR_TOO_LARGE},
    {"an-image-that-redirects-to-itself", "HTTP/1.1 302 Found\r\nLocation: /page\r\n\r\n",
     RAW_CLOSE, FETCH_ERROR_REDIRECT_LOOP},
    {"an-image-in-another-place-of-this-computer",
     "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:%P/page\r\n\r\n", RAW_CLOSE,
     FETCH_ERROR_BLOCKED_ADDRESS},
};

static void
test_image (gconstpointer data)
{
  const AnswerCase *row = data;
  const RawRoute routes[] = {{"/page", row->answer, row->end}, {NULL}};
  g_autoptr (RawServer) server = raw_server_new (routes);
  g_autofree char *page = raw_server_address (server, "/");
  g_autofree char *address = raw_server_address (server, "/page");
  g_autoptr (FetchSession) session = fetch_session_new (page);
  g_auto (Errand) errand = {.session = session};

  fetch_image_async (session, address, page, NULL, errand_image_cb, &errand);
  errand_wait (&errand);
  if (row->expected == SUCCESS) {
    g_assert_no_error (errand.error);
    errand_assert_bytes (&errand, row->body);
  } else {
    g_assert_error (errand.error, FETCH_ERROR, row->expected);
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *tail = g_strnfill (64 * 1024, 'q');
  int failed;

  g_test_init (&argc, &argv, NULL);
  fake_resolver_install ();
  long_address = g_strconcat ("http://127.0.0.1/?", tail, NULL);
  ADD_CASES ("/fetch-page/answer", answer_cases, test_answer);
  g_test_add_func ("/fetch-page/tells-what-the-head-said", test_what_is_told);
  g_test_add_func ("/fetch-page/a-status-is-told-in-our-words", test_status_sentence);
  g_test_add_func ("/fetch-page/a-refused-type-is-not-downloaded",
                   test_refused_type_is_not_downloaded);
  ADD_CASES ("/fetch-page/address", address_cases, test_address);
  g_test_add_func ("/fetch-page/a-negative-length", test_negative_length);
  g_test_add_func ("/fetch-page/nobody-listens", test_nobody_listens);
  g_test_add_func ("/fetch-page/a-certificate-of-nobody", test_certificate_of_nobody);
  ADD_CASES ("/fetch-page/image", image_cases, test_image);
  failed = g_test_run ();
  g_free (long_address);
  return failed;
}
