/* store-stamps.h: whether a clipping still says the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stamp is 16 hexadecimal digits over all that an export shows of a clipping: metadata,
 * state, note, tags, highlights and the article as it is shown.  It changes when one of
 * these does, and comes back when the change is undone.  How far a clipping was read and
 * when it was touched last are not in it.
 */

#pragma once

#include "model/clip.h"
#include "store/store-db.h"

typedef struct {
  int64_t id;
  char *uuid;
  ClipState state;
  char *stamp; /* NULL until store_stamps_fill() */
} StoreStamp;

void store_stamp_free (StoreStamp *self);

/* Every clipping, also those in the trash, by id.  (element-type StoreStamp) */
GPtrArray *store_stamps_list (StoreDb *db, GError **error);

/* Fills in the stamps of @n of @stamps from @first on.  About 20 µs each. */
bool store_stamps_fill (StoreDb *db, GPtrArray *stamps, guint first, guint n,
                        GError **error);
