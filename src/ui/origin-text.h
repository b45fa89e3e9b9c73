/* origin-text.h: where what a clipping says came from, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/capture.h"

/* Of a date, by the name of the rule that found it (Article); NULL when @rule is NULL or
 * not known. */
const char *origin_text_rule (const char *rule);

/* Of a capture: how it was saved. */
const char *origin_text_capture (CaptureOrigin origin);
