/* html-encoding-meta.c: the encoding that a page claims for itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-encoding-meta.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* What is still to be read. */
typedef struct {
  const char *at;
  const char *end;
} Scan;

/* Some of the bytes, as they stand there. */
typedef struct {
  const char *start;
  size_t length;
} Piece;

/* What one <meta> has said so far. */
typedef struct {
  const HtmlEncoding *encoding;
  bool needs_pragma; /* it came from "content": worth nothing without http-equiv */
  bool has_pragma;
} Meta;

static bool
is_blank (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static void
skip_blanks (Scan *scan)
{
  while (scan->at < scan->end && is_blank (*scan->at))
    scan->at++;
}

static bool
looking_at (const Scan *scan, const char *text)
{
  size_t length = strlen (text);

  return (size_t)(scan->end - scan->at) >= length &&
         g_ascii_strncasecmp (scan->at, text, length) == 0;
}

/* Moves past the next @text, or to the end. */
static void
skip_past (Scan *scan, const char *text)
{
  while (scan->at < scan->end && !looking_at (scan, text))
    scan->at++;
  scan->at = MIN (scan->end, scan->at + strlen (text));
}

static bool
piece_is (Piece piece, const char *text)
{
  return piece.length == strlen (text) &&
         g_ascii_strncasecmp (piece.start, text, piece.length) == 0;
}

/* Reads up to a byte of @stops, or a blank. */
static Piece
read_until (Scan *scan, const char *stops)
{
  const char *start = scan->at;

  while (scan->at < scan->end && !is_blank (*scan->at) &&
         (*scan->at == '\0' || strchr (stops, *scan->at) == NULL))
    scan->at++;
  return (Piece){start, (size_t)(scan->at - start)};
}

/* Reads what stands in quotes; nothing when the closing one is missing. */
static Piece
read_quoted (Scan *scan)
{
  char quote = *scan->at++;
  const char *start = scan->at;
  const char *close = memchr (start, quote, (size_t)(scan->end - start));

  scan->at = close != NULL ? close + 1 : scan->end;
  return close != NULL ? (Piece){start, (size_t)(close - start)} : (Piece){start, 0};
}

/* "Get an attribute" of the standard; false at the end of the tag. */
static bool
read_attribute (Scan *scan, Piece *name, Piece *value)
{
  while (scan->at < scan->end && (is_blank (*scan->at) || *scan->at == '/'))
    scan->at++;
  if (scan->at == scan->end || *scan->at == '>')
    return false;

  *name = read_until (scan, "=/>");
  *value = (Piece){scan->at, 0};
  if (name->length == 0 && *scan->at == '=')
    scan->at++;
  skip_blanks (scan);
  if (scan->at == scan->end || *scan->at != '=')
    return true;
  scan->at++;
  skip_blanks (scan);
  if (scan->at < scan->end)
    *value = *scan->at == '"' || *scan->at == '\'' ? read_quoted (scan)
                                                   : read_until (scan, ">");
  return true;
}

/* "Extracting a character encoding from a meta element", of the content attribute. */
static const HtmlEncoding *
encoding_of_content (Piece content)
{
  Scan scan = {content.start, content.start + content.length};

  while (scan.at < scan.end) {
    Piece label;

    skip_past (&scan, "charset");
    skip_blanks (&scan);
    if (scan.at == scan.end || *scan.at != '=')
      continue;
    scan.at++;
    skip_blanks (&scan);
    if (scan.at == scan.end)
      return NULL;
    label = *scan.at == '"' || *scan.at == '\'' ? read_quoted (&scan)
                                                : read_until (&scan, ";");
    return html_encoding_find (label.start, label.length);
  }
  return NULL;
}

static void
take_attribute (Meta *meta, Piece name, Piece value)
{
  if (piece_is (name, "http-equiv")) {
    meta->has_pragma |= piece_is (value, "content-type");
  } else if (piece_is (name, "charset")) {
    meta->encoding = html_encoding_find (value.start, value.length);
    meta->needs_pragma = false;
  } else if (piece_is (name, "content") && meta->encoding == NULL) {
    meta->encoding = encoding_of_content (value);
    meta->needs_pragma = true;
  }
}

/* A page that could be read this far is in no encoding that is not ASCII's superset. */
static const HtmlEncoding *
believable (const HtmlEncoding *claimed)
{
  if (claimed == NULL)
    return NULL;
  switch (claimed->kind) {
  case HTML_ENCODING_KIND_UTF_16BE:
  case HTML_ENCODING_KIND_UTF_16LE:
    return html_encoding_named ("UTF-8");
  case HTML_ENCODING_KIND_USER_DEFINED:
    return html_encoding_named ("windows-1252");
  default:
    return claimed;
  }
}

/* Reads the attributes of a tag, the name of which has been read. */
static const HtmlEncoding *
read_tag (Scan *scan, bool is_meta)
{
  Meta meta = {0};
  Piece name, value;

  while (read_attribute (scan, &name, &value)) {
    if (is_meta)
      take_attribute (&meta, name, value);
  }
  if (meta.needs_pragma && !meta.has_pragma)
    return NULL;
  return believable (meta.encoding);
}

/* Reads what begins with the "<" just passed. */
static const HtmlEncoding *
read_markup (Scan *scan)
{
  bool is_end = scan->at < scan->end && *scan->at == '/';
  bool is_meta;

  scan->at += is_end;
  if (scan->at == scan->end)
    return NULL;
  if (g_ascii_isalpha (*scan->at)) {
    is_meta = !is_end && piece_is (read_until (scan, "/>"), "meta");
    return read_tag (scan, is_meta);
  }
  if (is_end || *scan->at == '!' || *scan->at == '?')
    skip_past (scan, ">");
  return NULL;
}

/* <?xml version="1.0" encoding="…"?>, at the very beginning. */
static const HtmlEncoding *
xml_declaration (const char *bytes, size_t length)
{
  Scan scan = {bytes, bytes + length};
  Piece name, value;

  if (!looking_at (&scan, "<?xml"))
    return NULL;
  scan.at += strlen ("<?xml");
  while (read_attribute (&scan, &name, &value)) {
    if (piece_is (name, "encoding"))
      return believable (html_encoding_find (value.start, value.length));
  }
  return NULL;
}

const HtmlEncoding *
html_encoding_meta (const char *bytes, size_t length)
{
  Scan scan = {bytes, bytes + length};
  const HtmlEncoding *found = xml_declaration (bytes, length);

  while (found == NULL && scan.at < scan.end) {
    const char *next = memchr (scan.at, '<', (size_t)(scan.end - scan.at));

    if (next == NULL)
      break;
    scan.at = next;
    if (looking_at (&scan, "<!--")) {
      scan.at += strlen ("<!");
      skip_past (&scan, "-->");
      continue;
    }
    scan.at++;
    found = read_markup (&scan);
  }
  return found;
}
