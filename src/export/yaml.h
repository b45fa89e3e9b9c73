/* yaml.h: writes a flat YAML mapping that every parser reads the same way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * YAML 1.2 within the part that 1.1 parsers read alike: strings are always in double
 * quotes (section 7.3.1), lists are block lists, numbers and booleans are bare.  A
 * title such as "no", "12:30" or "Ukraine: what we know" stays a title.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"

/* Each appends one "key: value" to @out; @key is a plain ASCII word. */
void yaml_string (GString *out, const char *key, const char *value);

/* @value is a number, "true", "false", or a date or date-time in ISO 8601: written bare, so
 * that it is typed. */
void yaml_bare (GString *out, const char *key, const char *value);

/* @values: char * */
void yaml_list (GString *out, const char *key, const GPtrArray *values);

/* Appends @value in double quotes, escaped (section 5.7); valid UTF-8. */
void yaml_quote (GString *out, const char *value);
