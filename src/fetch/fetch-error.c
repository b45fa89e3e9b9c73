/* fetch-error.c: makes the errors of fetching, and reads those of the layers below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-error.h"

#include <libsoup/soup.h>

G_DEFINE_QUARK (cuttings - fetch - error, fetch_error)

static const struct {
  const char *name;
  const char *sentence;
} kinds[] = {
    [FETCH_ERROR_TIMEOUT] = {"timeout", "The server took too long"},
    [FETCH_ERROR_TOO_LARGE] = {"too_large", "The page is too large"},
    [FETCH_ERROR_TRUNCATED] = {"truncated", "The page arrived incomplete"},
    [FETCH_ERROR_BAD_ENCODING] = {"bad_encoding",
                                  "The page is compressed in a way that cannot be read"},
    [FETCH_ERROR_BAD_RESPONSE] = {"bad_response",
                                  "The server sent something that is no web page"},
    [FETCH_ERROR_RESET] = {"reset", "The server broke off the connection"},
    [FETCH_ERROR_REDIRECT_LOOP] = {"redirect_loop", "The page redirects in a circle"},
    [FETCH_ERROR_TOO_MANY_REDIRECTS] = {"too_many_redirects",
                                        "The page redirects too often"},
    [FETCH_ERROR_BAD_REDIRECT] =
        {"bad_redirect", "The page redirects to something that is no web address"},
    [FETCH_ERROR_UNSUPPORTED_SCHEME] = {"unsupported_scheme",
                                        "Only http and https addresses can be saved"},
    [FETCH_ERROR_INVALID_URL] = {"invalid_url", "This is no web address"},
    [FETCH_ERROR_BLOCKED_ADDRESS] =
        {"blocked_address",
         "The page leads into a private network, which is not allowed"},
    [FETCH_ERROR_DNS] = {"dns", "The server was not found"},
    [FETCH_ERROR_REFUSED] = {"refused", "The server cannot be reached"},
    [FETCH_ERROR_TLS] = {"tls", "The connection to the server is not secure"},
    [FETCH_ERROR_HTTP_STATUS] = {"http_status", "The server refused to give the page"},
    [FETCH_ERROR_UNSUPPORTED_TYPE] = {"unsupported_type",
                                      "This kind of file cannot be saved"},
    [FETCH_ERROR_EMPTY] = {"empty", "The page is empty"},
};

#define ANY_CODE (-1)

/* What an error means in each stage; the first row that fits wins. */
static const struct {
  GQuark (*domain) (void);
  int code;
  FetchErrorCode meaning[FETCH_N_STAGES];
} rules[] = {
    {g_io_error_quark,
     G_IO_ERROR_TIMED_OUT,
     {FETCH_ERROR_TIMEOUT, FETCH_ERROR_TIMEOUT, FETCH_ERROR_TIMEOUT}},
    /* libsoup's word for an early end, and for headers without one */
    {g_io_error_quark,
     G_IO_ERROR_PARTIAL_INPUT,
     {FETCH_ERROR_RESET, FETCH_ERROR_BAD_RESPONSE, FETCH_ERROR_TRUNCATED}},
    {g_io_error_quark,
     G_IO_ERROR_CONNECTION_CLOSED,
     {FETCH_ERROR_RESET, FETCH_ERROR_RESET, FETCH_ERROR_RESET}},
    {g_io_error_quark,
     G_IO_ERROR_HOST_NOT_FOUND,
     {FETCH_ERROR_DNS, FETCH_ERROR_DNS, FETCH_ERROR_DNS}},
    /* unreachable, forbidden by a firewall, or by a proxy */
    {g_io_error_quark,
     ANY_CODE,
     {FETCH_ERROR_REFUSED, FETCH_ERROR_BAD_RESPONSE, FETCH_ERROR_RESET}},
    {g_resolver_error_quark,
     ANY_CODE,
     {FETCH_ERROR_DNS, FETCH_ERROR_DNS, FETCH_ERROR_DNS}},
    {g_tls_error_quark,
     G_TLS_ERROR_EOF,
     {FETCH_ERROR_TLS, FETCH_ERROR_BAD_RESPONSE, FETCH_ERROR_TRUNCATED}},
    {g_tls_error_quark, ANY_CODE, {FETCH_ERROR_TLS, FETCH_ERROR_TLS, FETCH_ERROR_TLS}},
};

const char *
fetch_error_name (FetchErrorCode code)
{
  g_assert (code < G_N_ELEMENTS (kinds));
  return kinds[code].name;
}

GError *
fetch_error_new (FetchErrorCode code)
{
  return g_error_new_literal (FETCH_ERROR, (int)code, kinds[code].sentence);
}

void
fetch_error_set (GError **error, FetchErrorCode code)
{
  g_propagate_error (error, fetch_error_new (code));
}

GError *
fetch_error_from (const GError *cause, FetchStage stage)
{
  if (cause->domain == FETCH_ERROR ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (cause);
  for (size_t i = 0; i < G_N_ELEMENTS (rules); i++) {
    if (cause->domain == rules[i].domain () &&
        (rules[i].code == ANY_CODE || rules[i].code == cause->code))
      return fetch_error_new (rules[i].meaning[stage]);
  }
  return fetch_error_new (FETCH_ERROR_BAD_RESPONSE);
}
