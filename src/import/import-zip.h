/* import-zip.h: the files of a zip, read in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-limits.h"

typedef struct ImportZip ImportZip;

/* Whether what begins with these bytes is a zip. */
bool import_zip_is (const void *bytes, size_t length);

/**
 * import_zip_open:
 * @path: of the archive; NULL when it is @bytes
 * @names: (element-type char *): gets the names of its files, in their order
 * @error: return location for IMPORT_ERROR_TOO_LARGE, _CUT_OFF, _DAMAGED, _UNSAFE
 *
 * Reads all of it once, checksums included.
 *
 * Returns: (transfer full) (nullable)
 */
ImportZip *import_zip_open (const char *path, GBytes *bytes, const ImportLimits *limits,
                            GPtrArray *names, GError **error);
void import_zip_free (ImportZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportZip, import_zip_free)

/* The bytes of the file @file; (transfer full) (nullable). */
GBytes *import_zip_load (ImportZip *self, size_t file, GError **error);
