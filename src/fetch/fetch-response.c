/* fetch-response.c: reads the head of a response before its body is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-response.h"

#include <string.h>

#include "base/uri.h"
#include "fetch/fetch-error.h"

/* What is kept of the headers; libsoup takes up to 100 kB. */
#define MAX_HEADER_BYTES (32 * 1024)

void
fetch_response_clear (FetchResponse *self)
{
  g_clear_pointer (&self->media_type, g_free);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->content_encoding, g_free);
  g_clear_pointer (&self->headers, g_free);
}

/* ---- the status ---- */

/* RFC 9110, section 15, RFC 6585 and RFC 7725, for readers.  What the server calls it
 * is its own text, which is not shown. */
static const struct {
  unsigned status;
  const char *meaning;
} meanings[] = {
    {401, "a login is needed"},
    {402, "it is to be paid for"},
    {403, "access is forbidden"},
    {404, "there is no such page"},
    {410, "the page is gone"},
    {429, "too many requests"},
    {451, "not available for legal reasons"},
    {500, "something is broken there"},
    {502, "something is broken there"},
    {503, "not available for now"},
    {504, "something is too slow there"},
};

static const char *
meaning_of (unsigned status)
{
  for (size_t i = 0; i < G_N_ELEMENTS (meanings); i++) {
    if (meanings[i].status == status)
      return meanings[i].meaning;
  }
  return "the page cannot be had";
}

/* RFC 9110, section 10.2.3.  The form with a date is not read. */
static char *
describe_patience (SoupMessageHeaders *headers)
{
  const char *retry = soup_message_headers_get_one (headers, "Retry-After");
  guint64 seconds;

  if (retry == NULL ||
      !g_ascii_string_to_unsigned (retry, 10, 1, 366 * 86400, &seconds, NULL))
    return g_strdup ("");
  return g_strdup_printf (", try again in %" G_GUINT64_FORMAT " minutes",
                          (seconds + 59) / 60);
}

static bool
check_status (SoupMessage *message, GError **error)
{
  unsigned status = soup_message_get_status (message);
  g_autofree char *patience = NULL;

  if (status == SOUP_STATUS_OK || status == SOUP_STATUS_NON_AUTHORITATIVE)
    return true;
  if (status == SOUP_STATUS_NO_CONTENT || status == SOUP_STATUS_RESET_CONTENT) {
    fetch_error_set (error, FETCH_ERROR_EMPTY);
    return false;
  }
  patience = describe_patience (soup_message_get_response_headers (message));
  g_set_error (error, FETCH_ERROR, FETCH_ERROR_HTTP_STATUS,
               "The server answered %u: %s%s", status, meaning_of (status), patience);
  return false;
}

/* ---- the type ---- */

static void
read_type (SoupMessageHeaders *headers, FetchResponse *response)
{
  g_autoptr (GHashTable) parameters = NULL;
  const char *type = soup_message_headers_get_content_type (headers, &parameters);

  if (type == NULL)
    return;
  response->media_type = g_ascii_strdown (type, -1);
  response->charset = g_strdup (g_hash_table_lookup (parameters, "charset"));
}

/* ---- the length ---- */

/* A list of equal numbers is one number (RFC 9110, section 8.6); anything else that is
 * no number makes the end of the body a guess. */
static bool
read_length (SoupMessageHeaders *headers, FetchResponse *response)
{
  const char *list = soup_message_headers_get_list (headers, "Content-Length");
  g_auto (GStrv) items = list == NULL ? NULL : g_strsplit (list, ",", 10);

  response->length = -1;
  if (list == NULL ||
      soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CHUNKED)
    return true;
  for (char **item = items; *item != NULL; item++) {
    guint64 length;

    if (!g_ascii_string_to_unsigned (g_strstrip (*item), 10, 0, G_MAXINT64, &length,
                                     NULL) ||
        (response->length >= 0 && response->length != (int64_t)length))
      return false;
    response->length = (int64_t)length;
  }
  return true;
}

/* ---- all ---- */

static char *
headers_as_text (SoupMessageHeaders *headers)
{
  GString *text = g_string_new (NULL);
  SoupMessageHeadersIter iter;
  const char *name, *value;

  soup_message_headers_iter_init (&iter, headers);
  while (soup_message_headers_iter_next (&iter, &name, &value)) {
    g_autofree char *valid = g_utf8_make_valid (value, -1);

    if (text->len + strlen (name) + strlen (valid) < MAX_HEADER_BYTES)
      g_string_append_printf (text, "%s: %s\n", name, valid);
  }
  return g_string_free (text, FALSE);
}

bool
fetch_response_read (SoupMessage *message, const FetchKind *kind, FetchResponse *response,
                     GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  g_auto (FetchResponse) read = {.status = soup_message_get_status (message)};

  if (!check_status (message, error))
    return false;
  if (!read_length (headers, &read)) {
    fetch_error_set (error, FETCH_ERROR_BAD_RESPONSE);
    return false;
  }
  read_type (headers, &read);
  if (!fetch_kind_accepts_type (kind, read.media_type)) {
    fetch_error_set (error, FETCH_ERROR_UNSUPPORTED_TYPE);
    return false;
  }
  read.content_encoding =
      g_strdup (soup_message_headers_get_list (headers, "Content-Encoding"));
  read.headers = headers_as_text (headers);
  *response = read;
  read = (FetchResponse){0};
  return true;
}

bool
fetch_response_is_redirect (unsigned status)
{
  switch (status) {
  case SOUP_STATUS_MOVED_PERMANENTLY:
  case SOUP_STATUS_FOUND:
  case SOUP_STATUS_SEE_OTHER:
  case SOUP_STATUS_TEMPORARY_REDIRECT:
  case SOUP_STATUS_PERMANENT_REDIRECT:
    return true;
  default:
    return false;
  }
}

char *
fetch_response_target (SoupMessage *message, const char *address, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *location = soup_message_headers_get_one (headers, "Location");
  g_autofree char *target = location == NULL ? NULL : uri_resolve (address, location);
  const char *fragment = strchr (address, '#');

  if (target == NULL || !uri_is_web (target)) {
    fetch_error_set (error, FETCH_ERROR_BAD_REDIRECT);
    return NULL;
  }
  if (fragment != NULL && strchr (target, '#') == NULL)
    return g_strconcat (target, fragment, NULL);
  return g_steal_pointer (&target);
}
