/* uri.c: web addresses: reading, resolving, and taking the tracking off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri.h"

#include <string.h>

#include "base/uri-parts.h"
#include "base/uri-tracking.h"

/* ---- what a person typed ---- */

/* Blanks, and what is invisible and comes along when text is copied. */
static bool
is_invisible (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b || c == 0x200e || c == 0x200f ||
         c == 0x2060 || c == 0xfeff;
}

static char *
strip (const char *text, size_t length)
{
  const char *end = text + length;

  while (text < end && is_invisible (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (text < end && is_invisible (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize)(end - text));
}

static bool
has_invisible (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    if (is_invisible (g_utf8_get_char (text)))
      return true;
  }
  return false;
}

/* Takes off blanks, and the brackets of RFC 3986, appendix C: "<URL:…>" or "<…>". */
static char *
bare_input (const char *input)
{
  g_autofree char *text = strip (input, strlen (input));
  const char *start = text;
  const char *end = text + strlen (text);

  if (end - start >= 2 && *start == '<' && end[-1] == '>') {
    start++;
    end--;
  }
  if (g_ascii_strncasecmp (start, "URL:", 4) == 0)
    start += 4;
  return strip (start, (size_t)(end - start));
}

/* "example.org:8080/a" has no scheme, although what precedes its colon could be one. */
static bool
has_scheme (const char *text)
{
  size_t length = uri_parts_scheme_length (text);
  size_t digits;

  if (length == 0)
    return false;
  digits = strspn (text + length + 1, "0123456789");
  return digits == 0 || strchr ("/?#", text[length + 1 + digits]) == NULL;
}

/* Whether a host typed without a scheme is meant as one: a last label that could be a
 * top-level domain (RFC 3696, section 2), a whole IP address, or this computer. */
static bool
looks_like_host (const char *host)
{
  const char *dot = strrchr (host, '.');

  if (*host == '[' || g_str_equal (host, "localhost") || g_hostname_is_ip_address (host))
    return true;
  if (dot == NULL || strlen (dot + 1) < 2)
    return false;
  return g_str_has_prefix (dot, ".xn--") ||
         strspn (dot + 1, "abcdefghijklmnopqrstuvwxyz") == strlen (dot + 1);
}

/* Numbers like "3.5" become whole IP addresses; nobody who types one means that. */
static bool
is_written_in_full (const char *text, const char *host)
{
  return !g_hostname_is_ip_address (host) || g_str_has_prefix (text, host);
}

static char *
address_without_scheme (const char *text)
{
  g_autofree char *whole = NULL;
  g_auto (UriParts) parts = {.port = -1};

  if (g_str_has_prefix (text, "//"))
    text += 2;
  if (text[strcspn (text, "@/?#")] == '@') /* a mail address */
    return NULL;
  whole = g_strconcat ("https://", text, NULL);
  if (!uri_parts_parse (NULL, whole, &parts) || !looks_like_host (parts.host) ||
      !is_written_in_full (text, parts.host))
    return NULL;
  return uri_parts_join (&parts);
}

char *
uri_from_input (const char *input)
{
  g_autofree char *text = NULL;
  g_auto (UriParts) parts = {.port = -1};

  if (!g_utf8_validate (input, -1, NULL))
    return NULL;
  text = bare_input (input);
  if (*text == '\0' || has_invisible (text))
    return NULL;
  if (!has_scheme (text))
    return address_without_scheme (text);
  if (!uri_parts_parse (NULL, text, &parts) || !uri_parts_is_web_scheme (parts.scheme))
    return NULL;
  return uri_parts_join (&parts);
}

/* ---- what a page wrote ---- */

char *
uri_resolve (const char *base, const char *reference)
{
  g_auto (UriParts) base_parts = {.port = -1};
  g_auto (UriParts) parts = {.port = -1};
  bool has_base = base != NULL && uri_parts_parse (NULL, base, &base_parts);

  if (!uri_parts_parse (has_base ? &base_parts : NULL, reference, &parts))
    return NULL;
  return uri_parts_join (&parts);
}

char *
uri_site (const char *address)
{
  g_auto (UriParts) parts = {.port = -1};

  if (!uri_parts_parse (NULL, address, &parts) || !uri_parts_is_web_scheme (parts.scheme))
    return NULL;
  if (g_str_has_prefix (parts.host, "www.") && strchr (parts.host + 4, '.') != NULL)
    return g_strdup (parts.host + 4);
  return g_strdup (parts.host);
}

bool
uri_is_web (const char *address)
{
  g_autofree char *scheme = NULL;

  while (*address != '\0' && (unsigned char)*address <= 0x20)
    address++;
  scheme = g_ascii_strdown (address, (gssize)uri_parts_scheme_length (address));
  return uri_parts_is_web_scheme (scheme);
}

/* ---- tracking ---- */

/* Appends @mark and the parameters of @length bytes, without those that are tracking. */
static void
append_parameters (GString *out, char mark, const char *parameters, size_t length)
{
  const char *end = parameters + length;
  char separator = mark;

  while (parameters <= end) {
    const char *ampersand = memchr (parameters, '&', (size_t)(end - parameters));
    const char *stop = ampersand == NULL ? end : ampersand;
    size_t size = (size_t)(stop - parameters);

    if (!uri_tracking_is_parameter (parameters, size)) {
      g_string_append_c (out, separator);
      g_string_append_len (out, parameters, (gssize)size);
      separator = '&';
    }
    parameters = stop + 1;
  }
}

char *
uri_without_tracking (const char *address)
{
  size_t query = strcspn (address, "?#");
  size_t fragment = strcspn (address, "#");
  GString *out = g_string_new_len (address, (gssize)query);

  if (query < fragment)
    append_parameters (out, '?', address + query + 1, fragment - query - 1);
  /* Some sites hide their parameters behind the "#"; what else is there is a place. */
  if (address[fragment] == '#')
    append_parameters (out, '#', address + fragment + 1, strlen (address + fragment + 1));
  return g_string_free (out, FALSE);
}
