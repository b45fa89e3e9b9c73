/* fetch-request.c: the request for a page or an image
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-request.h"

#include <string.h>

#include "base/uri.h"
#include "fetch/fetch-decoder.h"
#include "fetch/fetch-error.h"
#include "fetch/fetch-policy.h"

/* Addresses are as uri_resolve () left them: encoded, but with lone "%" perhaps. */
#define URI_FLAGS (SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED)

static GUri *
parse (const char *address, GError **error)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);
  g_autofree char *normal = uri_resolve (NULL, address);
  GUri *uri = NULL;

  if (scheme != NULL && !uri_is_web (address)) {
    fetch_error_set (error, FETCH_ERROR_UNSUPPORTED_SCHEME);
    return NULL;
  }
  if (normal != NULL && strlen (normal) <= fetch_max_address_bytes)
    uri = g_uri_parse (normal, URI_FLAGS, NULL);
  if (uri == NULL)
    fetch_error_set (error, FETCH_ERROR_INVALID_URL);
  return uri;
}

static bool
has_same_origin (GUri *a, GUri *b)
{
  return g_str_equal (g_uri_get_scheme (a), g_uri_get_scheme (b)) &&
         g_str_equal (g_uri_get_host (a), g_uri_get_host (b)) &&
         g_uri_get_port (a) == g_uri_get_port (b);
}

/* What browsers send by default: "strict-origin-when-cross-origin" of the W3C Referrer
 * Policy; (nullable). */
static char *
referer_for (GUri *target, const char *page_address)
{
  g_autoptr (GUri) page = g_uri_parse (page_address, URI_FLAGS, NULL);
  g_autoptr (GUri) origin = NULL;

  if (page == NULL || !uri_is_web (page_address))
    return NULL;
  if (has_same_origin (target, page))
    return g_strndup (page_address, strcspn (page_address, "#"));
  if (g_str_equal (g_uri_get_scheme (page), "https") &&
      !g_str_equal (g_uri_get_scheme (target), "https"))
    return NULL;
  origin = g_uri_build (URI_FLAGS, g_uri_get_scheme (page), NULL, g_uri_get_host (page),
                        g_uri_get_port (page), "/", NULL, NULL);
  return g_uri_to_string (origin);
}

SoupMessage *
fetch_request_new (const char *address, const FetchKind *kind, const char *page_address,
                   GError **error)
{
  g_autoptr (GUri) uri = parse (address, error);
  SoupMessage *message;
  SoupMessageHeaders *headers;
  g_autofree char *referer = NULL;

  if (uri == NULL)
    return NULL;
  message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT |
                                       SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE |
                                       SOUP_MESSAGE_COLLECT_METRICS);
  headers = soup_message_get_request_headers (message);
  soup_message_headers_replace (headers, "Accept", kind->accept);
  soup_message_headers_replace (headers, "Accept-Encoding", FETCH_DECODER_ENCODINGS);
  referer = page_address == NULL ? NULL : referer_for (uri, page_address);
  if (referer != NULL)
    soup_message_headers_replace (headers, "Referer", referer);
  return message;
}
