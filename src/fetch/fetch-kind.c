/* fetch-kind.c: what a page and an image may be, by media type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-kind.h"

/* How many bytes the MIME Sniffing standard looks at (section 5.2). */
#define SNIFF_BYTES 1445

static const char *const page_types[] = {
    "text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain",
    NULL,
};

/* Files without a type of their own are often images; what an image is, its bytes tell. */
static const char *const image_types[] = {
    "image/",
    "application/octet-stream",
    "binary/octet-stream",
    NULL,
};

const FetchKind fetch_kind_page = {
    .accept = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8",
    .media_types = page_types,
    .is_text = true,
};

const FetchKind fetch_kind_image = {
    .accept = "image/avif,image/webp,image/png,image/jpeg,image/gif,image/*;q=0.5",
    .media_types = image_types,
};

bool
fetch_kind_accepts_type (const FetchKind *self, const char *media_type)
{
  if (media_type == NULL)
    return true;
  for (const char *const *type = self->media_types; *type != NULL; type++) {
    if (g_str_equal (media_type, *type) ||
        (g_str_has_suffix (*type, "/") && g_str_has_prefix (media_type, *type)))
      return true;
  }
  return false;
}

/* UTF-16 is full of zeros, and no other encoding that a page may be in is. */
static bool
is_utf16 (const char *charset, const guint8 *bytes, size_t length)
{
  if (charset != NULL && g_ascii_strncasecmp (charset, "utf-16", 6) == 0)
    return true;
  return length >= 2 && ((bytes[0] == 0xfe && bytes[1] == 0xff) ||
                         (bytes[0] == 0xff && bytes[1] == 0xfe));
}

/* The "binary data bytes" of the MIME Sniffing standard (section 3). */
static bool
is_binary_byte (guint8 byte)
{
  return byte <= 0x08 || byte == 0x0b || (byte >= 0x0e && byte <= 0x1a) ||
         (byte >= 0x1c && byte <= 0x1f);
}

/* Broken pages contain a stray control character; binary files are full of them. */
bool
fetch_kind_accepts_bytes (const FetchKind *self, const char *charset, GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  unsigned n_binary = 0;

  if (!self->is_text || is_utf16 (charset, data, length))
    return true;
  length = MIN (length, SNIFF_BYTES);
  for (gsize i = 0; i < length; i++)
    n_binary += is_binary_byte (data[i]);
  return n_binary * 20 <= length;
}
