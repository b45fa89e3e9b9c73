/* export-sink.h: a file that appears when all of it is written, and not before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes go to a hidden file beside the target, which takes the target's name in one
 * step at the end.  An export that fails or is cancelled leaves nothing.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "export/export-writer.h"

typedef struct ExportSink ExportSink;

/* On the file of @target, whose folder is made where it is missing; or on its stream,
 * which stays open, and where there is nothing to take back. */
ExportSink *export_sink_open (const ExportTarget *target, GError **error);

/* On a file in a folder that is there; @one_of_many: see ExportTarget. */
ExportSink *export_sink_open_file (const char *path, bool one_of_many, GError **error);

bool export_sink_write (ExportSink *self, const void *bytes, size_t length,
                        GError **error);

/* Gives the file its name; its contents are on the disk by then, unless it is one of
 * many. */
bool export_sink_commit (ExportSink *self, GError **error);

/* What was not committed is removed. */
void export_sink_free (ExportSink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportSink, export_sink_free)
