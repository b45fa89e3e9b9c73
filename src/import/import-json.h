/* import-json.h: JSON as other programs write it, within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "import/import-source.h"

/**
 * import_json_has:
 * @path: of a member, "annotations[].uri": a name after each ".", "[]" for the elements
 *   of an array
 *
 * Whether the one file of @source begins as JSON with such a member does.  Looks at the
 * beginning only, and never parses.
 */
bool import_json_has (ImportSource *source, const char *path);

/**
 * import_json_parse:
 * @error: return location for IMPORT_ERROR_DAMAGED (no JSON; the message names the
 *   line), IMPORT_ERROR_CUT_OFF, IMPORT_ERROR_TOO_COMPLEX
 *
 * Returns: (transfer full) (nullable): the one file of @source
 */
JsonNode *import_json_parse (ImportSource *source, GError **error);

/* Members of @object (nullable) by name; what is missing or of another type is NULL, 0
 * or false.  Owned by the object. */
const char *import_json_string (JsonObject *object, const char *name);
JsonObject *import_json_object (JsonObject *object, const char *name);
JsonArray *import_json_array (JsonObject *object, const char *name);

/* A number, also one that is written as a string. */
double import_json_number (JsonObject *object, const char *name);

/* true, 1, "1", "yes", "true". */
bool import_json_truth (JsonObject *object, const char *name);

/* µs since the epoch: a number or a string that imported_time() reads; 0 when not. */
int64_t import_json_time (JsonObject *object, const char *name);

/* The elements of an array (nullable): how many, and one that is an object or a string,
 * else NULL. */
guint import_json_length (JsonArray *array);
JsonObject *import_json_object_at (JsonArray *array, guint i);
const char *import_json_string_at (JsonArray *array, guint i);

/* Adds the strings of an array, or the member @name of the objects in it, to @strings. */
void import_json_add_strings (GPtrArray *strings, JsonArray *array, const char *name);
