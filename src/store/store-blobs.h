/* store-blobs.h: bytes stored under the name of their SHA-256
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From 64 KiB up they are files, NAME.db-blobs/ab/abcdef… or ….zst; a file is written and synced
 * before the transaction that names it, so a named file is always there and an unnamed
 * one is garbage.  Smaller ones are in the database.
 */

#pragma once

#include "store/store-db.h"

typedef enum {
  STORE_BLOB_PLAIN,      /* kept as they are: images are compressed already */
  STORE_BLOB_COMPRESSED, /* kept as zstd */
} StoreBlobForm;

/* Writes the file of @bytes if they are to have one and it is not there.  No
 * transaction is needed.  @sha256: (out) (optional) (transfer full): their name */
bool store_blobs_write_file (StoreDb *db, GBytes *bytes, StoreBlobForm form,
                             char **sha256, GError **error);

/* Stores @bytes unless they are there.  @sha256: (out) (optional) (transfer full) */
bool store_blobs_put (StoreDb *db, GBytes *bytes, StoreBlobForm form,
                      const char *media_type, char **sha256, GError **error);

/**
 * store_blobs_load:
 * @media_type: (out) (optional) (nullable) (transfer full)
 * @error: return location for STORE_ERROR_NOT_FOUND, or STORE_ERROR_CORRUPT when the
 *   bytes do not have that name
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *store_blobs_load (StoreDb *db, const char *sha256, char **media_type,
                          GError **error);

/* Whether the file of a blob that has one is there; true for one that has none. */
bool store_blobs_is_there (StoreDb *db, const char *sha256, bool *there, GError **error);

/* Writes the bytes of a blob that has lost them again, in the transaction that is open;
 * their name is that of the blob. */
bool store_blobs_put_back (StoreDb *db, GBytes *bytes, GError **error);

/* Gives every file that a row names a second name among the blobs of the library at @to,
 * durably; one that is missing here is left out.  @replace: also where @to has such a file:
 * it may be damaged. */
bool store_blobs_give_files (StoreDb *db, const char *to, bool replace, GError **error);

/* How many files store_blobs_collect() would remove. */
bool store_blobs_count_garbage (StoreDb *db, uint64_t *n, GError **error);

/* Removes what no capture names, in a transaction of its own, then files without a name
 * that are older than a day: another program may be about to name a younger one.
 * @n: (out) (optional): how many were removed */
bool store_blobs_collect (StoreDb *db, size_t *n, GError **error);
