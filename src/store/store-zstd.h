/* store-zstd.h: bytes made small, and made whole again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-error.h"

/* The memory that the work needs, kept from one time to the next.  One thread. */
typedef struct StoreZstd StoreZstd;

StoreZstd *store_zstd_new (void);
void store_zstd_free (StoreZstd *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreZstd, store_zstd_free)

/* (transfer full) */
GBytes *store_zstd_compress (StoreZstd *self, const void *data, size_t size);

/* The original, with a zero byte behind it that @size (optional) does not count.
 * STORE_ERROR_CORRUPT when @data is not what store_zstd_compress() made.
 * (transfer full) (nullable) */
char *store_zstd_expand (StoreZstd *self, const void *data, size_t packed_size,
                         size_t *size, GError **error);
