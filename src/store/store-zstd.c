/* store-zstd.c: bytes made small, and made whole again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-zstd.h"

#include <zstd.h>

/* 5.07 times smaller on news pages at 0.5 ms a page; level 9 gives 5.6 at 1.9 ms. */
#define LEVEL 3

/* Nothing that is stored comes near it; what says so is damaged. */
#define MAX_SIZE (1u << 30)

GBytes *
store_zstd_compress (const void *data, size_t size)
{
  size_t room = ZSTD_compressBound (size);
  void *packed = g_malloc (room);
  size_t length = ZSTD_compress (packed, room, data, size, LEVEL);

  g_assert (!ZSTD_isError (length));
  return g_bytes_new_take (g_realloc (packed, length), length);
}

static char *
fail (GError **error)
{
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_CORRUPT,
                       "A compressed part of the library is damaged");
  return NULL;
}

char *
store_zstd_expand (const void *data, size_t packed_size, size_t *size, GError **error)
{
  unsigned long long length = ZSTD_getFrameContentSize (data, packed_size);
  g_autofree char *whole = NULL;

  if (length > MAX_SIZE)
    return fail (error);
  whole = g_malloc (length + 1);
  if (ZSTD_decompress (whole, length, data, packed_size) != length)
    return fail (error);
  whole[length] = '\0';
  if (size != NULL)
    *size = length;
  return g_steal_pointer (&whole);
}
