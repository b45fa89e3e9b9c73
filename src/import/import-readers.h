/* import-readers.h: the table of readers, and which of them knows a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reader is a file of its own with one const row: read-NAME.c.  What a file is, is
 * told by what it holds, never by its name alone.
 */

#pragma once

#include "import/import-reader.h"

/* In the order in which they are asked; up to NULL. */
extern const ImportReader *const import_readers[];

/* The reader of @source as it is; NULL when none knows it. */
const ImportReader *import_readers_find (ImportSource *source);

/**
 * import_readers_read:
 * @error: return location for IMPORT_ERROR, when the whole of @source is of no use
 *
 * Reads @source by the reader that knows it, or else each file of it by its own.  Files
 * of an archive or folder that cannot be read are problems in @sink; those that no
 * export would hold (images, styles) are passed over.
 */
bool import_readers_read (ImportSource *source, ImportSink *sink, GError **error);
