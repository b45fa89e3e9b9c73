/* import-mime.h: the parts of a MIME message, as far as saved pages need them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 5322 for heads, RFC 2045 and 2046 for bodies.  Nothing is copied until it is
 * decoded: an entity is a view of the file and lives as long as that.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Bytes of the file. */
typedef struct {
  const char *data;
  size_t length;
} ImportMimeSlice;

/* A message, or one of its parts. */
typedef struct {
  ImportMimeSlice head; /* header lines */
  ImportMimeSlice body; /* still encoded */
} ImportMimeEntity;

/* Parts head from body at the first empty line.  Without one all is head. */
ImportMimeEntity import_mime_entity (ImportMimeSlice bytes);

/* The value of the first header called @name, its lines joined; (transfer full)
 * (nullable). */
char *import_mime_header (const ImportMimeEntity *self, const char *name);

/* The media type of the entity in lower case, without parameters; "text/plain" when it
 * says none (RFC 2045, section 5.2); (transfer full). */
char *import_mime_type (const ImportMimeEntity *self);

/* A parameter of its Content-Type, "charset" or "boundary"; (transfer full)
 * (nullable). */
char *import_mime_parameter (const ImportMimeEntity *self, const char *name);

/* The body with its transfer encoding undone; (transfer full).  Bytes that are not of
 * the encoding are passed over, as RFC 2045 asks for. */
GBytes *import_mime_decode (const ImportMimeEntity *self);

/* Goes through the parts of a multipart entity. */
typedef struct {
  ImportMimeSlice rest;
  char *delimiter; /* "--" and the boundary */
  bool is_at_end;
} ImportMimeParts;

/* False when @entity is not multipart or its boundary is missing or longer than RFC
 * 2046, section 5.1.1, allows. */
bool import_mime_parts_init (ImportMimeParts *self, const ImportMimeEntity *entity);
void import_mime_parts_clear (ImportMimeParts *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportMimeParts, import_mime_parts_clear)

/**
 * import_mime_parts_next:
 * @part: (out): untouched when there is none
 * @is_whole: (out): whether a delimiter follows; else the file ends within the part
 *
 * Returns: whether there is another part
 */
bool import_mime_parts_next (ImportMimeParts *self, ImportMimeEntity *part,
                             bool *is_whole);
