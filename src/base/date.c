/* date.c: a moment as a page gave it, with its own precision and zone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/date.h"

#include <string.h>

#define US_PER_MINUTE (INT64_C (60) * G_USEC_PER_SEC)
#define US_PER_DAY (24 * 60 * US_PER_MINUTE)

/* GDate counts 1 January of the year 1 as day 1; this is 1 January 1970. */
#define JULIAN_OF_EPOCH 719163

/* No place on Earth is further from UTC than 14 hours; some pages say 15. */
#define MAX_ZONE_MINUTES (16 * 60 - 1)

static const char *const month_names[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
static const char *const day_names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/* Zones by name, of RFC 5322, section 4.3. */
static const struct {
  const char *name;
  int minutes;
} zone_names[] = {
    {"utc", 0},    {"ut", 0},     {"gmt", 0},    {"est", -300},
    {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420},
    {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"z", 0},
};

/* ---- fields and moments ---- */

static bool
clock_is_valid (const DateFields *fields)
{
  return fields->hour >= 0 && fields->hour < 24 && fields->minute >= 0 &&
         fields->minute < 60 &&
         (fields->precision < DATE_SECOND ||
          (fields->second >= 0 && fields->second <= 60));
}

bool
date_from_fields (const DateFields *fields, Date *date)
{
  int month = fields->precision >= DATE_MONTH ? fields->month : 1;
  int day = fields->precision >= DATE_DAY ? fields->day : 1;
  int zone = fields->has_zone ? fields->zone_minutes : 0;
  int64_t us;
  GDate calendar;

  if (fields->precision == DATE_NONE || fields->year < 1000 || fields->year > 9999 ||
      month < 1 || month > 12 || day < 1 || day > 31 || ABS (zone) > MAX_ZONE_MINUTES ||
      !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)fields->year) ||
      (fields->precision >= DATE_MINUTE && !clock_is_valid (fields)))
    return false;

  g_date_clear (&calendar, 1);
  g_date_set_dmy (&calendar, (GDateDay)day, (GDateMonth)month, (GDateYear)fields->year);
  us = ((int64_t)g_date_get_julian (&calendar) - JULIAN_OF_EPOCH) * US_PER_DAY;
  if (fields->precision >= DATE_MINUTE)
    us += (fields->hour * 60 + fields->minute) * US_PER_MINUTE;
  if (fields->precision == DATE_SECOND)
    us += MIN (fields->second, 59) * G_USEC_PER_SEC;
  *date = (Date){.utc_us = us - zone * US_PER_MINUTE,
                 .zone_minutes = (int16_t)zone,
                 .has_zone = fields->has_zone,
                 .precision = fields->precision};
  return true;
}

DateFields
date_to_fields (const Date *self)
{
  DateFields fields = {.precision = self->precision};
  int64_t us, days;
  GDate calendar;

  if (self->precision == DATE_NONE)
    return fields;
  us = self->utc_us + self->zone_minutes * US_PER_MINUTE;
  days = us / US_PER_DAY - (us % US_PER_DAY < 0);
  us -= days * US_PER_DAY;

  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, (guint32)(days + JULIAN_OF_EPOCH));
  fields.year = g_date_get_year (&calendar);
  fields.month = (int)g_date_get_month (&calendar);
  fields.day = g_date_get_day (&calendar);
  fields.hour = (int)(us / US_PER_MINUTE / 60);
  fields.minute = (int)(us / US_PER_MINUTE % 60);
  fields.second = (int)(us / G_USEC_PER_SEC % 60);
  fields.has_zone = self->has_zone;
  fields.zone_minutes = self->zone_minutes;
  return fields;
}

/* ---- reading ---- */

static void
skip_blanks (const char **at)
{
  while (g_ascii_isspace (**at))
    (*at)++;
}

static bool
skip_char (const char **at, const char *any_of)
{
  if (**at == '\0' || strchr (any_of, **at) == NULL)
    return false;
  (*at)++;
  return true;
}

static size_t
count_digits (const char *at)
{
  size_t n = 0;

  while (g_ascii_isdigit (at[n]))
    n++;
  return n;
}

/* Exactly @count digits; more may follow. */
static bool
read_number (const char **at, size_t count, int *number)
{
  int value = 0;

  for (size_t i = 0; i < count; i++) {
    if (!g_ascii_isdigit ((*at)[i]))
      return false;
    value = value * 10 + g_ascii_digit_value ((*at)[i]);
  }
  *at += count;
  *number = value;
  return true;
}

/* The letters at @at are exactly one of @names; gives its index. */
static bool
read_name (const char **at, const char *const *names, size_t n_names, int *index)
{
  size_t length = 0;

  while (g_ascii_isalpha ((*at)[length]))
    length++;
  for (size_t i = 0; i < n_names; i++) {
    if (length == strlen (names[i]) && g_ascii_strncasecmp (*at, names[i], length) == 0) {
      *at += length;
      *index = (int)i;
      return true;
    }
  }
  return false;
}

static bool
read_zone_name (const char **at, DateFields *fields)
{
  size_t length = 0;

  while (g_ascii_isalpha ((*at)[length]))
    length++;
  for (size_t i = 0; i < G_N_ELEMENTS (zone_names); i++) {
    if (strlen (zone_names[i].name) == length &&
        g_ascii_strncasecmp (*at, zone_names[i].name, length) == 0) {
      *at += length;
      fields->has_zone = true;
      fields->zone_minutes = zone_names[i].minutes;
      return true;
    }
  }
  return false;
}

/* ±hh:mm, ±hhmm or ±hh.  "-00:00" says that the zone is not known (RFC 3339, section
 * 4.3): the moment is in UTC all the same. */
static bool
read_zone_offset (const char **at, DateFields *fields)
{
  bool west = **at == '-';
  int hours, minutes = 0;

  if (!skip_char (at, "+-") || !read_number (at, 2, &hours))
    return false;
  if (skip_char (at, ":") ? !read_number (at, 2, &minutes)
                          : count_digits (*at) > 0 && !read_number (at, 2, &minutes))
    return false;
  if (minutes > 59)
    return false;
  fields->zone_minutes = (hours * 60 + minutes) * (west ? -1 : 1);
  fields->has_zone = !west || fields->zone_minutes != 0;
  return true;
}

/* Nothing, or blanks and a zone. */
static bool
read_zone (const char **at, DateFields *fields)
{
  skip_blanks (at);
  if (**at == '+' || **at == '-')
    return read_zone_offset (at, fields);
  return !g_ascii_isalpha (**at) || read_zone_name (at, fields);
}

/* hh:mm, hh:mm:ss, hhmm or hhmmss; fractions are cut. */
static bool
read_clock (const char **at, DateFields *fields)
{
  bool extended;

  if (!read_number (at, 2, &fields->hour))
    return false;
  extended = skip_char (at, ":");
  if (!read_number (at, 2, &fields->minute))
    return false;
  fields->precision = DATE_MINUTE;
  if (extended ? skip_char (at, ":") : count_digits (*at) > 0) {
    if (!read_number (at, 2, &fields->second))
      return false;
    fields->precision = DATE_SECOND;
  }
  if ((**at == '.' || **at == ',') && count_digits (*at + 1) > 0)
    *at += 1 + count_digits (*at + 1);
  return true;
}

/* YYYY, YYYY-MM, YYYY-MM-DD or YYYYMMDD. */
static bool
read_iso_day (const char **at, DateFields *fields)
{
  bool basic = count_digits (*at) == 8;

  if (!read_number (at, 4, &fields->year))
    return false;
  fields->precision = DATE_YEAR;
  if (!basic && !skip_char (at, "-"))
    return true;
  if (!read_number (at, 2, &fields->month))
    return false;
  fields->precision = DATE_MONTH;
  if (!basic && !skip_char (at, "-"))
    return true;
  fields->precision = DATE_DAY;
  return read_number (at, 2, &fields->day);
}

static bool
read_iso (const char **at, DateFields *fields)
{
  if (!read_iso_day (at, fields))
    return false;
  if (fields->precision < DATE_DAY)
    return true;
  if (!skip_char (at, "Tt")) {
    skip_blanks (at);
    if (**at == '\0')
      return true;
  }
  return read_clock (at, fields) && read_zone (at, fields);
}

/* Two digits are a year from 1950 to 2049 (RFC 5322, section 4.3). */
static bool
read_mail_year (const char **at, int *year)
{
  size_t n = count_digits (*at);

  if ((n != 2 && n != 4) || !read_number (at, n, year))
    return false;
  if (n == 2)
    *year += *year < 50 ? 2000 : 1900;
  return true;
}

static void
skip_comment (const char **at)
{
  const char *end;

  skip_blanks (at);
  if (**at == '(' && (end = strchr (*at, ')')) != NULL)
    *at = end + 1;
}

/* "Thu, 1 Feb 2024 10:20:00 +0100 (CET)". */
static bool
read_mail (const char **at, DateFields *fields)
{
  int day_of_week, month;

  if (read_name (at, day_names, G_N_ELEMENTS (day_names), &day_of_week) &&
      !skip_char (at, ","))
    return false;
  skip_blanks (at);
  if (!read_number (at, count_digits (*at) == 1 ? 1 : 2, &fields->day))
    return false;
  skip_blanks (at);
  if (!read_name (at, month_names, G_N_ELEMENTS (month_names), &month))
    return false;
  fields->month = month + 1;
  skip_blanks (at);
  if (!read_mail_year (at, &fields->year))
    return false;
  skip_blanks (at);
  if (!read_clock (at, fields) || !read_zone (at, fields))
    return false;
  skip_comment (at);
  return true;
}

bool
date_parse (const char *text, Date *date)
{
  static bool (*const readers[]) (const char **at, DateFields *fields) = {read_iso,
                                                                          read_mail};

  skip_blanks (&text);
  for (size_t i = 0; i < G_N_ELEMENTS (readers); i++) {
    const char *at = text;
    DateFields fields = {0};

    if (readers[i](&at, &fields)) {
      skip_blanks (&at);
      if (*at == '\0')
        return date_from_fields (&fields, date);
    }
  }
  return false;
}

/* ---- writing ---- */

static void
append_zone (GString *out, const DateFields *fields)
{
  int minutes = ABS (fields->zone_minutes);

  if (!fields->has_zone)
    return;
  if (minutes == 0)
    g_string_append_c (out, 'Z');
  else
    g_string_append_printf (out, "%c%02d:%02d", fields->zone_minutes < 0 ? '-' : '+',
                            minutes / 60, minutes % 60);
}

char *
date_format (const Date *self)
{
  DateFields fields = date_to_fields (self);
  GString *out = g_string_new (NULL);

  if (fields.precision >= DATE_YEAR)
    g_string_append_printf (out, "%04d", fields.year);
  if (fields.precision >= DATE_MONTH)
    g_string_append_printf (out, "-%02d", fields.month);
  if (fields.precision >= DATE_DAY)
    g_string_append_printf (out, "-%02d", fields.day);
  if (fields.precision >= DATE_MINUTE)
    g_string_append_printf (out, "T%02d:%02d", fields.hour, fields.minute);
  if (fields.precision == DATE_SECOND)
    g_string_append_printf (out, ":%02d", fields.second);
  if (fields.precision >= DATE_MINUTE)
    append_zone (out, &fields);
  return g_string_free (out, FALSE);
}

char *
date_format_day (const Date *self)
{
  DateFields fields = date_to_fields (self);

  if (fields.precision < DATE_DAY)
    return g_strdup ("");
  return g_strdup_printf ("%04d-%02d-%02d", fields.year, fields.month, fields.day);
}
