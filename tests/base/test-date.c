/* test-date.c: dates read and written with their own precision and zone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/date.h"

typedef struct {
  const char *name;
  const char *text;
  const char *expected; /* as date_format() writes it; NULL: refused */
} ParseCase;

static const ParseCase parse_cases[] = {
    /* ISO 8601 */
    {"a-year-stays-a-year", "2024", "2024"},
    {"a-month-stays-a-month", "2024-02", "2024-02"},
    {"a-day-stays-a-day", "2024-02-01", "2024-02-01"},
    {"the-basic-form-of-a-day", "20240201", "2024-02-01"},
    {"a-minute-without-a-zone", "2024-02-01T10:20", "2024-02-01T10:20"},
    {"a-second-with-a-zone", "2024-02-01T10:20:30+01:00", "2024-02-01T10:20:30+01:00"},
    {"z-is-utc", "2024-02-01T10:20:30Z", "2024-02-01T10:20:30Z"},
    {"lower-case-letters", "2024-02-01t10:20:30z", "2024-02-01T10:20:30Z"},
    {"a-zone-of-hours", "2024-02-01T10:20+01", "2024-02-01T10:20+01:00"},
    {"a-zone-without-a-colon", "2024-02-01T10:20:30-0530", "2024-02-01T10:20:30-05:30"},
    {"a-zone-of-three-quarters", "2024-02-01T10:20+05:45", "2024-02-01T10:20+05:45"},
    {"a-zone-after-a-blank", "2024-02-01 10:20:30 +0100", "2024-02-01T10:20:30+01:00"},
    {"a-zone-by-name", "2024-02-01 10:20:30 GMT", "2024-02-01T10:20:30Z"},
    {"a-zone-that-is-not-known", "2024-02-01T10:20:30-00:00", "2024-02-01T10:20:30"},
    {"a-blank-for-the-t", "2024-02-01 10:20", "2024-02-01T10:20"},
    {"fractions-are-cut", "2024-02-01T10:20:30.999Z", "2024-02-01T10:20:30Z"},
    {"fractions-after-a-comma", "2024-02-01T10:20:30,5+02:00",
     "2024-02-01T10:20:30+02:00"},
    {"the-basic-form-of-all", "20240201T102030Z", "2024-02-01T10:20:30Z"},
    {"blanks-around", " \n2024-02-01\t", "2024-02-01"},
    {"a-leap-day", "2024-02-29", "2024-02-29"},
    {"a-leap-second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
    {"before-the-epoch", "1889-03-31T23:59:01+00:09", "1889-03-31T23:59:01+00:09"},
    {"the-first-year", "1000-01-01", "1000-01-01"},
    {"the-last-year", "9999-12-31T23:59:59-15:00", "9999-12-31T23:59:59-15:00"},
    /* RFC 5322 */
    {"mail-with-a-weekday", "Thu, 1 Feb 2024 10:20:30 +0100",
     "2024-02-01T10:20:30+01:00"},
    {"mail-without-a-weekday", "01 Feb 2024 10:20 GMT", "2024-02-01T10:20Z"},
    {"mail-in-any-case", "thu, 01 FEB 2024 10:20:30 gmt", "2024-02-01T10:20:30Z"},
    {"mail-with-an-old-zone", "Thu, 1 Feb 2024 10:20:30 EST",
     "2024-02-01T10:20:30-05:00"},
    {"mail-with-a-comment", "Thu, 1 Feb 2024 10:20:30 +0100 (CET)",
     "2024-02-01T10:20:30+01:00"},
    {"mail-with-a-short-year", "1 Feb 24 10:20:30 +0000", "2024-02-01T10:20:30Z"},
    {"mail-of-the-last-century", "1 Feb 99 10:20:30 +0000", "1999-02-01T10:20:30Z"},
    {"mail-with-an-unknown-zone", "1 Feb 2024 10:20:30 -0000", "2024-02-01T10:20:30"},
    /* no dates */
    {"nothing-is-no-date", "", NULL},
    {"blanks-are-no-date", "  ", NULL},
    {"words-are-no-date", "yesterday", NULL},
    {"a-thirteenth-month", "2024-13", NULL},
    {"a-zeroth-day", "2024-01-00", NULL},
    {"a-day-that-the-month-has-not", "2024-04-31", NULL},
    {"a-leap-day-of-a-common-year", "2023-02-29", NULL},
    {"a-leap-day-of-a-century", "1900-02-29", NULL},
    {"an-hour-too-many", "2024-02-01T24:00", NULL},
    {"a-minute-too-many", "2024-02-01T10:60", NULL},
    {"a-second-too-many", "2024-02-01T10:20:61", NULL},
    {"an-hour-alone", "2024-02-01T10", NULL},
    {"a-zone-too-far", "2024-02-01T10:20+16:00", NULL},
    {"a-zone-of-too-many-minutes", "2024-02-01T10:20+01:60", NULL},
    {"a-year-too-early", "0999-01-01", NULL},
    {"a-short-year", "24-02-01", NULL},
    {"a-one-digit-month", "2024-2-01", NULL},
    {"something-after-the-date", "2024-02-01x", NULL},
    {"something-before-the-date", "on 2024-02-01", NULL},
    {"two-dates", "2024-02-01 2024-02-02", NULL},
    {"an-unknown-zone", "2024-02-01T10:20 XYZ", NULL},
    {"mail-with-an-unknown-month", "1 Foo 2024 10:20:30 +0000", NULL},
    {"mail-with-a-day-of-three-digits", "001 Feb 2024 10:20:30 +0000", NULL},
    {"a-very-long-number", "20240201102030405060708090", NULL},
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *row = data;
  Date date = {.utc_us = 42, .precision = DATE_YEAR};
  bool parsed = date_parse (row->text, &date);

  g_assert_cmpint (parsed, ==, row->expected != NULL);
  if (parsed) {
    g_autofree char *written = date_format (&date);

    g_assert_cmpstr (written, ==, row->expected);
  } else {
    g_assert_cmpint (date.utc_us, ==, 42);
    g_assert_cmpint (date.precision, ==, DATE_YEAR);
  }
}

typedef struct {
  const char *name;
  const char *text;
  int64_t seconds; /* since the epoch */
  int zone_minutes;
  bool has_zone;
  DatePrecision precision;
} MomentCase;

static const MomentCase moment_cases[] = {
    {"the-epoch", "1970-01-01T00:00:00Z", 0, 0, true, DATE_SECOND},
    {"a-zone-east-is-earlier", "1970-01-01T01:00+01:00", 0, 60, true, DATE_MINUTE},
    {"a-zone-west-is-later", "1970-01-01T00:00-05:00", 18000, -300, true, DATE_MINUTE},
    {"without-a-zone-it-is-utc", "1970-01-02", 86400, 0, false, DATE_DAY},
    {"a-month-begins-on-its-first", "1970-02", 31 * 86400, 0, false, DATE_MONTH},
    {"a-year-begins-in-january", "1971", 365 * 86400, 0, false, DATE_YEAR},
    {"before-the-epoch-is-negative", "1969-12-31T23:59:59Z", -1, 0, true, DATE_SECOND},
    {"this-century", "2024-02-01T10:20:30+01:00", 1706779230, 60, true, DATE_SECOND},
};

static void
test_moment (gconstpointer data)
{
  const MomentCase *row = data;
  Date date;

  g_assert_true (date_parse (row->text, &date));
  g_assert_cmpint (date.utc_us, ==, row->seconds * G_USEC_PER_SEC);
  g_assert_cmpint (date.zone_minutes, ==, row->zone_minutes);
  g_assert_cmpint (date.has_zone, ==, row->has_zone);
  g_assert_cmpint (date.precision, ==, row->precision);
}

static void
test_none (void)
{
  Date none = {0};
  g_autofree char *text = date_format (&none);
  g_autofree char *day = date_format_day (&none);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (day, ==, "");
  g_assert_cmpint (date_to_fields (&none).year, ==, 0);
}

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} DayCase;

static const DayCase day_cases[] = {
    {"a-day", "2024-02-01", "2024-02-01"},
    {"a-moment-has-the-day-of-its-zone", "2024-02-01T00:30+02:00", "2024-02-01"},
    {"west-too", "2024-02-01T23:30-08:00", "2024-02-01"},
    {"a-month-has-no-day", "2024-02", ""},
    {"a-year-has-no-day", "2024", ""},
};

static void
test_day (gconstpointer data)
{
  const DayCase *row = data;
  g_autofree char *day = NULL;
  Date date;

  g_assert_true (date_parse (row->text, &date));
  day = date_format_day (&date);
  g_assert_cmpstr (day, ==, row->expected);
}

/* Every day of a leap year, in three zones, survives fields and text. */
static void
test_round_trip (void)
{
  static const int zones[] = {-720, 0, 345};

  for (int day = 0; day < 366; day++) {
    for (size_t i = 0; i < G_N_ELEMENTS (zones); i++) {
      Date date = {.utc_us = ((INT64_C (19723) + day) * 86400 + 3661) * G_USEC_PER_SEC,
                   .zone_minutes = (int16_t)zones[i],
                   .has_zone = true,
                   .precision = DATE_SECOND};
      DateFields fields = date_to_fields (&date);
      g_autofree char *text = date_format (&date);
      Date again, parsed;

      g_assert_true (date_from_fields (&fields, &again));
      g_assert_cmpint (again.utc_us, ==, date.utc_us);
      g_assert_true (date_parse (text, &parsed));
      g_assert_cmpint (parsed.utc_us, ==, date.utc_us);
      g_assert_cmpint (parsed.zone_minutes, ==, zones[i]);
    }
  }
}

/* What is finer than the precision is not even looked at. */
static void
test_fields_beyond_precision (void)
{
  DateFields fields = {.year = 2024, .month = 99, .hour = 77, .precision = DATE_YEAR};
  g_autofree char *text = NULL;
  Date date;

  g_assert_true (date_from_fields (&fields, &date));
  text = date_format (&date);
  g_assert_cmpstr (text, ==, "2024");
}

static void
test_bad_fields (void)
{
  static const DateFields bad[] = {
      {.year = 2024, .precision = DATE_NONE},
      {.year = 999, .precision = DATE_YEAR},
      {.year = 10000, .precision = DATE_YEAR},
      {.year = 2024, .month = 0, .precision = DATE_MONTH},
      {.year = 2024, .month = 257, .precision = DATE_MONTH},
      {.year = 2024, .month = 1, .day = 257, .precision = DATE_DAY},
      {.year = 2024, .month = 1, .day = 1, .hour = -1, .precision = DATE_MINUTE},
      {.year = 2024, .month = 1, .day = 1, .second = -1, .precision = DATE_SECOND},
  };
  Date date = {.utc_us = 42};

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (date_from_fields (&bad[i], &date));
  g_assert_cmpint (date.utc_us, ==, 42);
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/date/parse", parse_cases, test_parse);
  ADD_CASES ("/date/moment", moment_cases, test_moment);
  ADD_CASES ("/date/day", day_cases, test_day);
  g_test_add_func ("/date/no-date-is-written-as-nothing", test_none);
  g_test_add_func ("/date/every-day-of-a-year-comes-back", test_round_trip);
  g_test_add_func ("/date/fields-finer-than-the-precision-are-not-read",
                   test_fields_beyond_precision);
  g_test_add_func ("/date/fields-that-are-no-date-are-refused", test_bad_fields);
  return g_test_run ();
}
