/* fetch-transfer.c: one fetch from the first request to the last byte
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * visit → sent_cb → (a redirect: visit again) → read_cb, read_cb, … → deliver.
 * Everything that ends it early, the deadline, the caller's cancellation and the guard,
 * goes the same way: it notes the reason and cancels what is under way, whose callback
 * then reports the reason.
 */

#include "fetch/fetch-transfer.h"

#include <netinet/in.h>
#include <netinet/tcp.h>

#include "base/uri.h"
#include "fetch/fetch-body.h"
#include "fetch/fetch-error.h"
#include "fetch/fetch-framing.h"
#include "fetch/fetch-request.h"
#include "fetch/fetch-response.h"

/* How much is read at a time.  A step of the main loop decodes no more than this, which
 * even at the best ratio of gzip, 1,032 to 1, stays far below 100 ms. */
#define READ_BYTES (16 * 1024)

/* Kernels size their buffers by the segments.  With those of the Internet a server gets
 * rid of half a megabyte before its headers are read; with the 64 kB of a local
 * connection it would be three. */
#define SEGMENT_BYTES 1400

/* Below the priority of drawing, so that a fast server does not freeze the window. */
#define PRIORITY G_PRIORITY_DEFAULT_IDLE

typedef struct {
  FetchSession *session;
  const FetchKind *kind;
  FetchJourney *journey;
  size_t max_bytes;
  char *address;
  char *page_address;
  FetchProgressFunc progress;
  gpointer progress_data;

  GCancellable *stop;
  GError *reason; /* why it was stopped; NULL while it was not */
  GSource *deadline;
  GSource *watch; /* of the caller's cancellable; NULL without one */

  SoupMessage *message;
  GIOStream *connection; /* the last one that was made */
  GInputStream *stream;
  bool had_informational; /* 1xx, before the answer itself */
  FetchResponse response;
  FetchFraming framing;
  FetchBody *body;
} Transfer;

static void
clear_source (GSource **source)
{
  if (*source != NULL) {
    g_source_destroy (*source);
    g_clear_pointer (source, g_source_unref);
  }
}

static void
clear_message (Transfer *self)
{
  g_clear_object (&self->stream);
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
}

/* Lets go of everything that could still call back. */
static void
transfer_end (Transfer *self)
{
  clear_source (&self->deadline);
  clear_source (&self->watch);
  clear_message (self);
  g_clear_object (&self->connection);
}

static void
transfer_free (Transfer *self)
{
  transfer_end (self);
  fetch_session_free (self->session);
  g_clear_pointer (&self->journey, fetch_journey_unref);
  g_free (self->address);
  g_free (self->page_address);
  g_clear_object (&self->stop);
  g_clear_error (&self->reason);
  fetch_response_clear (&self->response);
  g_clear_pointer (&self->body, fetch_body_free);
  g_free (self);
}

/* ---- ending early ---- */

/* Takes @reason. */
static void
stop (Transfer *self, GError *reason)
{
  if (self->reason == NULL)
    self->reason = reason;
  else
    g_error_free (reason);
  g_cancellable_cancel (self->stop);
}

static gboolean
on_deadline (gpointer data)
{
  stop (data, fetch_error_new (FETCH_ERROR_TIMEOUT));
  return G_SOURCE_REMOVE;
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer data)
{
  stop (data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                   "Operation was cancelled"));
  return G_SOURCE_REMOVE;
}

static void
attach (GSource **kept, GSource *source, GSourceFunc callback, Transfer *self)
{
  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
  *kept = source;
}

/* Ends @task, which is taken, with the reason it was stopped for or with @error. */
static void
fail (GTask *task, const GError *error, FetchStage stage)
{
  Transfer *self = g_task_get_task_data (task);

  transfer_end (self);
  if (self->reason != NULL)
    g_task_return_error (task, g_steal_pointer (&self->reason));
  else
    g_task_return_error (task, fetch_error_from (error, stage));
  g_object_unref (task);
}

/* ---- the guard ---- */

static bool
check_remote (Transfer *self, const char *host, GIOStream *connection, GError **error)
{
  g_autoptr (GSocketAddress) remote = NULL;

  if (fetch_proxy_is_used_for (self->session->proxy, host))
    return true;
  if (G_IS_SOCKET_CONNECTION (connection))
    remote =
        g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (!G_IS_INET_SOCKET_ADDRESS (remote)) {
    fetch_error_set (error, FETCH_ERROR_BLOCKED_ADDRESS);
    return false;
  }
  return fetch_guard_check_connection (
      &self->session->guard, host,
      g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (remote)), error);
}

static void
limit_segments (GIOStream *connection)
{
  if (G_IS_TCP_CONNECTION (connection))
    g_socket_set_option (
        g_socket_connection_get_socket (G_SOCKET_CONNECTION (connection)), IPPROTO_TCP,
        TCP_MAXSEG, SEGMENT_BYTES, NULL);
}

static void
on_network_event (SoupMessage *message, GSocketClientEvent event, GIOStream *connection,
                  gpointer data)
{
  Transfer *self = data;
  const char *host = g_uri_get_host (soup_message_get_uri (message));
  GError *error = NULL;

  if (event == G_SOCKET_CLIENT_CONNECTING)
    limit_segments (connection);
  if (event == G_SOCKET_CLIENT_CONNECTED &&
      !check_remote (self, host, connection, &error))
    stop (self, error);
  if (event == G_SOCKET_CLIENT_CONNECTED || event == G_SOCKET_CLIENT_TLS_HANDSHAKED)
    g_set_object (&self->connection, connection);
}

/* ---- the body ---- */

static void
deliver (GTask *task, GBytes *bytes)
{
  Transfer *self = g_task_get_task_data (task);
  FetchResponse *response = &self->response;
  FetchedPage *page = g_new (FetchedPage, 1);

  transfer_end (self);
  *page = (FetchedPage){
      .bytes = bytes,
      .final_address = g_steal_pointer (&self->address),
      .media_type = g_steal_pointer (&response->media_type),
      .charset = g_steal_pointer (&response->charset),
      .headers = g_steal_pointer (&response->headers),
      .status = response->status,
      .received_at = g_get_real_time (),
  };
  g_task_return_pointer (task, page, (GDestroyNotify)fetched_page_free);
  g_object_unref (task);
}

/* (nullable): the whole body. */
static GBytes *
take_body (Transfer *self, GError **error)
{
  g_autoptr (GBytes) bytes = fetch_body_finish (self->body, error);

  if (bytes == NULL)
    return NULL;
  if (!fetch_framing_check (&self->framing, self->message, self->connection, error))
    return NULL;
  if (!fetch_kind_accepts_bytes (self->kind, self->response.charset, bytes)) {
    fetch_error_set (error, FETCH_ERROR_UNSUPPORTED_TYPE);
    return NULL;
  }
  return g_steal_pointer (&bytes);
}

static void
finish_body (GTask *task)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = take_body (g_task_get_task_data (task), &error);

  if (bytes != NULL)
    deliver (task, bytes);
  else
    fail (task, error, FETCH_STAGE_BODY);
}

static bool
take_piece (Transfer *self, GBytes *raw, GError **error)
{
  fetch_framing_note (&self->framing, self->message, g_bytes_get_size (raw));
  if (!fetch_body_feed (self->body, raw, error))
    return false;
  if (self->progress != NULL)
    self->progress (fetch_body_received (self->body), self->response.length,
                    self->progress_data);
  return true;
}

static void read_more (GTask *task);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) raw =
      g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (raw != NULL && g_bytes_get_size (raw) == 0)
    finish_body (task);
  else if (raw != NULL && take_piece (g_task_get_task_data (task), raw, &error))
    read_more (task);
  else
    fail (task, error, FETCH_STAGE_BODY);
}

static void
read_more (GTask *task)
{
  Transfer *self = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (self->stream, READ_BYTES, PRIORITY, self->stop,
                                   read_cb, task);
}

/* ---- the answer ---- */

static void
keep_cookies (Transfer *self)
{
  SoupMessageHeadersIter iter;
  const char *name, *value;

  soup_message_headers_iter_init (&iter,
                                  soup_message_get_response_headers (self->message));
  while (soup_message_headers_iter_next (&iter, &name, &value)) {
    if (g_ascii_strcasecmp (name, "Set-Cookie") == 0)
      fetch_cookies_store (self->session->cookies, soup_message_get_uri (self->message),
                           value);
  }
}

static void
on_informational (SoupMessage *message, gpointer data)
{
  ((Transfer *)data)->had_informational = true;
}

static bool
open_body (Transfer *self, GError **error)
{
  if (!fetch_response_read (self->message, self->kind, &self->response, error))
    return false;
  fetch_framing_init (&self->framing, self->message, !self->had_informational);
  self->body = fetch_body_new (self->response.content_encoding, self->response.length,
                               self->max_bytes, error);
  return self->body != NULL;
}

static FetchStage
stage_of (SoupMessage *message)
{
  SoupMessageMetrics *metrics = soup_message_get_metrics (message);

  return soup_message_metrics_get_response_header_bytes_received (metrics) > 0
             ? FETCH_STAGE_HEAD
             : FETCH_STAGE_REQUEST;
}

static void visit (GTask *task);

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Transfer *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (self->stream == NULL) {
    fail (task, error, stage_of (self->message));
    return;
  }
  keep_cookies (self);
  if (fetch_response_is_redirect (soup_message_get_status (self->message))) {
    char *target = fetch_response_target (self->message, self->address, &error);

    g_free (self->address);
    self->address = target;
    if (target != NULL) {
      visit (task);
      return;
    }
  } else if (open_body (self, &error)) {
    read_more (task);
    return;
  }
  fail (task, error, FETCH_STAGE_HEAD);
}

/* ---- the request ---- */

/* Makes the request for the address that it is at, if it may go there. */
static bool
prepare (Transfer *self, GError **error)
{
  FetchSession *session = self->session;
  g_autofree char *cookies = NULL;
  GUri *uri;

  clear_message (self);
  self->had_informational = false;
  self->message =
      fetch_request_new (self->address, self->kind, self->page_address, error);
  if (self->message == NULL)
    return false;
  uri = soup_message_get_uri (self->message);
  cookies = fetch_cookies_header (session->cookies, uri);
  if (cookies != NULL)
    soup_message_headers_replace (soup_message_get_request_headers (self->message),
                                  "Cookie", cookies);
  g_signal_connect (self->message, "network-event", G_CALLBACK (on_network_event), self);
  g_signal_connect (self->message, "got-informational", G_CALLBACK (on_informational),
                    self);
  return fetch_guard_check_name (&session->guard, g_uri_get_host (uri), error) &&
         fetch_journey_visit (self->journey, self->address, cookies, error);
}

static void
visit (GTask *task)
{
  Transfer *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (prepare (self, &error))
    soup_session_send_async (self->session->soup, self->message, PRIORITY, self->stop,
                             sent_cb, task);
  else
    fail (task, error, FETCH_STAGE_HEAD);
}

void
fetch_transfer_start (FetchSession *session, const FetchTransferOrder *order,
                      GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Transfer *self = g_new0 (Transfer, 1);

  self->session = fetch_session_ref (session);
  self->kind = order->kind;
  self->journey = order->journey;
  self->max_bytes = order->max_bytes;
  self->address = uri_resolve (NULL, order->address);
  if (self->address == NULL) /* the request says what is wrong with it */
    self->address = g_strdup (order->address);
  self->page_address = g_strdup (order->page_address);
  self->progress = order->progress;
  self->progress_data = order->progress_data;
  self->stop = g_cancellable_new ();
  g_task_set_source_tag (task, fetch_transfer_start);
  g_task_set_task_data (task, self, (GDestroyNotify)transfer_free);

  if (g_task_return_error_if_cancelled (task)) {
    g_object_unref (task);
    return;
  }
  attach (&self->deadline, g_timeout_source_new (fetch_journey_left_ms (self->journey)),
          on_deadline, self);
  if (cancellable != NULL)
    attach (&self->watch, g_cancellable_source_new (cancellable),
            G_SOURCE_FUNC (on_cancelled), self);
  visit (task);
}
