/* sanitize-address.c: which addresses may stay, and in which form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scheme is read as browsers read it: without the control characters and blanks
 * that they drop, in any case.  The answer is checked again, so that no disagreement
 * about the first reading can let anything through.
 */

#include "sanitize/sanitize-address.h"

#include <string.h>

#include "base/uri.h"

/* No address of a page is longer; pictures in an address may be 2 MiB of text. */
#define MAX_ADDRESS 8192
#define MAX_DATA (2 * 1024 * 1024)

#define STORED_SCHEME "cuttings-image:"
#define STORED_DIGITS 64 /* of a SHA-256 */

static const char *const picture_prefixes[] = {
    "data:image/png;base64,",
    "data:image/jpeg;base64,",
    "data:image/gif;base64,",
    "data:image/webp;base64,",
};

/* What browsers read: no TAB, LF, CR anywhere, no control characters or blanks at the
 * ends (WHATWG URL, section 4.4); none inside either, which no honest address has. */
static char *
as_read (HtmlSlice value)
{
  g_autofree char *text = g_malloc (value.length + 1);
  size_t length = 0;

  for (size_t i = 0; i < value.length; i++) {
    unsigned char byte = (unsigned char)value.data[i];

    if (byte >= 0x20 && byte != 0x7f)
      text[length++] = (char)byte;
  }
  text[length] = '\0';
  return g_strdup (g_strstrip (text));
}

/* Bytes before the ":" of a scheme; 0 when the address is relative. */
static size_t
scheme_length (const char *address)
{
  size_t length = strspn (address, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "+-.");

  return g_ascii_isalpha (address[0]) && address[length] == ':' ? length : 0;
}

static bool
has_scheme (const char *address, const char *scheme)
{
  size_t length = scheme_length (address);

  return length > 0 && length == strlen (scheme) &&
         g_ascii_strncasecmp (address, scheme, length) == 0;
}

/* No byte in it could end an attribute or a line, or be read as another's beginning. */
static bool
is_plain (const char *address)
{
  for (const char *at = address; *at != '\0'; at++) {
    if ((unsigned char)*at <= 0x20 || *at == 0x7f)
      return false;
  }
  return strpbrk (address, "\"<>\\`") == NULL;
}

/* Bytes of a path, query or fragment that mean themselves in all three. */
static bool
is_ordinary (char byte)
{
  return g_ascii_isalnum (byte) || strchr ("-_~!$&()*+,;=:@/.%?#", byte) != NULL;
}

/* How long the path, query and fragment are that need no normalising: ordinary bytes,
 * no segments of dots.  They begin with a slash. */
static bool
is_normal_rest (const char *text, size_t length)
{
  if (length == 0 || text[0] != '/')
    return false;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '\0' || !is_ordinary (text[i]))
      return false;
    if (i > 0 && text[i - 1] == '/' && (text[i] == '.' || text[i] == '%'))
      return false;
  }
  return length < 2 || text[1] != '/';
}

/* The length of a scheme and a host name like "https://www.example.org", 0 for what
 * may need normalising: capitals, numbers as hosts, ports, international names. */
static size_t
normal_origin_length (const char *text, size_t length)
{
  size_t start = length > 8 && memcmp (text, "https://", 8) == 0  ? 8
                 : length > 7 && memcmp (text, "http://", 7) == 0 ? 7
                                                                  : length;
  size_t end = start, label = start, letters = 0;

  for (; end < length && text[end] != '/'; end++) {
    if (text[end] == '.' && end == label)
      return 0;
    if (text[end] == '.') {
      label = end + 1;
      letters = 0;
    } else if (g_ascii_islower (text[end])) {
      letters++;
    } else if (!g_ascii_isdigit (text[end]) &&
               !(text[end] == '-' && end > label && text[end - 1] != '-')) {
      return 0;
    }
  }
  return label > start && end - label >= 2 && letters == end - label ? end : 0;
}

/* "//example.org/a" is read as on a secure page when nobody knows where it stood. */
#define UNKNOWN_BASE "https://localhost/"

static char *
web_address (const char *address, const SanitizeBase *base)
{
  g_autofree char *whole = NULL;

  if (base->address == NULL && g_str_has_prefix (address, "//"))
    whole = uri_resolve (UNKNOWN_BASE, address);
  else if (base->origin != NULL && is_normal_rest (address, strlen (address)))
    whole = g_strconcat (base->origin, address, NULL);
  else
    whole = uri_resolve (base->address, address);
  if (whole == NULL || strlen (whole) > MAX_ADDRESS || !is_plain (whole) ||
      !(has_scheme (whole, "http") || has_scheme (whole, "https")))
    return NULL;
  return g_steal_pointer (&whole);
}

static char *
mail_address (const char *address)
{
  g_autofree char *rest =
      g_uri_escape_string (address + strlen ("mailto:"), "%!$&'()*+,;=:@/?#[]", TRUE);

  if (*rest == '\0' || strlen (rest) > MAX_ADDRESS)
    return NULL;
  return g_strconcat ("mailto:", rest, NULL);
}

static bool
is_stored (const char *address)
{
  const char *digits;

  if (!g_str_has_prefix (address, STORED_SCHEME))
    return false;
  digits = address + strlen (STORED_SCHEME);
  return strspn (digits, "0123456789abcdef") == STORED_DIGITS &&
         digits[STORED_DIGITS] == '\0';
}

static bool
is_base64 (const char *text)
{
  size_t length = 0;

  while (g_ascii_isalnum (text[length]) || text[length] == '+' || text[length] == '/')
    length++;
  return length > 0 && strspn (text + length, "=") == strlen (text + length) &&
         strlen (text + length) <= 2;
}

/* The picture's data without blanks, its type in lower case; NULL for anything else. */
static char *
data_address (const char *address)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  if (strlen (address) > MAX_DATA)
    return NULL;
  words = g_strsplit (address, " ", -1);
  joined = g_strjoinv ("", words);
  for (size_t i = 0; i < G_N_ELEMENTS (picture_prefixes); i++) {
    size_t length = strlen (picture_prefixes[i]);

    if (g_ascii_strncasecmp (joined, picture_prefixes[i], length) == 0)
      return is_base64 (joined + length)
                 ? g_strconcat (picture_prefixes[i], joined + length, NULL)
                 : NULL;
  }
  return NULL;
}

void
sanitize_address_base_init (SanitizeBase *self, const char *address)
{
  g_autofree char *root = NULL;
  size_t length;

  self->address = g_strdup (address);
  self->origin = NULL;
  root = address != NULL && uri_is_web (address) ? uri_resolve (address, "/") : NULL;
  length = root != NULL ? strlen (root) : 0;
  if (length > 0 && root[length - 1] == '/')
    self->origin = g_strndup (root, length - 1);
}

void
sanitize_address_base_clear (SanitizeBase *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->origin, g_free);
}

char *
sanitize_address_link (HtmlSlice value, const SanitizeBase *base)
{
  g_autofree char *address = NULL;

  if (value.length > MAX_ADDRESS)
    return NULL;
  address = as_read (value);
  if (*address == '\0')
    return NULL;
  if (has_scheme (address, "mailto"))
    return mail_address (address);
  return web_address (address, base);
}

char *
sanitize_address_image (HtmlSlice value, const SanitizeBase *base)
{
  g_autofree char *address = NULL;

  if (value.length > MAX_DATA)
    return NULL;
  address = as_read (value);
  if (*address == '\0')
    return NULL;
  if (has_scheme (address, "data"))
    return data_address (address);
  if (is_stored (address))
    return g_steal_pointer (&address);
  return strlen (address) <= MAX_ADDRESS ? web_address (address, base) : NULL;
}

bool
sanitize_address_is_normal (HtmlSlice value)
{
  size_t origin = normal_origin_length (value.data, value.length);

  return origin > 0 && value.length <= MAX_ADDRESS &&
         is_normal_rest (value.data + origin, value.length - origin);
}

bool
sanitize_address_is_local (HtmlSlice value)
{
  g_autofree char *address = html_slice_dup (value);

  return is_stored (address) || g_str_has_prefix (address, "data:image/");
}
