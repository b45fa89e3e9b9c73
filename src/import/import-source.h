/* import-source.h: the files that are to be imported: one, or those of a zip or folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is ever unpacked to disk: a file of an archive is bytes in memory, and its
 * name is only compared.  Links in folders are not followed.  One thread at a time.
 */

#pragma once

#include "import/import-limits.h"

typedef struct ImportSource ImportSource;

/**
 * import_source_open:
 * @path: of a file, a zip or a folder
 * @limits: (nullable): NULL means import_default_limits
 * @error: return location for IMPORT_ERROR_CANNOT_READ, _TOO_LARGE, _CUT_OFF,
 *   _DAMAGED, _UNSAFE
 *
 * A zip is read through once, so that whatever is wrong with it is known before
 * anything of it is used.
 *
 * Returns: (transfer full) (nullable)
 */
ImportSource *import_source_open (const char *path, const ImportLimits *limits,
                                  GError **error);

/* The same for what is in memory already, under the name @name. */
ImportSource *import_source_new (const char *name, GBytes *bytes,
                                 const ImportLimits *limits, GError **error);

ImportSource *import_source_ref (ImportSource *self);
void import_source_unref (ImportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportSource, import_source_unref)

/* Whether it is one file, and no zip. */
bool import_source_is_file (const ImportSource *self);

size_t import_source_n_files (const ImportSource *self);

/* The name of a file with the folders that it is in, parted by "/".  Owned by @self. */
const char *import_source_name (const ImportSource *self, size_t file);

/* Finds a file by its name. */
bool import_source_find (ImportSource *self, const char *name, size_t *file);

/* The bytes of a file.  Going backward in a zip costs a walk from its beginning.
 * (transfer full) (nullable) */
GBytes *import_source_load (ImportSource *self, size_t file, GError **error);

/* One file of it as a source of its own; the same errors.  (transfer full) (nullable) */
ImportSource *import_source_view (ImportSource *self, size_t file, GError **error);

/* Where the one file of @self can be loaded from when it is needed, so that a folder of
 * pages need not be held in memory: the whole that it is a view of, or itself.
 * @file: (out).  (transfer full) */
ImportSource *import_source_ref_whole (ImportSource *self, size_t *file);

/* The text of the one file of @self: UTF-8 without a byte order mark, whatever it was
 * written in; made when it is first asked for, owned by @self. */
const char *import_source_text (ImportSource *self, size_t *length, GError **error);
