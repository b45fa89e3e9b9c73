/* export-json.c: a JSON object as a member of a list that is written piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-json.h"

void
export_json_append (GString *out, JsonObject *object)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, out);
}

void
export_json_set (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    json_object_set_string_member (object, name, value);
}
