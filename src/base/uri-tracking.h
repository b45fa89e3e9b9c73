/* uri-tracking.h: query parameters that say where a reader came from, not what is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/**
 * uri_tracking_is_parameter:
 * @parameter: @length bytes, "name=value" or "name"
 *
 * Returns: whether a page is the same without it
 */
bool uri_tracking_is_parameter (const char *parameter, size_t length);
