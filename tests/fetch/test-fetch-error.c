/* test-fetch-error.c: names of errors, and what errors of lower layers mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-error.h"

#include <libsoup/soup.h>

#include "cases.h"

static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = FETCH_ERROR_TIMEOUT; code <= FETCH_ERROR_EMPTY; code++) {
    g_autoptr (GError) error = fetch_error_new ((FetchErrorCode)code);
    const char *name = fetch_error_name ((FetchErrorCode)code);

    g_assert_error (error, FETCH_ERROR, code);
    g_assert_cmpstr (error->message, !=, "");
    g_assert_true (g_hash_table_add (seen, (gpointer)name));
  }
  g_assert_cmpstr (fetch_error_name (FETCH_ERROR_TIMEOUT), ==, "timeout");
  g_assert_cmpstr (fetch_error_name (FETCH_ERROR_BLOCKED_ADDRESS), ==, "blocked_address");
  g_assert_cmpstr (fetch_error_name (FETCH_ERROR_EMPTY), ==, "empty");
}

typedef struct {
  const char *name;
  GQuark (*domain) (void);
  int code;
  FetchStage stage;
  FetchErrorCode expected;
} MeaningCase;

static const MeaningCase meaning_cases[] = {
    {"no-such-name", g_resolver_error_quark, G_RESOLVER_ERROR_NOT_FOUND,
     FETCH_STAGE_REQUEST, FETCH_ERROR_DNS},
    {"no-name-server", g_resolver_error_quark, G_RESOLVER_ERROR_TEMPORARY_FAILURE,
     FETCH_STAGE_REQUEST, FETCH_ERROR_DNS},
    {"nobody-listens", g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED,
     FETCH_STAGE_REQUEST, FETCH_ERROR_REFUSED},
    {"no-way-there", g_io_error_quark, G_IO_ERROR_NETWORK_UNREACHABLE,
     FETCH_STAGE_REQUEST, FETCH_ERROR_REFUSED},
    {"no-host-there", g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE, FETCH_STAGE_REQUEST,
     FETCH_ERROR_REFUSED},
    {"a-proxy-that-wants-a-password", g_io_error_quark, G_IO_ERROR_PROXY_NEED_AUTH,
     FETCH_STAGE_REQUEST, FETCH_ERROR_REFUSED},
    {"the-kernel-gave-up", g_io_error_quark, G_IO_ERROR_TIMED_OUT, FETCH_STAGE_REQUEST,
     FETCH_ERROR_TIMEOUT},
    {"closed-before-the-answer", g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT,
     FETCH_STAGE_REQUEST, FETCH_ERROR_RESET},
    {"closed-in-the-head", g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT, FETCH_STAGE_HEAD,
     FETCH_ERROR_BAD_RESPONSE},
    {"closed-in-the-body", g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT, FETCH_STAGE_BODY,
     FETCH_ERROR_TRUNCATED},
    {"reset-in-the-body", g_io_error_quark, G_IO_ERROR_CONNECTION_CLOSED,
     FETCH_STAGE_BODY, FETCH_ERROR_RESET},
    {"a-certificate-of-nobody", g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE,
     FETCH_STAGE_REQUEST, FETCH_ERROR_TLS},
    {"no-tls-at-all", g_tls_error_quark, G_TLS_ERROR_NOT_TLS, FETCH_STAGE_REQUEST,
     FETCH_ERROR_TLS},
    {"tls-cut-in-the-body", g_tls_error_quark, G_TLS_ERROR_EOF, FETCH_STAGE_BODY,
     FETCH_ERROR_TRUNCATED},
    {"no-http", soup_session_error_quark, SOUP_SESSION_ERROR_PARSING, FETCH_STAGE_HEAD,
     FETCH_ERROR_BAD_RESPONSE},
    {"an-unknown-transfer-encoding", soup_session_error_quark,
     SOUP_SESSION_ERROR_ENCODING, FETCH_STAGE_HEAD, FETCH_ERROR_BAD_RESPONSE},
};

static void
test_meaning (gconstpointer data)
{
  const MeaningCase *row = data;
  g_autoptr (GError) cause = g_error_new_literal (row->domain (), row->code, "cause");
  g_autoptr (GError) error = fetch_error_from (cause, row->stage);

  g_assert_error (error, FETCH_ERROR, (int)row->expected);
}

static void
test_kept (void)
{
  g_autoptr (GError) ours = fetch_error_new (FETCH_ERROR_EMPTY);
  g_autoptr (GError) cancelled =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  g_autoptr (GError) from_ours = fetch_error_from (ours, FETCH_STAGE_BODY);
  g_autoptr (GError) from_cancelled = fetch_error_from (cancelled, FETCH_STAGE_BODY);

  g_assert_error (from_ours, FETCH_ERROR, FETCH_ERROR_EMPTY);
  g_assert_error (from_cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-error/each-code-has-a-name-and-a-sentence", test_names);
  ADD_CASES ("/fetch-error/meaning", meaning_cases, test_meaning);
  g_test_add_func ("/fetch-error/ours-and-cancellation-stay", test_kept);
  return g_test_run ();
}
