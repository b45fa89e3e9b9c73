/* import-json.c: JSON as other programs write it, within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-json.h"

#include <math.h>
#include <string.h>

#include "import/import-error.h"
#include "import/import-record.h"

/* The deepest export known is that of folders in folders; the parser calls itself. */
#define MAX_DEPTH 64

/* How far a member is looked for: past the first few entries of any export. */
#define MAX_LOOK (256 * 1024)

/* ---- looking ---- */

/* Where a walk through the text is: the path of the container that it is in. */
typedef struct {
  GString *path;
  size_t lengths[MAX_DEPTH]; /* of the path outside of each container */
  bool is_array[MAX_DEPTH];
  unsigned depth;
  char *name; /* the last string; what a ":" makes a name */
} Walk;

/* Past the string that begins at @at; NULL when it does not end. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++) {
    if (*at == '\\')
      at++;
  }
  return at < end ? at + 1 : NULL;
}

static bool
enter (Walk *walk, bool is_array)
{
  if (walk->depth == MAX_DEPTH)
    return false;
  walk->lengths[walk->depth] = walk->path->len;
  walk->is_array[walk->depth] = is_array;
  walk->depth++;
  if (walk->name != NULL)
    g_string_append_printf (walk->path, "%s%s", walk->path->len > 0 ? "." : "",
                            walk->name);
  g_clear_pointer (&walk->name, g_free);
  if (is_array)
    g_string_append (walk->path, "[]");
  return true;
}

static bool
leave (Walk *walk)
{
  if (walk->depth == 0)
    return false;
  walk->depth--;
  g_string_truncate (walk->path, walk->lengths[walk->depth]);
  g_clear_pointer (&walk->name, g_free);
  return true;
}

static bool
is_at (const Walk *walk, const char *path)
{
  g_autofree char *here = NULL;

  if (walk->name == NULL || walk->depth == 0 || walk->is_array[walk->depth - 1])
    return false;
  here = g_strconcat (walk->path->str, walk->path->len > 0 ? "." : "", walk->name, NULL);
  return g_str_equal (here, path);
}

/* One character outside strings; false when this is no JSON. */
static bool
step (Walk *walk, char c, const char *path, bool *found)
{
  switch (c) {
  case '{':
  case '[':
    return enter (walk, c == '[');
  case '}':
  case ']':
    return leave (walk);
  case ':':
    *found = is_at (walk, path);
    return true;
  case ',':
    g_clear_pointer (&walk->name, g_free);
    return true;
  default:
    return true;
  }
}

static bool
has_member (const char *text, const char *end, const char *path)
{
  Walk walk = {.path = g_string_new (NULL)};
  bool found = false;

  for (const char *at = text; at != NULL && at < end && !found;) {
    if (*at == '"') {
      const char *after = skip_string (at, end);

      g_free (walk.name);
      walk.name = after == NULL ? NULL : g_strndup (at + 1, (gsize)(after - at) - 2);
      at = after;
    } else if (step (&walk, *at, path, &found)) {
      at++;
    } else {
      break;
    }
  }
  g_string_free (walk.path, TRUE);
  g_free (walk.name);
  return found;
}

bool
import_json_has (ImportSource *source, const char *path)
{
  size_t length;
  const char *text =
      import_source_is_file (source) ? import_source_text (source, &length, NULL) : NULL;

  if (text == NULL)
    return false;
  text += strspn (text, " \t\r\n");
  if (*text != '{' && *text != '[')
    return false;
  return has_member (text, text + strnlen (text, MAX_LOOK), path);
}

/* ---- parsing ---- */

/* Whether no container is nested too deep, and each that is opened is closed. */
static bool
check_nesting (const char *text, const char *end, GError **error)
{
  unsigned depth = 0;
  const char *at = text;

  while (at != NULL && at < end) {
    if (*at == '"') {
      at = skip_string (at, end);
      continue;
    }
    if (*at == '{' || *at == '[')
      depth++;
    else if ((*at == '}' || *at == ']') && depth > 0)
      depth--;
    if (depth > MAX_DEPTH) {
      g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_TOO_COMPLEX,
                           "The file is nested deeper than any export");
      return false;
    }
    at++;
  }
  if (at != NULL && depth == 0)
    return true;
  g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_CUT_OFF,
                       "The file ends in the middle");
  return false;
}

JsonNode *
import_json_parse (ImportSource *source, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) problem = NULL;
  size_t length;
  const char *text = import_source_text (source, &length, error);
  JsonNode *root;

  if (text == NULL || !check_nesting (text, text + length, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, (gssize)length, &problem)) {
    const char *where = strchr (problem->message, ':'); /* after "<data>" */

    g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_DAMAGED, "%s%s",
                 import_source_name (source, 0), where == NULL ? "" : where);
    return NULL;
  }
  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_DAMAGED, "The file is empty");
  return root;
}

/* ---- members ---- */

static JsonNode *
member (JsonObject *object, const char *name)
{
  return object == NULL ? NULL : json_object_get_member (object, name);
}

static const char *
string_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static bool
is_number (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         (json_node_get_value_type (node) == G_TYPE_INT64 ||
          json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

const char *
import_json_string (JsonObject *object, const char *name)
{
  const char *string = string_of (member (object, name));

  return string == NULL || *string == '\0' ? NULL : string;
}

JsonObject *
import_json_object (JsonObject *object, const char *name)
{
  JsonNode *node = member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                       : NULL;
}

JsonArray *
import_json_array (JsonObject *object, const char *name)
{
  JsonNode *node = member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

double
import_json_number (JsonObject *object, const char *name)
{
  JsonNode *node = member (object, name);
  const char *string = string_of (node);
  double number = is_number (node) ? json_node_get_double (node)
                  : string != NULL ? g_ascii_strtod (string, NULL)
                                   : 0;

  return isfinite (number) ? number : 0;
}

bool
import_json_truth (JsonObject *object, const char *name)
{
  JsonNode *node = member (object, name);
  const char *string = string_of (node);

  if (string != NULL)
    return g_str_equal (string, "1") || g_ascii_strcasecmp (string, "yes") == 0 ||
           g_ascii_strcasecmp (string, "true") == 0;
  if (is_number (node))
    return fabs (json_node_get_double (node)) > 0;
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
}

int64_t
import_json_time (JsonObject *object, const char *name)
{
  JsonNode *node = member (object, name);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (is_number (node))
    return imported_time (
        g_ascii_formatd (digits, sizeof digits, "%.6f", json_node_get_double (node)));
  return imported_time (string_of (node));
}

guint
import_json_length (JsonArray *array)
{
  return array == NULL ? 0 : json_array_get_length (array);
}

JsonObject *
import_json_object_at (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

const char *
import_json_string_at (JsonArray *array, guint i)
{
  return string_of (json_array_get_element (array, i));
}

void
import_json_add_strings (GPtrArray *strings, JsonArray *array, const char *name)
{
  for (guint i = 0; i < import_json_length (array); i++) {
    const char *string = import_json_string_at (array, i);

    if (string == NULL && name != NULL)
      string = import_json_string (import_json_object_at (array, i), name);
    if (string != NULL)
      g_ptr_array_add (strings, g_strdup (string));
  }
}
