/* import-entries.h: what all readers of JSON have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-json.h"
#include "import/import-sink.h"

/* Makes a clipping of an entry; NULL when it is none of its own. */
typedef ImportedClip *(*ImportEntryFunc) (JsonObject *entry, gpointer data);

/**
 * import_entries_read:
 * @member: of the root object: the array of entries; NULL when that is the root
 *
 * Puts what @func makes of each entry of the one file of @source into @sink, and those
 * that are no objects among its problems, by their number.
 */
bool import_entries_read (ImportSource *source, const char *member, ImportSink *sink,
                          ImportEntryFunc func, gpointer data, GError **error);
