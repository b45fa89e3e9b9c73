/* store-bitmap.h: a set of clippings as one bit for each id of a range
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids are dense, so 100,000 clippings are 12.5 KB, and "and", "or" and "not" of two
 * such sets cost a microsecond.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* Ids from first to last, both included; none when last < first. */
typedef struct {
  int64_t first, last;
} StoreRange;

typedef struct {
  StoreRange range;
  size_t n_words;
  uint64_t words[];
} StoreBitmap;

/* Empty; (transfer full). */
StoreBitmap *store_bitmap_new (StoreRange range);

/* The part of @self that is in @range, which lies within its own; (transfer full). */
StoreBitmap *store_bitmap_slice (const StoreBitmap *self, StoreRange range);
void store_bitmap_free (StoreBitmap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreBitmap, store_bitmap_free)

/* An id outside the range is ignored. */
void store_bitmap_add (StoreBitmap *self, int64_t id);
bool store_bitmap_has (const StoreBitmap *self, int64_t id);
size_t store_bitmap_count (const StoreBitmap *self);

/* @other has the same range. */
void store_bitmap_and (StoreBitmap *self, const StoreBitmap *other);
void store_bitmap_and_not (StoreBitmap *self, const StoreBitmap *other);
void store_bitmap_or (StoreBitmap *self, const StoreBitmap *other);

/* Appends ids (int64_t) to @ids, up or down, until it has @limit of them; 0: all. */
void store_bitmap_list (const StoreBitmap *self, bool ascending, size_t limit,
                        GArray *ids);
