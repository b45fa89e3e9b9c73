/* zip-file.h: writes a ZIP archive entry by entry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After APPNOTE 6.3.10, without its extensions: no extra fields, which the container of an
 * EPUB forbids for its first entry and libarchive cannot leave out; no dates of today, so
 * that the same contents are the same file.  Up to 65,535 entries and 4 GiB.
 */

#pragma once

#include "export/export-sink.h"

typedef struct ZipFile ZipFile;

typedef enum { ZIP_STORED, ZIP_DEFLATED } ZipMethod;

/* @sink outlives it. */
ZipFile *zip_file_new (ExportSink *sink);
void zip_file_free (ZipFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipFile, zip_file_free)

/* @name: ASCII, with "/" between folders */
bool zip_file_add (ZipFile *self, const char *name, const void *bytes, size_t length,
                   ZipMethod method, GError **error);

/* Writes the directory.  EXPORT_ERROR_CANNOT_WRITE when it has become too large. */
bool zip_file_end (ZipFile *self, GError **error);
