/* store-date.h: the date of a page as three columns: moment, zone, precision
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/date.h"
#include "store/store-sql.h"

/* Binds @date to the values @index to @index + 2. */
void store_date_bind (sqlite3_stmt *stmt, int index, const Date *date);

/* Reads the columns @column to @column + 2. */
Date store_date_read (sqlite3_stmt *stmt, int column);
