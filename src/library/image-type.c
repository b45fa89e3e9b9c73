/* image-type.c: what kind of image some bytes are, judged by the bytes alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/image-type.h"

#include <string.h>

typedef struct {
  const guint8 *data;
  gsize length;
} Bytes;

static unsigned
u16_big (const guint8 *at)
{
  return (unsigned)(at[0] << 8 | at[1]);
}

static unsigned
u16_little (const guint8 *at)
{
  return (unsigned)(at[1] << 8 | at[0]);
}

static void
size_of_png (Bytes bytes, int *width, int *height)
{
  if (bytes.length < 24)
    return;
  *width = (int)(u16_big (bytes.data + 16) << 16 | u16_big (bytes.data + 18));
  *height = (int)(u16_big (bytes.data + 20) << 16 | u16_big (bytes.data + 22));
}

static void
size_of_gif (Bytes bytes, int *width, int *height)
{
  if (bytes.length < 10)
    return;
  *width = (int)u16_little (bytes.data + 6);
  *height = (int)u16_little (bytes.data + 8);
}

/* The frame header is any SOF marker: C0 to CF but for DHT, JPG and DAC. */
static gboolean
is_frame_header (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 &&
         marker != 0xcc;
}

static void
size_of_jpeg (Bytes bytes, int *width, int *height)
{
  gsize at = 2;

  while (at + 9 < bytes.length && bytes.data[at] == 0xff) {
    if (is_frame_header (bytes.data[at + 1])) {
      *height = (int)u16_big (bytes.data + at + 5);
      *width = (int)u16_big (bytes.data + at + 7);
      return;
    }
    at += 2 + u16_big (bytes.data + at + 2);
  }
}

static void
size_unknown (Bytes bytes, int *width, int *height)
{
}

typedef struct {
  const char *media_type;
  gsize at; /* where the signature stands */
  const char *signature;
  gsize length;
  const char *second; /* four bytes at 8, or NULL */
  void (*size) (Bytes bytes, int *width, int *height);
} Kind;

static const Kind kinds[] = {
    {"image/png", 0, "\x89PNG\r\n\x1a\n", 8, NULL, size_of_png},
    {"image/jpeg", 0, "\xff\xd8\xff", 3, NULL, size_of_jpeg},
    {"image/gif", 0, "GIF87a", 6, NULL, size_of_gif},
    {"image/gif", 0, "GIF89a", 6, NULL, size_of_gif},
    {"image/webp", 0, "RIFF", 4, "WEBP", size_unknown},
    {"image/avif", 4, "ftyp", 4, "avif", size_unknown},
    {"image/avif", 4, "ftyp", 4, "avis", size_unknown},
};

static gboolean
matches (const Kind *kind, Bytes bytes)
{
  return bytes.length >= 12 &&
         memcmp (bytes.data + kind->at, kind->signature, kind->length) == 0 &&
         (kind->second == NULL || memcmp (bytes.data + 8, kind->second, 4) == 0);
}

const char *
image_type_sniff (GBytes *bytes, int *width, int *height)
{
  Bytes view;

  *width = *height = 0;
  view.data = g_bytes_get_data (bytes, &view.length);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (matches (&kinds[i], view)) {
      kinds[i].size (view, width, height);
      return kinds[i].media_type;
    }
  }
  return NULL;
}

GBytes *
image_type_decode_data_address (const char *address)
{
  const char *comma = strchr (address, ',');
  gsize length;
  guchar *bytes;

  if (g_ascii_strncasecmp (address, "data:", 5) != 0 || comma == NULL ||
      g_strstr_len (address, comma - address, ";base64") == NULL)
    return NULL;
  bytes = g_base64_decode (comma + 1, &length);
  if (length == 0) {
    g_free (bytes);
    return NULL;
  }
  return g_bytes_new_take (bytes, length);
}
