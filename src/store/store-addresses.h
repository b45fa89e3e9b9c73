/* store-addresses.h: the addresses that a clipping is known under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-sql.h"

/* Adds @address (nullable) unless it is there; one that is no web address is not
 * kept. */
bool store_addresses_add (StoreDb *db, int64_t clip_id, const char *address,
                          GError **error);

/* See store_clips_find_address(). */
bool store_addresses_find (StoreDb *db, const char *address, int64_t *clip_id,
                           GError **error);

/* Other clippings outside the trash that share an address with one: array of int64_t.
 * (transfer full) (nullable) */
GArray *store_addresses_list_twins (StoreDb *db, int64_t clip_id, GError **error);

/* All such pairs, one id after the other: array of int64_t.  (transfer full) (nullable) */
GArray *store_addresses_list_shared (StoreDb *db, GError **error);
