/* export-writer.h: what a writer is given, and what it answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A writer is opened on a target, given the clippings one by one, and ended.  Freed
 * before it was ended, it leaves nothing half written under a final name.  It holds one
 * clipping at a time: a library of any size goes through.
 */

#pragma once

#include "export/export-error.h"
#include "model/capture.h"
#include "model/clip.h"
#include "model/export-format.h"
#include "model/highlight.h"

/* A clipping on its way out.  Nothing is owned. */
typedef struct {
  const Clip *clip;
  const Capture *capture;      /* the latest; images are only named */
  const GPtrArray *highlights; /* Highlight, in text order, orphans last */
  const GPtrArray *links;      /* char *: to each highlight on the web; NULLs allowed */
} ExportClip;

/* A stored image by its SHA-256, with its media type; NULL when it is not to be had. */
typedef GBytes *(*ExportImageFunc) (const char *sha256, char **media_type, gpointer data);

/* Gives each capture of a clipping to @func, oldest first, with its raw bytes where it has
 * any; stops where @func fails. */
typedef bool (*ExportCaptureFunc) (const Capture *capture, gpointer data, GError **error);
typedef bool (*ExportEachCaptureFunc) (int64_t clip_id, ExportCaptureFunc func,
                                       gpointer func_data, gpointer data, GError **error);

/* What a writer may ask for while it is given clippings. */
typedef struct {
  ExportImageFunc image;
  ExportEachCaptureFunc each_capture;
  gpointer data;
} ExportSource;

typedef struct {
  const char *path; /* of the file or the folder; NULL with @stream */
  int stream;       /* an open file to write to instead; 0 for none */
  bool to_folder;   /* @path is a folder; never with EXPORT_ONE_FILE */
  bool one_of_many; /* a file whose writer flushes the disk when all are written */
  const ExportSource *source; /* outlives the writer */
} ExportTarget;

/* Each writer's struct begins with this one. */
typedef struct ExportWriter ExportWriter;
struct ExportWriter {
  bool (*add) (ExportWriter *self, const ExportClip *clip, GError **error);
  bool (*end) (ExportWriter *self, GError **error);
  void (*free) (ExportWriter *self);
};

bool export_writer_add (ExportWriter *self, const ExportClip *clip, GError **error);
bool export_writer_end (ExportWriter *self, GError **error);
void export_writer_free (ExportWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportWriter, export_writer_free)
