/* store-fingerprints.h: what tells whether two captures have passages in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes are those of relate/fingerprint.h, which this folder does not know.
 */

#pragma once

#include "store/store-db.h"

#define STORE_FINGERPRINT_SIZE 128

/* Of all captures, or of more: what was removed may still be there. */
typedef struct {
  GArray *capture_ids; /* int64_t */
  GByteArray *bytes;   /* STORE_FINGERPRINT_SIZE for each */
} StoreFingerprints;

/* @bytes: (nullable): NULL leaves what there is. */
bool store_fingerprints_put (StoreDb *db, int64_t capture_id, GBytes *bytes,
                             GError **error);

/**
 * store_fingerprints_get:
 *
 * Loaded once, 13 MB of 100,000 captures; afterwards only what is new.  Undo can bring
 * back what is not new: store_fingerprints_forget() is to be called after it.
 *
 * Returns: (transfer none) (nullable): what belongs to the connection
 */
const StoreFingerprints *store_fingerprints_get (StoreDb *db, GError **error);
void store_fingerprints_forget (StoreDb *db);

/* @clip_id: (out): 0 unless @capture_id is the latest capture of a clipping that is not in
 * the trash */
bool store_fingerprints_find_clip (StoreDb *db, int64_t capture_id, int64_t *clip_id,
                                   GError **error);
