/* raw-server.h: a server on 127.0.0.1 that sends exactly the bytes it is told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each connection has a thread of its own and is closed after one answer, so that a
 * test's main loop is all the client's.
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

/* What follows the bytes of an answer. */
typedef enum {
  RAW_CLOSE,   /* the end of the connection */
  RAW_RESET,   /* an RST */
  RAW_HANG,    /* nothing, until the client goes */
  RAW_TRICKLE, /* an "x" every 20 ms, until the client goes */
  RAW_FLOOD,   /* the last 64 kB of the answer over and over, until the client goes */
} RawEnd;

typedef struct {
  const char *path;   /* without query */
  const char *answer; /* "%P" stands for the port; of @length bytes when that is not 0 */
  RawEnd end;
  size_t length;
  const char *cookie; /* an answer only for requests with this in their Cookie header */
} RawRoute;

typedef struct RawServer RawServer;

/* @routes: the first one that fits answers; ends with a row without a path; kept. */
RawServer *raw_server_new (const RawRoute *routes);

/* The same behind TLS, with a certificate that nobody trusts. */
RawServer *raw_server_new_tls (const RawRoute *routes, const char *certificate_file);

/* Waits for the end of every connection. */
void raw_server_free (RawServer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RawServer, raw_server_free)

unsigned raw_server_port (const RawServer *self);

/* "http://127.0.0.1:PORT" and @path; (transfer full). */
char *raw_server_address (const RawServer *self, const char *path);

/* Requests for @path so far, and the head of the last one; (transfer full) (nullable). */
unsigned raw_server_count (RawServer *self, const char *path);
char *raw_server_last_request (RawServer *self, const char *path);

/* Bytes of answers so far. */
size_t raw_server_sent (RawServer *self);
