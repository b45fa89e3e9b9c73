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
  for (; *address != '\0'; address++) {
    unsigned char byte = (unsigned char)*address;

    if (byte <= 0x20 || byte == 0x7f || strchr ("\"<>\\`", byte) != NULL)
      return false;
  }
  return true;
}

static char *
web_address (const char *address, const char *base)
{
  g_autofree char *whole = NULL;

  if (base == NULL && g_str_has_prefix (address, "//"))
    base = "https://localhost/";
  whole = uri_resolve (base, address);
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

char *
sanitize_address_link (HtmlSlice value, const char *base)
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
sanitize_address_image (HtmlSlice value, const char *base)
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
sanitize_address_is_local (HtmlSlice value)
{
  g_autofree char *address = html_slice_dup (value);

  return is_stored (address) || g_str_has_prefix (address, "data:image/");
}
