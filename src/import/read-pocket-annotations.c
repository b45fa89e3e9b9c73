/* read-pocket-annotations.c: the highlights that Pocket gave away when it closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows Pocket/pocket-monorepo, annotationsExportService.ts:
 * annotations/part_000000.json beside the list of saves, with which they merge.
 */

#include "import/import-entries.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_json_has (source, "[].highlights[].quote");
}

static ImportedClip *
read_entry (JsonObject *entry, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  JsonArray *highlights = import_json_array (entry, "highlights");

  clip->address = g_strdup (import_json_string (entry, "url"));
  clip->title = g_strdup (import_json_string (entry, "title"));
  for (guint i = 0; i < import_json_length (highlights); i++) {
    JsonObject *object = import_json_object_at (highlights, i);
    const char *quote = import_json_string (object, "quote");
    ImportedHighlight *highlight;

    if (quote == NULL)
      continue;
    highlight = imported_highlight_new (quote);
    highlight->created_at = import_json_time (object, "created_at");
    if (clip->saved_at == 0)
      clip->saved_at = highlight->created_at;
    g_ptr_array_add (clip->highlights, highlight);
  }
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_entries_read (source, NULL, sink, read_entry, NULL, error);
}

const ImportReader read_pocket_annotations = {
    .id = "pocket-annotations",
    .name = "Pocket",
    .detect = detect,
    .read = read_all,
};
