/* read-raindrop.c: Raindrop.io's CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns id, title, note, excerpt, url, folder, tags, created, cover, highlights,
 * favorite.  How the cell of the highlights is written is documented nowhere; in samples
 * each begins a line with "Highlight:", and its note follows in one with "Note:".
 */

#include <string.h>

#include "import/import-table.h"
#include "import/readers.h"

#define HIGHLIGHT "Highlight:"
#define NOTE "Note:"

static bool
detect (ImportSource *source)
{
  return import_table_has (source, "title", "note", "excerpt", "url", "folder", "tags",
                           "created", NULL);
}

static void
add_highlight (ImportedClip *clip, const char *quote)
{
  if (*quote != '\0')
    g_ptr_array_add (clip->highlights, imported_highlight_new (quote));
}

static ImportedHighlight *
last_highlight (const ImportedClip *clip)
{
  return clip->highlights->len == 0
             ? NULL
             : g_ptr_array_index (clip->highlights, clip->highlights->len - 1);
}

/* A line without a mark goes on with the passage before it. */
static void
read_line (ImportedClip *clip, char *line)
{
  ImportedHighlight *last = last_highlight (clip);

  if (g_str_has_prefix (line, HIGHLIGHT)) {
    add_highlight (clip, g_strstrip (line + strlen (HIGHLIGHT)));
  } else if (g_str_has_prefix (line, NOTE) && last != NULL) {
    imported_note_add (&last->note, line + strlen (NOTE));
  } else if (last == NULL || last->note != NULL) {
    add_highlight (clip, g_strstrip (line));
  } else if (*g_strstrip (line) != '\0') {
    g_autofree char *before = g_steal_pointer (&last->quote);

    last->quote = g_strconcat (before, "\n", line, NULL);
  }
}

static void
read_highlights (ImportedClip *clip, const char *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell == NULL ? "" : cell, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    read_line (clip, *line);
}

static ImportedClip *
read_row (const ImportCsv *row, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  const char *folder = import_csv_get (row, "folder");

  clip->address = g_strdup (import_csv_get (row, "url"));
  clip->title = g_strdup (import_csv_get (row, "title"));
  clip->excerpt = g_strdup (import_csv_get (row, "excerpt"));
  clip->note = g_strdup (import_csv_get (row, "note"));
  clip->saved_at = imported_time (import_csv_get (row, "created"));
  clip->starred = g_strcmp0 (import_csv_get (row, "favorite"), "true") == 0;
  imported_tags_add_list (clip->tags, import_csv_get (row, "tags"), ",");
  if (folder != NULL && !g_str_equal (folder, "Unsorted"))
    g_ptr_array_add (clip->tags, g_strdup (folder));
  read_highlights (clip, import_csv_get (row, "highlights"));
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_table_read (source, sink, read_row, NULL, error);
}

const ImportReader read_raindrop = {
    .id = "raindrop",
    .name = "Raindrop.io",
    .detect = detect,
    .read = read_all,
};
