/* export-json.h: a JSON object as a member of a list that is written piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

/* What stands around and between the members of a list. */
#define EXPORT_JSON_HEAD "[\n"
#define EXPORT_JSON_BETWEEN ",\n"
#define EXPORT_JSON_TAIL "\n]\n"

/* Writes the object (taken), indented, without a line end after it. */
void export_json_append (GString *out, JsonObject *object);

/* Sets a string; nothing when @value is NULL or empty. */
void export_json_set (JsonObject *object, const char *name, const char *value);
