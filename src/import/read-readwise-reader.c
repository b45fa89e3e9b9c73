/* read-readwise-reader.c: the CSV of Readwise Reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns Title, URL, ID, Document tags (a Python list), Saved date, Reading progress
 * (a share, in older files of a hundred), Location, Seen.
 */

#include "import/import-literal.h"
#include "import/import-table.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_table_has (source, "Title", "URL", "Document tags", "Saved date",
                           "Reading progress", "Location", NULL);
}

static double
read_progress (const char *field)
{
  double progress = field == NULL ? 0 : g_ascii_strtod (field, NULL);

  return progress > 1 ? progress / 100 : progress;
}

static ImportedClip *
read_row (const ImportCsv *row, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();

  clip->address = g_strdup (import_csv_get (row, "URL"));
  clip->title = g_strdup (import_csv_get (row, "Title"));
  clip->saved_at = imported_time (import_csv_get (row, "Saved date"));
  clip->progress = read_progress (import_csv_get (row, "Reading progress"));
  clip->is_read = g_strcmp0 (import_csv_get (row, "Seen"), "True") == 0;
  if (g_strcmp0 (import_csv_get (row, "Location"), "archive") == 0)
    clip->state = CLIP_ARCHIVE;
  import_literal_add_list (clip->tags, import_csv_get (row, "Document tags"));
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_table_read (source, sink, read_row, NULL, error);
}

const ImportReader read_readwise_reader = {
    .id = "readwise-reader",
    .name = "Readwise Reader",
    .detect = detect,
    .read = read_all,
};
