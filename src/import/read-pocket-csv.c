/* read-pocket-csv.c: the list of saves that Pocket gave away when it closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows Pocket/pocket-monorepo, listDataExportService.ts: part_000000.csv with the
 * columns title, url, time_added, (cursor,) tags, status.
 */

#include "import/import-table.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_table_has (source, "title", "url", "time_added", "tags", "status", NULL);
}

static ImportedClip *
read_row (const ImportCsv *row, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();

  clip->address = g_strdup (import_csv_get (row, "url"));
  clip->title = g_strdup (import_csv_get (row, "title"));
  clip->saved_at = imported_time (import_csv_get (row, "time_added"));
  imported_tags_add_list (clip->tags, import_csv_get (row, "tags"), "|");
  if (g_strcmp0 (import_csv_get (row, "status"), "archive") == 0) {
    clip->state = CLIP_ARCHIVE;
    clip->is_read = true;
  }
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_table_read (source, sink, read_row, NULL, error);
}

const ImportReader read_pocket_csv = {
    .id = "pocket-csv",
    .name = "Pocket",
    .detect = detect,
    .read = read_all,
};
