/* reader-scheme.c: the two address schemes that the page may load, and all it may load
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-scheme.h"

#include <string.h>

/* Nothing but images of our own.  The style sheets are WebKit's user style sheets, which
 * a policy does not bind. */
#define POLICY                                                                           \
  "default-src 'none'; img-src " READER_IMAGE_SCHEME                                     \
  ":; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

#define SHA256_HEX_LENGTH 64

struct ReaderScheme {
  CuttingsLibrary *library;
  char *page;
  char *address;
  unsigned serial;
};

/* What an image may be: the types that WebKit draws.  Whatever else the library might
 * say, the page does not get. */
static const char *const image_types[] = {
    "image/png",  "image/jpeg", "image/gif",     "image/webp",
    "image/avif", "image/bmp",  "image/svg+xml", "image/x-icon",
};

static void
scheme_clear (gpointer data)
{
  ReaderScheme *self = data;

  g_clear_object (&self->library);
  g_free (self->page);
  g_free (self->address);
}

ReaderScheme *
reader_scheme_new (void)
{
  ReaderScheme *self = g_rc_box_new0 (ReaderScheme);

  self->address = g_strdup (READER_PAGE_SCHEME ":/0");
  return self;
}

ReaderScheme *
reader_scheme_ref (ReaderScheme *self)
{
  return g_rc_box_acquire (self);
}

void
reader_scheme_unref (ReaderScheme *self)
{
  g_rc_box_release_full (self, scheme_clear);
}

/* ---- answering ------------------------------------------------------------- */

static void
respond (WebKitURISchemeRequest *request, GBytes *bytes, const char *type)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (WebKitURISchemeResponse) response =
      webkit_uri_scheme_response_new (stream, (gint64)g_bytes_get_size (bytes));
  SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

  soup_message_headers_append (headers, "Content-Security-Policy", POLICY);
  soup_message_headers_append (headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_append (headers, "Referrer-Policy", "no-referrer");
  webkit_uri_scheme_response_set_content_type (response, type);
  webkit_uri_scheme_response_set_http_headers (response, headers);
  webkit_uri_scheme_request_finish_with_response (request, response);
}

static void
refuse (WebKitURISchemeRequest *request)
{
  g_autoptr (GError) error =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No such page or image");

  webkit_uri_scheme_request_finish_error (request, error);
}

static void
on_page_requested (WebKitURISchemeRequest *request, gpointer data)
{
  ReaderScheme *self = data;
  g_autoptr (GBytes) bytes = NULL;

  if (self->page == NULL ||
      !g_str_equal (webkit_uri_scheme_request_get_uri (request), self->address)) {
    refuse (request);
    return;
  }
  bytes = g_bytes_new (self->page, strlen (self->page));
  respond (request, bytes, "text/html; charset=utf-8");
}

static bool
is_image_type (const char *type)
{
  for (size_t i = 0; i < G_N_ELEMENTS (image_types); i++)
    if (g_strcmp0 (image_types[i], type) == 0)
      return true;
  return false;
}

static void
image_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WebKitURISchemeRequest) request = data;
  g_autofree char *type = NULL;
  g_autoptr (GBytes) bytes =
      cuttings_library_load_image_finish (CUTTINGS_LIBRARY (source), result, &type, NULL);

  if (bytes == NULL || !is_image_type (type))
    refuse (request);
  else
    respond (request, bytes, type);
}

static bool
is_sha256 (const char *text)
{
  return strlen (text) == SHA256_HEX_LENGTH &&
         strspn (text, "0123456789abcdef") == SHA256_HEX_LENGTH;
}

static void
on_image_requested (WebKitURISchemeRequest *request, gpointer data)
{
  ReaderScheme *self = data;
  const char *sha256 = webkit_uri_scheme_request_get_path (request);

  if (self->library == NULL || sha256 == NULL || !is_sha256 (sha256))
    refuse (request);
  else
    cuttings_library_load_image_async (self->library, sha256, NULL, image_cb,
                                       g_object_ref (request));
}

/* ---- the doors ------------------------------------------------------------- */

void
reader_scheme_register (ReaderScheme *self, WebKitWebContext *context)
{
  WebKitSecurityManager *security = webkit_web_context_get_security_manager (context);

  webkit_web_context_register_uri_scheme (context, READER_PAGE_SCHEME, on_page_requested,
                                          reader_scheme_ref (self),
                                          (GDestroyNotify)reader_scheme_unref);
  webkit_web_context_register_uri_scheme (context, READER_IMAGE_SCHEME,
                                          on_image_requested, reader_scheme_ref (self),
                                          (GDestroyNotify)reader_scheme_unref);
  /* Only a secure page has crypto.subtle, which the text's hash is made with. */
  webkit_security_manager_register_uri_scheme_as_secure (security, READER_PAGE_SCHEME);
  webkit_security_manager_register_uri_scheme_as_secure (security, READER_IMAGE_SCHEME);
}

void
reader_scheme_set_library (ReaderScheme *self, CuttingsLibrary *library)
{
  g_set_object (&self->library, library);
}

void
reader_scheme_take_page (ReaderScheme *self, char *html)
{
  g_free (self->page);
  g_free (self->address);
  self->page = html;
  self->serial++;
  self->address = g_strdup_printf ("%s:/%u", READER_PAGE_SCHEME, self->serial);
}

const char *
reader_scheme_get_address (const ReaderScheme *self)
{
  return self->address;
}

unsigned
reader_scheme_get_serial (const ReaderScheme *self)
{
  return self->serial;
}
