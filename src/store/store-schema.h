/* store-schema.h: the tables of the library, and how an old file gets them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * schema/NNN.sql turns version NNN - 1 into NNN; all of them in a row make a new
 * library.  They never change once released: a library made by an old program and
 * brought up to date, and one made by this program, have the same tables.
 */

#pragma once

#include "store/store-sql.h"

/* What the file's header says that it is (PRAGMA application_id): "cutt". */
#define STORE_SCHEMA_APPLICATION_ID 0x63757474

/* The version that this program makes and understands (PRAGMA user_version). */
int store_schema_version (void);

/**
 * store_schema_look:
 * @path: of a file that may be anything, and may be missing
 * @is_new: (out): it is missing or empty, so that a library may be made of it
 * @error: return location for STORE_ERROR_NOT_A_LIBRARY, STORE_ERROR_TOO_NEW,
 *   STORE_ERROR_CORRUPT, STORE_ERROR_CANNOT_OPEN
 *
 * Reads the file's first bytes and nothing else: SQLite would begin to mend what it
 * takes for a database of its own.
 *
 * Returns: whether @path may be opened
 */
bool store_schema_look (const char *path, bool *is_new, GError **error);

/* The version of an open library; STORE_ERROR_TOO_NEW when it is beyond this program. */
bool store_schema_get_version (sqlite3 *sqlite, int *version, GError **error);

/* Brings an empty or older library up to date, each version in one transaction. */
bool store_schema_migrate (sqlite3 *sqlite, GError **error);
