/* uri-host.c: the host of a web address in its one normal form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri-host.h"

#include <arpa/inet.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* RFC 1035, section 2.3.4. */
#define MAX_HOST_BYTES 253

/* The same before Punycode, which is quadratic: four bytes of UTF-8 for each. */
#define MAX_NAME_BYTES (4 * MAX_HOST_BYTES)

/* The WHATWG list of forbidden domain code points, blanks and controls apart. */
static const char forbidden[] = "\"#%/:<>?@[\\]^`{|}";

/* One number of an IPv4 address: decimal, or octal after "0", or hexadecimal after
 * "0x".  False when it is no number or takes more than 32 bits. */
static bool
parse_ipv4_number (const char *text, uint32_t *number)
{
  unsigned base = 10;
  guint64 value;
  char *end;

  if (*text == '\0')
    return false;
  if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
    base = 16;
    text += 2;
    if (*text == '\0') {
      *number = 0;
      return true;
    }
  } else if (text[0] == '0') {
    base = 8;
  }
  if (!g_ascii_isxdigit (*text))
    return false;
  value = g_ascii_strtoull (text, &end, base);
  if (*end != '\0' || value > UINT32_MAX)
    return false;
  *number = (uint32_t)value;
  return true;
}

/* A host whose last label is a number is an IPv4 address or nothing. */
static bool
ends_in_number (char **labels, unsigned n)
{
  const char *last = labels[n - 1];
  uint32_t number;

  return parse_ipv4_number (last, &number) ||
         (*last != '\0' && strspn (last, "0123456789") == strlen (last));
}

/* The last number fills all the bytes that the ones before it left. */
static char *
normalise_ipv4 (char **labels, unsigned n)
{
  uint32_t address = 0;

  if (n > 4)
    return NULL;
  for (unsigned i = 0; i < n; i++) {
    unsigned bits = i + 1 < n ? 8 : 8 * (5 - n);
    uint32_t number;

    if (!parse_ipv4_number (labels[i], &number) ||
        (bits < 32 && number >= (uint32_t)1 << bits))
      return NULL;
    address |= i + 1 < n ? number << (24 - 8 * i) : number;
  }
  return g_strdup_printf ("%u.%u.%u.%u", address >> 24, address >> 16 & 0xff,
                          address >> 8 & 0xff, address & 0xff);
}

static char *
normalise_ipv6 (const char *text, size_t length)
{
  g_autofree char *bare = g_strndup (text + 1, length - 2);
  char compressed[INET6_ADDRSTRLEN];
  struct in6_addr address;

  if (inet_pton (AF_INET6, bare, &address) != 1)
    return NULL;
  inet_ntop (AF_INET6, &address, compressed, sizeof compressed);
  return g_strdup_printf ("[%s]", compressed);
}

static bool
is_allowed (const char *host)
{
  for (const char *at = host; *at != '\0'; at++) {
    if (!g_ascii_isgraph (*at) || strchr (forbidden, *at) != NULL)
      return false;
  }
  return true;
}

static char *
normalise_name (const char *name)
{
  g_autofree char *ascii = g_hostname_to_ascii (name);
  g_autofree char *host = ascii == NULL ? NULL : g_ascii_strdown (ascii, -1);
  g_auto (GStrv) labels = NULL;
  unsigned n;

  if (host == NULL)
    return NULL;
  if (g_str_has_suffix (host, ".")) /* the root, which names nothing else */
    host[strlen (host) - 1] = '\0';
  if (*host == '\0' || strlen (host) > MAX_HOST_BYTES || !is_allowed (host))
    return NULL;

  labels = g_strsplit (host, ".", -1);
  n = g_strv_length (labels);
  if (ends_in_number (labels, n))
    return normalise_ipv4 (labels, n);
  for (unsigned i = 0; i < n; i++) {
    if (*labels[i] == '\0')
      return NULL;
  }
  return g_steal_pointer (&host);
}

char *
uri_host_normalise (const char *text, size_t length)
{
  g_autofree char *name = NULL;

  if (length == 0)
    return NULL;
  if (length > 2 && text[0] == '[' && text[length - 1] == ']')
    return normalise_ipv6 (text, length);
  name = g_uri_unescape_segment (text, text + length, NULL);
  if (name == NULL || strlen (name) > MAX_NAME_BYTES || !g_utf8_validate (name, -1, NULL))
    return NULL;
  return normalise_name (name);
}
