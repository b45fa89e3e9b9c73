/* date-text.c: moments in the words of a calendar on the wall
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/date-text.h"

#include <glib/gi18n.h>

static GDateTime *
in_zone_of (int64_t when, GDateTime *now)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);
  g_autoptr (GDateTime) utc = g_date_time_add (epoch, when);

  return g_date_time_to_timezone (utc, g_date_time_get_timezone (now));
}

/* The day as a number that counts up by one each day. */
static int
day_number (GDateTime *moment)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)g_date_time_get_day_of_month (moment),
                  (GDateMonth)g_date_time_get_month (moment),
                  (GDateYear)g_date_time_get_year (moment));
  return (int)g_date_get_julian (&date);
}

char *
date_text_short (int64_t when, GDateTime *now)
{
  g_autoptr (GDateTime) moment = in_zone_of (when, now);
  int days = day_number (now) - day_number (moment);

  if (days == 0)
    /* Translators: a time of today, for g_date_time_format() */
    return g_date_time_format (moment, C_ ("short date", "%H:%M"));
  if (days == 1)
    return g_strdup (C_ ("short date", "Yesterday"));
  if (days > 1 && days < 7)
    /* Translators: a day of the last week, for g_date_time_format()
     * xgettext:no-c-format */
    return g_date_time_format (moment, C_ ("short date", "%A"));
  if (g_date_time_get_year (moment) == g_date_time_get_year (now))
    /* Translators: a day of this year, for g_date_time_format() */
    return g_date_time_format (moment, C_ ("short date", "%-d %b"));
  /* Translators: a day of another year, for g_date_time_format() */
  return g_date_time_format (moment, C_ ("short date", "%-d %b %Y"));
}

char *
date_text_full (int64_t when, GDateTime *now)
{
  g_autoptr (GDateTime) moment = in_zone_of (when, now);

  /* Translators: a day and a time within a sentence, for g_date_time_format() */
  return g_date_time_format (moment, C_ ("full date", "%-d %B %Y at %H:%M"));
}
