/* import-table.c: what all readers of tables have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-table.h"

#include <stdarg.h>

bool
import_table_has (ImportSource *source, ...)
{
  g_auto (ImportCsv) table = {0};
  size_t length;
  const char *text, *name;
  bool has;
  va_list names;

  if (!import_source_is_file (source))
    return false;
  text = import_source_text (source, &length, NULL);
  has = text != NULL && import_csv_init (&table, text, length);
  va_start (names, source);
  while (has && (name = va_arg (names, const char *)) != NULL)
    has = import_csv_has (&table, name);
  va_end (names);
  return has;
}

bool
import_table_read (ImportSource *source, ImportSink *sink, ImportTableFunc func,
                   gpointer data, GError **error)
{
  g_auto (ImportCsv) table = {0};
  const char *from = import_source_name (source, 0);
  size_t length;
  const char *text = import_source_text (source, &length, error);
  ImportCsvStep step;

  if (text == NULL)
    return false;
  import_csv_init (&table, text, length);
  while ((step = import_csv_next (&table)) != IMPORT_CSV_END) {
    ImportedClip *clip;

    if (step == IMPORT_CSV_OPEN) {
      g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_CUT_OFF,
                   "%s ends within the field that begins in line %u", from,
                   table.row_line);
      return false;
    }
    if (step == IMPORT_CSV_TOO_LONG) {
      import_sink_refuse (sink, from, table.row_line, IMPORT_ERROR_BAD_ENTRY,
                          "The row has %u fields for %u columns", table.fields->len,
                          table.names->len);
      continue;
    }
    clip = func (&table, data);
    if (clip != NULL)
      import_sink_add (sink, clip, from, table.row_line);
  }
  return true;
}
