/* import-entries.c: what all readers of JSON have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-entries.h"

static JsonArray *
entries_of (JsonNode *root, const char *member)
{
  if (member == NULL)
    return JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;
  return JSON_NODE_HOLDS_OBJECT (root)
             ? import_json_array (json_node_get_object (root), member)
             : NULL;
}

bool
import_entries_read (ImportSource *source, const char *member, ImportSink *sink,
                     ImportEntryFunc func, gpointer data, GError **error)
{
  const char *from = import_source_name (source, 0);
  g_autoptr (JsonNode) root = import_json_parse (source, error);
  JsonArray *entries = root == NULL ? NULL : entries_of (root, member);

  if (root == NULL)
    return false;
  for (guint i = 0; i < import_json_length (entries); i++) {
    JsonObject *entry = import_json_object_at (entries, i);
    ImportedClip *clip;

    if (entry == NULL) {
      import_sink_refuse (sink, from, i + 1, IMPORT_ERROR_BAD_ENTRY,
                          "The entry is no object");
      continue;
    }
    clip = func (entry, data);
    if (clip != NULL)
      import_sink_add (sink, clip, from, i + 1);
  }
  return true;
}
