/* fetch-response.h: reads the head of a response before its body is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>
#include <stdbool.h>
#include <stdint.h>

#include "fetch/fetch-kind.h"

typedef struct {
  unsigned status;
  char *media_type;       /* lower case, without parameters; NULL when not given */
  char *charset;          /* NULL when not given */
  char *content_encoding; /* NULL when not given */
  char *headers;          /* "Name: value\n" lines */
  int64_t length;         /* of the body as sent; -1 when not given */
} FetchResponse;

/**
 * fetch_response_read:
 * @message: its response headers have arrived
 * @response: (out): to be cleared; untouched on failure
 *
 * Returns: whether what @message brings is a page or image of @kind; else
 * FETCH_ERROR_HTTP_STATUS, _EMPTY, _UNSUPPORTED_TYPE or _BAD_RESPONSE
 */
bool fetch_response_read (SoupMessage *message, const FetchKind *kind,
                          FetchResponse *response, GError **error);
void fetch_response_clear (FetchResponse *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FetchResponse, fetch_response_clear)

/* Whether @status sends the client to the address in Location. */
bool fetch_response_is_redirect (unsigned status);

/**
 * fetch_response_target:
 * @address: where the redirect came from
 *
 * Resolves Location.  A fragment of @address goes along (RFC 9110, section 10.2.2).
 *
 * Returns: (transfer full) (nullable): the absolute web address; else
 * FETCH_ERROR_BAD_REDIRECT
 */
char *fetch_response_target (SoupMessage *message, const char *address, GError **error);
