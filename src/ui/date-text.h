/* date-text.h: moments in the words of a calendar on the wall
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moments are microseconds since the epoch, UTC; they are shown in the zone of @now.
 */

#pragma once

#include <glib.h>
#include <stdint.h>

/* As short as it can be told from @now: "14:02", "Yesterday", "Monday", "3 May",
 * "3 May 2019"; (transfer full). */
char *date_text_short (int64_t when, GDateTime *now);

/* In full, for a sentence: "3 May 2019 at 14:02"; (transfer full). */
char *date_text_full (int64_t when, GDateTime *now);
