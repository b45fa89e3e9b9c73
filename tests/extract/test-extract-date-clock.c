/* test-extract-date-clock.c: the time of day behind a date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-clock.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  int hour, minute, second; /* hour -1: there is no time */
  int zone;                 /* minutes; 999: none */
} ClockCase;

static const ClockCase clock_cases[] = {
    {"hours-and-minutes", "10:20", 10, 20, 0, 999},
    {"seconds", "10:20:30", 10, 20, 30, 999},
    {"after-a-comma", ", 10:20", 10, 20, 0, 999},
    {"after-a-word", "at 10:20", 10, 20, 0, 999},
    {"after-a-dash", "- 10:20", 10, 20, 0, 999},
    {"in-the-morning", "10:20 am", 10, 20, 0, 999},
    {"in-the-afternoon", "3:45 PM", 15, 45, 0, 999},
    {"with-full-stops", "3:45 p.m.", 15, 45, 0, 999},
    {"noon", "12:00 pm", 12, 0, 0, 999},
    {"midnight", "12:00 am", 0, 0, 0, 999},
    {"with-a-full-stop-between", "kl. 10.20", 10, 20, 0, 999},
    {"with-an-h-between", "à 10h20", 10, 20, 0, 999},
    {"in-japanese", "10時20分", 10, 20, 0, 999},
    {"in-german", "um 10:20 Uhr", 10, 20, 0, 999},
    {"a-zone", "10:20 EST", 10, 20, 0, -300},
    {"a-zone-behind-the-half-of-the-day", "3:45 pm CET", 15, 45, 0, 60},
    {"an-hour-too-many-is-no-time", "24:00", -1, 0, 0, 999},
    {"a-minute-too-many-is-no-time", "10:60", -1, 0, 0, 999},
    {"a-number-is-no-time", "10", -1, 0, 0, 999},
    {"another-date-is-no-time", "10.12.2024", -1, 0, 0, 999},
    {"words-are-no-time", "by Jane Doe", -1, 0, 0, 999},
    {"nothing-is-no-time", "", -1, 0, 0, 999},
};

static void
test_clock (gconstpointer data)
{
  const ClockCase *row = data;
  g_autofree DateTokens *tokens = g_new0 (DateTokens, 1);
  DateFields fields = {.hour = 77, .precision = DATE_DAY};
  size_t end;

  extract_date_tokens_read (tokens, row->text, NULL);
  end = extract_date_clock_read (tokens, 0, &fields);
  if (row->hour < 0) {
    g_assert_cmpuint (end, ==, 0);
    g_assert_cmpint (fields.hour, ==, 77);
    g_assert_cmpint (fields.precision, ==, DATE_DAY);
    return;
  }
  g_assert_cmpuint (end, >, 0);
  g_assert_cmpint (fields.hour, ==, row->hour);
  g_assert_cmpint (fields.minute, ==, row->minute);
  g_assert_cmpint (fields.second, ==, row->second);
  g_assert_cmpint (fields.has_zone ? fields.zone_minutes : 999, ==, row->zone);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-date-clock/read", clock_cases, test_clock);
  return g_test_run ();
}
