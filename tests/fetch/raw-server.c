/* raw-server.c: a server on 127.0.0.1 that sends exactly the bytes it is told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/raw-server.h"

#include <string.h>
#include <sys/socket.h>

#define TRICKLE_US (20 * 1000)
#define FLOOD_BYTES (64 * 1024)

struct RawServer {
  const RawRoute *routes;
  GTlsCertificate *certificate; /* NULL for a server without TLS */
  GSocket *listener;
  unsigned port;
  GCancellable *stop;
  GThread *thread;
  GPtrArray *connected; /* GThread: one for each connection; of @thread */

  GMutex lock;
  GPtrArray *requests; /* heads, in the order they came */
  size_t sent;
};

/* ---- one connection, in a thread of its own ---- */

static char *
read_head (GInputStream *input)
{
  g_autoptr (GString) head = g_string_new (NULL);

  while (strstr (head->str, "\r\n\r\n") == NULL) {
    char buffer[4096];
    gssize n = g_input_stream_read (input, buffer, sizeof buffer, NULL, NULL);

    if (n <= 0)
      return NULL;
    g_string_append_len (head, buffer, n);
  }
  return g_string_free (g_steal_pointer (&head), FALSE);
}

static char *
path_of (const char *head)
{
  const char *path = strchr (head, ' ') + 1;

  return g_strndup (path, strcspn (path, " ?"));
}

static bool
fits (const RawRoute *route, const char *path, const char *head)
{
  const char *cookies = strstr (head, "\r\nCookie: ");

  if (!g_str_equal (route->path, path))
    return false;
  return route->cookie == NULL ||
         (cookies != NULL && strstr (cookies, route->cookie) != NULL);
}

static bool
send_bytes (RawServer *self, GOutputStream *output, const char *bytes, size_t length)
{
  if (!g_output_stream_write_all (output, bytes, length, NULL, NULL, NULL))
    return false;
  g_mutex_lock (&self->lock);
  self->sent += length;
  g_mutex_unlock (&self->lock);
  return true;
}

/* The answer with the port in its places; (transfer full). */
static GBytes *
make_answer (RawServer *self, const RawRoute *route)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *port = g_strdup_printf ("%u", self->port);
  char *answer;

  if (route->length > 0)
    return g_bytes_new_static (route->answer, route->length);
  parts = g_strsplit (route->answer, "%P", -1);
  answer = g_strjoinv (port, parts);
  return g_bytes_new_take (answer, strlen (answer));
}

static void
go_on_flooding (RawServer *self, GOutputStream *output, const char *bytes, size_t length)
{
  size_t n = MIN (length, FLOOD_BYTES);
  g_autofree char *block = g_malloc (FLOOD_BYTES);

  for (size_t at = 0; at < FLOOD_BYTES; at += n)
    memcpy (block + at, bytes + length - n, MIN (n, FLOOD_BYTES - at));
  while (send_bytes (self, output, block, FLOOD_BYTES))
    continue;
}

static void
wait_for_client (GInputStream *input)
{
  char byte;

  while (g_input_stream_read (input, &byte, 1, NULL, NULL) > 0)
    continue;
}

static void
reset (GSocketConnection *connection)
{
  struct linger at_once = {1, 0};
  int fd = g_socket_get_fd (g_socket_connection_get_socket (connection));

  setsockopt (fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

static void
finish (RawServer *self, GSocketConnection *connection, GIOStream *stream, RawEnd end,
        const char *bytes, size_t length)
{
  GOutputStream *output = g_io_stream_get_output_stream (stream);

  switch (end) {
  case RAW_CLOSE:
    break;
  case RAW_RESET:
    reset (connection);
    break;
  case RAW_HANG:
    wait_for_client (g_io_stream_get_input_stream (stream));
    break;
  case RAW_TRICKLE:
    while (send_bytes (self, output, "x", 1))
      g_usleep (TRICKLE_US);
    break;
  case RAW_FLOOD:
    go_on_flooding (self, output, bytes, length);
    break;
  }
}

static void
answer (RawServer *self, GSocketConnection *connection, GIOStream *stream,
        const char *head)
{
  g_autofree char *path = path_of (head);

  for (const RawRoute *route = self->routes; route->path != NULL; route++) {
    g_autoptr (GBytes) bytes = NULL;
    gsize length;
    const char *data;

    if (!fits (route, path, head))
      continue;
    bytes = make_answer (self, route);
    data = g_bytes_get_data (bytes, &length);
    if (send_bytes (self, g_io_stream_get_output_stream (stream), data, length))
      finish (self, connection, stream, route->end, data, length);
    return;
  }
  g_assert_not_reached ();
}

static void
serve (RawServer *self, GSocketConnection *connection)
{
  g_autoptr (GIOStream) stream = g_object_ref (G_IO_STREAM (connection));
  g_autofree char *head = NULL;

  if (self->certificate != NULL) {
    g_object_unref (stream);
    stream =
        g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate, NULL);
  }
  head = read_head (g_io_stream_get_input_stream (stream));
  if (head == NULL)
    return;
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->requests, g_strdup (head));
  g_mutex_unlock (&self->lock);
  answer (self, connection, stream, head);
  g_io_stream_close (stream, NULL, NULL);
}

typedef struct {
  RawServer *server;
  GSocketConnection *connection;
} Job;

static gpointer
connection_thread (gpointer data)
{
  g_autofree Job *job = data;

  serve (job->server, job->connection);
  g_object_unref (job->connection);
  return NULL;
}

/* ---- the server ---- */

static gpointer
accept_thread (gpointer data)
{
  RawServer *self = data;
  GSocket *socket;

  while ((socket = g_socket_accept (self->listener, self->stop, NULL)) != NULL) {
    Job *job = g_new (Job, 1);

    *job = (Job){self, g_socket_connection_factory_create_connection (socket)};
    g_object_unref (socket);
    g_ptr_array_add (self->connected,
                     g_thread_new ("raw-connection", connection_thread, job));
  }
  return NULL;
}

static void
listen_on_loopback (RawServer *self)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) wanted = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) got = NULL;
  g_autoptr (GError) error = NULL;

  self->listener = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  g_socket_bind (self->listener, wanted, TRUE, &error);
  g_assert_no_error (error);
  g_socket_listen (self->listener, &error);
  g_assert_no_error (error);
  got = g_socket_get_local_address (self->listener, &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (got));
}

static RawServer *
start (const RawRoute *routes, GTlsCertificate *certificate)
{
  RawServer *self = g_new0 (RawServer, 1);

  self->routes = routes;
  self->certificate = certificate;
  g_mutex_init (&self->lock);
  self->requests = g_ptr_array_new_with_free_func (g_free);
  self->connected = g_ptr_array_new ();
  self->stop = g_cancellable_new ();
  listen_on_loopback (self);
  self->thread = g_thread_new ("raw-server", accept_thread, self);
  return self;
}

RawServer *
raw_server_new (const RawRoute *routes)
{
  return start (routes, NULL);
}

RawServer *
raw_server_new_tls (const RawRoute *routes, const char *certificate_file)
{
  g_autoptr (GError) error = NULL;
  GTlsCertificate *certificate =
      g_tls_certificate_new_from_file (certificate_file, &error);

  g_assert_no_error (error);
  return start (routes, certificate);
}

void
raw_server_free (RawServer *self)
{
  g_cancellable_cancel (self->stop);
  g_thread_join (self->thread);
  for (guint i = 0; i < self->connected->len; i++)
    g_thread_join (g_ptr_array_index (self->connected, i));
  g_ptr_array_unref (self->connected);
  g_object_unref (self->listener);
  g_object_unref (self->stop);
  g_clear_object (&self->certificate);
  g_ptr_array_unref (self->requests);
  g_mutex_clear (&self->lock);
  g_free (self);
}

unsigned
raw_server_port (const RawServer *self)
{
  return self->port;
}

char *
raw_server_address (const RawServer *self, const char *path)
{
  return g_strdup_printf ("%s://127.0.0.1:%u%s",
                          self->certificate == NULL ? "http" : "https", self->port, path);
}

unsigned
raw_server_count (RawServer *self, const char *path)
{
  unsigned n = 0;

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->requests->len; i++) {
    g_autofree char *asked = path_of (g_ptr_array_index (self->requests, i));

    n += g_str_equal (asked, path);
  }
  g_mutex_unlock (&self->lock);
  return n;
}

char *
raw_server_last_request (RawServer *self, const char *path)
{
  char *last = NULL;

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->requests->len; i++) {
    g_autofree char *asked = path_of (g_ptr_array_index (self->requests, i));

    if (g_str_equal (asked, path)) {
      g_free (last);
      last = g_strdup (g_ptr_array_index (self->requests, i));
    }
  }
  g_mutex_unlock (&self->lock);
  return last;
}

size_t
raw_server_sent (RawServer *self)
{
  size_t sent;

  g_mutex_lock (&self->lock);
  sent = self->sent;
  g_mutex_unlock (&self->lock);
  return sent;
}
