/* test-store-date.c: dates come back from three columns as they went in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-date.h"

typedef struct {
  const char *name;
  const char *date; /* "" is none */
} DateCase;

static const DateCase date_cases[] = {
    {"none", ""},
    {"a-year", "2024"},
    {"a-month", "2024-02"},
    {"a-day", "1969-07-20"},
    {"a-minute-with-zone", "2024-02-01T10:20+05:30"},
    {"a-minute-west-of-greenwich", "2024-02-01T10:20-08:00"},
    {"a-second-in-utc", "2024-02-01T10:20:30Z"},
    {"a-second-without-zone", "2024-02-01T10:20:30"},
};

static void
test_date (gconstpointer data)
{
  const DateCase *row = data;
  Date date = {0}, read;
  sqlite3 *sqlite = NULL;
  sqlite3_stmt *stmt = NULL;
  g_autofree char *text = NULL;

  g_assert_true (*row->date == '\0' || date_parse (row->date, &date));
  g_assert_cmpint (sqlite3_open (":memory:", &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (sqlite, "SELECT 0, ?2, ?3, ?4", -1, &stmt, NULL),
                   ==, SQLITE_OK);
  store_date_bind (stmt, 2, &date);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  read = store_date_read (stmt, 1);
  text = date_format (&read);
  g_assert_cmpstr (text, ==, row->date);
  g_assert_cmpint (read.utc_us, ==, date.utc_us);
  g_assert_cmpint (read.has_zone, ==, date.has_zone);
  g_assert_cmpint (read.zone_minutes, ==, date.zone_minutes);
  g_assert_cmpint (read.precision, ==, date.precision);
  sqlite3_finalize (stmt);
  sqlite3_close (sqlite);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (date_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-date/", date_cases[i].name, NULL);
    g_test_add_data_func (name, &date_cases[i], test_date);
  }
  return g_test_run ();
}
