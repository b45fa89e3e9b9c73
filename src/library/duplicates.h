/* duplicates.h: clippings whose texts are the same, or nearly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fingerprints say which may be, their word triples which are (relate/).  Nothing is found
 * in the trash.
 */

#pragma once

#include "model/capture.h"
#include "store/store-db.h"

/* Sets the fingerprint of a capture whose text is there. */
void duplicates_prepare (Capture *capture);

/* How much of a text another shares. */
typedef struct {
  int64_t clip_id;
  double likeness; /* 0 to 1: the part that both have of all that is in either */
} Duplicate;

/**
 * duplicates_find:
 * @likeness: that they share at least
 * @error: return location for STORE_ERROR_NOT_FOUND and others
 *
 * The clippings that share so much with one, and those of the same page.  Half a
 * millisecond among 100,000.
 *
 * Returns: (transfer full) (nullable): array of Duplicate, the most alike first
 */
GArray *duplicates_find (StoreDb *db, int64_t clip_id, double likeness, GError **error);

/**
 * duplicates_group:
 * @likeness: that two of a group share at least, or they are of the same page
 * @progress: called now and then, with nothing known of the total; false ends it
 * @error: return location for STORE_ERROR_INTERRUPTED and others
 *
 * Returns: (transfer full) (nullable): groups of two and more, the latest first:
 * (element-type GArray of int64_t), ids from the oldest to the latest
 */
GPtrArray *duplicates_group (StoreDb *db, double likeness, StoreProgressFunc progress,
                             gpointer data, GError **error);
