/* uri-parts.c: a web address taken apart, every part in its normal form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri-parts.h"

#include <string.h>

#include "base/uri-host.h"

/* Bytes that a part must carry percent-encoded, beside controls, the blank and all
 * that is not ASCII: the percent-encode sets of the WHATWG URL standard. */
#define ENCODE_IN_PATH "\"<>^`{}"
#define ENCODE_IN_QUERY "\"<>'"
#define ENCODE_IN_FRAGMENT "\"<>`"

void
uri_parts_clear (UriParts *self)
{
  g_free (self->scheme);
  g_free (self->host);
  g_free (self->path);
  g_free (self->query);
  g_free (self->fragment);
  *self = (UriParts){.port = -1};
}

size_t
uri_parts_scheme_length (const char *text)
{
  size_t n = 0;

  if (!g_ascii_isalpha (text[0]))
    return 0;
  while (g_ascii_isalnum (text[n]) || (text[n] != '\0' && strchr ("+-.", text[n])))
    n++;
  return text[n] == ':' ? n : 0;
}

bool
uri_parts_is_web_scheme (const char *scheme)
{
  return g_str_equal (scheme, "http") || g_str_equal (scheme, "https");
}

/* Drops blanks and controls at both ends, and every TAB, LF and CR. */
static char *
clean (const char *text)
{
  GString *cleaned;
  size_t length;

  while (*text != '\0' && (unsigned char)*text <= 0x20)
    text++;
  length = strlen (text);
  while (length > 0 && (unsigned char)text[length - 1] <= 0x20)
    length--;
  cleaned = g_string_sized_new (length);
  for (size_t i = 0; i < length; i++) {
    if (strchr ("\t\n\r", text[i]) == NULL)
      g_string_append_c (cleaned, text[i]);
  }
  return g_string_free (cleaned, FALSE);
}

static char *
encode (const char *text, size_t length, const char *unsafe)
{
  GString *encoded = g_string_sized_new (length);

  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)text[i];

    if (byte <= 0x20 || byte >= 0x7f || strchr (unsafe, byte) != NULL)
      g_string_append_printf (encoded, "%%%02X", byte);
    else
      g_string_append_c (encoded, (char)byte);
  }
  return g_string_free (encoded, FALSE);
}

/* How many dots a path segment means, "%2e" being one as well; 0 for other names. */
static unsigned
count_dots (const char *segment, size_t length)
{
  unsigned n = 0;

  for (size_t i = 0; i < length; n++) {
    if (segment[i] == '.')
      i++;
    else if (length - i >= 3 && g_ascii_strncasecmp (segment + i, "%2e", 3) == 0)
      i += 3;
    else
      return 0;
  }
  return n <= 2 ? n : 0;
}

static void
drop_last_segment (GString *path)
{
  const char *slash = memrchr (path->str, '/', path->len);

  g_string_truncate (path, slash == NULL ? 0 : (gsize)(slash - path->str));
}

/* RFC 3986, section 5.2.4. @path starts with a slash. */
static char *
remove_dot_segments (const char *path)
{
  GString *out = g_string_sized_new (strlen (path));

  while (*path != '\0') {
    size_t length = strcspn (path + 1, "/");
    unsigned dots = count_dots (path + 1, length);
    bool is_last = path[1 + length] == '\0';

    if (dots == 2)
      drop_last_segment (out);
    if (dots == 0)
      g_string_append_len (out, path, (gssize)length + 1);
    else if (is_last)
      g_string_append_c (out, '/');
    path += 1 + length;
  }
  return g_string_free (out, FALSE);
}

/* ---- the parts of http and https ---- */

static bool
is_slash (char c)
{
  return c == '/' || c == '\\';
}

static bool
parse_port (const char *text, const char *scheme, int *port)
{
  guint64 number;

  *port = -1;
  if (*text == '\0')
    return true;
  if (strspn (text, "0123456789") != strlen (text))
    return false;
  number = g_ascii_strtoull (text, NULL, 10);
  if (number > G_MAXUINT16)
    return false;
  if (number != (g_str_equal (scheme, "https") ? 443 : 80))
    *port = (int)number;
  return true;
}

/* Fills host and port from the @length bytes between "//" and the path. */
static bool
parse_authority (const char *text, size_t length, UriParts *parts)
{
  g_autofree char *authority = g_strndup (text, length);
  const char *at = strrchr (authority, '@');
  const char *host = at == NULL ? authority : at + 1;
  const char *bracket = strchr (host, ']');
  const char *colon = strchr (bracket == NULL ? host : bracket, ':');
  size_t host_length = colon == NULL ? strlen (host) : (size_t)(colon - host);

  if (!parse_port (colon == NULL ? "" : colon + 1, parts->scheme, &parts->port))
    return false;
  parts->host = uri_host_normalise (host, host_length);
  return parts->host != NULL;
}

/* Fills query and fragment from what follows the path. */
static void
parse_tail (const char *text, UriParts *parts)
{
  if (*text == '?') {
    size_t length = strcspn (text + 1, "#");

    g_free (parts->query);
    parts->query = encode (text + 1, length, ENCODE_IN_QUERY);
    text += 1 + length;
  }
  if (*text == '#')
    parts->fragment = encode (text + 1, strlen (text + 1), ENCODE_IN_FRAGMENT);
}

/* Fills path, query and fragment; @text is relative to the folder of @base_path. */
static void
parse_path_and_tail (const char *base_path, const char *text, UriParts *parts)
{
  size_t length = strcspn (text, "?#");
  const char *slash = base_path == NULL ? NULL : strrchr (base_path, '/');
  g_autofree char *own = encode (text, length, ENCODE_IN_PATH);
  g_autofree char *whole = NULL;

  g_strdelimit (own, "\\", '/');
  if (*own == '/' || slash == NULL)
    whole = g_strconcat (*own == '/' ? "" : "/", own, NULL);
  else
    whole = g_strdup_printf ("%.*s%s", (int)(slash + 1 - base_path), base_path, own);
  parts->path = remove_dot_segments (whole);
  parse_tail (text + length, parts);
}

/* @text follows the scheme, its slashes included; any number of them will do. */
static bool
parse_web_absolute (const char *text, UriParts *parts)
{
  size_t length;

  while (is_slash (*text))
    text++;
  length = strcspn (text, "/\\?#");
  if (!parse_authority (text, length, parts))
    return false;
  parse_path_and_tail (NULL, text + length, parts);
  return true;
}

static bool
parse_web_relative (const UriParts *base, const char *text, UriParts *parts)
{
  if (is_slash (text[0]) && is_slash (text[1]))
    return parse_web_absolute (text, parts);
  parts->host = g_strdup (base->host);
  parts->port = base->port;
  if (*text != '\0' && *text != '?' && *text != '#') {
    parse_path_and_tail (base->path, text, parts);
    return true;
  }
  parts->path = g_strdup (base->path);
  parts->query = g_strdup (base->query);
  parse_tail (text, parts);
  return true;
}

/* ---- the parts of other schemes ---- */

static void
parse_foreign (const char *text, UriParts *parts)
{
  size_t length;

  if (*text != '/') {
    parts->path = g_strdup (text);
    return;
  }
  if (g_str_has_prefix (text, "//")) {
    length = strcspn (text + 2, "/?#");
    parts->host = g_strndup (text + 2, length);
    text += 2 + length;
  }
  length = strcspn (text, "?#");
  parts->path = g_strndup (text, length);
  parse_tail (text + length, parts);
}

/* Relative to a file on disk, the one other scheme whose pages have references. */
static bool
parse_foreign_relative (const UriParts *base, const char *text, UriParts *parts)
{
  if (base->path[0] != '/' && *text != '#')
    return false;
  if (g_str_has_prefix (text, "//")) {
    parse_foreign (text, parts);
    return true;
  }
  parts->host = g_strdup (base->host);
  if (*text != '\0' && *text != '?' && *text != '#') {
    parse_path_and_tail (base->path, text, parts);
    return true;
  }
  parts->path = g_strdup (base->path);
  parts->query = g_strdup (base->query);
  parse_tail (text, parts);
  return true;
}

/* ---- both ---- */

static bool
parse_relative (const UriParts *base, const char *text, UriParts *parts)
{
  if (base == NULL)
    return false;
  parts->scheme = g_strdup (base->scheme);
  if (uri_parts_is_web_scheme (base->scheme))
    return parse_web_relative (base, text, parts);
  return parse_foreign_relative (base, text, parts);
}

static bool
parse (const UriParts *base, const char *text, UriParts *parts)
{
  size_t scheme_length = uri_parts_scheme_length (text);
  g_autofree char *scheme = g_ascii_strdown (text, (gssize)scheme_length);
  const char *rest = text + scheme_length + 1;

  if (scheme_length == 0)
    return parse_relative (base, text, parts);
  if (!uri_parts_is_web_scheme (scheme)) {
    parts->scheme = g_steal_pointer (&scheme);
    parse_foreign (rest, parts);
    return true;
  }
  /* "http:page.html" is a reference on a page of the same scheme. */
  if (base != NULL && g_str_equal (base->scheme, scheme) &&
      !(is_slash (rest[0]) && is_slash (rest[1])))
    return parse_relative (base, rest, parts);
  parts->scheme = g_steal_pointer (&scheme);
  return parse_web_absolute (rest, parts);
}

bool
uri_parts_parse (const UriParts *base, const char *reference, UriParts *parts)
{
  g_autofree char *text = clean (reference);
  g_auto (UriParts) parsed = {.port = -1};

  if (!parse (base, text, &parsed))
    return false;
  *parts = parsed;
  parsed = (UriParts){.port = -1};
  return true;
}

char *
uri_parts_join (const UriParts *self)
{
  GString *joined = g_string_new (self->scheme);

  g_string_append_c (joined, ':');
  if (self->host != NULL)
    g_string_append_printf (joined, "//%s", self->host);
  if (self->port >= 0)
    g_string_append_printf (joined, ":%d", self->port);
  g_string_append (joined, self->path);
  if (self->query != NULL)
    g_string_append_printf (joined, "?%s", self->query);
  if (self->fragment != NULL)
    g_string_append_printf (joined, "#%s", self->fragment);
  return g_string_free (joined, FALSE);
}
