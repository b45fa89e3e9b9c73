/* import-mime.c: the parts of a MIME message, as far as saved pages need them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Line ends are CRLF by the standards and LF in many files; both are taken.
 */

#include "import/import-mime.h"

#include <string.h>

/* RFC 2046, section 5.1.1. */
#define MAX_BOUNDARY 70

/* ---- lines ---- */

/* The next line of @rest, with its end; moves @rest past it. */
static ImportMimeSlice
take_line (ImportMimeSlice *rest)
{
  const char *end = memchr (rest->data, '\n', rest->length);
  size_t length = end == NULL ? rest->length : (size_t)(end + 1 - rest->data);
  ImportMimeSlice line = {rest->data, length};

  rest->data += length;
  rest->length -= length;
  return line;
}

/* Without the line's end. */
static size_t
content_length (ImportMimeSlice line)
{
  size_t length = line.length;

  if (length > 0 && line.data[length - 1] == '\n')
    length--;
  if (length > 0 && line.data[length - 1] == '\r')
    length--;
  return length;
}

static bool
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* ---- heads ---- */

ImportMimeEntity
import_mime_entity (ImportMimeSlice bytes)
{
  ImportMimeSlice rest = bytes;

  while (rest.length > 0) {
    size_t before = (size_t)(rest.data - bytes.data);

    if (content_length (take_line (&rest)) == 0)
      return (ImportMimeEntity){{bytes.data, before}, rest};
  }
  return (ImportMimeEntity){bytes, rest};
}

/* Where the value begins when @line is a header called @name; else NULL. */
static const char *
value_of (ImportMimeSlice line, const char *name)
{
  size_t length = strlen (name);

  if (line.length <= length || g_ascii_strncasecmp (line.data, name, length) != 0)
    return NULL;
  while (length < line.length && is_blank (line.data[length]))
    length++;
  return length < line.length && line.data[length] == ':' ? line.data + length + 1 : NULL;
}

/* Lines that begin with a blank go on with the header before (RFC 5322, 2.2.3). */
char *
import_mime_header (const ImportMimeEntity *self, const char *name)
{
  ImportMimeSlice rest = self->head;
  GString *value = NULL;

  while (rest.length > 0) {
    ImportMimeSlice line = take_line (&rest);
    const char *start = value == NULL ? value_of (line, name) : line.data;

    if (value != NULL && !is_blank (*line.data))
      break;
    if (start == NULL)
      continue;
    if (value == NULL)
      value = g_string_new (NULL);
    g_string_append_len (value, start,
                         (gssize)content_length (line) - (start - line.data));
  }
  return value == NULL ? NULL : g_strstrip (g_string_free (value, FALSE));
}

char *
import_mime_type (const ImportMimeEntity *self)
{
  g_autofree char *value = import_mime_header (self, "Content-Type");

  if (value == NULL)
    return g_strdup ("text/plain");
  value[strcspn (value, ";")] = '\0';
  return g_ascii_strdown (g_strstrip (value), -1);
}

/* Reads a quoted string or a token (RFC 2045, section 5.1) and moves @at past it. */
static char *
take_parameter_value (const char **at)
{
  GString *value = g_string_new (NULL);
  bool is_quoted = **at == '"';

  if (is_quoted)
    (*at)++;
  while (**at != '\0' && (is_quoted ? **at != '"' : strchr ("; \t", **at) == NULL)) {
    if (is_quoted && **at == '\\' && (*at)[1] != '\0')
      (*at)++;
    g_string_append_c (value, *(*at)++);
  }
  return g_string_free (value, FALSE);
}

char *
import_mime_parameter (const ImportMimeEntity *self, const char *name)
{
  g_autofree char *header = import_mime_header (self, "Content-Type");
  size_t length = strlen (name);
  const char *at = header == NULL ? NULL : strchr (header, ';');

  while (at != NULL) {
    bool is_wanted;
    g_autofree char *value = NULL;

    at++;
    while (is_blank (*at))
      at++;
    is_wanted = g_ascii_strncasecmp (at, name, length) == 0 && at[length] == '=';
    at += strcspn (at, "=;");
    if (*at == '=') {
      at++;
      value = take_parameter_value (&at);
    }
    if (is_wanted)
      return g_steal_pointer (&value);
    at = strchr (at, ';');
  }
  return NULL;
}

/* ---- transfer encodings ---- */

/* Padding that is missing at the end is added. */
static GBytes *
decode_base64 (ImportMimeSlice body)
{
  guint8 *decoded = g_malloc (body.length / 4 * 3 + 6);
  int state = 0;
  guint save = 0;
  gsize length = g_base64_decode_step (body.data, body.length, decoded, &state, &save);

  for (unsigned i = 0; state != 0 && i < 3; i++)
    length += g_base64_decode_step ("=", 1, decoded + length, &state, &save);
  return g_bytes_new_take (decoded, length);
}

static bool
is_hex_pair (const char *at, const char *end)
{
  return end - at >= 2 && g_ascii_isxdigit (at[0]) && g_ascii_isxdigit (at[1]);
}

/* The bytes of an "=" at the end of a line, blanks that mailers added included; 0 when
 * no line ends there. */
static size_t
soft_break_length (const char *at, const char *end)
{
  const char *start = at++;

  while (at < end && is_blank (*at))
    at++;
  if (at < end && *at == '\r')
    at++;
  if (at == end)
    return (size_t)(at - start);
  return *at == '\n' ? (size_t)(at + 1 - start) : 0;
}

/* RFC 2045, section 6.7. */
static GBytes *
decode_quoted_printable (ImportMimeSlice body)
{
  guint8 *decoded = g_malloc (body.length + 1);
  const char *at = body.data, *end = body.data + body.length;
  gsize length = 0;

  while (at < end) {
    size_t skipped = *at == '=' ? soft_break_length (at, end) : 0;

    if (skipped > 0) {
      at += skipped;
    } else if (*at == '=' && is_hex_pair (at + 1, end)) {
      decoded[length++] =
          (guint8)(g_ascii_xdigit_value (at[1]) << 4 | g_ascii_xdigit_value (at[2]));
      at += 3;
    } else {
      decoded[length++] = (guint8)*at++;
    }
  }
  return g_bytes_new_take (decoded, length);
}

static GBytes *
decode_identity (ImportMimeSlice body)
{
  return g_bytes_new (body.data, body.length);
}

static const struct {
  const char *name;
  GBytes *(*decode) (ImportMimeSlice body);
} encodings[] = {
    {"base64", decode_base64},
    {"quoted-printable", decode_quoted_printable},
};

GBytes *
import_mime_decode (const ImportMimeEntity *self)
{
  g_autofree char *encoding = import_mime_header (self, "Content-Transfer-Encoding");

  for (size_t i = 0; encoding != NULL && i < G_N_ELEMENTS (encodings); i++) {
    if (g_ascii_strcasecmp (encoding, encodings[i].name) == 0)
      return encodings[i].decode (self->body);
  }
  return decode_identity (self->body);
}

/* ---- parts ---- */

/* A line is a delimiter when nothing but "--" or blanks follow the boundary. */
static bool
is_delimiter (const ImportMimeParts *self, ImportMimeSlice line)
{
  size_t length = strlen (self->delimiter), end = content_length (line);

  if (end < length || memcmp (line.data, self->delimiter, length) != 0)
    return false;
  if (end >= length + 2 && memcmp (line.data + length, "--", 2) == 0)
    length += 2;
  while (length < end && is_blank (line.data[length]))
    length++;
  return length == end;
}

/* The next line that is a delimiter, cut out of @rest; its data is NULL when there is
 * none.  What precedes it in @rest comes back in @before, without its last line end,
 * which belongs to the delimiter. */
static ImportMimeSlice
take_delimiter (ImportMimeParts *self, ImportMimeSlice *before)
{
  const char *start = self->rest.data;

  while (self->rest.length > 0) {
    ImportMimeSlice line = take_line (&self->rest);

    if (is_delimiter (self, line)) {
      *before = (ImportMimeSlice){start, (size_t)(line.data - start)};
      before->length = content_length (*before);
      return line;
    }
  }
  *before = (ImportMimeSlice){start, (size_t)(self->rest.data - start)};
  return (ImportMimeSlice){NULL, 0};
}

static bool
is_last_delimiter (const ImportMimeParts *self, ImportMimeSlice line)
{
  size_t length = strlen (self->delimiter);

  return line.length >= length + 2 && memcmp (line.data + length, "--", 2) == 0;
}

bool
import_mime_parts_init (ImportMimeParts *self, const ImportMimeEntity *entity)
{
  g_autofree char *type = import_mime_type (entity);
  g_autofree char *boundary = import_mime_parameter (entity, "boundary");
  ImportMimeSlice preamble, line;

  *self = (ImportMimeParts){.rest = entity->body};
  if (!g_str_has_prefix (type, "multipart/") || boundary == NULL || *boundary == '\0' ||
      strlen (boundary) > MAX_BOUNDARY)
    return false;
  self->delimiter = g_strconcat ("--", boundary, NULL);
  line = take_delimiter (self, &preamble);
  self->is_at_end = line.data == NULL || is_last_delimiter (self, line);
  return true;
}

void
import_mime_parts_clear (ImportMimeParts *self)
{
  g_clear_pointer (&self->delimiter, g_free);
}

bool
import_mime_parts_next (ImportMimeParts *self, ImportMimeEntity *part, bool *is_whole)
{
  ImportMimeSlice bytes, line;

  if (self->is_at_end)
    return false;
  line = take_delimiter (self, &bytes);
  self->is_at_end = line.data == NULL || is_last_delimiter (self, line);
  *is_whole = line.data != NULL;
  *part = import_mime_entity (bytes);
  return true;
}
