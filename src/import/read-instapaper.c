/* read-instapaper.c: Instapaper's CSV, old and new
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns URL, Title, Selection, Folder; since 2025 also Timestamp and Tags, a JSON
 * array.  A selection is a passage that the reader had marked when saving.
 */

#include "import/import-literal.h"
#include "import/import-table.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_table_has (source, "URL", "Title", "Selection", "Folder", NULL);
}

/* Three folders are states of an article; the others are the user's. */
static void
read_folder (ImportedClip *clip, const char *folder)
{
  if (g_strcmp0 (folder, "Archive") == 0) {
    clip->state = CLIP_ARCHIVE;
    clip->is_read = true;
  } else if (g_strcmp0 (folder, "Starred") == 0) {
    clip->starred = true;
  } else if (folder != NULL && !g_str_equal (folder, "Unread")) {
    g_ptr_array_add (clip->tags, g_strdup (folder));
  }
}

static ImportedClip *
read_row (const ImportCsv *row, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  const char *selection = import_csv_get (row, "Selection");

  clip->address = g_strdup (import_csv_get (row, "URL"));
  clip->title = g_strdup (import_csv_get (row, "Title"));
  clip->saved_at = imported_time (import_csv_get (row, "Timestamp"));
  read_folder (clip, import_csv_get (row, "Folder"));
  import_literal_add_list (clip->tags, import_csv_get (row, "Tags"));
  if (selection != NULL)
    g_ptr_array_add (clip->highlights, imported_highlight_new (selection));
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_table_read (source, sink, read_row, NULL, error);
}

const ImportReader read_instapaper = {
    .id = "instapaper",
    .name = "Instapaper",
    .detect = detect,
    .read = read_all,
};
