/* reading-time.h: how long an article is, in words and in minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/clip.h"

/* Minutes that people take to read the text aloud or not; 0 for an empty one.  Speeds of
 * Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance"
 * (IOVS 2012), in words and, for Chinese and Japanese, characters. */
unsigned reading_time_minutes (const Clip *clip);

/* "1,234 words · 6 minutes to read"; (transfer full). */
char *reading_time_text (const Clip *clip);
