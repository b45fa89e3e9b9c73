/* extract-date-clock.h: the time of day behind a date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/date.h"
#include "extract/extract-date-tokens.h"

/**
 * extract_date_clock_read:
 * @end: the token behind the date
 * @fields: gets hour, minute, second, zone and precision; untouched when there is no time
 *
 * "at 10:20 am EST", "um 10.20 Uhr", "à 10h20", "10時20分".
 *
 * Returns: the token behind the time; @end when there is none
 */
size_t extract_date_clock_read (const DateTokens *self, size_t end, DateFields *fields);
