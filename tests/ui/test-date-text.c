/* test-date-text.c: moments in words, seen from a fixed one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/date-text.h"

/* A Wednesday. */
#define NOW "2024-05-15T00:30:00"

typedef struct {
  const char *name;
  const char *when; /* UTC */
  const char *zone; /* of who looks */
  const char *expected;
} ShortCase;

static const ShortCase short_cases[] = {
    {"today-is-a-time", "2024-05-15T00:05:00", "Z", "00:05"},
    {"a-minute-before-midnight-is-yesterday", "2024-05-14T23:59:00", "Z", "Yesterday"},
    {"midnight-is-where-the-reader-is", "2024-05-14T23:59:00", "+02:00", "01:59"},
    {"yesterday-begins-at-midnight", "2024-05-14T00:00:00", "Z", "Yesterday"},
    {"two-days-ago-is-a-weekday", "2024-05-13T12:00:00", "Z", "Monday"},
    {"six-days-ago-is-a-weekday", "2024-05-09T12:00:00", "Z", "Thursday"},
    {"seven-days-ago-is-a-date", "2024-05-08T12:00:00", "Z", "8 May"},
    {"the-first-day-of-the-year", "2024-01-01T00:00:00", "Z", "1 Jan"},
    {"another-year-is-named", "2023-12-31T23:59:00", "Z", "31 Dec 2023"},
    {"tomorrow-is-a-date", "2024-05-16T12:00:00", "Z", "16 May"},
};

static int64_t
moment (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

/* The moment NOW, as it is in @zone. */
static GDateTime *
now_in (const char *zone)
{
  g_autoptr (GTimeZone) there = g_time_zone_new_identifier (zone);
  g_autoptr (GDateTime) utc =
      g_date_time_new_from_unix_utc (moment (NOW) / G_USEC_PER_SEC);

  return g_date_time_to_timezone (utc, there);
}

static void
test_short (gconstpointer data)
{
  const ShortCase *row = data;
  g_autoptr (GDateTime) now = now_in (row->zone);
  g_autofree char *text = date_text_short (moment (row->when), now);

  g_assert_cmpstr (text, ==, row->expected);
}

static void
test_full (void)
{
  g_autoptr (GDateTime) now = now_in ("+02:00");
  g_autofree char *text = date_text_full (moment ("2019-05-03T22:02:00"), now);

  g_assert_cmpstr (text, ==, "4 May 2019 at 00:02");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (short_cases); i++) {
    g_autofree char *path = g_strconcat ("/date-text/short/", short_cases[i].name, NULL);
    g_test_add_data_func (path, &short_cases[i], test_short);
  }
  g_test_add_func ("/date-text/in-full", test_full);
  return g_test_run ();
}
