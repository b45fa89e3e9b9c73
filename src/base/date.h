/* date.h: a moment as a page gave it, with its own precision and zone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page that says "2024" did not say January; one that says "10:20+01:00" was
 * not written in UTC.  Both facts are kept beside the moment, so that nothing
 * is ever shown or exported that the page did not say.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum {
  DATE_NONE, /* no date is known; the other fields mean nothing */
  DATE_YEAR,
  DATE_MONTH,
  DATE_DAY,
  DATE_MINUTE,
  DATE_SECOND,
} DatePrecision;

/* The moment is UTC.  What is finer than the precision is zero (the first of the
 * month, midnight) in the date's own zone; a date without a zone is read as UTC. */
typedef struct {
  int64_t utc_us;       /* microseconds since the epoch */
  int16_t zone_minutes; /* east of UTC; 0 when has_zone is false */
  bool has_zone;
  DatePrecision precision;
} Date;

/* What a calendar and a clock show; what is finer than the precision is not read. */
typedef struct {
  int year; /* 1000 to 9999 */
  int month, day;
  int hour, minute, second; /* 60, a leap second, is read as 59 */
  int zone_minutes;         /* east of UTC; not read when has_zone is false */
  bool has_zone;
  DatePrecision precision;
} DateFields;

/* Checks the fields against calendar and clock; @date is untouched on failure. */
bool date_from_fields (const DateFields *fields, Date *date);

/* What calendar and clock show in the date's own zone; all zero for DATE_NONE. */
DateFields date_to_fields (const Date *self);

/**
 * date_parse:
 * @text: an ISO 8601 date or date-time (extended or basic form; "T" or a blank
 *   between; fractions are cut; "Z", ±hh:mm, ±hhmm or ±hh), or an RFC 5322 date
 * @date: (out): untouched on failure
 *
 * Blanks around the date are allowed, anything else is not.  Day and month are
 * checked against the calendar; years run from 1000 to 9999.
 *
 * Returns: whether @text is such a date
 */
bool date_parse (const char *text, Date *date);

/**
 * date_format:
 *
 * Writes the date in ISO 8601 with exactly its precision, in its own zone:
 * "2024", "2024-02", "2024-02-01", "2024-02-01T10:20+01:00".
 *
 * Returns: (transfer full): the text; empty for DATE_NONE
 */
char *date_format (const Date *self);

/* The day in the date's own zone, "2024-02-01"; empty when coarser than a day. */
char *date_format_day (const Date *self);
