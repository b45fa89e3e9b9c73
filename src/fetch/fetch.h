/* fetch.h: from an address to bytes, under a policy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only code that speaks to the network.  Every hop of every fetch, images
 * included, passes the same guard.  Asynchronous on the caller's main context.
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>
#include <stdint.h>

#define FETCH_ERROR (fetch_error_quark ())
GQuark fetch_error_quark (void);

/* One code per thing the reader can do differently. */
typedef enum {
  FETCH_ERROR_TIMEOUT,
  FETCH_ERROR_TOO_LARGE,
  FETCH_ERROR_TRUNCATED,
  FETCH_ERROR_BAD_ENCODING, /* content encoding */
  FETCH_ERROR_BAD_RESPONSE,
  FETCH_ERROR_RESET,
  FETCH_ERROR_REDIRECT_LOOP,
  FETCH_ERROR_TOO_MANY_REDIRECTS,
  FETCH_ERROR_BAD_REDIRECT,
  FETCH_ERROR_UNSUPPORTED_SCHEME,
  FETCH_ERROR_INVALID_URL,
  FETCH_ERROR_BLOCKED_ADDRESS,
  FETCH_ERROR_DNS,
  FETCH_ERROR_REFUSED,
  FETCH_ERROR_TLS,
  FETCH_ERROR_HTTP_STATUS,
  FETCH_ERROR_UNSUPPORTED_TYPE,
  FETCH_ERROR_EMPTY,
} FetchErrorCode;

/* The reason each value is what it is stands in fetch-policy.c. */
typedef struct {
  unsigned deadline_ms; /* for the whole transfer, all redirects included */
  size_t max_bytes;     /* after undoing the content encoding */
  unsigned max_redirects;
} FetchPolicy;

extern const FetchPolicy fetch_page_policy;
extern const FetchPolicy fetch_image_policy;

typedef struct {
  GBytes *bytes; /* content encoding undone */
  char *final_address;
  char *media_type; /* lower case, without parameters; NULL when not given */
  char *charset;    /* parameter of the Content-Type; NULL when not given */
  char *headers;    /* of the last response, "Name: value\n" lines */
  unsigned status;
  int64_t received_at; /* µs since the epoch, UTC */
} FetchedPage;

void fetched_page_free (FetchedPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FetchedPage, fetched_page_free)

/* One save of one page: its cookies (name=value) live as long as it does, and its
 * typed host decides what may be reached. */
typedef struct FetchSession FetchSession;

/**
 * fetch_session_new:
 * @typed_address: what the user asked for; its host may be private, and only on
 *   that very host may a redirect or an image reach a non-public address
 */
FetchSession *fetch_session_new (const char *typed_address);
void fetch_session_free (FetchSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FetchSession, fetch_session_free)

/* Bytes received so far, and how many are expected (-1 when unknown). */
typedef void (*FetchProgressFunc) (int64_t received, int64_t expected, gpointer data);

/* Other limits than fetch_page_policy and fetch_image_policy, for what comes after. */
void fetch_session_set_policy (FetchSession *self, const FetchPolicy *page,
                               const FetchPolicy *image);

/**
 * fetch_page_async:
 *
 * Fetches the typed address of the session.  Calls @callback exactly once, also on
 * cancellation, never before this function has returned.  @self may be freed while it
 * runs.
 */
void fetch_page_async (FetchSession *self, GCancellable *cancellable,
                       FetchProgressFunc progress, gpointer progress_data,
                       GAsyncReadyCallback callback, gpointer data);

/**
 * fetch_refresh_async:
 * @address: absolute: where a fetched page itself sends its reader, as with
 *   <meta http-equiv="refresh">
 *
 * Fetches another page as if the first one had redirected to it: what is left of the
 * deadline and of the redirects is for both, and a circle is found.
 */
void fetch_refresh_async (FetchSession *self, const char *address,
                          GCancellable *cancellable, FetchProgressFunc progress,
                          gpointer progress_data, GAsyncReadyCallback callback,
                          gpointer data);

/* For both: (transfer full) (nullable): FETCH_ERROR or G_IO_ERROR_CANCELLED on failure. */
FetchedPage *fetch_page_finish (FetchSession *self, GAsyncResult *result, GError **error);

/* An image of the page, with a Referer of @page_address: its origin alone for another
 * host, nothing when that is not secure but the page was. */
void fetch_image_async (FetchSession *self, const char *address, const char *page_address,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer data);
FetchedPage *fetch_image_finish (FetchSession *self, GAsyncResult *result,
                                 GError **error);

/* "timeout", "too_large", …: what the command line prints as error kind. */
const char *fetch_error_name (FetchErrorCode code);
