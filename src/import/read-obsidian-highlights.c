/* read-obsidian-highlights.c: the highlights that Obsidian Web Clipper exports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JSON array of pages: url, title, highlights with text, timestamp and notes; since
 * 2025 also data with the surroundings of each passage (textQuote).
 */

#include "import/import-entries.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_json_has (source, "[].highlights[].text") &&
         import_json_has (source, "[].url");
}

/* What stands around the passage, by its number. */
static void
read_surroundings (ImportedHighlight *highlight, JsonArray *data, guint i)
{
  JsonObject *piece =
      i < import_json_length (data) ? import_json_object_at (data, i) : NULL;
  JsonObject *quote = import_json_object (piece, "textQuote");

  highlight->prefix = g_strdup (import_json_string (quote, "prefix"));
  highlight->suffix = g_strdup (import_json_string (quote, "suffix"));
}

static void
read_notes (ImportedHighlight *highlight, JsonArray *notes)
{
  for (guint i = 0; i < import_json_length (notes); i++)
    imported_note_add (&highlight->note, import_json_string_at (notes, i));
}

static ImportedClip *
read_entry (JsonObject *entry, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  JsonArray *highlights = import_json_array (entry, "highlights");
  JsonArray *pieces = import_json_array (entry, "data");

  clip->address = g_strdup (import_json_string (entry, "url"));
  clip->title = g_strdup (import_json_string (entry, "title"));
  for (guint i = 0; i < import_json_length (highlights); i++) {
    JsonObject *object = import_json_object_at (highlights, i);
    const char *text = import_json_string (object, "text");
    ImportedHighlight *highlight;

    if (text == NULL)
      continue;
    highlight = imported_highlight_new (text);
    highlight->created_at = import_json_time (object, "timestamp");
    read_surroundings (highlight, pieces, i);
    read_notes (highlight, import_json_array (object, "notes"));
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

const ImportReader read_obsidian_highlights = {
    .id = "obsidian-highlights",
    .name = "Obsidian Web Clipper",
    .detect = detect,
    .read = read_all,
};
