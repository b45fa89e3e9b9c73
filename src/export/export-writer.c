/* export-writer.c: what a writer is given, and what it answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-writer.h"

bool
export_writer_add (ExportWriter *self, const ExportClip *clip, GError **error)
{
  return self->add (self, clip, error);
}

bool
export_writer_end (ExportWriter *self, GError **error)
{
  return self->end (self, error);
}

void
export_writer_free (ExportWriter *self)
{
  self->free (self);
}
