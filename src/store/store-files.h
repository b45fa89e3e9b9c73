/* store-files.h: files that are copied, linked and removed without being lost half-way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors are STORE_ERROR_FULL, STORE_ERROR_READ_ONLY and STORE_ERROR_FAILED.
 */

#pragma once

#include <stdint.h>

#include "store/store-error.h"

/* Sets @error for @path from an errno.  Returns: false */
bool store_files_fail (const char *path, int reason, GError **error);

/* Makes durable what was made, renamed or removed in @folder. */
bool store_files_sync_folder (const char *folder);

/* Makes @folder and those above it. */
bool store_files_make_folder (const char *folder, GError **error);

/* The file at @path has all of @bytes, durably, or is as it was.  Its folder is the
 * caller's to sync, here and below. */
bool store_files_write (const char *path, GBytes *bytes, GError **error);
bool store_files_copy (const char *from, const char *to, GError **error);

/* The same for a file that never changes: @to is a second name of it where the file
 * system knows such names, and else a copy. */
bool store_files_link (const char *from, const char *to, GError **error);

/* The same for every file at and below the folder @from, which may be missing. */
bool store_files_link_folder (const char *from, const char *to, GError **error);

/* Removes a file, or a folder with all that is in it.  What is not there, is removed. */
void store_files_remove (const char *path);

/* Bytes of the files at and below @path. */
uint64_t store_files_measure (const char *path);
