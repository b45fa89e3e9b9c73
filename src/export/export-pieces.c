/* export-pieces.c: the writer of formats that are one piece of text after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-pieces.h"

#include <string.h>

#include "export/export-sink.h"

typedef struct {
  ExportWriter writer;
  const ExportPieces *pieces;
  ExportSink *sink;
  GString *piece; /* emptied each time */
  bool any;       /* a piece was written */
} PiecesWriter;

static bool
write_text (PiecesWriter *self, const char *text, GError **error)
{
  return text == NULL || export_sink_write (self->sink, text, strlen (text), error);
}

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  PiecesWriter *self = (PiecesWriter *)writer;

  g_string_truncate (self->piece, 0);
  self->pieces->append (self->piece, clip);
  if (self->piece->len == 0)
    return true;
  if (self->any && !write_text (self, self->pieces->between, error))
    return false;
  self->any = true;
  return export_sink_write (self->sink, self->piece->str, self->piece->len, error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  PiecesWriter *self = (PiecesWriter *)writer;

  return write_text (self, self->pieces->tail, error) &&
         export_sink_commit (self->sink, error);
}

static void
pieces_free (ExportWriter *writer)
{
  PiecesWriter *self = (PiecesWriter *)writer;

  export_sink_free (self->sink);
  g_string_free (self->piece, TRUE);
  g_free (self);
}

ExportWriter *
export_pieces_open (const ExportPieces *pieces, const ExportTarget *target,
                    GError **error)
{
  ExportSink *sink = export_sink_open (target, error);
  PiecesWriter *self;

  if (sink == NULL)
    return NULL;
  self = g_new0 (PiecesWriter, 1);
  self->writer = (ExportWriter){.add = add, .end = end, .free = pieces_free};
  self->pieces = pieces;
  self->sink = sink;
  self->piece = g_string_new (NULL);
  if (write_text (self, pieces->head, error))
    return &self->writer;
  pieces_free (&self->writer);
  return NULL;
}
