/* store-date.c: the date of a page as three columns: moment, zone, precision
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-date.h"

void
store_date_bind (sqlite3_stmt *stmt, int index, const Date *date)
{
  if (date->precision == DATE_NONE)
    return; /* a value that is not bound is NULL */
  store_sql_bind (stmt, index, date->utc_us);
  if (date->has_zone)
    store_sql_bind (stmt, index + 1, date->zone_minutes);
  store_sql_bind (stmt, index + 2, date->precision);
}

Date
store_date_read (sqlite3_stmt *stmt, int column)
{
  Date date = {0};

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return date;
  date.utc_us = sqlite3_column_int64 (stmt, column);
  date.has_zone = sqlite3_column_type (stmt, column + 1) != SQLITE_NULL;
  date.zone_minutes = (int16_t)sqlite3_column_int (stmt, column + 1);
  date.precision = (DatePrecision)sqlite3_column_int (stmt, column + 2);
  return date;
}
