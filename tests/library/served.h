/* served.h: answers for a server that has a page and its images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/raw-server.h"

#define SERVED(media_type)                                                               \
  "HTTP/1.1 200 OK\r\nContent-Type: " media_type "\r\nConnection: close\r\n\r\n"
#define NOT_FOUND "HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\nno"

/* Images of their formats, as far as anybody looks; their sizes are the bytes' own. */
#define GIF_BYTES(width) "GIF89a" width "\0\x01\0\0\0\0;"
#define PNG_BYTES "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06"

/* A route whose answer may hold any bytes. */
#define SERVED_BYTES(path, media_type, bytes)                                            \
  {                                                                                      \
    path, SERVED (media_type) bytes, RAW_CLOSE, sizeof (SERVED (media_type) bytes) - 1   \
  }
