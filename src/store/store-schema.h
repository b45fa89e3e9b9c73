/* store-schema.h: the tables of the library, and how an old file gets them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * schema/NNN.sql turns version NNN - 1 into NNN; all of them in a row make a new
 * library.  They never change once released: a library made by an old program and one
 * made by this one have the same tables.
 */

#pragma once

#include <sqlite3.h>

#include "store/store-db.h"

/* In the file's header: "cutt" (PRAGMA application_id). */
#define STORE_SCHEMA_APPLICATION_ID 0x63757474

/* The version that this program makes and reads (PRAGMA user_version). */
int store_schema_version (void);

/**
 * store_schema_look:
 * @version: (out): 0 for an empty file
 * @error: return location for STORE_ERROR_TOO_NEW, STORE_ERROR_NOT_A_LIBRARY and those
 *   of reading
 *
 * Returns: whether it is a library, or empty, and not newer than the program
 */
bool store_schema_look (sqlite3 *sqlite, int *version, GError **error);

/* Brings an empty or older library up to date, each version in one transaction. */
bool store_schema_migrate (sqlite3 *sqlite, GError **error);
